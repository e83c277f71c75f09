"""The actor's own roadmap, what the ledger holds of their joint work by place, and whose roadmap they may read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from alongside.partnership.models import Opportunity
from alongside.partnership.queries.opportunities import Wanted, opportunities

JOINT = (Place.CENTER, Place.ORGANIZATION, Place.SYSTEM)
"""Places of which the ledger tells; of one's own health nothing is read here."""
LATEST = 3
MOST = 200
_READERS = "SELECT person, name FROM parity_road_readers() ORDER BY name"
_SHARES = "SELECT id, person, person_name, reader, reader_name FROM parity_road_shares() ORDER BY 5, 3, 1"


@dataclass(frozen=True)
class Reads:
    """Somebody lets somebody else read their roadmap, who goes along with them."""

    id: UUID
    person_id: UUID
    name: str
    reader_id: UUID
    reader_name: str


def lines_of(by: Actor, person_id: UUID | None = None) -> list[RoadLine]:
    """One's own roadmap, or somebody's who lets the actor read it; the latest first."""
    whose = person_id or by.person_id
    here = RoadLine.objects.filter(community=by.community_id, person=whose)
    return list(here.prefetch_related("looks").order_by("-at", "-id")[:MOST])


def one_line(by: Actor, line_id: UUID) -> RoadLine:
    """One line of the actor's own. Raises Refused, as for what is not there."""
    found = line_if_mine(by, line_id)
    if found is None:
        raise Refused("", may_know=False)
    return found


def line_if_mine(by: Actor, line_id: UUID) -> RoadLine | None:
    """The same; None where there is nothing of the actor's own."""
    here = RoadLine.objects.filter(pk=line_id, community=by.community_id, person=by.person_id)
    return here.prefetch_related("looks").first()


def how_many(by: Actor) -> int:
    """How many lines stand on the actor's own roadmap."""
    return RoadLine.objects.filter(community=by.community_id, person=by.person_id).count()


def latest_look(line: RoadLine) -> RoadLook | None:
    """What was said of a step last."""
    looks = sorted(line.looks.all(), key=lambda one: (one.at, one.pk))
    return looks[-1] if looks else None


def did_together(by: Actor) -> dict[Place, tuple[int, list[Line]]]:
    """What the actor did in joint work, by place: how many lines of the ledger, and the latest. One query.

    Lines that concern somebody's record, or are the actor's alone, are not among them.
    """
    mine = Line.objects.filter(
        actor_id=by.person_id,
        community_id=by.community_id,
        about_id=None,
        place__in=[str(one) for one in JOINT],
    )
    turn = Window(RowNumber(), partition_by=F("place"), order_by=[F("at").desc(), F("id").desc()])
    told = mine.annotate(turn=turn, count=Window(Count("pk"), partition_by=F("place")))
    latest: list[Any] = list(told.filter(turn__lte=LATEST).order_by("-at", "-id"))
    here = {place: [one for one in latest if one.place == place] for place in JOINT}
    return {place: (some[0].count if some else 0, some) for place, some in here.items()}


def goes_along(by: Actor) -> list[tuple[UUID, str]]:
    """Who goes along with the actor, and may be shown their roadmap. One query."""
    rows: Sequence[Sequence[Any]] = ask(_READERS, [])
    return [(row[0], str(row[1])) for row in rows]


def shares(by: Actor) -> tuple[list[Reads], list[Reads]]:
    """Who reads the actor's own now, and whose the actor reads: while the one goes along with the other. One query."""
    rows = [Reads(*row) for row in ask(_SHARES, [])]
    return [one for one in rows if one.person_id == by.person_id], [
        one for one in rows if one.reader_id == by.person_id
    ]


def one_share(by: Actor, share_id: UUID) -> RoadShare:
    """One of them. Raises Refused, as for what is not there."""
    here = RoadShare.objects.filter(pk=share_id, community=by.community_id, person=by.person_id)
    found = here.first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def shown_to_me(by: Actor, person_id: UUID) -> Reads:
    """That somebody lets the actor read theirs. Raises Refused, as for what is not there."""
    found = next((one for one in shares(by)[1] if one.person_id == person_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found


def looked_for(by: Actor) -> list[Opportunity]:
    """What somebody looks for now, the first that end first; not what the actor answers for. One query."""
    found = opportunities(by, Wanted(order="soon"))
    return [one for one in found if by.person_id not in (one.contact_id, one.author_id)]
