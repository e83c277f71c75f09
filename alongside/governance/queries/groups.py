"""Who votes where: the seat groups of a charter, and those in which somebody has a seat."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.people.models import Seat
from alongside.people.queries.standing import holds, today_of
from alongside.sharing.models import CharterVersion, VoteGroup


def charter_of(by: Actor) -> CharterVersion | None:
    """The charter in force in the actor's community, by which a motion that begins now is decided."""
    return CharterVersion.objects.filter(
        community=by.community_id, in_force_from__isnull=False, replaced_at=None
    ).first()


def groups_of(by: Actor, version_id: UUID) -> list[VoteGroup]:
    """The seat groups that a charter names, in its order."""
    return list(
        VoteGroup.objects.filter(version=version_id, version__community=by.community_id).order_by("position")
    )


def my_groups(by: Actor, version_id: UUID) -> list[VoteGroup]:
    """The seat groups in which the actor could vote, by any of their seats now; that of the hat they wear first."""
    mine = Seat.objects.filter(
        holds(today_of(by)), person=by.person_id, community=by.community_id
    ).values_list("role", flat=True)
    roles = set(mine)
    found = [one for one in groups_of(by, version_id) if roles & set(one.roles)]
    return sorted(found, key=lambda one: (by.role.value not in one.roles, one.position))
