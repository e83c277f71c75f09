"""The pages of sharing: who meets what on them, two taps and the way back, and what they cost."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category, ConsentItem, ConsentWord, Right
from alongside.people.models import Caregiver, TeamMember
from alongside.record.actions.entries import write_entry
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.actions.consents import answer_consent
from alongside.sharing.models import Choice, EmergencyAccess, Study, StudyConsent, StudyTeamMember
from tests.record.family import PARENTS, Family, words


def seen(page) -> str:
    """The visible text of a page, in one line."""
    body = page.content.decode().partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body)).replace(" .", ".").replace(" ,", ",")


@pytest.fixture
def ask(family: Family, knocking, as_web):
    """Ask for a page of sharing about Maya, as somebody."""

    def get(who: str, path: str = "", **query: object):
        with as_web():
            return knocking(getattr(family, who)).get(f"/people/{family.of}/sharing/{path}", query)

    return get


@pytest.fixture
def send(family: Family, knocking, as_web):
    """Send a form of sharing about Maya, as somebody."""

    def post(who: str, path: str, **given: object):
        with as_web():
            return knocking(getattr(family, who)).post(
                f"/people/{family.of}/sharing/{path}", given, follow=True
            )

    return post


PAGES = ("", "choices/", "someone/", "change/team/notes/", "change/caregivers/journal/")


@pytest.mark.parametrize(
    ("who", "answers"),
    [("maya", (200,) * 5), ("anna", (200,) * 5), ("jonas", (200, 403, 403, 403, 403)),
     ("amina", (200, 403, 403, 403, 403)), ("petra", (200, 403, 403, 403, 403)), ("stranger", (404,) * 5),
     ("elsewhere", (404,) * 5), ("researcher", (404,) * 5)],
)  # fmt: skip
def test_who_opens_which_page(ask, who: str, answers: tuple[int, ...]) -> None:
    assert tuple(ask(who, path).status_code for path in PAGES) == answers


def test_it_is_said_in_words_with_the_reason(family: Family, ask) -> None:
    with_choice(family, named=family.jonas.person_id)
    text = seen(ask("maya"))

    assert (
        "Jonas, your dad can see everything but your journal and sensitive things. You closed your journal on"
        in text
    )
    assert "From 13, what is sensitive is between the young person and the care team." in text
    assert (
        "Dr Amina Rahman: your care team can see everything. They always see who you are and your medicines."
        in text
    )
    assert (
        "Other staff at Riverside can see everything but your journal, sensitive things and your messages."
        in text
    )
    assert "The charter gives them no more." in text
    assert "Staff of other clinics can see nothing." in text
    assert "sees totals only, and never from fewer than 8 people." in text


def with_choice(family: Family, category: Category = Category.JOURNAL, **more: object) -> Choice:
    """Maya closes something."""
    named = more.pop("named", None)
    audience = None if named else more.pop("audience", Audience.CAREGIVERS)
    return make_choice(
        by=family.maya, person_id=family.of, category=category, right=Right.NONE, audience=audience, named_id=named
    )  # fmt: skip


def test_a_caregiver_who_may_choose_acts_for_her_and_both_names_show(family: Family, ask, send) -> None:
    page = seen(ask("anna", "change/center/notes/"))
    assert "If you close the notes to other staff at the clinic" in page
    assert "It is kept under both names: Anna Lindqvist for Maya." in page

    send("anna", "change/center/notes/", right=0)
    assert Choice.objects.get().made_by_name == "Anna Lindqvist"
    assert not Choice.objects.get().by_self
    assert "Anna Lindqvist closed notes about you on" in seen(ask("maya"))


def test_who_may_not_choose_reads_why_and_nothing_that_they_do_not_see(family: Family, ask) -> None:
    with_choice(family, named=family.jonas.person_id)
    page = seen(ask("jonas"))
    assert "Only the person, or a caregiver who may choose for them, decides who sees what." in page
    assert "Medicines Maya, Anna, you, the care team" in page
    assert "Journal" not in page


def test_two_taps_with_the_effect_before_and_the_way_back_after(family: Family, ask, send) -> None:
    for number in range(3):
        write_entry(by=family.maya, person_id=family.of, new=words(f"Day {number}"))
    write_entry(by=family.maya, person_id=family.of, new=words("Mine alone", kept_from=PARENTS))
    lines = Line.objects.count()
    path = f"change/{family.jonas.person_id}/journal/"

    first = seen(ask("maya", path))
    assert "If you close your journal to Jonas Jonas loses sight of 3 entries, back to 19 November." in first
    assert "Nobody gains anything. You can undo this at any time." in first
    assert (Choice.objects.count(), Line.objects.count()) == (0, lines)

    second = send("maya", path, right=0)
    assert "Saved. Jonas cannot see your journal." in seen(second)
    undo = re.search(r'action="([^"]+take-back/)"', second.content.decode()).group(1)
    assert (Choice.objects.get().right, Line.objects.count()) == (Right.NONE, lines + 1)

    send("maya", undo.partition("/sharing/")[2])
    assert Choice.objects.get().withdrawn_at is not None


def test_opening_again_takes_the_choice_back(family: Family, ask, send) -> None:
    with_choice(family, named=family.jonas.person_id)
    path = f"change/{family.jonas.person_id}/journal/"
    assert "If you open your journal to Jonas again Jonas gains sight of your journal." in seen(
        ask("maya", path)
    )
    send("maya", path, right=2)
    assert Choice.objects.get().withdrawn_at is not None


def test_a_guardrail_and_an_age_are_reasons_and_not_offers(family: Family, ask, send) -> None:
    page = ask("maya", "change/team/medicines/")
    assert "The care team always sees medicines, so that nobody gives two that clash." in seen(page)
    assert 'name="right" type="radio" value="0"' not in page.content.decode()
    send("maya", "change/team/medicines/", right=0)
    assert Choice.objects.count() == 0

    hidden = seen(ask("maya", f"change/{family.anna.person_id}/sensitive/"))
    assert "This cannot be changed here" in hidden
    assert "From 13, what is sensitive is between the young person and the care team." in hidden


def test_for_a_time(family: Family, ask, send) -> None:
    page = seen(ask("maya", "change/network/results/", right=1, starts="2030-01-01", last_day="2030-01-31"))
    assert "It holds from 1 January 2030 until 31 January 2030." in page
    assert "Yes, from 1 January 2030" in page
    said = send("maya", "change/network/results/", right=1, starts="2030-01-01", last_day="2030-01-31")
    assert f"{Choice.objects.get().starts} {Choice.objects.get().ends}" == "2030-01-01 2030-02-01"
    assert "Saved. Staff of other clinics will see your results. It holds from 1 January 2030" in seen(said)
    wrong = seen(ask("maya", "change/network/results/", right=1, starts="2030-01-01", last_day="2029-01-31"))
    assert "Choose a last day that is not over, and not before the first." in wrong
    gone_by = ask("maya", "change/network/results/", right=1, starts="2020-01-01")
    assert "Choose today or a later day. What was seen before stays seen." in seen(gone_by)
    until = send("maya", "change/network/results/", right=1, last_day="2030-01-31")
    assert "It holds until 31 January 2030, and ends by itself." in seen(until)


def test_one_person_by_name_among_those_who_could_stand_near(family: Family, ask, send) -> None:
    assert "Tom Keane" in seen(ask("maya", "someone/", q="keane"))
    assert "Bea Gut" not in seen(ask("maya", "someone/", q="gut"))
    path = f"change/{family.stranger.person_id}/results/"
    assert "Tom Keane gain" in seen(ask("maya", path))
    send("maya", path, right=1)
    assert "Tom Keane, doctor, Northgate can see your results." in seen(ask("maya"))
    assert ask("maya", f"change/{family.researcher.person_id}/results/").status_code == 404
    assert ask("maya", f"change/{family.elsewhere.person_id}/results/").status_code == 404


def test_why(family: Family, ask) -> None:
    with_choice(family, named=family.jonas.person_id)
    page = seen(ask("maya", f"why/{family.jonas.seat_id}/"))
    assert (
        "They are a caregiver of this person. The charter lets them see it and add to it. Maya Lindqvist chose on"
        in page
    )
    assert ask("amina", f"why/{family.amina.seat_id}/").status_code == 200
    assert ask("amina", f"why/{family.petra.seat_id}/").status_code == 403
    assert ask("stranger", f"why/{family.stranger.seat_id}/").status_code == 404


def test_everything_chosen_stays_readable(family: Family, ask, send) -> None:
    choice = with_choice(family)
    send("maya", f"choices/{choice.pk}/take-back/")
    page = seen(ask("maya", "choices/"))
    assert "Your caregivers cannot see your journal You, " in page
    assert "Taken back on" in page
    assert "Nothing yet" in seen(ask("maya", "choices/", kind="research"))
    answer_consent(by=family.maya, person_id=family.of, item=ConsentItem.LINK_FAMILY, answer=ConsentWord.NO)
    assert "No: What my family gave to research You, " in seen(ask("maya", "choices/", kind="research"))


@pytest.mark.parametrize("path", ["", "choices/", "change/center/notes/", "someone/"])
@pytest.mark.parametrize("who", ["maya", "anna"])
def test_one_and_three_rows_take_as_many_queries(
    family: Family, knocking, as_web, django_assert_max_num_queries, path: str, who: str
) -> None:
    def cost(client: Client) -> int:
        with as_web(), django_assert_max_num_queries(30) as asked:
            assert client.get(f"/people/{family.of}/sharing/{path}").status_code == 200
        return len([one for one in asked.captured_queries if "SAVEPOINT" not in one["sql"]])

    chooser = knocking(getattr(family, who))
    with_choice(family)
    cost(chooser)
    one = cost(chooser)
    for category in (Category.NOTES, Category.PLAN):
        with_choice(family, category, audience=Audience.CENTER)
    TeamMember.objects.create(person_id=family.of, seat_id=family.petra.seat_id, does="")
    assert cost(chooser) == one
    assert one <= 8


def test_a_study_by_its_title_and_an_emergency_with_its_reason(family: Family, ask) -> None:
    study = Study.objects.create(
        community=family.community, title="Bright Gut", purpose="Why it flares.", run_by="Lund"
    )
    StudyTeamMember.objects.create(study=study, seat_id=family.researcher.seat_id)
    StudyConsent.objects.create(
        study=study, person_id=family.of, made_by_name="Maya", starts=date(2026, 5, 12)
    )
    now = timezone.now()
    EmergencyAccess.objects.create(
        person_id=family.of, seat_id=family.stranger.seat_id, viewer_id=family.stranger.person_id, viewer_name="Tom Keane",
        reason="Strong pain", starts=now - timedelta(hours=1), ends=now + timedelta(hours=3), review_by=now.date(),
    )  # fmt: skip
    text = seen(ask("maya"))

    assert (
        "Researchers of Bright Gut can see what you have, your medicines, your results, your visits and the forms"
        in text
    )
    assert "They see no name. You said yes to it on 12 May" in text
    assert "The charter never lets them see who you are, how to reach you, notes about you" in text
    assert "Tom Keane, doctor, Northgate can see everything. Opened in an emergency, until" in text
    assert "The reason given: “Strong pain”" in text
    why = seen(ask("maya", f"why/{family.stranger.seat_id}/"))
    assert "They opened it in an emergency" in why
    assert "They stand in the care team" not in why
    assert "The study Bright Gut loses sight of your results." in seen(ask("maya", "change/study/results/"))


def test_who_was_named_for_other_things_does_not_speak_for_all_caregivers(family: Family, ask) -> None:
    Caregiver.objects.filter(person=family.of, caregiver=family.anna.person_id).update(
        scope=[Category.MEDICINES.value]
    )
    text = seen(ask("maya", "change/caregivers/visits/"))

    assert "named for other things only" not in text
    assert "Yes, from today" in text
