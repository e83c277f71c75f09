"""What is said of safety concerns, in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.improvement.concerns import Kind

PRESSING: dict[str, Any] = {
    "now": _("Now: it can happen again today"), "soon": _("Soon: within two weeks"), "later": _("Later: it can wait"),
}  # fmt: skip
OFFERED: dict[Kind, Any] = {
    Kind.TRIAGE: _("We read it, and say how pressing it is"), Kind.FOLLOW: _("We say what is done about it"),
    Kind.CLOSE: _("We close it, and say what came of it"), Kind.MORE: _("I want to add something"),
    Kind.SETTLED: _("It is settled for me"), Kind.UNSETTLED: _("It is not settled: it opens again"),
    Kind.BACK: _("I take it back"),
}  # fmt: skip
SAID: dict[Kind, Any] = {
    Kind.TRIAGE: _("read it"), Kind.FOLLOW: _("said what is done"), Kind.CLOSE: _("closed it"),
    Kind.MORE: _("added something"), Kind.SETTLED: _("said that it is settled"),
    Kind.UNSETTLED: _("said that it is not settled"), Kind.BACK: _("took it back"),
}  # fmt: skip
STANDS: dict[Kind | None, tuple[Any, str, str]] = {
    None: (_("Nobody has read it yet"), "clock", "heed"), Kind.TRIAGE: (_("Read"), "clock", "accent"),
    Kind.FOLLOW: (_("Something is done about it"), "pen", "accent"), Kind.CLOSE: (_("Closed"), "check", "line"),
    Kind.SETTLED: (_("Settled"), "check", "ok"), Kind.UNSETTLED: (_("Open again"), "clock", "heed"),
    Kind.BACK: (_("Taken back"), "", "line"),
}  # fmt: skip
