"""The pages around a visit, as the web answers them: what stands there, for whom, and with how many queries."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.kit.terms import Category
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.talk import write_line
from alongside.visits.actions.visits import begin_visit, end_visit
from alongside.visits.models import AgendaItem, Visit, VisitAnswer
from alongside.visits.saying import NewLine
from tests.record.family import PARENTS
from tests.visits.worlds import a_visit, held, on_agenda


def asked(client, path):
    """How many queries a page asks, transaction control aside; looked at once before, as somebody does who stays."""
    client.get(path)
    with CaptureQueriesContext(connection) as seen:
        answer = client.get(path)
    assert answer.status_code == 200, (path, answer.status_code)
    plain = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
    return len([one for one in seen.captured_queries if not one["sql"].startswith(plain)])


def test_the_agenda_takes_something_in_one_field(family, knocking, as_web):
    client = knocking(family.maya)
    with as_web():
        answer = client.post(f"/people/{family.of}/visits/agenda/", {"words": "The iron drink"}, follow=True)

    assert b"The iron drink" in answer.content
    assert AgendaItem.objects.get().author_name == "Maya Lindqvist"


def test_from_today_one_goes_back_to_today_and_nowhere_else(family, knocking, as_web):
    client = knocking(family.maya)
    path = f"/people/{family.of}/visits/agenda/"
    with as_web():
        home = client.post(path, {"words": "One", "next": "/"})
        away = client.post(path, {"words": "Two", "next": "https://elsewhere.example/"})
        nowhere = client.post(path, {"words": "Three", "next": "zz"})

    assert (home["Location"], away["Location"], nowhere["Location"]) == ("/", path, path)


def test_whoever_reads_the_agenda_and_the_visit_is_named_on_it(family, knocking, as_web):
    visit = a_visit(family)
    for path in (f"/people/{family.of}/visits/agenda/", f"/people/{family.of}/visits/{visit.pk}/"):
        with as_web():
            told = knocking(family.maya).get(path).content.decode()
            read = knocking(family.petra).get(path)  # of the center, and not in the team

        assert read.status_code == 200
        assert "your care team and other staff at your center see this" in told, path


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_the_same_page_for_every_side(family, knocking, as_web, who):
    on_agenda(family, ("maya", "The iron drink"), ("jonas", "Sleep"), ("amina", "The scan"))
    visit = a_visit(family)
    with as_web():
        page = knocking(getattr(family, who)).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert all(
        words in page
        for words in ("The iron drink", "Sleep", "The scan", "Maya began this", "What we decided")
    )


def test_what_she_keeps_is_on_no_page_of_her_parents(family, knocking, as_web):
    add_item(by=family.maya, person_id=family.of, words="Alone with you", kept_from=PARENTS)
    visit = a_visit(family)
    for path in (f"/people/{family.of}/visits/agenda/", f"/people/{family.of}/visits/{visit.pk}/"):
        with as_web():
            theirs = knocking(family.jonas).get(path).content.decode()
            hers = knocking(family.maya).get(path).content.decode()
        assert ("Alone with you" in theirs, "Kept from" in theirs) == (False, False)
        assert "Alone with you" in hers


def test_the_visit_from_start_to_answer_by_forms_alone(family, knocking, as_web):
    (item,) = on_agenda(family, ("maya", "The iron drink"))
    visit = a_visit(family)
    here = f"/people/{family.of}/visits/{visit.pk}/"
    maya, amina = knocking(family.maya), knocking(family.amina)
    with as_web():
        amina.post(f"{here}begin/")
        amina.post(f"{here}tick/{item.pk}/")
        said = {
            "words": "Tablets",
            "kind": "decision",
            "said_by": str(family.maya.person_id),
            "item": str(item.pk),
        }
        amina.post(f"{here}write/", said)
        amina.post(f"{here}measure/", {"code": "29463-7", "value": "46.2"})
        amina.post(f"{here}end/")
        page = maya.get(here).content.decode()
        assert "Tablets (Maya Lindqvist)" in page
        maya.post(f"{here}answer/", {"answer": "yes"})
        assert maya.get(f"{here}summary/copy/").status_code == 200

    from alongside.record.models import Entry

    assert Entry.objects.get(code="29463-7").value == 46.2
    assert VisitAnswer.objects.get().answer == "yes"


def test_an_empty_line_is_asked_for_anew_and_nothing_is_lost(family, knocking, as_web, under_way):
    client = knocking(family.maya)
    with as_web():
        answer = client.post(
            f"/people/{family.of}/visits/{under_way.pk}/write/", {"words": "", "kind": "note"}
        )

    assert answer.status_code == 422
    assert "Write a few words first." in answer.content.decode()


@pytest.mark.parametrize("who", ["maya", "amina"])
def test_the_visit_asks_the_same_number_of_queries_whatever_stands_on_it(family, knocking, as_web, who):
    visit = a_visit(family)
    path = f"/people/{family.of}/visits/{visit.pk}/"
    client = knocking(getattr(family, who))
    on_agenda(family, ("maya", "One"))
    with as_web():
        one = asked(client, path)
    on_agenda(family, ("jonas", "Two"), ("amina", "Three"))
    with as_web():
        three = asked(client, path)

    assert (one, three <= 8) == (three, True), (one, three)


def test_the_agenda_asks_the_same_number_of_queries(family, knocking, as_web):
    client = knocking(family.jonas)
    path = f"/people/{family.of}/visits/agenda/"
    on_agenda(family, ("maya", "One"))
    with as_web():
        one = asked(client, path)
    on_agenda(family, ("jonas", "Two"), ("amina", "Three"))
    with as_web():
        three = asked(client, path)

    assert (one, three <= 8) == (three, True), (one, three)


def test_a_clinic_day_of_forty_visits_asks_as_many_queries_as_one_of_one(family, knocking, as_web):
    client = knocking(family.amina)
    on_agenda(family, ("maya", "One"), ("amina", "Two"))
    a_visit(family, hours=0.01)
    with as_web():
        one = asked(client, "/visits/")
    for _number in range(39):
        a_visit(family, hours=0.01)
    with as_web():
        forty = asked(client, "/visits/")
        page = client.get("/visits/").content.decode()

    assert (one, forty <= 8) == (forty, True), (one, forty)
    assert (
        page.count("Family: 1 thing on the agenda. Team: 1 thing on the agenda.")
        == Visit.objects.count()
        == 40
    )


def test_a_clinic_day_shows_strangers_nothing(family, knocking, as_web):
    a_visit(family, hours=0.01)
    with as_web():
        page = knocking(family.stranger).get("/visits/").content.decode()

    assert "Maya" not in page


def test_two_wordings_of_a_line_both_stand_on_the_page(family, knocking, as_web, under_way):
    line = write_line(by=family.maya, person_id=family.of, visit_id=under_way.pk, new=NewLine("note", "Iron"))
    path = f"/people/{family.of}/visits/{under_way.pk}/"
    with as_web():
        knocking(family.jonas).post(f"{path}lines/{line.pk}/", {"words": "Iron tablets"})
        knocking(family.amina).post(f"{path}lines/{line.pk}/", {"words": "Iron by drip"})
        page = knocking(family.maya).get(path).content.decode()

    assert all(words in page for words in ("Iron tablets", "Iron by drip", "Two wordings, both kept"))


def test_a_held_visit_keeps_what_was_not_reached_then(family, knocking, as_web):
    reached, left = on_agenda(family, ("maya", "The iron drink"), ("maya", "School trip"))
    visit = held(family, reached.pk)
    held(family, left.pk)
    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert page.count("Talked about") == 1
    assert "School trip" in page


def test_the_standards_are_read_by_all_and_written_by_the_coordinator(family, knocking, as_web):
    with as_web():
        assert knocking(family.maya).get("/visits/standards/").status_code == 200
        assert knocking(family.amina).get("/visits/standards/new/").status_code == 403


def test_the_page_says_why_a_visit_in_the_past_is_not_planned_and_keeps_what_was_typed(
    family, knocking, as_web
):
    sent = {"day": "2020-02-03", "clock": "10:00", "minutes": "20", "mode": "phone", "about": "Levels"}
    with as_web():
        answer = knocking(family.amina).post(f"/people/{family.of}/visits/plan/", sent)

    page = answer.content.decode()
    assert (answer.status_code, Visit.objects.count()) == (422, 0)
    assert "This time has passed. Plan the visit for a time to come" in page
    assert "Levels" in page


@pytest.mark.parametrize("number", ["-5", "99999", "0"])
def test_a_weight_that_nobody_has_does_not_reach_the_record(family, knocking, as_web, number):
    visit = a_visit(family)
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    amina = knocking(family.amina)
    with as_web():
        path = f"/people/{family.of}/visits/{visit.pk}/measure/"
        refused = amina.post(path, {"code": "29463-7", "value": number}, follow=True)
        taken = amina.post(path, {"code": "29463-7", "value": "46.2"}, follow=True)

    assert "Weight lies between 0.2 and 500 kg. Look at the number once more." in refused.content.decode()
    assert taken.status_code == 200
    assert [one.value for one in Entry.objects.filter(code="29463-7")] == [46.2]


def test_what_was_filled_in_since_stands_on_the_page_by_its_title(family, knocking, as_web):
    before = held(family)
    Visit.objects.filter(pk=before.pk).update(ended_at=timezone.now() - timedelta(days=30))
    filled_in = NewEntry(
        kind="QuestionnaireResponse", category=Category.QUESTIONNAIRES, title="How I have been", words="Fine.",
        true_at=timezone.now() - timedelta(hours=1), body={"item": []},
    )  # fmt: skip
    entry = write_entry(by=family.maya, person_id=family.of, new=filled_in)
    visit = a_visit(family)
    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert re.search(rf'href="[^"]*{entry.origin_id}/">How I have been</a>', page)
    assert "object at" not in page


def filled_buttons(page):
    return re.findall(r'<(?:button|a) class="nhsuk-button"[^>]*>([^<]*)', page)


@pytest.mark.parametrize("who", ["maya", "jonas", "amina"])
def test_at_most_one_button_is_filled_whatever_the_visit_has_come_to(family, knocking, as_web, who):
    on_agenda(family, ("maya", "The iron drink"), ("amina", "The scan"))
    client, visit = knocking(getattr(family, who)), a_visit(family)
    path, told = f"/people/{family.of}/visits/{visit.pk}/", []
    about = {"person_id": family.of, "visit_id": visit.pk}
    for go_on in (
        lambda: None, lambda: begin_visit(by=family.amina, **about),
        lambda: end_visit(by=family.amina, words="We met.", **about),
    ):  # fmt: skip
        go_on()
        with as_web():
            told.append(filled_buttons(client.get(path).content.decode()))
    a_yes = ["Yes, this is how it was"]
    first = ["Start the visit"] if who != "jonas" else ["Add"]

    assert told == [first, ["Write it down"], a_yes]


@pytest.mark.parametrize(("who", "hours", "offered"), [
    ("maya", 1, True), ("amina", 1, True), ("maya", 50, False), ("amina", 50, False), ("jonas", 1, False),
])  # fmt: skip
def test_to_begin_is_offered_from_the_day_of_the_visit_on_to_both_sides(
    family, knocking, as_web, who, hours, offered
):
    visit = a_visit(family, hours=hours)
    with as_web():
        page = knocking(getattr(family, who)).get(f"/people/{family.of}/visits/{visit.pk}/").content.decode()

    assert ("Start the visit" in page) == offered
    if hours == 50:
        assert filled_buttons(page) == ["Add"]
