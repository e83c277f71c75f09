"""What of this room can be talked about: measures, also those that are only proposed."""

from __future__ import annotations

from uuid import UUID

from django.urls import reverse

from alongside.contributions.actor import Actor
from alongside.conversation.subjects import Subject, register_subject
from alongside.registry.models import MeasureVersion
from alongside.registry.showing import title_of

MEASURE = "measure"


def measure_subject(version: MeasureVersion) -> Subject:
    """A measure, to be talked about."""
    href = reverse("registry:making", args=[version.measure_id])
    return Subject(MEASURE, version.measure_id, title_of(version), href)


def _measure(by: Actor, measure_id: UUID) -> Subject | None:
    found = MeasureVersion.objects.filter(measure=measure_id, measure__community=by.community_id)
    version = found.select_related("measure").order_by("-number").first()
    return measure_subject(version) if version else None


def open_threads() -> None:
    """Let them be talked about."""
    register_subject(MEASURE, _measure)
