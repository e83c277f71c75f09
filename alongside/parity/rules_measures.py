"""Who chooses what a team looks at, and when somebody counts."""

from __future__ import annotations

from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.rules import when_work
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.measuring import MOST, READ
from alongside.people.rules.standing import may_begin

LONGEST = timedelta(days=5 * 366)


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group."""
    verdict = may_begin(by)
    if verdict and mine is None:
        return refuse(_("This is for those who have a seat in the group."))
    return verdict


def when_chosen(group: Group, key: str, taken: bool, count: int) -> Verdict:
    """A handful, each once; what is read live only where everyone reads the group."""
    if taken:
        return refuse(_("You look at this already."))
    if count >= MOST:
        return refuse(_("You look at six already. Stop looking at one first: a handful is enough."))
    if group.members_only and key in READ:
        return refuse(
            _("Only its members read this group, so nothing is counted of it. Choose one to count by hand.")
        )
    return when_work(group)


def when_counted(ended: bool, live: bool, month: date, today: date) -> Verdict:
    """By hand, for this month or one before."""
    if live:
        return refuse(_("This one is read from what happened. Nobody counts it by hand."))
    if ended:
        return refuse(_("You look at this no longer."))
    if not today - LONGEST <= month <= today:
        return refuse(_("Choose a month that has begun, of the last five years."))
    return allow()


def when_ended(ended: bool) -> Verdict:
    """Once."""
    return refuse(_("You look at this no longer.")) if ended else allow()


def when_tested(ended: bool, ours: bool, marked: bool) -> Verdict:
    """A test of working together of the same group, once."""
    if ended:
        return refuse(_("You look at this no longer."))
    if marked:
        return refuse(_("This test stands on the chart already."))
    return allow() if ours else refuse(_("Choose a test of working together of this group."))
