"""How roles are called on pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.groups.sides import Side
from alongside.partnership.role_kinds import ForSide

FOR_SIDE: dict[str, Any] = {
    ForSide.PARTNERS: _("Patients and families"), ForSide.STAFF: _("Those who work in care"),
    ForSide.EITHER: _("Both: whoever it suits"),
}  # fmt: skip
SIDES: dict[str, Any] = {Side.PARTNERS: _("patients and families"), Side.STAFF: _("those who work in care")}
