"""Who wishes, joins, orders, and says what becomes of a wish; and how often somebody writes without a name."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import is_program, may_begin

MAKERS = frozenset({Role.COORDINATOR, Role.ADMINISTRATOR, Role.DEVELOPER})


def may_wish(by: Actor) -> Verdict:
    """Anyone of the community, in their own name or without one."""
    return allow() if is_program(by) else may_begin(by)


def when_letter(room: bool) -> Verdict:
    """A few a day."""
    if room:
        return allow()
    return refuse(
        _("That is as much as one can write in a day without a name. Come again tomorrow, or use your name.")
    )


def may_join(by: Actor, own: bool) -> Verdict:
    """Anyone but who wished it: theirs counts already."""
    verdict = may_begin(by)
    if verdict and own:
        return refuse(_("It is your own wish. Others can join it."))
    return verdict


def may_say_what_became(by: Actor) -> Verdict:
    """Whoever keeps or makes the house."""
    if is_program(by) or by.role in MAKERS:
        return allow()
    return refuse(
        _("A coordinator or a developer says what becomes of a wish. You can write about it below.")
    )
