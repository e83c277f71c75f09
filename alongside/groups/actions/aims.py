"""Goals for ninety days: set, looked at on the way, and ended by saying what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules, rules_agreed, verbs
from alongside.groups.actions.telling import tell
from alongside.groups.models import CheckIn, NinetyDayGoal
from alongside.groups.models.aims import DAYS
from alongside.groups.queries.aims import has_ended, one_aim
from alongside.groups.queries.groups import my_seat, one_group
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewAim:
    """What shall be different in ninety days, and how one will know."""

    words: str
    known_by: str


@act
def set_aim(*, by: Actor, group_id: UUID, new: NewAim) -> NinetyDayGoal:
    """Set a goal for the ninety days that begin today."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(group).or_refuse()
    due = today_of(by) + timedelta(days=DAYS)
    aim = NinetyDayGoal(
        group=group, seat=mine, at=timezone.now(), words=new.words, known_by=new.known_by, due_on=due
    )
    aim.save(force_insert=True)
    tell(by, verbs.AIM_SET, aim, group, words=group.name)
    return aim


@act
def check_in(*, by: Actor, goal_id: UUID, says: CheckIn.Says, words: str = "") -> CheckIn:
    """Say how a goal goes, or what came of it."""
    one_at_a_time(f"goal {goal_id}")
    aim = one_aim(by, goal_id)
    mine = my_seat(by, aim.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(aim.group).or_refuse()
    rules_agreed.when_check_in(has_ended(by, aim)).or_refuse()
    made = CheckIn(group=aim.group, seat=mine, at=timezone.now(), goal=aim, says=says, words=words)
    made.save(force_insert=True)
    tell(by, verbs.AIM_ENDED if says in CheckIn.ENDS else verbs.AIM_CHECKED, made, aim.group, says=says)
    return made
