"""What is asked when: on Today, before a visit, each month, on an event; and letters of reminder, once each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.home.queries.waiting import waiting_for
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.models import Account, Person
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.asking import (
    When,
    ask_before_visit,
    ask_now,
    end_schedule,
    pass_over,
    schedule_form,
    tell_what_happened,
)
from alongside.questionnaires.actions.library import put_away
from alongside.questionnaires.actions.reminding import snooze, tune_reminders
from alongside.questionnaires.due import ask_each_month, remind
from alongside.questionnaires.models import Asked, Questionnaire, Told
from alongside.questionnaires.queries.asking import waits_for
from tests.questionnaires.forms import in_use, tummy_form
from tests.questionnaires.test_answering import LITTLE, PAIN, answered
from tests.record.family import Family

Looking = Callable[..., Any]
NAMES = ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher")


def on_today(family: Family, looking: Looking, kind: str = "asked_form") -> list[str]:
    found = []
    for name in NAMES:
        by = getattr(family, name)
        with looking(by):
            found += [name for one in waiting_for(by)[1] if one.kind == kind]
    return found


def ask(family: Family, looking: Looking, form: Questionnaire, for_whom: str = "patient") -> Asked:
    with looking(family.amina):
        return ask_now(by=family.amina, person_id=family.of, origin_id=form.origin_id, for_whom=for_whom)


def test_what_is_asked_waits_on_todays_page_of_who_answers(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    ask(family, looking, tummy)
    assert on_today(family, looking) == ["maya"]
    ask(family, looking, tummy, "caregiver")
    assert on_today(family, looking) == ["maya", "jonas", "anna"]
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=PAIN)
    assert on_today(family, looking) == ["jonas", "anna"]


def test_a_child_without_a_way_in_is_asked_through_the_caregivers(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    ask(family, looking, tummy)
    Person.objects.filter(pk=family.of).update(account=None)
    assert on_today(family, looking) == ["maya", "jonas", "anna"]


def test_what_i_began_waits_for_me_alone(family: Family, tummy: Questionnaire, looking: Looking) -> None:
    ask(family, looking, tummy)
    with looking(family.maya):
        begin_answers(by=family.maya, person_id=family.of, origin_id=tummy.origin_id)
    assert on_today(family, looking, "begun_form") == ["maya"]
    assert on_today(family, looking) == []


def test_it_can_be_put_off_passed_over_and_switched_off(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    asked = ask(family, looking, tummy)
    told = {"by": family.maya, "person_id": family.of, "asked_id": asked.pk}
    with looking(family.maya):
        snooze(**told, until=timezone.now() + timedelta(days=1))
    assert on_today(family, looking) == []
    with looking(family.maya):
        snooze(**told, until=timezone.now() - timedelta(minutes=1))
        assert len(waits_for(family.maya, family.of)) == 1
    assert on_today(family, looking) == ["maya"]
    with looking(family.maya):
        tune_reminders(by=family.maya, way="off", hour=8)
    assert on_today(family, looking) == []
    with looking(family.maya):
        tune_reminders(by=family.maya, way="today", hour=8)
        before = Line.objects.count()
        pass_over(**told)
        assert Line.objects.count() == before + 1
    assert on_today(family, looking) == []


def test_before_a_visit_it_waits_from_its_day_on_once_and_moves_with_the_visit(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    visit, soon = uuid4(), timezone.localdate() + timedelta(days=3)
    with looking(family.amina):
        schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("visit", "patient", days=7))
        for on in (soon + timedelta(days=30), soon, soon):
            ask_before_visit(by=family.amina, person_id=family.of, visit_id=visit, visit_on=on)
    row = Asked.objects.get()
    assert (row.due_on, row.opens_on) == (soon, soon - timedelta(days=7))
    assert on_today(family, looking) == ["maya"]
    with looking(family.maya):
        begun = begin_answers(by=family.maya, person_id=family.of, origin_id=tummy.origin_id)
        assert begun.visit_id == visit


def test_who_answered_within_the_days_before_a_visit_is_not_asked_anew_when_it_moves(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    visit, today = uuid4(), timezone.localdate()
    told = {"by": family.amina, "person_id": family.of, "visit_id": visit}
    with looking(family.amina):
        schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("visit", "patient", days=7))
        ask_before_visit(**told, visit_on=today + timedelta(days=3))
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)
    with looking(family.amina):
        ask_before_visit(**told, visit_on=today + timedelta(days=5))
    near = [one.opens_on for one in Asked.objects.all()]
    with looking(family.amina):
        ask_before_visit(**told, visit_on=today + timedelta(days=60))

    assert near == [today - timedelta(days=4)]
    assert {one.opens_on for one in Asked.objects.all()} == {*near, today + timedelta(days=53)}


def test_on_an_event_it_is_asked_that_day(family: Family, tummy: Questionnaire, looking: Looking) -> None:
    day = timezone.localdate()
    with looking(family.maya):
        schedule_form(
            by=family.maya, person_id=family.of, origin_id=tummy.origin_id,
            when=When("event", "patient", event="new_medicine"),
        )  # fmt: skip
    with looking(family.amina):
        told = {"by": family.amina, "person_id": family.of, "on": day}
        for _time in range(2):
            tell_what_happened(event="new_medicine", **told)
        with pytest.raises(Refused) as refused:
            tell_what_happened(event="hospital", **told)
    assert [(one.why, one.opens_on) for one in Asked.objects.all()] == [("event", day)]
    assert "No form is asked on this yet" in str(refused.value.reason)
    assert on_today(family, looking) == ["maya"]


def test_what_is_new_is_told_on_a_page_and_not_of_long_ago(
    family: Family, tummy: Questionnaire, looking: Looking, knocking: Any, as_web: Any
) -> None:
    path = f"/people/{family.of}/questionnaires/happened/"
    with as_web():
        none = knocking(family.jonas).get(path).content.decode()
    with looking(family.amina):
        schedule_form(
            by=family.amina, origin_id=tummy.origin_id, when=When("event", "patient", event="flare")
        )
    today = timezone.localdate()
    with as_web():
        jonas = knocking(family.jonas)
        old = jonas.post(path, {"event": "flare", "on": str(today - timedelta(days=40))})
        told = {"event": "flare", "on": str(today - timedelta(days=2))}
        after = jonas.post(path, told, follow=True)
    with looking(family.maya):
        answered(family.maya, family, tummy, pain=LITTLE)
    with as_web():
        twice = jonas.post(path, told, follow=True)

    assert "No form is asked on something new yet" in none
    assert (old.status_code, "in the last month" in old.content.decode()) == (422, True)
    assert "What is asked on it waits here now." in after.content.decode()
    assert "What is asked on it was filled in for that day already." in twice.content.decode()
    assert "waits here now" not in twice.content.decode()
    assert Asked.objects.get().opens_on == today - timedelta(days=2)


def test_the_line_of_what_happened_names_no_sensitive_form_to_who_may_not_see_it(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    alone = in_use(
        family, tummy_form() | {"title": "What you take", "url": "https://a.example/take"}, sensitive=True
    )
    with looking(family.amina):
        for form in (alone, tummy):
            schedule_form(
                by=family.amina, origin_id=form.origin_id, when=When("event", "patient", event="flare")
            )
    with looking(family.maya):
        tell_what_happened(by=family.maya, person_id=family.of, event="flare", on=timezone.localdate())

    line = Line.objects.get(verb="questionnaires.happened")
    assert {one.category for one in Asked.objects.all()} == {Category.QUESTIONNAIRES, Category.SENSITIVE}
    assert (line.category, line.subject_words) == (Category.QUESTIONNAIRES, tummy.title)


def test_who_may_add_no_answers_tells_of_nothing(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.amina):
        schedule_form(
            by=family.amina, origin_id=tummy.origin_id, when=When("event", "patient", event="flare")
        )
    with looking(family.stranger), pytest.raises(Refused):
        tell_what_happened(by=family.stranger, person_id=family.of, event="flare", on=timezone.localdate())


def test_each_month_it_is_asked_again_and_never_twice(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    with looking(family.amina):
        schedule = schedule_form(by=family.amina, origin_id=tummy.origin_id, when=When("months", "patient"))
    first = datetime(2027, 1, 5, 9, tzinfo=UTC)
    assert (ask_each_month(first), ask_each_month(first)) == (2, 0)
    assert {one.person_id for one in Asked.objects.all()} == {family.of, family.elsewhere.person_id}
    later = datetime(2027, 2, 6, 9, tzinfo=UTC)
    assert ask_each_month(later) == 0
    Asked.objects.update(answered_at=first)
    assert (ask_each_month(datetime(2027, 2, 1, 9, tzinfo=UTC)), ask_each_month(later)) == (0, 2)
    Asked.objects.update(answered_at=first)
    with looking(family.amina):
        end_schedule(by=family.amina, schedule_id=schedule.pk)
    assert ask_each_month(datetime(2027, 5, 6, 9, tzinfo=UTC)) == 0
    assert Asked.objects.filter(opens_on=date(2027, 2, 6)).count() == 2


@pytest.mark.parametrize("name", ["maya", "jonas", "researcher"])
def test_everyone_is_asked_by_who_treats_them(
    family: Family, tummy: Questionnaire, looking: Looking, name: str
) -> None:
    by = getattr(family, name)
    with looking(by), pytest.raises(Refused, match="treat patients"):
        schedule_form(by=by, origin_id=tummy.origin_id, when=When("visit", "patient"))


def letters(family: Family, looking: Looking, by: Any, hour: int = 8, way: str = "mail") -> None:
    with looking(by):
        tune_reminders(by=by, way=way, hour=hour)


def at(hour: int) -> datetime:
    return timezone.now().replace(hour=hour, minute=5) + timedelta(days=1)


def test_a_letter_goes_once_at_the_hour_that_one_chose(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    letters(family, looking, family.maya, hour=17)
    letters(family, looking, family.jonas)
    letters(family, looking, family.stranger)
    ask(family, looking, tummy)
    assert [remind(at(9)), remind(at(17)), remind(at(18))] == [0, 1, 0]
    (letter,) = mail.outbox
    assert letter.to == [Account.objects.get(pk=family.maya.account_id).email]
    said = f"{letter.subject} {letter.body}".lower()
    assert not any(word in said for word in ("tummy", "form", "health", "riverbend", "amina", "maya"))
    assert Told.objects.count() == 1


def test_no_letter_where_it_is_snoozed_answered_put_away_or_not_wanted(
    family: Family, tummy: Questionnaire, looking: Looking
) -> None:
    letters(family, looking, family.maya)
    asked = ask(family, looking, tummy)
    with looking(family.maya):
        snooze(by=family.maya, person_id=family.of, asked_id=asked.pk, until=at(23))
    assert remind(at(12)) == 0
    with looking(family.maya):
        snooze(by=family.maya, person_id=family.of, asked_id=asked.pk, until=timezone.now())
    letters(family, looking, family.maya, way="today")
    assert remind(at(12)) == 0
    letters(family, looking, family.maya)
    with looking(family.amina):
        put_away(by=family.amina, origin_id=tummy.origin_id)
    assert remind(at(12)) == 0


def test_a_letter_that_could_not_go_is_tried_again(
    family: Family, tummy: Questionnaire, looking: Looking, settings: Any
) -> None:
    letters(family, looking, family.maya)
    ask(family, looking, tummy)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert remind(at(12)) == 0
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert remind(at(12)) == 1
