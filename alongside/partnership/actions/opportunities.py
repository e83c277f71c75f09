"""Beginning a task, proposing what one could do, taking that up, and closing it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.groups.models import Group
from alongside.groups.queries.groups import my_seat, one_group
from alongside.kit.terms import Phase, Place
from alongside.partnership import rules_opportunities as rules
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.models import Board, Offer, OfferStep, Opportunity
from alongside.partnership.opportunity_kinds import Company, Pays, Said, Way, Where
from alongside.partnership.queries.opportunities import offers_of, one_opportunity
from alongside.partnership.queries.twice import just_now
from alongside.partnership.queries.work import one_work, terms_of
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewTask:
    """A task in words: what, why, for how long, where, with whom, how, by when, for what, and what helps."""

    title: str
    what: str
    minutes: int
    why: str = ""
    needs: str = ""
    place: str = ""
    where: str = Where.EITHER
    company: str = Company.EITHER
    ways: list[Way] = field(default_factory=list)
    by_on: date | None = None
    pays: str = Pays.NOTHING
    pay_words: str = ""
    supports: str = ""
    places: int = 1
    public: bool = False


def told(by: Actor, verb: Verb, task: Opportunity, group: Group | None, *, quiet: bool = False) -> None:
    """The one line: where its team stands, or of the community. What is quiet, only who did it reads."""
    placed = replace(verb, place=Place(group.place), phase=Phase(group.phase)) if group else verb
    contribute(
        by, placed, task, words=task.title, answers=group.pk if group else None, about=by.person_id if quiet else None,
        details={"group": str(group.pk), "work": "joint"} if group else {},
    )  # fmt: skip


@act
def begin_task(
    *, by: Actor, new: NewTask, group_id: UUID | None = None, work_id: UUID | None = None
) -> Opportunity:
    """Look for somebody. Whoever begins is the contact person."""
    work = one_work(by, work_id) if work_id else None
    group = work.group if work else one_group(by, group_id) if group_id else None
    rules.may_open(by, group, my_seat(by, group) if group else None).or_refuse()
    rules.when_open(group, new.by_on, today_of(by)).or_refuse()
    one_at_a_time(f"tasks of {by.person_id}")
    if (twice := _twice(by, new, group=group, work=work, proposed=False)) is not None:
        return twice
    task = _task(by, new, group=group, work=work)
    task.save(force_insert=True)
    told(by, verbs.TASK_BEGUN, task, group)
    return task


@act
def propose_task(*, by: Actor, new: NewTask, work_id: UUID | None = None) -> Opportunity:
    """Say what one could do, though nobody had written it down. A team takes it up, and then it is one's own to do."""
    work = one_work(by, work_id) if work_id else None
    rules.may_open(by, None, None).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    rules.when_open(work.group if work else None, new.by_on, today_of(by)).or_refuse()
    one_at_a_time(f"tasks of {by.person_id}")
    if (twice := _twice(by, new, work=work, proposed=True)) is not None:
        return twice
    task = _task(by, new, work=work, proposed=True)
    task.save(force_insert=True)
    Offer(**written_by(by), opportunity=task, person_id=by.person_id).save(force_insert=True)
    told(by, verbs.TASK_PROPOSED, task, None)
    return task


def _twice(by: Actor, new: NewTask, **more: Any) -> Opportunity | None:
    return just_now(
        by, Opportunity, author_id=by.person_id, title=new.title, what=new.what, minutes=new.minutes, **more
    )


def _task(by: Actor, new: NewTask, **more: Any) -> Opportunity:
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    return Opportunity(
        **written_by(by), community_id=by.community_id, title=new.title, what=new.what, why=new.why, needs=new.needs,
        terms=terms_of(by, f"{new.title} {new.needs}"), minutes=new.minutes, place=new.place, where=new.where,
        company=new.company, ways=list(new.ways), by_on=new.by_on, pays=new.pays, pay_words=new.pay_words,
        supports=new.supports, places=new.places, public=new.public, contact_id=by.person_id, contact_name=by.name,
        **more,
    )  # fmt: skip


@act
def take_up(*, by: Actor, opportunity_id: UUID, group_id: UUID, words: str = "") -> Opportunity:
    """A team says yes to what somebody could do: whoever says so is their contact person."""
    one_at_a_time(f"task {opportunity_id}")
    task, group = one_opportunity(by, opportunity_id), one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    rules.when_take_up(task, group).or_refuse()
    changed = {"contact_id": by.person_id, "contact_name": by.name, "group_id": group.pk}
    Opportunity.objects.filter(pk=task.pk).update(**changed, taken_up_at=timezone.now())
    offer = offers_of(by, task)[0]
    OfferStep(**written_by(by), offer=offer, kind=Said.CHOSEN, words=words).save(force_insert=True)
    Opportunity.objects.filter(pk=task.pk).update(filled_at=timezone.now())
    told(by, verbs.TASK_TAKEN_UP, task, group)
    return task


@act
def close_task(*, by: Actor, opportunity_id: UUID, words: str = "") -> Opportunity:
    """Close it: it is done, or nobody is looked for any more."""
    one_at_a_time(f"task {opportunity_id}")
    task = one_opportunity(by, opportunity_id)
    rules.may_change(by, task).or_refuse()
    rules.when_goes_on(task).or_refuse()
    Opportunity.objects.filter(pk=task.pk).update(closed_at=timezone.now(), closed_words=words)
    told(by, verbs.TASK_CLOSED, task, task.group)
    return task


@act
def show_task(*, by: Actor, opportunity_id: UUID, public: bool) -> Opportunity:
    """Say whether strangers may read of it, where the community lets them."""
    task = one_opportunity(by, opportunity_id)
    rules.may_change(by, task).or_refuse()
    rules.when_goes_on(task).or_refuse()
    Opportunity.objects.filter(pk=task.pk).update(public=public)
    told(by, verbs.TASK_SHOWN, task, task.group)
    return task


@act
def become_contact(*, by: Actor, opportunity_id: UUID) -> Opportunity:
    """Become the contact person: whoever offered is answered from now on by them."""
    one_at_a_time(f"task {opportunity_id}")
    task = one_opportunity(by, opportunity_id)
    rules.may_take_over(by, task, my_seat(by, task.group) if task.group else None).or_refuse()
    rules.when_goes_on(task).or_refuse()
    Opportunity.objects.filter(pk=task.pk).update(contact_id=by.person_id, contact_name=by.name)
    told(by, verbs.CONTACT_CHANGED, task, task.group)
    return task


@act
def decide_board(*, by: Actor, public: bool) -> Board:
    """Say for the community whether strangers may read which tasks there are."""
    rules.may_decide_board(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    board = Board(**written_by(by), community_id=by.community_id, public=public)
    board.save(force_insert=True)
    contribute(by, verbs.BOARD_SAID, board, words=by.community_name)
    return board
