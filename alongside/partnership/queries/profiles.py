"""What the actor said of themselves, what others let them see, and who asked them what."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.partnership.models import Asked, Offer, Opportunity, Profile, ProfilePart
from alongside.partnership.profile_kinds import FOUND_BY


def my_parts(by: Actor) -> list[ProfilePart]:
    """Everything that the actor said of themselves, in the order in which they said it."""
    return list(
        ProfilePart.objects.filter(community=by.community_id, person=by.person_id).order_by("at", "id")
    )


def my_terms(by: Actor) -> set[str]:
    """By what the actor's own suggestions are found: whatever they said, whoever sees it."""
    found = ProfilePart.objects.filter(
        community=by.community_id, person=by.person_id, kind__in=[str(one) for one in FOUND_BY]
    )
    return {term for terms in found.values_list("terms", flat=True) for term in terms}


def my_profile(by: Actor) -> Profile:
    """How the actor may be asked; as it is for whoever has said nothing: not at all."""
    found = Profile.objects.filter(community=by.community_id, person=by.person_id).first()
    assert by.person_id is not None and by.community_id is not None  # the rule has seen to it
    return found or Profile(community_id=by.community_id, person_id=by.person_id)


def one_part(by: Actor, part_id: UUID) -> ProfilePart:
    """One thing that the actor said of themselves. Raises Refused, as for what is not there."""
    found = part_if_mine(by, part_id)
    if found is None:
        raise Refused("", may_know=False)
    return found


def part_if_mine(by: Actor, part_id: UUID) -> ProfilePart | None:
    """The same; None where there is nothing of the actor's own."""
    return ProfilePart.objects.filter(pk=part_id, community=by.community_id, person=by.person_id).first()


def parts_of(by: Actor, persons: list[UUID]) -> list[ProfilePart]:
    """What the actor may see of these people, and no more: the database leaves out the rest."""
    here = ProfilePart.objects.filter(community=by.community_id, person__in=persons)
    return list(here.order_by("at", "id"))


def parts_named(by: Actor, part_ids: list[UUID]) -> list[ProfilePart]:
    """Parts that were found, as far as the actor may see them."""
    return list(ProfilePart.objects.filter(pk__in=part_ids, community=by.community_id).order_by("at", "id"))


def asks_me(by: Actor) -> list[Any]:
    """What the actor was asked to do, and has neither offered nor said no to; while somebody is looked for."""
    offered = Offer.objects.filter(opportunity=OuterRef("opportunity"), person=by.person_id)
    here = Asked.objects.filter(
        ~Exists(offered), person=by.person_id, said_no_at=None, opportunity__community=by.community_id,
        opportunity__closed_at=None, opportunity__filled_at=None,
    )  # fmt: skip
    return list(here.select_related("opportunity", "opportunity__group").order_by("-at", "-id"))


def asked_me(by: Actor, task: Opportunity) -> Asked | None:
    """That somebody asked the actor to do this, until they said no."""
    return Asked.objects.filter(opportunity=task, person=by.person_id, said_no_at=None).first()


def one_asked(by: Actor, asked_id: UUID) -> Asked:
    """What somebody was asked. Raises Refused, as for what is not there."""
    here = Asked.objects.filter(pk=asked_id, opportunity__community=by.community_id)
    found = here.select_related("opportunity").first()
    if found is None:
        raise Refused("", may_know=False)
    return found
