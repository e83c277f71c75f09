"""Who may send files to be taken in, and when."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse

SENDERS = frozenset({Role.CLINICIAN, Role.COORDINATOR, Role.ADMINISTRATOR})
MOST_AT_ONCE = 5


def may_send_files(by: Actor, *, at_a_center: bool) -> Verdict:
    """Clinicians, coordinators and administrators of a center bring in that center's patients."""
    if by.role in SENDERS and at_a_center:
        return allow()
    return refuse(
        _("Who works at a center brings in its patients. You can ask a clinician or a coordinator there.")
    )


def when_send_files(unfinished: int) -> Verdict:
    """Not while many of one's own are still on their way."""
    if unfinished >= MOST_AT_ONCE:
        return refuse(_("Five of your imports are not done yet. Send more when one of them is."))
    return allow()
