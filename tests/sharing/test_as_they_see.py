"""See as: the very page that somebody else gets, of this one record, with nothing written and nothing more shown."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import InternalError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Enrolment, Person, TeamMember
from alongside.record.actions.entries import write_entry
from alongside.record.actions.holds import hold_entry
from alongside.record.models import Entry
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.models import Receipt, Study, StudyConsent, StudyTeamMember
from alongside.sharing.shown import shown_as
from tests.record.family import PARENTS, calprotectin, words

ENTRY = re.compile(r'id="entry-([0-9a-f-]{36})"')


def as_path(family, them, rest=""):
    return f"/people/{family.of}/sharing/as/{them.seat_id}/{rest}"


def record(family):
    return f"people/{family.of}/record/"


@pytest.fixture
def told(family):
    """What stands in Maya's record, by title: open, kept from her parents, kept for herself alone, and of each kind."""
    everyone = frozenset(
        {Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK, Audience.STUDY}
    )
    return {
        "day": write_entry(by=family.maya, person_id=family.of, new=words("Fine.", title="A day")),
        "kept": write_entry(
            by=family.maya, person_id=family.of, new=words("Not for Dad.", title="Kept", kept_from=PARENTS)
        ),
        "alone": write_entry(
            by=family.maya, person_id=family.of, new=words("Mine.", title="Alone", kept_from=everyone)
        ),
        "result": write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0)),
        "note": write_entry(
            by=family.maya, person_id=family.of,
            new=words("Sees a psychologist.", title="Talk", category=Category.SENSITIVE),
        ),
    }  # fmt: skip


def shown_entries(answer):
    return sorted(set(ENTRY.findall(answer.content.decode())))


@pytest.fixture
def study(family):
    """The study of the researcher, to which Maya said yes."""
    made = Study.objects.create(community=family.community, title="Bright Gut", purpose="Food", run_by="Bea")
    StudyTeamMember.objects.create(study=made, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(study=made, person_id=family.of)
    return made


@pytest.mark.parametrize("who", ["amina", "petra", "jonas", "anna"])
def test_the_timeline_holds_what_that_seat_gets_itself(family, told, knocking, as_web, who):
    them = getattr(family, who)
    with as_web():
        mine = knocking(family.maya).get(as_path(family, them, record(family)))
        theirs = knocking(them).get(f"/{record(family)}")

    assert mine.status_code == theirs.status_code == 200
    assert shown_entries(mine) == shown_entries(theirs) != []
    assert f"You see your record as {them.name} sees it." in mine.content.decode()


def main_of(answer):
    """The main part of a page, without what differs by whose session it is."""
    text = answer.content.decode()
    text = text[text.index("<main") : text.index("</main>")]
    text = re.sub(r'<div class="al-note[^"]*al-notice".*?</div>', "", text, count=1, flags=re.S)
    text = re.sub(r"/people/[0-9a-f-]+/sharing/as/[0-9a-f-]+/", "/", text)
    text = re.sub(r'<input type="hidden"[^>]*>|<div hidden data-live.*?</div>|<section class="al-day" id="arrived".*?</section>',
                  "", text, flags=re.S)  # fmt: skip
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("who", ["amina", "petra", "jonas"])
def test_each_page_is_word_for_word_the_page_that_they_get(family, told, knocking, as_web, who):
    them = getattr(family, who)
    pages = [
        record(family), f"{record(family)}?look=short", f"{record(family)}{told['day'].origin_id}/",
        f"{record(family)}{told['result'].origin_id}/", f"people/{family.of}/story/", f"people/{family.of}/journal/",
        f"{record(family)}values/38445-3/",
    ]  # fmt: skip
    compared = 0
    with as_web():
        maya, signed_in = knocking(family.maya), knocking(them)
        for page in pages:
            mine, theirs = maya.get(as_path(family, them, page)), signed_in.get(f"/{page}")
            assert mine.status_code == theirs.status_code, page
            if theirs.status_code == 200:
                compared += 1
                assert main_of(mine).removeprefix(
                    '<main id="main" class="al-page" tabindex="-1"> '
                ) == main_of(theirs).removeprefix('<main id="main" class="al-page" tabindex="-1"> '), page

    assert compared >= 3


def test_a_study_shows_codes_and_a_pseudonym(family, told, study, knocking, as_web):
    with as_web():
        mine = knocking(family.maya).get(as_path(family, family.researcher, record(family)))
        theirs = knocking(family.researcher).get(f"/{record(family)}")

    assert (mine.status_code, theirs.status_code) == (200, 200)
    assert "Maya" not in main_of(mine).replace("You see", "")
    assert main_of(mine) == main_of(theirs)


def test_links_keep_to_the_same_eyes_and_others_lead_out(family, told, knocking, as_web):
    with as_web():
        maya = knocking(family.maya)
        page = maya.get(as_path(family, family.amina, record(family))).content.decode()
        first = f"{as_path(family, family.amina, record(family))}{told['day'].origin_id}/"
        begun = maya.get(as_path(family, family.amina))
        out = maya.get(as_path(family, family.amina, "charter/"), {"a": "b"})
        elsewhere = maya.get(as_path(family, family.amina, "/evil.example/x"))

    assert f'href="{first}"' in page
    assert begun.headers["Location"] == as_path(family, family.amina, record(family))
    assert out.headers["Location"] == "/charter/?a=b"
    assert elsewhere.headers["Location"].startswith("/evil.example")


def test_nobody_looked_so_no_receipt_is_left(family, told, knocking, as_web):
    with as_web():
        for page in (
            record(family),
            f"{record(family)}{told['day'].origin_id}/",
            f"people/{family.of}/story/",
        ):
            knocking(family.maya).get(as_path(family, family.amina, page))
    assert not Receipt.objects.exists()
    with as_web():
        knocking(family.amina).get(f"/{record(family)}")
    assert Receipt.objects.count() == 1  # it could have been


@pytest.mark.parametrize("page", ["write/note/", "{day}/comment/", "{day}/differently/", "{day}/keep/"])
def test_nothing_can_be_written(family, told, knocking, as_web, page):
    before = Entry.objects.count()
    rest = record(family) + page.format(day=told["day"].origin_id)
    with as_web():
        answer = knocking(family.maya).post(as_path(family, family.amina, rest), {"comment-words": "As her."})

    assert answer.status_code == 403
    assert "You only look here" in answer.content.decode()
    assert Entry.objects.count() == before


def test_the_transaction_itself_reads_only_and_is_given_back(family, told, as_web):
    from dataclasses import replace

    them = replace(family.amina, shown_to=family.maya.seat_id)
    with as_web(), acting(family.maya):
        nothing = "INSERT INTO record_draft SELECT * FROM record_draft WHERE false"
        with pytest.raises(InternalError, match="read-only"), transaction.atomic(), shown_as(them, family.of):
            ask(nothing)
        ask(nothing)  # it could have been written
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT current_setting('alongside.seat'), current_setting('alongside.shown_to', true)"
            )
            seat, shown = cursor.fetchone()
        write_entry(by=family.maya, person_id=family.of, new=words("After."))

    assert (seat, shown or "") == (str(family.maya.seat_id), "")


def test_what_is_held_from_her_stays_held_in_the_eyes_of_her_doctor(may, knocking, as_web):
    family = may
    result = write_entry(by=family.amina, person_id=family.of, new=calprotectin(1312.0, words="Higher."))
    hold_entry(by=family.amina, person_id=family.of, origin_id=result.origin_id, reason="Together",
               until=timezone.now() + timedelta(days=3))  # fmt: skip
    with as_web():
        as_her = knocking(family.maya).get(as_path(family, family.amina, record(family)))
        itself = knocking(family.maya).get(
            as_path(family, family.amina, f"{record(family)}{result.origin_id}/")
        )
        hers = knocking(family.amina).get(f"/{record(family)}")

    assert "1,312" in hers.content.decode()  # it could have leaked
    assert not any(word in as_her.content.decode() for word in ("1,312", "Higher", "Calprotectin"))
    assert itself.status_code == 404


def test_a_caregiver_who_chooses_is_not_shown_what_is_hidden_from_them(family, told, knocking, as_web):
    with as_web():
        as_doctor = knocking(family.anna).get(as_path(family, family.amina, record(family)))
        doctor = knocking(family.amina).get(f"/{record(family)}")
        anna = knocking(family.anna).get(f"/{record(family)}")
        kept = knocking(family.anna).get(
            as_path(family, family.amina, f"{record(family)}{told['kept'].origin_id}/")
        )

    assert as_doctor.status_code == 200
    assert "Sees a psychologist." in doctor.content.decode()
    assert "Sees a psychologist." not in as_doctor.content.decode()
    assert set(shown_entries(as_doctor)) == set(shown_entries(doctor)) & set(shown_entries(anna)) != set()
    assert kept.status_code == 404


@pytest.mark.parametrize("who", ["jonas", "amina", "stranger", "elsewhere", "researcher"])
def test_nobody_else_sees_as(family, told, knocking, as_web, who):
    by = getattr(family, who)
    with as_web():
        answer = knocking(by).get(as_path(family, family.petra, record(family)))
        listed = knocking(by).get(f"/people/{family.of}/sharing/as/")

    assert answer.status_code in (403, 404)
    assert listed.status_code == answer.status_code
    assert "Fine." not in answer.content.decode()


def test_a_seat_that_does_not_stand_near_is_not_there(family, told, knocking, as_web):
    with as_web():
        answer = knocking(family.maya).get(as_path(family, family.elsewhere, record(family)))

    assert answer.status_code == 404


def test_nothing_of_anybody_else_can_be_reached_in_their_eyes(family, told, knocking, as_web):
    """The doctor's other patient: her pages are out of reach, and the database says so beneath every page."""
    from dataclasses import replace

    noor = family.elsewhere
    TeamMember.objects.create(person_id=noor.person_id, seat_id=family.amina.seat_id)
    Enrolment.objects.create(person_id=noor.person_id, center=family.center)
    write_entry(by=noor, person_id=noor.person_id, new=words("Of Noor."))
    with as_web():
        page = knocking(family.maya).get(as_path(family, family.amina, f"people/{noor.person_id}/record/"))
    assert page.headers["Location"] == f"/people/{noor.person_id}/record/"  # as herself, who may not

    them = replace(family.amina, shown_to=family.maya.seat_id)
    with as_web(), acting(family.amina):
        assert Entry.objects.filter(person=noor.person_id).exists()
        assert Person.objects.filter(pk=noor.person_id).exists()
    with as_web(), acting(family.maya), shown_as(them, family.of):
        assert Entry.objects.filter(person=family.of).exists()
        assert not Entry.objects.filter(person=noor.person_id).exists()
        assert not Person.objects.filter(pk=noor.person_id).exists()
        for table in (
            "sharing_receipt",
            "record_draft",
            "people_account",
            "people_invitation",
            "sharing_grant",
        ):
            with connection.cursor() as cursor:
                column = "person_id" if table == "sharing_grant" else "id"
                cursor.execute(f"SELECT count(*) FROM {table} WHERE {column}::text <> %s", [str(family.of)])  # noqa: S608
                assert cursor.fetchone() == (0,), table


def test_a_choice_is_seen_at_once_in_their_eyes(family, told, knocking, as_web):
    with as_web():
        maya = knocking(family.maya)
        assert "Fine." in maya.get(as_path(family, family.amina, record(family))).content.decode()
        with acting(family.maya):
            make_choice(by=family.maya, person_id=family.of, category=Category.JOURNAL, right=Right.NONE,
                        audience=Audience.TEAM)  # fmt: skip
        assert "Fine." not in maya.get(as_path(family, family.amina, record(family))).content.decode()


def test_the_list_says_in_whose_eyes_one_can_look(family, knocking, as_web, django_assert_max_num_queries):
    with as_web():
        maya = knocking(family.maya)
        with django_assert_max_num_queries(8):
            page = maya.get(f"/people/{family.of}/sharing/as/").content.decode()

    for one in (family.jonas, family.anna, family.amina, family.petra):
        assert one.name in page
    assert family.elsewhere.name not in page


def test_it_costs_little_more_than_the_page_itself(
    family, told, knocking, as_web, django_assert_max_num_queries
):
    """One more to find whose eyes, one to set them, and three words to the database around the page."""
    with as_web():
        maya, amina = knocking(family.maya), knocking(family.amina)
        with CaptureQueriesContext(connection) as theirs:
            amina.get(f"/{record(family)}")
        with django_assert_max_num_queries(len(theirs) + 5):
            page = maya.get(as_path(family, family.amina, record(family)))

    assert (page.status_code, "Fine." in page.content.decode()) == (200, True)


@pytest.mark.parametrize("who", ["amina", "jonas"])
def test_the_link_to_who_can_see_what_leads_to_ones_own_page(family, told, knocking, as_web, who):
    """What steers the sharing is one's own, whoever's eyes one has; written there is nothing on the way."""
    them = getattr(family, who)
    links = re.compile(rf'href="([^"]*people/{family.of}/sharing/)"')
    with as_web():
        maya = knocking(family.maya)
        page = maya.get(as_path(family, them, record(family))).content.decode()
        led = {maya.get(href).headers.get("Location") for href in links.findall(page)}
        sent = maya.post(as_path(family, them, f"people/{family.of}/sharing/"), {})

    assert led == {f"/people/{family.of}/sharing/"}
    assert sent.status_code == 403
