"""Who votes where: the seat groups of a charter, and those in which somebody has a seat."""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery

from alongside.contributions.actor import Actor
from alongside.people.models import Seat
from alongside.people.queries.standing import holds, today_of
from alongside.sharing.models import CharterVersion, VoteGroup
from alongside.sharing.queries.charter import in_force


def charter_of(by: Actor) -> CharterVersion | None:
    """The charter in force in the actor's community, by which a motion that begins now is decided."""
    return CharterVersion.objects.filter(in_force(), community=by.community_id).first()


def groups_of(by: Actor, version_id: UUID) -> list[VoteGroup]:
    """The seat groups that a charter names, in its order; each with the actor's roles now (`my_roles`). One query."""
    mine = Seat.objects.filter(holds(today_of(by)), person=by.person_id, community=by.community_id)
    groups = VoteGroup.objects.filter(version=version_id, version__community=by.community_id)
    return list(groups.annotate(my_roles=ArraySubquery(mine.values("role"))).order_by("position"))


def my_groups(by: Actor, groups: list[VoteGroup]) -> list[VoteGroup]:
    """Those in which the actor could vote, by any of their seats now; that of the hat they wear first."""
    found = [one for one in groups if set(one.my_roles) & set(one.roles)]  # type: ignore[attr-defined]
    return sorted(found, key=lambda one: (by.role.value not in one.roles, one.position))


def drafts_of(by: Actor) -> list[CharterVersion]:
    """The drafts of the charter that were never in force, the latest first."""
    found = CharterVersion.objects.filter(community=by.community_id, in_force_from=None, ratified_at=None)
    return list(found.order_by("-number")[:50])
