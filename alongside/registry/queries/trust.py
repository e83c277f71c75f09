"""How far the numbers can be trusted, as pages read it: the same for everyone in the community."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.registry.lines import Line
from alongside.registry.models import Published, QualityLine
from alongside.registry.queries.published import Told


def quality_lines(by: Actor) -> dict[str, dict[Line, Told]]:
    """Every line, by its question. One query."""
    found: dict[str, dict[Line, Told]] = {}
    for one in QualityLine.objects.filter(community=by.community_id):
        found.setdefault(one.what, {})[(one.by, one.key)] = _told(one)
    return found


def _told(row: QualityLine) -> Told:
    """Read as a line of a measure is; its number is none that a line of a measure has."""
    line = Published(
        pk=-row.pk, by=row.by, key=row.key, first_month=row.first_month, counted=row.counted, met=row.met
    )
    return Told(line)
