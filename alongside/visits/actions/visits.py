"""The visit: planning it, moving it, beginning and ending it, or saying why it was not held."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category
from alongside.questionnaires.actions.asking import ask_before_visit
from alongside.sharing.queries.rights import rights_over
from alongside.visits import rules, verbs
from alongside.visits.announcing import announce
from alongside.visits.models import Summary, Visit, VisitStep
from alongside.visits.planning import NewVisit
from alongside.visits.queries.talk import was_summed_up
from alongside.visits.queries.visits import sent_visit, visit_of
from alongside.visits.signing import signed
from alongside.visits.words import visit_words

Kind, Status = VisitStep.Kind, Visit.Status


@act
def plan_visit(*, by: Actor, person_id: UUID, new: NewVisit, entry_origin: UUID | None = None) -> Visit:
    """Plan a visit; `entry_origin` names what another system sent of the same visit."""
    rules.may_hold_visit(by, rights_over(by, person_id)).or_refuse()
    rules.when_plan(new.starts_at).or_refuse()
    visit = Visit(**signed(by, person_id), **new.columns(), entry_origin=entry_origin)
    visit.save(force_insert=True)
    linked = entry_origin is not None
    _step(by, visit, Kind.LINKED if linked else Kind.PLANNED)
    ask_before_visit(by=by, person_id=person_id, visit_id=visit.pk, visit_on=_day(visit))
    _tell(by, verbs.VISIT_LINKED if linked else verbs.VISIT_PLANNED, visit)
    return visit


@act
def link_visit(*, by: Actor, person_id: UUID, visit_id: UUID, entry_origin: UUID) -> Visit:
    """Say that a visit here is the same that another system sent, planned or held: it stands there once."""
    visit = _mine(by, person_id, visit_id)
    rules.when_link(visit).or_refuse()
    told = sent_visit(by, person_id, str(entry_origin))
    _change(visit, entry_origin=told.origin_id)
    _step(by, visit, Kind.LINKED)
    _tell(by, verbs.VISIT_LINKED, visit)
    return visit


@act
def move_visit(*, by: Actor, person_id: UUID, visit_id: UUID, new: NewVisit) -> Visit:
    """Change when, where or with whom a visit is; when it was to be stays readable."""
    visit = _mine(by, person_id, visit_id)
    rules.when_move(visit).or_refuse()
    was = visit.starts_at
    if new.starts_at != was:
        rules.when_plan(new.starts_at).or_refuse()
    _change(visit, **new.columns())
    _step(by, visit, Kind.MOVED, was_at=was if was != visit.starts_at else None)
    ask_before_visit(by=by, person_id=person_id, visit_id=visit.pk, visit_on=_day(visit))
    _tell(by, verbs.VISIT_MOVED, visit)
    return visit


@act
def begin_visit(*, by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    """Begin a visit: from now on it is ticked, decided and noted."""
    visit = _mine(by, person_id, visit_id)
    if visit.status == Status.UNDER_WAY:
        return visit
    rules.when_begin(visit).or_refuse()
    _change(visit, status=Status.UNDER_WAY.value, begun_at=timezone.now())
    _step(by, visit, Kind.BEGUN)
    _tell(by, verbs.VISIT_BEGUN, visit)
    return visit


@act
def end_visit(*, by: Actor, person_id: UUID, visit_id: UUID, words: str) -> Visit:
    """End a visit; `words` is the summary that the program put together of what was ticked and decided."""
    visit = _mine(by, person_id, visit_id)
    if visit.status == Status.HELD:
        return visit
    rules.when_end(visit).or_refuse()
    _change(visit, status=Status.HELD.value, ended_at=timezone.now())
    _step(by, visit, Kind.HELD)
    before = Summary.objects.filter(visit=visit).order_by("-at", "-pk").first()
    Summary(**signed(by, person_id), visit=visit, words=words, composed=True, based_on=before).save(
        force_insert=True
    )
    _tell(by, verbs.VISIT_HELD, visit)
    return visit


@act
def go_on_with_visit(*, by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    """Take back that a visit was ended: it is under way again, and ended anew later. What was written in it stands."""
    one_at_a_time(f"summed up:{visit_id}")
    visit = _mine(by, person_id, visit_id)
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    if visit.status == Status.UNDER_WAY:
        return visit
    rules.when_go_on(visit, summed_up=was_summed_up(by, visit)).or_refuse()
    _change(visit, status=Status.UNDER_WAY.value, ended_at=None)
    _step(by, visit, Kind.GONE_ON)
    _tell(by, verbs.VISIT_GONE_ON, visit)
    return visit


@act
def say_not_held(*, by: Actor, person_id: UUID, visit_id: UUID, why: str) -> Visit:
    """Say that a visit was not held, and why. What was on the agenda stays there for the next.

    What was asked before it waits no more, and waits again where the visit is planned again: the database sees to it.
    """
    visit = _mine(by, person_id, visit_id)
    rules.when_not_held(visit).or_refuse()
    _change(visit, status=Status.NOT_HELD.value)
    _step(by, visit, Kind.NOT_HELD, words=why)
    _tell(by, verbs.VISIT_NOT_HELD, visit)
    return visit


@act
def plan_again(*, by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    """Plan a visit that was not held again."""
    visit = _mine(by, person_id, visit_id)
    rules.when_plan_again(visit).or_refuse()
    _change(visit, status=Status.PLANNED.value)
    _step(by, visit, Kind.AGAIN)
    ask_before_visit(by=by, person_id=person_id, visit_id=visit.pk, visit_on=_day(visit))
    _tell(by, verbs.VISIT_AGAIN, visit)
    return visit


def _day(visit: Visit) -> date:
    return timezone.localtime(visit.starts_at).date()


def _mine(by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    rules.may_hold_visit(by, rights_over(by, person_id)).or_refuse()
    return visit_of(by, person_id, visit_id, lock=True)


def _change(visit: Visit, **columns: Any) -> None:
    Visit.objects.filter(pk=visit.pk).update(**columns)
    for name, value in columns.items():
        setattr(visit, name, value)


def _step(by: Actor, visit: Visit, kind: VisitStep.Kind, **more: Any) -> None:
    VisitStep(**signed(by, visit.person_id), visit=visit, kind=kind, **more).save(force_insert=True)


def _tell(by: Actor, verb: Verb, visit: Visit) -> None:
    contribute(by, verb, visit, words=visit_words(visit), about=visit.person_id, category=Category.VISITS)
    announce(visit)
