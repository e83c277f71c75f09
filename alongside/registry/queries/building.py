"""What the builder reads: rulers, one's drafts, a measure's versions and who agreed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.registry.building.estimating import Known
from alongside.registry.models import Agreed, MeasureDraft, MeasureVersion, OwnDefinition, OwnResult, Ruler


def known_of(ruler: Ruler) -> Known:
    """A ruler as it is reckoned with."""
    return Known(
        ruler.enrolled, tuple((days, people) for days, people in ruler.reached), ruler.over,
        tuple((begin, end, people) for begin, end, people in ruler.bands),
    )  # fmt: skip


def rulers(by: Actor) -> dict[str, Ruler]:
    """Everything that may be known beforehand, by its key. One query."""
    return {one.key: one for one in Ruler.objects.filter(community=by.community_id).order_by("title", "key")}


def _me(by: Actor) -> UUID:
    if by.person_id is None:
        raise Refused("", may_know=False)
    return by.person_id


def my_drafts(by: Actor) -> list[MeasureDraft]:
    """What one has begun and not proposed, the latest first. One query."""
    return list(MeasureDraft.objects.filter(author_id=_me(by)).order_by("-saved_at")[:10])


def my_draft(by: Actor, draft_id: UUID) -> MeasureDraft:
    """One of them. Raises Refused (not found)."""
    found = MeasureDraft.objects.filter(pk=draft_id, author_id=_me(by)).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def versions_of(by: Actor, measure_id: UUID) -> list[MeasureVersion]:
    """Every version of a measure, the newest first. Raises Refused (not found). One query."""
    found = MeasureVersion.objects.filter(measure=measure_id, measure__community=by.community_id)
    versions = list(found.select_related("measure__community").order_by("-number"))
    if not versions:
        raise Refused("", may_know=False)
    return versions


def agreed_on(by: Actor, version_ids: Iterable[UUID]) -> list[Agreed]:
    """Who agreed to these versions. One query."""
    return list(
        Agreed.objects.filter(
            version__in=list(version_ids), version__measure__community=by.community_id
        ).order_by("at")
    )


def own_here(by: Actor, measure_id: UUID) -> OwnDefinition | None:
    """What one's center counts instead; asked only of who sits at one."""
    if by.center_id is None:
        return None
    return OwnDefinition.objects.filter(measure=measure_id, center=by.center_id, ended_at=None).first()


@dataclass(frozen=True)
class OwnSide:
    """What a center would count instead, with what came of it; nothing where that is not shown."""

    own_id: str
    scope: str
    definition: dict[str, Any]
    why: str
    center_id: str
    author_name: str
    author_role: str
    author_title: str
    voice: str
    on_behalf_of_name: str = ""
    counted: int | None = None
    met: int | None = None
    own_counted: int | None = None
    own_met: int | None = None


def own_sides(by: Actor, measure_id: UUID) -> ArraySubquery:
    """All of a measure's, as a column of another question: pages ask little."""
    there = OwnResult.objects.filter(
        own__measure=measure_id, own__ended_at=None, own__measure__community=by.community_id
    ).order_by("own__at", "own", "scope")
    parts: dict[str, Any] = {name: f"own__{name}" for name in _OF_OWN}
    return ArraySubquery(
        there.values(
            told=JSONObject(own_id="own_id", scope="scope", **{one: one for one in _COUNTS}, **parts)
        )
    )


_OF_OWN = ("definition", "why", "center_id", "author_name", "author_role", "author_title", "voice")
_COUNTS = ("counted", "met", "own_counted", "own_met")


def own_told(version: MeasureVersion) -> list[OwnSide]:
    """What came with the version."""
    return [OwnSide(**one) for one in getattr(version, "own_sides", None) or []]
