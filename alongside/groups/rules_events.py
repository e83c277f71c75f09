"""When one signs up to an event, and when money is noted."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Event, SignUp
from alongside.kit.verdict import Verdict, allow, refuse


def when_sign_up(event: Event, now: datetime, already: bool, come: int) -> Verdict:
    """Until it begins, once, while there is a place."""
    if now >= event.starts_at:
        return refuse(_("This has begun already, or is over."))
    if already:
        return refuse(_("You have signed up already."))
    if event.places is not None and come >= event.places:
        return refuse(_("All places are taken. Ask whoever holds it whether it is held again."))
    return allow()


def when_say_no(event: Event, now: datetime, comes: bool, said: bool) -> Verdict:
    """Until it begins, once; whoever has signed up signs off."""
    if now >= event.starts_at:
        return refuse(_("This has begun already, or is over."))
    if comes:
        return refuse(_("You have signed up already."))
    if said:
        return refuse(_("You have said so already."))
    return allow()


def may_sign_off(by: Actor, signed: SignUp | None) -> Verdict:
    """Whoever has signed up, for themselves."""
    if signed is None or signed.person_id != by.person_id:
        return refuse(_("You have not signed up."))
    return allow()


def when_gift(has_fund: bool) -> Verdict:
    """When it is said what money is raised for."""
    return allow() if has_fund else refuse(_("Say first what the money is for, and how much you need."))
