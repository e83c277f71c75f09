"""Who may take emergency access, and when."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Role
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.sharing.queries.emergencies import Terms
from alongside.sharing.queries.rights import Rights


def may_open_in_emergency(by: Actor) -> Verdict:
    """A clinician of a center, in that seat."""
    if by.role == Role.CLINICIAN and by.center_id is not None:
        return allow()
    return refuse(_("Emergency access is for doctors, nurses and other staff of a center."))


def when_open_in_emergency(terms: Terms, rights: Rights, reason: str) -> Verdict:
    """Where the charter has it, for a reason, and where the record is not open already."""
    if terms.hours == 0:
        return refuse(_("This community decided against emergency access."))
    if not reason.strip():
        return refuse(_("Say why. The person reads it."))
    if rights.audience is not None and rights.audience <= Audience.TEAM:
        return refuse(_("This record is open to you already."))
    return allow()
