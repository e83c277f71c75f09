"""What a kind of project brings along: what one asks, and how much is always."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

ALWAYS = 95
"""Of 100 times: what happens less often does not happen always."""
HAPPENED = _("It happened, of those we looked at")
"""What is counted in a promise from its first day on."""
QUESTIONS: tuple[Any, ...] = (
    _("Do patients and families talk for as long as the others?"),
    _("Who sets the agenda, and who could change it?"),
    _("What did somebody say who lives with it, that changed what we do?"),
    _("Who decides when we do not agree?"),
    _("Who was not asked, and should be?"),
)
"""What a test of working together can ask."""
