"""The actor's own roadmap, what the ledger holds of their joint work by place, and whose roadmap they may read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.contributions.models import Line
from alongside.kit.terms import Place
from alongside.kit.verdict import Refused
from alongside.parity.models import RoadLine, RoadLook, RoadShare

JOINT = (Place.CENTER, Place.ORGANIZATION, Place.SYSTEM)
"""Places of which the ledger tells; of one's own health nothing is read here."""
LATEST = 3
MOST = 200
_READERS = "SELECT person, name FROM parity_road_readers() ORDER BY name"


def lines_of(by: Actor, person_id: UUID | None = None) -> list[RoadLine]:
    """One's own roadmap, or somebody's who lets the actor read it; the latest first."""
    whose = person_id or by.person_id
    here = RoadLine.objects.filter(community=by.community_id, person=whose)
    return list(here.prefetch_related("looks").order_by("-at", "-id")[:MOST])


def one_line(by: Actor, line_id: UUID) -> RoadLine:
    """One line of the actor's own. Raises Refused, as for what is not there."""
    here = RoadLine.objects.filter(pk=line_id, community=by.community_id, person=by.person_id)
    found = here.prefetch_related("looks").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def how_many(by: Actor) -> int:
    """How many lines stand on the actor's own roadmap."""
    return RoadLine.objects.filter(community=by.community_id, person=by.person_id).count()


def latest_look(line: RoadLine) -> RoadLook | None:
    """What was said of a step last."""
    looks = sorted(line.looks.all(), key=lambda one: (one.at, one.pk))
    return looks[-1] if looks else None


def did_together(by: Actor) -> dict[Place, tuple[int, list[Line]]]:
    """What the actor did in joint work, by place: how many lines of the ledger, and the latest. Two queries.

    Lines that concern somebody's record, or are the actor's alone, are not among them.
    """
    mine = Line.objects.filter(
        actor_id=by.person_id,
        community_id=by.community_id,
        about_id=None,
        place__in=[str(one) for one in JOINT],
    )
    counts = {
        row["place"]: row["count"] for row in mine.order_by().values("place").annotate(count=Count("pk"))
    }
    turn = Window(RowNumber(), partition_by=F("place"), order_by=[F("at").desc(), F("id").desc()])
    latest = list(mine.annotate(turn=turn).filter(turn__lte=LATEST).order_by("-at", "-id"))
    return {
        place: (counts.get(str(place), 0), [one for one in latest if one.place == place]) for place in JOINT
    }


def goes_along(by: Actor) -> list[tuple[UUID, str]]:
    """Who goes along with the actor, and may be shown their roadmap. One query."""
    rows: Sequence[Sequence[Any]] = ask(_READERS, [])
    return [(row[0], str(row[1])) for row in rows]


def my_shares(by: Actor) -> list[RoadShare]:
    """Who may read the actor's own."""
    here = RoadShare.objects.filter(community=by.community_id, person=by.person_id, ended_at=None)
    return list(here.order_by("reader_name", "pk"))


def one_share(by: Actor, share_id: UUID) -> RoadShare:
    """One of them. Raises Refused, as for what is not there."""
    here = RoadShare.objects.filter(pk=share_id, community=by.community_id, person=by.person_id)
    found = here.first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def shared_with_me(by: Actor) -> list[RoadShare]:
    """Whose roadmap the actor may read."""
    here = RoadShare.objects.filter(community=by.community_id, reader=by.person_id, ended_at=None)
    return list(here.order_by("name", "pk"))


def shown_to_me(by: Actor, person_id: UUID) -> RoadShare:
    """That somebody lets the actor read theirs. Raises Refused, as for what is not there."""
    found = next((one for one in shared_with_me(by) if one.person_id == person_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found
