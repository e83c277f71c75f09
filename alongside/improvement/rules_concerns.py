"""Who raises a safety concern, which group takes it, and who says what of it when."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.improvement.concerns import OF_GROUP, Kind, next_of_group, next_of_raiser
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin


def may_raise(by: Actor) -> Verdict:
    """Anyone who has a seat in the community, in their own name."""
    return may_begin(by)


def when_raise(takes: bool) -> Verdict:
    """To a group that takes them."""
    if not takes:
        return refuse(_("This group takes no concerns. Choose one that does."))
    return allow()


def may_say(mine: GroupSeat | None, raised: bool, kind: Kind) -> Verdict:
    """Whoever sits in the group says what is done; whoever raised it says whether it is settled."""
    if kind in OF_GROUP:
        return (
            allow()
            if mine is not None
            else refuse(_("This is for those who sit in the group that takes it."))
        )
    return allow() if raised else refuse(_("Only who raised it says this."))


def when_say(told: Iterable[Kind], kind: Kind) -> Verdict:
    """In its order: how pressing it is, what is done, what came of it, and whether it is settled."""
    kinds = list(told)
    if kind not in (*next_of_group(kinds), *next_of_raiser(kinds)):
        return refuse(_("This is not possible any more. Read what was said since."))
    return allow()
