"""How far the numbers can be trusted, as charts: each question with its sentence, for all of us and by center."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.contributions.actor import Actor
from alongside.registry.lines import Line
from alongside.registry.queries.published import Shown as Charter
from alongside.registry.queries.published import Told
from alongside.registry.shares import centers_of, files_at, shares_shown
from alongside.ui import words
from alongside.ui.charts.shown import Labels

ASKED: dict[str, tuple[Any, Any]] = {
    "timely": (
        gettext_lazy("Are visits written down soon?"),
        gettext_lazy("Share of visits that were written down within 7 days. The month is that of the visit."),
    ),
    "complete": (
        gettext_lazy("Is the main thing written beside each visit?"),
        gettext_lazy("Share of visits with a weight and the doctor’s judgement of the same day."),
    ),
    "plausible": (
        gettext_lazy("Can the weights and heights be right?"),
        gettext_lazy("Share of weights and heights that nobody needs to look at again."),
    ),
    "answered": (
        gettext_lazy("Are questions answered?"),
        gettext_lazy("Share of doubts that were settled within 14 days. The month is that of the question."),
    ),
    "once": (
        gettext_lazy("Is everyone here once?"),
        gettext_lazy("Share of those who came in that month whom nobody else equals in name and day of birth."),
    ),
}  # fmt: skip


def questions_shown(
    lines: Mapping[str, Mapping[Line, Told]], charter: Charter, by: Actor
) -> list[dict[str, Any]]:
    """Each question with its chart, in the order in which one asks them; those of which nothing is known, last."""
    few = _("Too few to show without pointing at one of them.")
    return [
        {
            "what": what, "title": title, "why": why, "chart": shares_shown(lines.get(what, {}), labels_of(what)),
            "centers": centers_of(lines.get(what, {}), labels_of(what), charter, by, few),
            "files": files_at("registry:quality_file", what),
        }
        for what, (title, why) in ASKED.items()
    ]  # fmt: skip


def labels_of(what: str) -> Labels:
    """What its chart is called, and how its values are written."""
    return Labels(str(ASKED[what][0]), words.percent, _("Share"))
