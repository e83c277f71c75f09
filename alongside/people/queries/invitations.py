"""Invitations: those I sent, and the one that a link opens."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.made import tell
from alongside.people.models import Invitation, Person


def invitations_of(by: Actor) -> QuerySet[Invitation]:
    """What the actor invited to, the latest first."""
    return (
        Invitation.objects.filter(invited_by=by.person_id, community=by.community_id)
        .select_related("organization", "cares_for").order_by("-sent_at")
    )  # fmt: skip


def waiting_to_care_for(by: Actor, person: Person) -> QuerySet[Invitation]:
    """Whom the actor invited to be a caregiver of this person, while the link still opens something."""
    return invitations_of(by).filter(
        cares_for=person, accepted_at=None, withdrawn_at=None, expires_at__gt=timezone.now()
    )


def my_invitation(by: Actor, invitation_id: UUID) -> Invitation:
    """One that the actor sent. Raises Refused, as for what is not there."""
    found = invitations_of(by).filter(pk=invitation_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def hash_of(secret: str) -> bytes:
    """What is kept of a link's secret."""
    return hashlib.sha256(secret.encode()).digest()


def invitation_by_secret(secret: str) -> Invitation | None:
    """The invitation that a link opens; the secret is what lets the database show it."""
    hashed = hash_of(secret)
    tell("invitation", hashed.hex())
    return (
        Invitation.objects.filter(secret_hash=hashed)
        .select_related("community", "cares_for", "person").first()
    )  # fmt: skip
