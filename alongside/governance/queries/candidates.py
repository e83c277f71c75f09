"""Whom one can propose for a seat: oneself, or somebody whom everyone in the community may know."""

from __future__ import annotations

from alongside.contributions.actor import Actor
from alongside.people.models import Person


def myself_as_candidate(by: Actor) -> Person | None:
    """The actor."""
    here = Person.objects.filter(community=by.community_id)
    return here.filter(pk=by.person_id).first() if by.person_id else None


def candidate_named(by: Actor, name: str) -> Person | None:
    """The one person of exactly that name whom everyone here may know; None where there is none, or more than one."""
    found = Person.objects.filter(
        community=by.community_id, name__iexact=name.strip(), known_in_community=True, deactivated_at=None,
        merged_into=None,
    )  # fmt: skip
    listed = list(found[:2])
    return listed[0] if len(listed) == 1 else None
