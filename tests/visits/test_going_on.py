"""A visit that was ended too early goes on, until somebody did something with its summary, for a day at most."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.verdict import Refused
from alongside.people.models import Person
from alongside.record.countable import given
from alongside.visits.actions.agenda import add_item
from alongside.visits.actions.summaries import agree_on_summary, change_summary, send_summary
from alongside.visits.actions.talk import tick_item, write_line
from alongside.visits.actions.visits import begin_visit, end_visit, go_on_with_visit
from alongside.visits.facts import FACTS
from alongside.visits.models import Summary, Visit
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.saying import NewLine
from alongside.visits.sheet import standing
from tests.visits.worlds import a_visit, on_agenda


@pytest.fixture
def ended(family):
    """A visit of Maya's that was just ended."""
    visit = a_visit(family)
    about = {"by": family.amina, "person_id": family.of, "visit_id": visit.pk}
    begin_visit(**about)
    write_line(new=NewLine("note", "We tasted the new drink."), **about)
    return end_visit(words="We met.", **about)


def there(family, visit):
    return {"person_id": family.of, "visit_id": visit.pk}


def held_by_the_facts(family):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(FACTS.statement.replace("%(zone)s", "'UTC'"))
        return [str(row[0]) for row in cursor.fetchall() if row[1] == family.of]


@pytest.mark.parametrize("who", ["maya", "amina"])
def test_it_goes_on_with_all_that_was_written(family, ended, looking, who):
    actor = getattr(family, who)
    with looking(actor):
        go_on_with_visit(by=actor, **there(family, ended))

        now = visit_of(actor, family.of, ended.pk)
        sheet = sheet_of(actor, now)
    assert (now.status, now.ended_at, now.begun_at == ended.begun_at) == ("under_way", None, True)
    assert [one.words for one in sheet.lines] == ["We tasted the new drink."]
    assert [one.kind for one in sheet.steps] == ["planned", "begun", "held", "gone_on"]
    assert Line.objects.filter(verb="visits.visit_gone_on", about_id=family.of).count() == 1


def test_said_twice_it_goes_on_once(family, ended):
    go_on_with_visit(by=family.amina, **there(family, ended))
    go_on_with_visit(by=family.maya, **there(family, ended))

    assert Line.objects.filter(verb="visits.visit_gone_on").count() == 1


def test_what_is_ticked_then_is_in_the_summary_that_stands(family, ended, looking):
    about = there(family, ended)
    go_on_with_visit(by=family.amina, **about)
    item = add_item(by=family.maya, person_id=family.of, words="Sleep")
    tick_item(by=family.maya, item_id=item.pk, **about)
    end_visit(by=family.amina, words="We met, and talked about sleep.", **about)

    with looking(family.maya):
        now = standing(sheet_of(family.maya, visit_of(family.maya, family.of, ended.pk)).wordings)
    assert [one.words for one in now] == ["We met, and talked about sleep."]
    assert Summary.objects.filter(visit=ended).count() == 2


def test_while_it_goes_on_it_is_no_visit_that_was_held_for_the_numbers(family, ended):
    assert FACTS in given()
    assert held_by_the_facts(family) == ["visit", "planned_visit"]

    go_on_with_visit(by=family.amina, **there(family, ended))

    assert held_by_the_facts(family) == []


def yes(family, about, first):
    agree_on_summary(by=family.jonas, summary_id=first, **about)


def changed(family, about, first):
    change_summary(by=family.jonas, words="We met, all three.", based_on=first, **about)


def shared(family, about, first):
    send_summary(by=family.maya, summary_id=first, to_words="the school nurse", **about)


@pytest.mark.parametrize("done", [yes, changed, shared])
def test_once_somebody_did_something_with_its_summary_it_stands(family, ended, looking, done):
    about = there(family, ended)
    done(family, about, Summary.objects.get(visit=ended).pk)

    with looking(family.amina):
        with pytest.raises(Refused) as refused:
            go_on_with_visit(by=family.amina, **about)
        with pytest.raises(DatabaseError), transaction.atomic():
            Visit.objects.filter(pk=ended.pk).update(status="under_way", ended_at=None)
    assert "The summary was changed, agreed on or shared." in str(refused.value.reason)


def test_a_day_later_it_stands(family, ended, looking):
    Visit.objects.filter(pk=ended.pk).update(ended_at=timezone.now() - timedelta(hours=25))

    with looking(family.amina):
        with pytest.raises(Refused):
            go_on_with_visit(by=family.amina, **there(family, ended))
        with pytest.raises(DatabaseError), transaction.atomic():
            Visit.objects.filter(pk=ended.pk).update(status="under_way", ended_at=None)


def test_a_caregiver_who_plans_no_visits_does_not_take_its_end_back(family, ended, looking):
    with looking(family.jonas), pytest.raises(Refused):
        go_on_with_visit(by=family.jonas, **there(family, ended))


def test_the_page_that_follows_lets_one_go_on_and_says_until_when(family, knocking, as_web):
    visit = a_visit(family)
    begin_visit(by=family.amina, **there(family, visit))
    page = f"/people/{family.of}/visits/{visit.pk}/"
    with as_web():
        browser = knocking(family.amina)
        after = browser.post(f"{page}end/", follow=True).content.decode()
        later = browser.get(page).content.decode()
        on = browser.post(f"{page}go-on/", follow=True).content.decode()

    assert [one.count(f"{page}go-on/") for one in (after, later)] == [1, 1]
    assert "It is not over: go on with the visit" in after
    assert "until one of you says yes to the summary" in later
    assert "End the visit" not in after
    assert "End the visit" in on
    assert f"{page}go-on/" not in on


def test_the_summary_is_in_the_language_of_whose_visit_it_was_and_each_finds_its_headings_in_their_own(
    family, knocking, as_web
):
    Person.objects.filter(pk=family.of).update(language="sv")
    visit = a_visit(family)
    begin_visit(by=family.amina, **there(family, visit))
    tick_item(by=family.amina, **there(family, visit), item_id=on_agenda(family, ("maya", "Viola"))[0].pk)
    page = f"/people/{family.of}/visits/{visit.pk}/"
    with as_web():
        english = knocking(family.amina).post(f"{page}end/", follow=True).content.decode()
        swedish = knocking(family.maya).get(page).content.decode()

    assert Summary.objects.get().words == "## Vi talade om\n- Viola"
    assert "<h3>We talked about</h3>" in english
    assert "<h3>Vi talade om</h3>" in swedish
