"""The versions of a community's charter, as every member may read them: those in force before, and drafts."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.sharing.models import CharterEffect, CharterVersion, ReplyRule
from alongside.sharing.queries.charter import in_force

PAGE = 20


def version_in_force(by: Actor) -> CharterVersion | None:
    """The version that counts now; None where none does yet."""
    return CharterVersion.objects.filter(in_force(), community=by.community_id).first()


def versions(by: Actor, start: int = 0) -> list[CharterVersion]:
    """One page of versions and one more, the latest first. One query."""
    found = CharterVersion.objects.filter(community=by.community_id).order_by("-number")
    return list(found[start : start + PAGE + 1])


def version_numbered(by: Actor, number: int) -> CharterVersion:
    """A version by its number. Raises Refused, as for what is not there."""
    return _one(Q(number=number), by)


def version_by_id(by: Actor, version_id: UUID) -> CharterVersion:
    """A version, mostly a draft. Raises Refused, as for what is not there."""
    return _one(Q(pk=version_id), by)


def _one(which: Q, by: Actor) -> CharterVersion:
    found = CharterVersion.objects.filter(which, community=by.community_id).select_related("based_on").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def version_before(by: Actor, version: CharterVersion) -> CharterVersion | None:
    """What a version is compared with: the one in force; where it was in force itself, the one that it replaced."""
    if version.in_force_from is None:
        return version_in_force(by)
    earlier = CharterVersion.objects.filter(
        community=by.community_id, in_force_from__lt=version.in_force_from
    )
    return earlier.order_by("-in_force_from").first()


def version_and_before(by: Actor, number: int) -> tuple[CharterVersion, CharterVersion | None]:
    """A version and what it is compared with, if anything; one query for what was never in force.

    Raises Refused, as for what is not there.
    """
    here = CharterVersion.objects.filter(Q(number=number) | in_force(), community=by.community_id)
    found = {one.number: one for one in here}
    if number not in found:
        raise Refused("", may_know=False)
    one = found.pop(number)
    if one.in_force_from is None:
        return one, next(iter(found.values()), None)
    return one, version_before(by, one)


def my_drafts(by: Actor) -> list[CharterVersion]:
    """The drafts that the actor can still change, the latest first."""
    mine = CharterVersion.objects.filter(
        community=by.community_id, drafted_by_id=by.person_id, frozen_at=None, in_force_from=None
    )
    return list(mine.order_by("-number")[:20])


def effects_of(by: Actor, version_id: UUID) -> list[CharterEffect]:
    """What a version would change, as it was counted, near to far. One query."""
    here = CharterEffect.objects.filter(version=version_id, version__community=by.community_id)
    return list(here.order_by("audience", "category"))


def first_reply(by: Actor) -> ReplyRule | None:
    """What to expect of a message here, by the charter in force. One query."""
    here = CharterVersion.objects.filter(in_force(), community=by.community_id)
    return ReplyRule.objects.filter(version__in=here).order_by("position").first()
