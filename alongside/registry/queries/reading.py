"""What was decided about how charts are read, and the charts that people keep."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.registry.lines import Line
from alongside.registry.models import ChartAct, Measure, MeasureOwner, SavedChart


def acts_on(by: Actor, measure_id: UUID, line: Line, chart: SavedChart | None = None) -> list[ChartAct]:
    """Everything decided about a line, for everyone or in a chart, in order of time. One query."""
    line_by, line_key = line
    layer = Q(chart=None)
    if chart is not None:
        layer = Q(chart=chart) | Q(chart=None) if chart.with_shared else Q(chart=chart)
    found = ChartAct.objects.filter(layer, measure=measure_id, line_by=line_by, line_key=line_key)
    return list(found.order_by("at", "id"))


def acts_on_all(by: Actor, measure_ids: Sequence[UUID]) -> dict[tuple[UUID, Line], list[ChartAct]]:
    """What was decided for everyone about every line of these measures. One query."""
    found: dict[tuple[UUID, Line], list[ChartAct]] = {}
    for one in ChartAct.objects.filter(measure__in=measure_ids, chart=None).order_by("at", "id"):
        found.setdefault((one.measure_id, (one.line_by, one.line_key)), []).append(one)
    return found


def act_of(by: Actor, measure_id: UUID, act_id: UUID) -> ChartAct:
    """One act. Raises Refused (not found) where the actor may not read it."""
    found = ChartAct.objects.select_related("chart").filter(pk=act_id, measure=measure_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def owns(by: Actor, measure_id: UUID) -> bool:
    """Whether the actor looks after a measure. One query."""
    if by.person_id is None:
        return False
    return MeasureOwner.objects.filter(measure=measure_id, author_id=by.person_id, ended_at=None).exists()


def measure_here(by: Actor, measure_id: UUID) -> Measure:
    """A measure of the actor's community. Raises Refused (not found)."""
    found = Measure.objects.filter(pk=measure_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def charts_of(by: Actor, measure_id: UUID) -> list[SavedChart]:
    """One's own charts of a measure and those that are shared, the latest first. One query."""
    rows = SavedChart.objects.filter(measure=measure_id, community=by.community_id, ended_at=None)
    return list(rows.filter(Q(shared=True) | Q(author_id=by.person_id)).order_by("-at", "id")[:40])


def chart_kept(by: Actor, chart_id: UUID) -> SavedChart:
    """A chart that is kept. Raises Refused (not found) where the actor may not read it."""
    found = SavedChart.objects.filter(pk=chart_id, community=by.community_id, ended_at=None)
    chart = found.filter(Q(shared=True) | Q(author_id=by.person_id)).first()
    if chart is None:
        raise Refused("", may_know=False)
    return chart
