"""Who is told of what: an open page hears only of what its viewer may read; Today says what waits; letters of the ledger."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from alongside.contributions.models import Line
from alongside.home.queries.waiting import waiting_for
from alongside.record.arriving import sight
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.visits import begin_visit, end_visit
from alongside.visits.announcing import TABLES, THING
from alongside.visits.models import Visit
from tests.record.family import PARENTS
from tests.visits.worlds import a_visit, held, on_agenda


def test_every_table_of_a_visit_has_its_event_and_no_other_table_has():
    assert {sight.event_of(table) for table in TABLES} == {THING}
    assert sight.event_of("people_person") == ""


def test_a_page_hears_nothing_of_what_is_kept_from_its_viewer(family, as_web):
    item = add_item(by=family.maya, person_id=family.of, words="Alone", kept_from=PARENTS)
    everyone = [family.maya, family.jonas, family.amina, family.stranger]
    with as_web():
        seen = sight.may_see_row(everyone, "visits_agendaitem", item.pk)

    assert seen == [True, False, True, False]


def test_the_line_of_a_kept_item_is_read_with_the_item_alone(family, looking):
    add_item(by=family.maya, person_id=family.of, words="Alone", kept_from=PARENTS)
    read = {}
    for name in ("jonas", "amina"):
        with looking(getattr(family, name)):
            read[name] = Line.objects.filter(verb="visits.item_added").count()

    assert read == {"jonas": 0, "amina": 1}


def test_today_says_that_the_visit_comes_and_what_is_to_be_answered(family, knocking, as_web):
    on_agenda(family, ("maya", "One"), ("maya", "Two"), ("amina", "Three"))
    visit = a_visit(family, hours=0.2)
    with as_web():
        page = knocking(family.maya).get("/").content.decode()
        doctors = knocking(family.amina).get("/").content.decode()
    assert "Your visit is" in page and "3 things on the agenda" in page
    assert "1 visit today" in doctors

    about = {"person_id": family.of, "visit_id": visit.pk}
    begin_visit(by=family.amina, **about)
    end_visit(by=family.amina, words="We met.", **about)
    with as_web():
        page = knocking(family.maya).get("/").content.decode()
    assert "Look at the summary of the visit" in page and "Did you talk about what mattered" in page


def waits(family, looking, **moved):
    """What of visits waits for Maya and for her doctor, where its moments lay so long ago, or ahead."""
    Visit.objects.update(**{key: timezone.now() + by for key, by in moved.items()})
    told = []
    for one in (family.maya, family.amina):
        with looking(one):
            told.append([wait.kind for wait in waiting_for(one)[1] if wait.kind.startswith("visit_")])
    return told


def test_a_visit_waits_two_weeks_ahead_and_while_it_goes_on(family, looking):
    visit = a_visit(family)
    ahead = [waits(family, looking, starts_at=timedelta(days=days)) for days in (14, 16)]
    begin_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    since = [waits(family, looking, begun_at=-timedelta(hours=hours)) for hours in (11, 13)]

    assert ahead == [[["visit_next"], []], [[], []]]
    assert since == [[["visit_now"], ["visit_now"]], [[], []]]


def test_what_was_said_at_a_visit_waits_for_a_month_and_how_it_was_for_three_weeks(family, looking):
    held(family)
    ago = [waits(family, looking, ended_at=-timedelta(days=days)) for days in (20, 22, 29, 31)]

    both, summary = ["visit_back", "visit_summary"], ["visit_summary"]
    assert [[sorted(told) for told in one] for one in ago] == [
        [both, summary], [summary, summary], [summary, summary], [[], []],
    ]  # fmt: skip
