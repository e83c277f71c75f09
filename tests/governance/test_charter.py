"""The charter as a document, its versions, drafts of it, and what a draft would change."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.governance.charter.hints import hints
from alongside.governance.charter.shown import document
from alongside.kit.reading import reading_of
from alongside.kit.terms import Audience, Category, Right, Role
from alongside.sharing.actions.charters import draft_charter
from alongside.sharing.charter_default import DEFAULT
from alongside.sharing.drafted import drafted_from
from alongside.sharing.models import CharterEffect, CharterVersion
from tests.governance.filled_in import fields
from tests.governance.worlds import a_motion

ASKED = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")


@pytest.fixture
def people(town):
    return {
        "sara": town.join("Sara Osei", Role.CAREGIVER), "maya": town.join("Maya Berg", Role.PATIENT),
        "amina": town.join("Amina Rahman", Role.CLINICIAN),
    }  # fmt: skip


def without_journals(draft):
    """The same, with journals open to the center: so that closing and opening can both be seen."""
    center = {**draft.rights[Audience.CENTER], Category.JOURNAL: Right.SEE}
    return replace(draft, rights={**draft.rights, Audience.CENTER: center})


def drafted(by, **more):
    return draft_charter(by=by, community_id=by.community_id, title="Journals for the center",
                         draft=without_journals(DEFAULT), **more)  # fmt: skip


def test_everyone_reads_each_article_with_its_rules(people, come_in):
    page = come_in(people["maya"]).words("/charter/")

    for words in (
        "Who sees what", "Everyone sees all about themselves.", "Caregivers can see and add: How to reach me",
        "Medicines: always open to the care team.", "so that nobody gives two that clash",
        "From 16. Journal: for caregivers only where the young person lets them.",
        "A message here: An answer within two working days.", "Never send: What cannot wait two days.",
        "A project is opened by: anyone.", "It says first: a place in it for a patient or a caregiver",
        "People are never shown as a number up to", "If this community ends", "In force since",
    ):  # fmt: skip
        assert words in page, words


def test_the_charter_that_ships_has_no_rule_without_an_article():
    assert document(DEFAULT)["loose"] == []
    assert hints(DEFAULT, DEFAULT) == []


def test_a_draft_is_begun_changed_and_read_with_what_it_changes(people, come_in):
    sara = come_in(people["sara"])
    begun = sara.post("/charter/versions/1/draft/")
    draft = CharterVersion.objects.get(number=2)
    assert begun.headers["Location"] == f"/charter/drafts/{draft.pk}/edit/"
    page = sara.words(f"/charter/drafts/{draft.pk}/edit/?article=2")
    assert "How it reads now" in page and "years of school" in page

    sent = fields(page) | {
        "a-words": "Everyone sees all about themselves. The center reads journals.",
        "s-right_3_8": "1",
    }
    answer = sara.post(f"/charter/drafts/{draft.pk}/edit/?article=2", **sent)

    assert answer.status_code == 302, [
        one for one in answer.content.decode().splitlines() if "error-message" in one
    ][:5]
    now = drafted_from(CharterVersion.objects.get(pk=draft.pk))
    assert now.right(Audience.CENTER, Category.JOURNAL) == Right.SEE
    assert replace(now, articles=(), rights={}) == replace(DEFAULTED(draft), articles=(), rights={})
    told = come_in(people["maya"]).words("/charter/versions/2/")
    assert "Other staff at the center: Journal: could not see, can see" in told
    assert "<ins>" in told and "<del>" in told
    assert "Other staff at the center would see of yours, too: Journal." in told


def DEFAULTED(draft):
    """What the draft was begun from."""
    return drafted_from(draft.based_on)


@pytest.mark.parametrize("article", [0, *range(1, 12)])
def test_saving_an_article_as_it_stands_changes_nothing(people, come_in, article):
    sara = come_in(people["sara"])
    sara.post("/charter/versions/1/draft/")
    draft = CharterVersion.objects.get(number=2)
    before = drafted_from(draft)
    path = f"/charter/drafts/{draft.pk}/edit/?article={article}"

    answer = sara.post(path, **fields(sara.words(path)))

    assert answer.status_code == 302, [
        one for one in answer.content.decode().splitlines() if "error-message" in one or "Internal" in one
    ][:5]
    after = drafted_from(CharterVersion.objects.get(pk=draft.pk))
    assert sorted_rows(after) == sorted_rows(before)


def sorted_rows(draft):
    """The order of rows carries no meaning, but that of groups and answers is only for the eye."""
    return {
        name: sorted(map(repr, value)) if isinstance(value, tuple) else value
        for name, value in vars(draft).items()
    }


def test_an_article_taken_out_leaves_its_rules_and_a_hint(people, come_in):
    sara = come_in(people["sara"])
    sara.post("/charter/versions/1/draft/")
    draft = CharterVersion.objects.get(number=2)
    path = f"/charter/drafts/{draft.pk}/edit/?article="
    sara.post(f"{path}5", **fields(sara.words(f"{path}5")), **{"a-out": "on"})

    now = drafted_from(CharterVersion.objects.get(pk=draft.pk))
    page = sara.words(f"{path}1")

    assert 5 not in [one.number for one in now.articles]
    assert [one.article for one in now.holds] == [None, None]
    assert "No article speaks of 4 rules." in page


def test_what_cannot_stand_is_said_and_not_saved(people, come_in):
    sara = come_in(people["sara"])
    sara.post("/charter/versions/1/draft/")
    draft = CharterVersion.objects.get(number=2)
    path = f"/charter/drafts/{draft.pk}/edit/?article=5"
    sent = fields(sara.words(path)) | {"holds-1-category": "5"}

    answer = sara.post(path, **sent)

    assert answer.status_code == 422
    assert "Two rules say what may wait of the same category" in answer.content.decode()
    assert {one.category for one in drafted_from(draft).holds} == {Category.RESULTS, Category.NOTES}


def test_only_who_wrote_a_draft_changes_and_deletes_it(people, come_in, as_web):
    draft = drafted(people["sara"])
    amina = come_in(people["amina"])

    assert amina.get(f"/charter/drafts/{draft.pk}/edit/").status_code == 403
    assert amina.post(f"/charter/drafts/{draft.pk}/delete/").status_code == 403
    assert come_in(people["sara"]).post(f"/charter/drafts/{draft.pk}/delete/").status_code == 302
    assert not CharterVersion.objects.filter(pk=draft.pk).exists()
    assert Line.objects.filter(verb="sharing.charter_draft_deleted").count() == 1


def test_the_wall_lets_nobody_delete_anothers_draft_nor_one_that_is_voted_on(people, as_web):
    from alongside.contributions.acting import acting

    draft = drafted(people["sara"])
    with as_web(), acting(people["amina"]):
        CharterVersion.objects.filter(pk=draft.pk)._raw_delete("default")
    assert CharterVersion.objects.filter(pk=draft.pk).exists()
    CharterVersion.objects.filter(pk=draft.pk).update(grants_under=30)  # it holds another's place
    with as_web(), acting(people["sara"]):
        CharterVersion.objects.filter(pk=draft.pk)._raw_delete("default")
    assert CharterVersion.objects.filter(pk=draft.pk).exists()
    CharterVersion.objects.filter(pk=draft.pk).update(grants_under=None)
    a_motion(people["sara"], kind="charter", version_id=draft.pk)
    with as_web(), acting(people["sara"]):
        CharterVersion.objects.filter(pk=draft.pk)._raw_delete("default")
    assert CharterVersion.objects.filter(pk=draft.pk).exists()


def test_a_motion_brings_ones_own_draft_and_not_one_that_another_can_still_change(people, come_in):
    from alongside.kit.verdict import Refused

    draft = drafted(people["sara"])
    with pytest.raises(Refused, match="can still change this draft"):
        a_motion(people["amina"], kind="charter", version_id=draft.pk)

    page = come_in(people["sara"]).words(f"/motions/new/?kind=charter&version={draft.pk}")
    a_motion(people["sara"], kind="charter", version_id=draft.pk)

    assert f'value="{draft.pk}" checked' in page or f'value="{draft.pk}" selected' in page
    assert CharterVersion.objects.get(pk=draft.pk).frozen_at is not None


@pytest.mark.parametrize("lately", [False, True])
def test_a_motion_brings_no_words_that_can_change_when_the_count_is_over(people, as_web, lately, monkeypatch):
    from alongside.contributions.acting import acting
    from alongside.governance import freezing, rules
    from alongside.kit.verdict import Refused, allow

    draft = drafted(people["sara"])
    CharterVersion.objects.filter(pk=draft.pk).update(preparing_from=draft.drafted_at)
    if lately:  # the count begins just after the rule was asked
        monkeypatch.setattr(rules, "when_brought", lambda version, by: allow())

    with as_web(), acting(people["sara"]), pytest.raises(Refused, match="being counted right now"):
        freezing.drafted(people["sara"], draft.pk)

    assert CharterVersion.objects.get(pk=draft.pk).frozen_at is None


def test_a_motion_brings_what_stands_while_it_is_counted(people):
    draft = drafted(people["sara"])
    CharterVersion.objects.filter(pk=draft.pk).update(
        preparing_from=draft.drafted_at, frozen_at=draft.drafted_at
    )

    assert a_motion(people["sara"], kind="charter", version_id=draft.pk).pk


def counted(version, audience, **numbers):
    plain = dict.fromkeys(("viewers_gain", "viewers_lose", "persons_gain", "persons_lose", "looked"), 0)
    CharterEffect.objects.create(
        version=version, audience=audience, category=Category.JOURNAL, **plain | numbers
    )
    CharterVersion.objects.filter(pk=version.pk).update(weighed_at="2026-11-22T04:00Z")


def test_the_effect_is_told_in_numbers(people, come_in):
    draft = drafted(people["sara"])
    counted(draft, Audience.NETWORK, viewers_lose=14, persons_lose=120, looked=3)

    page = come_in(people["maya"]).words("/charter/versions/2/")

    assert (
        "Clinicians of other centers lose sight of journal of 120 patients: 14 people, 3 of whom looked last month."
        in page
    )


@pytest.mark.parametrize(
    ("lose", "looked", "says"),
    [
        (5, 2, "a few people, some of whom looked last month"),
        (7, 0, "a few people, none of whom looked last month"),
        (40, 3, "40 people, some of whom looked last month"),
        (40, 37, "40 people, some of whom looked last month"),  # 40 less 37 would be three
        (40, 20, "40 people, 20 of whom looked last month"),
    ],
)
def test_too_few_caregivers_are_never_a_number_and_cannot_be_reckoned(people, come_in, lose, looked, says):
    draft = drafted(people["sara"])
    counted(draft, Audience.CAREGIVERS, viewers_lose=lose, persons_lose=4, looked=looked)

    page = come_in(people["maya"]).words("/charter/versions/2/")

    assert f"Caregivers lose sight of journal of a few patients: {says}." in page


def test_what_a_draft_changes_is_counted_when_somebody_asks(
    people, come_in, django_capture_on_commit_callbacks
):
    draft = drafted(people["sara"])
    amina = come_in(people["amina"])
    assert "Nobody has counted yet" in amina.words("/charter/versions/2/")

    answer = amina.post(f"/charter/drafts/{draft.pk}/count/")

    assert answer.headers["Location"] == "/charter/versions/2/"
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'sharing.weigh_charter'")
        assert cursor.fetchone()[0] == 1


def test_a_version_tells_by_which_motion_it_comes(people, come_in):
    draft = drafted(people["sara"])
    motion = a_motion(people["sara"], kind="charter", version_id=draft.pk, title="Let the center read")

    assert f"/motions/{motion.pk}/" in come_in(people["maya"]).words("/charter/versions/2/")


def count(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as caught:
        assert client.get(path).status_code == 200
    return [one["sql"] for one in caught if not one["sql"].startswith(ASKED)]


def test_the_list_of_versions_costs_the_same_for_one_and_for_three(people, come_in):
    visit = come_in(people["sara"])
    few = count(visit, "/charter/versions/")
    drafted(people["sara"])
    drafted(people["amina"])
    many = count(visit, "/charter/versions/")

    assert len(many) == len(few) <= 8, many


@pytest.mark.parametrize("who", ["maya", "sara"])
def test_two_whole_charters_beside_each_other_cost_little(people, come_in, who):
    draft = drafted(people["sara"])
    a_motion(people["sara"], kind="charter", version_id=draft.pk)
    counted(draft, Audience.NETWORK, viewers_lose=14, persons_lose=120, looked=3)
    visit = come_in(people[who])

    for path in ("/charter/versions/2/", "/charter/versions/1/", "/charter/"):
        assert len(asked := count(visit, path)) <= 8, "\n".join(asked)


def test_a_draft_is_written_with_few_questions(people, come_in):
    sara = come_in(people["sara"])
    sara.post("/charter/versions/1/draft/")
    draft = CharterVersion.objects.get(number=2)

    assert len(asked := count(sara, f"/charter/drafts/{draft.pk}/edit/?article=2")) <= 8, "\n".join(asked)


def test_the_charter_that_ships_is_read_by_nearly_everyone():
    hard = {
        one.number: told.value
        for one in DEFAULT.articles
        if (told := reading_of(str(one.words), "en")) and not told.is_plain
    }
    assert hard == {}


def test_the_words_of_another_community_are_not_there(people, come_in):
    from tests.governance.worlds import a_deciding_community

    elsewhere = a_deciding_community("northgate")
    here = program(community_id=elsewhere.community.id)
    other = draft_charter(by=here, community_id=elsewhere.community.id, title="Theirs")

    assert come_in(people["sara"]).get("/charter/versions/2/").status_code == 404
    assert come_in(people["sara"]).get(f"/charter/drafts/{other.pk}/edit/").status_code == 404


def test_a_draft_with_gaps_in_several_rules_says_so_once_and_names_each_field(people, come_in):
    sara = come_in(people["sara"])
    sara.post("/charter/versions/1/draft/")
    path = f"/charter/drafts/{CharterVersion.objects.get(number=2).pk}/edit/?article=1"
    gaps = {"guardrails-0-category": "1", "groups-0-name": "Kids"}

    answer = sara.post(path, **fields(sara.words(path)) | gaps)

    said = answer.content.decode()
    assert (answer.status_code, said.count('id="al-missing"')) == (422, 1)
    assert "For whom? Choose something here." in said
