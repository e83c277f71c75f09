"""What terms, steps and states of money are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.groups.sides import Side
from alongside.partnership.claiming import Stands, Step
from alongside.partnership.hours import Terms

TERMS: dict[Terms, Any] = {
    Terms.PAY: _("The community pays for it"),
    Terms.JOB: _("It is part of my paid job"),
    Terms.BONO: _("I give it from my profession, unpaid (pro bono)"),
    Terms.FREE: _("I give it, unpaid"),
}
TERMS_SHORT: dict[Terms, Any] = {
    Terms.PAY: _("Paid here"), Terms.JOB: _("Part of a paid job"), Terms.BONO: _("Pro bono"), Terms.FREE: _("Unpaid"),
}  # fmt: skip
SIDES: dict[Side, Any] = {Side.PARTNERS: _("Partners"), Side.STAFF: _("Others")}
"""Short, so that both stand beside each other on a phone; the sentence above them says who they are."""
STEPS: dict[Step, Any] = {
    Step.APPROVE: _("Said yes"), Step.REFUSE: _("Said no"), Step.WITHDRAW: _("Took it back"),
    Step.SENT: _("Sent it to the bank"), Step.PAID: _("Noted that it is paid"),
}  # fmt: skip
OFFERED: dict[Step, Any] = {
    Step.APPROVE: _("Yes"), Step.REFUSE: _("No"), Step.WITHDRAW: _("I take it back"),
}  # fmt: skip
STANDS: dict[Stands, tuple[Any, str, str]] = {
    Stands.CLAIMED: (_("Waits for two yeses"), "clock", "heed"),
    Stands.APPROVED: (_("Two said yes"), "check", "ok"),
    Stands.SENT: (_("Sent to the bank"), "clock", "accent"),
    Stands.PAID: (_("Paid"), "check", "ok"),
    Stands.REFUSED: (_("Not paid, and why"), "", "line"),
    Stands.WITHDRAWN: (_("Taken back"), "", "line"),
}
SECOND = (_("Waits for a second yes"), "clock", "heed")
