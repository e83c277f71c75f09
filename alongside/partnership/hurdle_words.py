"""How hurdles are called on pages."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.hurdles import Kind

SAYS: dict[str, Any] = {
    Kind.TRIED: _("This was tried"), Kind.SOLVED: _("It is solved"), Kind.OPEN: _("It is in the way again"),
    Kind.TAKES: _("I take it on"),
}  # fmt: skip
SAID: dict[str, Any] = {
    Kind.TRIED: _("Tried"), Kind.SOLVED: _("Solved"), Kind.OPEN: _("In the way again"), Kind.TAKES: _("Takes it on"),
}  # fmt: skip
