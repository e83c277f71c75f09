"""Who says what one knows before a first meeting, and who ticks it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.orientation import MOST_POINTS


def may_get_ready(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group, of either side: for themselves, and for the list that all of them have."""
    return groups.may_work(by, mine)


def when_get_ready(group: Group) -> Verdict:
    """While the group goes on."""
    return groups.when_work(group)


def when_listed(points: Sequence[str]) -> Verdict:
    """With at least one point, and few enough to be read."""
    if not points:
        return refuse(_("Write at least one point, each on a line of its own."))
    if len(points) > MOST_POINTS:
        return refuse(_("Keep it short: at most %(num)s points.") % {"num": MOST_POINTS})
    return allow()


def when_ticked(ticked: Iterable[int], points: int) -> Verdict:
    """Points that stand in the list as it is now."""
    if not set(ticked) <= set(range(points)):
        return refuse(_("The list was changed since. Look at it once more."))
    return allow()
