"""What waits by one rule of the charter stands together on the timeline: how many, until when, because of what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from alongside.kit.terms import Category, HoldEffect, Precision
from alongside.record.queries.holds import Held
from alongside.ui import words

SEVERAL: dict[Category, Any] = {
    Category.IDENTITY: ngettext_lazy("%(n)s line about who you are", "%(n)s lines about who you are", "n"),
    Category.CONTACT: ngettext_lazy(
        "%(n)s line about how to reach you", "%(n)s lines about how to reach you", "n"
    ),
    Category.CONDITIONS: ngettext_lazy("%(n)s diagnosis", "%(n)s diagnoses", "n"),
    Category.MEDICINES: ngettext_lazy("%(n)s line about medicines", "%(n)s lines about medicines", "n"),
    Category.RESULTS: ngettext_lazy("%(n)s result", "%(n)s results", "n"),
    Category.NOTES: ngettext_lazy("%(n)s note", "%(n)s notes", "n"),
    Category.VISITS: ngettext_lazy("%(n)s visit", "%(n)s visits", "n"),
    Category.JOURNAL: ngettext_lazy("%(n)s line in the journal", "%(n)s lines in the journal", "n"),
    Category.QUESTIONNAIRES: ngettext_lazy("%(n)s form", "%(n)s forms", "n"),
    Category.PLAN: ngettext_lazy("%(n)s line of the plan", "%(n)s lines of the plan", "n"),
    Category.SENSITIVE: ngettext_lazy("%(n)s sensitive line", "%(n)s sensitive lines", "n"),
    Category.MESSAGES: ngettext_lazy("%(n)s message", "%(n)s messages", "n"),
}
"""What several held entries are called: of which kind they are, and nothing else."""


@dataclass(frozen=True)
class HeldTogether:
    """Several holds by one rule of the charter that nobody has asked about, the latest first; one place for all."""

    holds: tuple[Held, ...]

    true_precision = Precision.MINUTE.value
    true_words = ""

    @property
    def true_at(self) -> datetime:
        """Its place on the timeline: that of the latest."""
        return self.holds[0].true_at

    @property
    def recorded_at(self) -> datetime:
        """When the latest was written down."""
        return self.holds[0].recorded_at

    @property
    def title(self) -> str:
        """How many of which kind wait, and until when."""
        several = SEVERAL[self.holds[0].category] % {"n": len(self.holds)}
        if self.holds[0].effect == HoldEffect.ASKED:
            return _("%(several)s are there when you ask for them") % {"several": several}
        days = [one.until for one in self.holds]
        first, last = words.long_day(min(days)), words.long_day(max(days))
        if first == last:
            return _("%(several)s wait until %(day)s") % {"several": several, "day": last}
        told = {"several": several, "first": first, "last": last}
        return _("%(several)s wait: the first until %(first)s, the last until %(last)s") % told


def together(holds: Iterable[Held]) -> list[Held | HeldTogether]:
    """Holds as the timeline places them: each alone, or with those of its rule of the charter."""
    placed: dict[Any, list[Held]] = {}
    for one in holds:
        by_the_charter = one.author_id is None and one.asked_at is None
        key = (one.category, one.effect, one.reason) if by_the_charter else one.id
        placed.setdefault(key, []).append(one)
    return [some[0] if len(some) == 1 else HeldTogether(tuple(some)) for some in placed.values()]
