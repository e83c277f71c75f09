"""Who begins in care, as the page draws it: beside joint work, and clearly apart from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.kit.spc import Better, Kind, Period, Reading, Series, chart
from alongside.kit.terms import Role
from alongside.parity.care_counting import ALL, ROLES, Told, following
from alongside.parity.queries.care import Quarters
from alongside.ui import words as words_now
from alongside.ui.charts.shown import Labels, Shown, control_chart
from alongside.ui.words import month, percent

FEWEST = 4
"""Quarters of which something is told, below which nothing is drawn."""
SHOWN = 4
"""Quarters in a table; all of them stand in the chart's own."""
WHAT: dict[str, tuple[Any, Any, Any]] = {
    "goal": (
        gettext_lazy("Goals"), gettext_lazy("Goals that patients and relatives began"),
        gettext_lazy("A goal is taken up when people agree on it within 90 days."),
    ),
    "talk": (
        gettext_lazy("Things to talk about"), gettext_lazy("Things to talk about that patients and relatives began"),
        gettext_lazy("Something on the agenda of a visit is taken up when it was ticked there within 90 days."),
    ),
}  # fmt: skip
"""What is begun in care: its name, what its chart is called, and how it is counted."""
WHO = {
    Role.PATIENT.value: gettext_lazy("By patients"), Role.CAREGIVER.value: gettext_lazy("By relatives"),
    Role.CLINICIAN.value: gettext_lazy("By those who work there"),
}  # fmt: skip


def care_shown(what: str, told: Mapping[str, Quarters], center: UUID | None) -> dict[str, Any]:
    """One kind of thing: the newest quarters as a table, the share of patients and relatives as a chart."""
    quarters = told.get(what, {})
    rows = [
        [span(quarter), *(_said(quarters[quarter].get((role, _key(center)))) for role in ROLES)]
        for quarter in sorted(quarters, reverse=True)[:SHOWN]
    ]  # fmt: skip
    return {
        "what": what, "title": WHAT[what][0], "means": WHAT[what][2], "called": WHAT[what][1], "rows": rows,
        "columns": [_("Quarter"), *(str(WHO[role]) for role in ROLES)], "chart": care_chart(what, quarters, center),
        "nothing": not any(quarters.values()),
    }  # fmt: skip


def span(quarter: date) -> str:
    """A quarter in words: its first and its last month."""
    return f"{month(quarter)} – {month(following(quarter) - timedelta(days=1))}"


def _key(center: UUID | None) -> str:
    return str(center) if center else ALL


def _said(one: tuple[int, int | None] | None) -> str:
    if one is None:
        return _("Too few to tell")
    begun, taken = one
    if taken is None:
        return str(begun)
    return _("%(num)s, of these %(some)s taken up") % {"num": begun, "some": taken}


def share_of(told: Told, center: UUID | None) -> tuple[int, int] | None:
    """How much patients and relatives began, of all; None where it is not told, or does not follow from it."""
    key = _key(center)
    whole, staff = told.get((ALL, ALL)) if not center else None, told.get((Role.CLINICIAN.value, key))
    if whole and staff:
        return whole[0] - staff[0], whole[0]
    each = [told.get((role, key)) for role in ROLES]
    if all(each):
        begun = [one[0] for one in each if one]
        return sum(begun[:-1]), sum(begun)
    return None


def care_chart(what: str, quarters: Quarters, center: UUID | None) -> Shown | None:
    """The share that patients and relatives began, by quarter, read by the rules of control charts."""
    shares = tuple((day, share_of(told, center)) for day, told in sorted(quarters.items()))
    while shares and shares[0][1] is None:
        shares = shares[1:]
    known = sum(share is not None for _day, share in shares)
    return _charted(what, shares, words_now.language()) if known >= FEWEST else None


@lru_cache(maxsize=48)
def _charted(
    what: str, shares: tuple[tuple[date, tuple[int, int] | None], ...], _language: str
) -> Shown | None:
    series = Series(
        Kind.P, [day for day, _share in shares], [share[0] if share else None for _day, share in shares],
        [share[1] if share else None for _day, share in shares], Period.QUARTER,
    )  # fmt: skip
    labels = Labels(str(WHAT[what][1]), percent)
    return control_chart(chart(series, Reading(better=Better.HIGHER)), labels)
