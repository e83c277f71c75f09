"""Which versions of which measures count."""

from __future__ import annotations

from uuid import UUID

from alongside.registry.models import MeasureVersion


def in_use(community_id: UUID) -> list[MeasureVersion]:
    """The version of each measure that was taken into use last, in the measures' order. One query."""
    found = MeasureVersion.objects.filter(measure__community=community_id, used_from__isnull=False)
    newest = found.order_by("measure_id", "-used_from", "-number").distinct("measure_id").values("pk")
    return list(
        MeasureVersion.objects.filter(pk__in=newest)
        .select_related("measure")
        .order_by("measure__position", "at")
    )
