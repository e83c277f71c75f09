"""How far the numbers can be trusted, as pages read it: the same for everyone in the community."""

from __future__ import annotations

from datetime import date

from alongside.contributions.actor import Actor
from alongside.registry.lines import Line
from alongside.registry.models import QualityLine
from alongside.registry.queries.published import Month, Told


def quality_lines(by: Actor) -> dict[str, dict[Line, Told]]:
    """Every line, by its question. One query."""
    found: dict[str, dict[Line, Told]] = {}
    for one in QualityLine.objects.filter(community=by.community_id):
        found.setdefault(one.what, {})[(one.by, one.key)] = _told(one)
    return found


def _told(row: QualityLine) -> Told:
    months = [row.first_month + place for place in range(len(row.counted))]
    return Told(row.by, row.key, tuple(
        Month(date(month // 12, month % 12 + 1, 1), counted, met, None, None)
        for month, counted, met in zip(months, row.counted, row.met, strict=True)
    ))  # fmt: skip
