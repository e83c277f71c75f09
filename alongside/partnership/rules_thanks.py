"""Who thanks whom, who says who reads it, and when."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.people.rules.standing import may_begin


def may_thank(by: Actor) -> Verdict:
    """Anyone who reads the group."""
    return may_begin(by)


def when_thank(by: Actor, to_seat: GroupSeat | None, fits: bool, said: bool) -> Verdict:
    """Somebody else of this group, once in the same words."""
    if not fits:
        return refuse(_("Choose somebody of this group."))
    if to_seat is not None and to_seat.person_id == by.person_id:
        return refuse(_("This is you. Choose somebody else."))
    if said:
        return refuse(_("You have said this already."))
    return allow()


def may_choose(by: Actor, one: Any) -> Verdict:
    """Whoever was thanked, for themselves; never its writer."""
    verdict = may_begin(by)
    return verdict if not verdict or one.thanked and one.author_id != by.person_id else unknown()


def when_choose(said: str | None, then: str) -> Verdict:
    """While it is another word than one's own before."""
    return refuse(_("This is so already.")) if said == then else allow()


def when_celebrate(said: bool, ahead: bool) -> Verdict:
    """What has come, once."""
    if ahead:
        return refuse(_("Choose a day that has come."))
    return refuse(_("This stands here already.")) if said else allow()
