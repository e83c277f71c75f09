"""How going along with others is called, and its boundaries."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.mentoring_kinds import Along, Word

KINDS: dict[str, Any] = {
    Along.PEER: _("Somebody who lives with it, too"), Along.PARENT: _("A parent who has been there"),
    Along.COACH: _("A coach in working together, for either side"),
    Along.PARTNERED: _("Somebody who has been a partner before"),
}  # fmt: skip
SAYS: dict[str, Any] = {
    Word.YES: _("Yes, gladly"),
    Word.NO: _("Not this time"),
    Word.END: _("It is over now"),
}
STANDS: dict[Word | None, tuple[Any, str, str]] = {
    None: (_("Waits for an answer"), "clock", "heed"), Word.YES: (_("You go along together"), "check", "ok"),
    Word.NO: (_("Not this time"), "", "line"), Word.END: (_("Over"), "", "line"),
}  # fmt: skip
BOUNDARIES: tuple[Any, ...] = (
    _("What you tell each other stays between you two."),
    _("You listen and tell what you lived. You give no advice on treatment."),
    _("You lend no money, and you promise nothing for the clinic."),
    _("If somebody is in danger, you call for help at once, and tell them so."),
    _("Either of you can end it at any time. Nobody needs a reason."),
)
