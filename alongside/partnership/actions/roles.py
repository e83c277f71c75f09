"""Describing a role, agreeing on it from two sides, and sitting as one."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import my_seat, one_group, one_seat
from alongside.groups.sides import side_of
from alongside.kit.verdict import Refused
from alongside.partnership import rules_roles as rules
from alongside.partnership import verbs_roles as verbs
from alongside.partnership.models import (
    RoleDescription,
    RoleNo,
    RoleWording,
    RoleYes,
    SitsAs,
    SitsAsWord,
)
from alongside.partnership.opportunity_kinds import Pays
from alongside.partnership.queries.roles import (
    is_ended,
    is_proposed,
    is_proposed_now,
    newest_of,
    no_of,
    one_role,
    one_sitting,
    one_wording,
    said_the_same,
    standing_of,
)
from alongside.partnership.role_kinds import ForSide, Word
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class Wording:
    """A role in words: what for, what one does, how long and when, what helps, what one gets, whom to turn to."""

    title: str
    purpose: str
    tasks: str
    minutes: int
    times: str = ""
    supports: str = ""
    pays: str = Pays.NOTHING
    pay_words: str = ""
    turn_to: str = ""
    ends: date | None = None
    look_on: date | None = None


@act
def describe_role(
    *,
    by: Actor,
    group_id: UUID,
    wording: Wording,
    for_side: str = ForSide.EITHER,
    start_id: UUID | None = None,
) -> RoleDescription:
    """Describe a role in a group. It holds when somebody of the other side says yes, too."""
    one_at_a_time(f"roles of {group_id}")
    group = one_group(by, group_id)
    mine = _mine(by, group)
    rules.when_worded(wording.ends, wording.look_on, today_of(by)).or_refuse()
    found = said_the_same(by, group, asdict(wording))
    if found is not None:
        return found
    start = one_role(by, start_id) if start_id else None
    role = RoleDescription(group=group, seat=mine, at=timezone.now(), for_side=for_side, start=start)
    role.save(force_insert=True)
    _word(role, mine, wording)
    tell(by, verbs.ROLE_BEGUN, role, group, words=wording.title)
    return role


@act
def reword_role(*, by: Actor, role_id: UUID, wording: Wording) -> RoleWording:
    """Propose other words. What holds goes on to hold until both sides said yes to the new ones."""
    one_at_a_time(f"role {role_id}")
    role = one_role(by, role_id)
    mine = _mine(by, role.group)
    rules.when_worded(wording.ends, wording.look_on, today_of(by)).or_refuse()
    newest = newest_of(by, role)
    if no_of(newest) is None and all(getattr(newest, key) == told for key, told in asdict(wording).items()):
        return newest
    told = _word(role, mine, wording)
    tell(by, verbs.ROLE_REWORDED, role, role.group, words=wording.title)
    return told


@act
def end_role(*, by: Actor, role_id: UUID, ends: date) -> RoleWording:
    """Propose a last day for a role as it holds. It ends as it began: when the other side says yes, too."""
    role = one_role(by, role_id)
    told = standing_of(by, role) or newest_of(by, role)
    as_it_is = {one.name: getattr(told, one.name) for one in fields(Wording)}
    return reword_role(by=by, role_id=role_id, wording=Wording(**as_it_is | {"ends": ends, "look_on": None}))


@act
def agree_role(*, by: Actor, wording_id: UUID) -> RoleYes:
    """Say yes to a wording, for one's own side."""
    one_at_a_time(f"role {one_wording(by, wording_id).role_id}")
    wording = one_wording(by, wording_id)
    mine = _mine(by, wording.group)
    rules.when_yes(mine, is_proposed_now(by, wording), wording.sides).or_refuse()
    yes = _yes(wording, mine)
    tell(by, verbs.ROLE_AGREED, wording.role, wording.group, words=wording.title)
    return yes


@act
def refuse_role(*, by: Actor, wording_id: UUID, words: str = "") -> RoleNo:
    """Say "not like this" to a wording, with words if one likes; or take back what one proposed."""
    one_at_a_time(f"role {one_wording(by, wording_id).role_id}")
    wording = one_wording(by, wording_id)
    mine, there = _mine(by, wording.group), no_of(wording)
    if there is not None and there.seat_id == mine.pk:
        return there  # a second click
    rules.may_say_no(mine, wording, wording.sides).or_refuse()
    rules.when_no(is_proposed_now(by, wording), wording.sides).or_refuse()
    no = RoleNo(group=wording.group, seat=mine, at=timezone.now(), wording=wording, words=words)
    no.save(force_insert=True)
    verb = verbs.ROLE_TAKEN_BACK if wording.seat.person_id == by.person_id else verbs.ROLE_REFUSED
    tell(by, verb, wording.role, wording.group, words=wording.title)
    return no


@act
def propose_sitting(*, by: Actor, role_id: UUID, seat_id: UUID) -> SitsAs:
    """Propose that somebody who sits there sits as this role; oneself, too. The other one says yes."""
    one_at_a_time(f"role {role_id}")
    role, holder = one_role(by, role_id), one_seat(by, seat_id)
    mine = _mine(by, role.group)
    if (
        holder.group_id != role.group_id
        or holder.left_at is not None
        or not (holder.given_at and holder.taken_at)
    ):
        raise Refused("", may_know=False)
    standing = standing_of(by, role)
    rules.when_end(is_ended(by, role)).or_refuse()
    rules.when_propose(holder, role.for_side, standing is not None, is_proposed(by, role, holder)).or_refuse()
    assert standing is not None  # the rule has seen to it
    sits = SitsAs(group=role.group, seat=mine, at=timezone.now(), role=role, holder=holder)
    sits.save(force_insert=True)
    tell(by, verbs.ROLE_PROPOSED, role, role.group, words=standing.title)
    return sits


@act
def say_of_sitting(*, by: Actor, sits_id: UUID, kind: Word) -> SitsAsWord:
    """Say yes, or that it is over."""
    one_at_a_time(f"sits {sits_id}")
    sits = one_sitting(by, sits_id)
    mine = _mine(by, sits.group)
    rules.may_say(mine, sits, kind).or_refuse()
    rules.when_say([one.kind for one in sits.said.all()], kind).or_refuse()
    word = SitsAsWord(group=sits.group, seat=mine, at=timezone.now(), sits=sits, kind=kind)
    word.save(force_insert=True)
    tell(by, verbs.ROLE_SAID, sits.role, sits.group, words=newest_of(by, sits.role).title)
    return word


def _mine(by: Actor, group: Group) -> GroupSeat:
    mine = my_seat(by, group)
    rules.may_describe(by, mine).or_refuse()
    rules.when_describe(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    return mine


def _word(role: RoleDescription, mine: GroupSeat, wording: Wording) -> RoleWording:
    told: dict[str, Any] = asdict(wording)
    made = RoleWording(group=role.group, seat=mine, at=timezone.now(), role=role, **told)
    made.save(force_insert=True)
    _yes(made, mine)
    return made


def _yes(wording: RoleWording, mine: GroupSeat) -> RoleYes:
    yes = RoleYes(
        group=wording.group, seat=mine, at=timezone.now(), wording=wording, side=side_of(mine.voice)
    )
    yes.save(force_insert=True)
    return yes
