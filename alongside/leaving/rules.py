"""Who may take everything along, and when."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.sharing.rules import may_choose_for

MOST_AT_ONCE = 2


def may_take_along(by: Actor, person_id: UUID) -> Verdict:
    """Everyone what is about themselves, as far as the seat that they wear sees it; and who may choose for somebody."""
    if by.person_id is not None and by.person_id == person_id:
        return allow()
    verdict = may_choose_for(by, person_id)
    if verdict or not verdict.may_know:
        return verdict
    return refuse(_("Only the person, or a caregiver who may choose for them, takes everything along."))


def when_take_along(unfinished: int) -> Verdict:
    """Not while others of one's own are still being made."""
    if unfinished >= MOST_AT_ONCE:
        return refuse(_("Two files are being made for you. Ask for the next one when one of them is ready."))
    return allow()


def may_export(by: Actor) -> Verdict:
    """Whoever runs the house, from a shell; never through a page."""
    if by.role == Role.PROGRAM:
        return allow()
    return refuse(_("Whoever runs the house writes out a community, as its charter says."))
