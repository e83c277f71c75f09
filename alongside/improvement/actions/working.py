"""What every act of this room does first: the project is found, the seat looked for, and both asked."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.groups.queries.groups import my_seat
from alongside.improvement import rules
from alongside.improvement.models import Project


def at_work(by: Actor, project: Project) -> GroupSeat:
    """The actor's own seat, from which they work in a project that goes on. Raises Refused."""
    mine = my_seat(by, project.group)
    rules.may_work(by, mine).or_refuse()
    rules.when_work(project).or_refuse()
    assert mine is not None  # the rule has seen to it
    return mine
