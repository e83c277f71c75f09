"""What a team looks at, as its pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.improvement.models import Cycle
from alongside.kit.spc import Chart, Note
from alongside.parity.measure_words import LIST
from alongside.parity.measuring import READ, Point, charted
from alongside.ui import words
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.charts.small import newest_of
from alongside.ui.said import spoken


def name_of(measure: Any) -> str:
    """What it is called."""
    return str(LIST[measure.key][0]) if measure.key else measure.name


def means_of(measure: Any) -> str:
    """What exactly it counts."""
    return str(LIST[measure.key][1]) if measure.key else measure.means


def is_live(measure: Any) -> bool:
    """Whether it is read from what is kept."""
    return measure.key in READ


def points_of(measure: Any, live: dict[str, list[Point]], by_hand: dict[Any, list[Point]]) -> list[Point]:
    """Its months, in order."""
    return live.get(measure.key, []) if is_live(measure) else by_hand.get(measure.pk, [])


def labels(measure: Any) -> Labels:
    """What its chart is called, and how its values are written."""
    return Labels(name_of(measure), words.percent if measure.share else words.number)


def _chart(measure: Any, points: Sequence[Point], notes: Sequence[Note] = ()) -> Chart | None:
    return charted(points, share=measure.share, higher=measure.higher, notes=notes)


def card(measure: Any, points: Sequence[Point]) -> dict[str, Any]:
    """It in the list: its name, and its chart where there is little room."""
    found = _chart(measure, points)
    small = None
    if found is not None:
        said = labels(measure)
        small = {"newest": newest_of(found, said), "sentence": spoken(found.said, said.figure)}
    return {
        "name": name_of(measure), "means": means_of(measure), "href": reverse("parity:measure", args=[measure.pk]),
        "small": small, "months": len(points), "live": is_live(measure),
    }  # fmt: skip


def whole(measure: Any, points: Sequence[Point], tests: Sequence[Cycle]) -> Shown | None:
    """Its chart, with the tests that are meant to move it."""
    notes = [
        Note(
            one.begins_on.replace(day=1), _("Test: %(title)s") % {"title": one.title},
            reverse("improvement:test", args=[one.pk]),
        )
        for one in tests if points and points[0][0] <= one.begins_on.replace(day=1) <= points[-1][0]
    ]  # fmt: skip
    found = _chart(measure, points, notes)
    return control_chart(found, labels(measure)) if found else None


def rows(points: Sequence[Point]) -> list[tuple[str, str]]:
    """What there is, where it is too little to draw."""
    return [
        (words.month(day), words.number(count) if of is None else _("%(count)s of %(said)s") % {
            "count": words.number(count), "said": words.number(of),
        })
        for day, count, of in points
    ]  # fmt: skip


def beside(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where a team looks at how it works together."""
    return [(reverse("parity:measures", args=[group.pk]), _("How we work together, month by month"))]
