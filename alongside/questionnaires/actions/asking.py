"""Asking for answers: now, before a visit, each month, or on an event; and passing one over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.people.roles import given_title
from alongside.questionnaires import rules, verbs
from alongside.questionnaires.answerer import here
from alongside.questionnaires.models import Asked, Schedule
from alongside.questionnaires.queries.library import form_in_use, library
from alongside.questionnaires.reading import category_of
from alongside.sharing.queries.rights import rights_over


@dataclass(frozen=True)
class When:
    """When a form is asked: days before a visit, every so many months, or on an event; and of whom."""

    when: str
    for_whom: str
    days: int = 7
    months: int = 1
    event: str = ""


@act
def ask_now(
    *, by: Actor, person_id: UUID, origin_id: UUID, for_whom: str, due_on: date | None = None
) -> Asked:
    """Ask somebody, or their caregivers, to answer a form."""
    form = form_in_use(by, origin_id)
    category = category_of(form.sensitive)
    rules.may_ask(by, rights_over(by, person_id), category).or_refuse()
    row = _asked(by, person_id, category, origin_id, for_whom)
    row.why, row.opens_on, row.due_on = "person", today_of(by), due_on
    put(row)
    contribute(by, verbs.ASKED, row, words=form.title, about=person_id, category=category)
    return row


@act
def schedule_form(*, by: Actor, origin_id: UUID, when: When, person_id: UUID | None = None) -> Schedule:
    """Ask a form again and again: of one person, or, without one, of every patient of the community."""
    form = form_in_use(by, origin_id)
    category = category_of(form.sensitive)
    if person_id is None:
        rules.may_ask_everyone(by).or_refuse()
    else:
        rules.may_ask(by, rights_over(by, person_id), category).or_refuse()
    row = Schedule(
        community_id=here(by), person_id=person_id, category=category.value, origin_id=origin_id, **vars(when),
        author_id=by.person_id, author_name=by.name, author_role=by.role.value, author_title=given_title(by),
        voice=by.voice.value, at=timezone.now(),
    )  # fmt: skip
    row.save(force_insert=True)
    if when.when == Schedule.When.MONTHS and person_id is not None:
        _first_of_months(by, row)
    contribute(
        by, verbs.SCHEDULED, row, words=form.title, about=person_id, category=category if person_id else None
    )
    return row


@act
def end_schedule(*, by: Actor, schedule_id: UUID, person_id: UUID | None = None) -> Schedule:
    """Ask this form no more by itself; what waits already still waits."""
    row = Schedule.objects.filter(pk=schedule_id, person=person_id, ended_at=None).first()
    if row is None:
        raise Refused("", may_know=False)
    category = Category(row.category)
    if person_id is None:
        rules.may_ask_everyone(by).or_refuse()
    else:
        rules.may_ask(by, rights_over(by, person_id), category).or_refuse()
    Schedule.objects.filter(pk=row.pk).update(ended_at=timezone.now(), ended_by_name=by.name)
    title = form_title(by, row.origin_id)
    contribute(
        by, verbs.UNSCHEDULED, row, words=title, about=person_id, category=category if person_id else None
    )
    return row


@act
def pass_over(*, by: Actor, person_id: UUID, asked_id: UUID) -> Asked:
    """Not this time: it waits no more, and nobody is reproached."""
    row = Asked.objects.filter(pk=asked_id, person=person_id, answered_at=None, passed_at=None).first()
    if row is None:
        raise Refused("", may_know=False)
    category = Category(row.category)
    rules.may_answer(by, rights_over(by, person_id), category).or_refuse()
    Asked.objects.filter(pk=row.pk).update(passed_at=timezone.now(), passed_by_name=by.name)
    contribute(by, verbs.PASSED, row, words=form_title(by, row.origin_id), about=person_id, category=category)
    return row


def form_title(by: Actor, origin_id: UUID) -> str:
    """What a form is called, also one that is put away."""
    return next((one.title for one in library(by) if one.origin_id == origin_id), "")


def ask_before_visit(*, by: Actor, person_id: UUID, visit_id: UUID, visit_on: date) -> int:
    """A visit is planned, or moved: what is asked before one waits from its day on. A part of that act; how many.

    Whoever answered within these days, or passed it over, is not asked anew.
    """
    schedules = _schedules(by, person_id, Schedule.When.VISIT)
    for one in schedules:
        opens = visit_on - timedelta(days=one.days)
        asked = Asked.objects.filter(person=person_id, schedule=one, visit_id=visit_id)
        waits = asked.filter(answered_at=None, passed_at=None)
        if waits.update(opens_on=opens, due_on=visit_on):
            continue
        if not asked.filter(Q(answered_at=None) | Q(answered_at__date__gte=opens)).exists():
            _put_once(by, one, person_id, visit_id=visit_id, opens_on=opens, due_on=visit_on)
    return len(schedules)


@act
def tell_what_happened(*, by: Actor, person_id: UUID, event: str, on: date) -> list[Asked]:
    """Tell of something on which forms are asked: from today on they wait. Told twice of one day, they wait once.

    Nobody reads it from the record instead: who may not see a medicine would learn of it from the form. For the same
    reason the line names a sensitive form only where it names no other.
    """
    rules.may_ask(by, rights_over(by, person_id), Category.QUESTIONNAIRES).or_refuse()
    rules.when_tell(on, today_of(by)).or_refuse()
    schedules = [one for one in _schedules(by, person_id, Schedule.When.EVENT) if one.event == event]
    rules.when_asked(bool(schedules)).or_refuse()
    waits = [_on_event(by, one, person_id, on) for one in schedules]
    plain = [one for one in waits if one.category == Category.QUESTIONNAIRES] or waits
    contribute(
        by,
        verbs.HAPPENED,
        plain[0],
        words=", ".join(form_title(by, one.origin_id) for one in plain),
        about=person_id,
        category=Category(plain[0].category),
    )
    return waits


def _on_event(by: Actor, schedule: Schedule, person_id: UUID, on: date) -> Asked:
    _put_once(by, schedule, person_id, opens_on=on, due_on=None)
    return Asked.objects.get(schedule=schedule, person=person_id, visit_id=None, opens_on=on)


def _schedules(by: Actor, person_id: UUID, when: str) -> list[Schedule]:
    """What is asked of this person by itself, so far as the actor may add answers to it."""
    rights = rights_over(by, person_id)
    found = Schedule.objects.filter(
        Q(person=person_id) | Q(person=None, community=by.community_id), when=when, ended_at=None
    ).order_by("at", "id")
    return [one for one in found if rights.may_contribute(Category(one.category))]


def _put_once(by: Actor, schedule: Schedule, person_id: UUID, **told: Any) -> bool:
    row = _asked(by, person_id, Category(schedule.category), schedule.origin_id, schedule.for_whom)
    row.schedule, row.why = schedule, schedule.when
    for name, value in told.items():
        setattr(row, name, value)
    return put(row, once=True)


def _first_of_months(by: Actor, schedule: Schedule) -> None:
    assert schedule.person_id is not None
    _put_once(by, schedule, schedule.person_id, opens_on=today_of(by), due_on=None)


def _asked(by: Actor, person_id: UUID, category: Category, origin_id: UUID, for_whom: str) -> Asked:
    return Asked(
        community_id=here(by), person_id=person_id, category=category.value, origin_id=origin_id,
        for_whom=for_whom, asked_by_id=by.person_id, asked_by_name=by.name, asked_at=timezone.now(),
    )  # fmt: skip
