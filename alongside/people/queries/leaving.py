"""Who left lately, and can come back by signing in."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.people.models import Person, Seat, Withdrawal


def left_lately(account_id: int) -> list[Withdrawal]:
    """What the account can undo: its own leaving, and that of a child for whom it left. The database judges."""
    standing = Withdrawal.objects.filter(undone_at=None, undo_until__gt=timezone.now())
    return list(standing.select_related("community").order_by("left_at"))


def who_left(account_id: int, withdrawal_id: UUID) -> Actor | None:
    """Whoever left (for themselves or a child), as they were before: it is they who come back."""
    found = Withdrawal.objects.filter(pk=withdrawal_id, undone_at=None).select_related("community").first()
    if found is None:
        return None
    mine = Person.objects.filter(pk__in=[found.by_person_id, found.person_id], account=account_id)
    person = mine.first()
    seats = Seat.objects.filter(person=person).order_by("id") if person else []
    wanted = Role.PATIENT if person and found.person_id == person.pk else Role.CAREGIVER
    seat = min(seats, key=lambda one: one.role != wanted, default=None)
    if person is None or seat is None:
        return None
    return Actor(
        person_id=person.pk, seat_id=seat.pk, role=Role(seat.role), name=person.name, title=seat.title,
        community_id=found.community_id, community_name=found.community.name, account_id=account_id,
        language=person.language, zone=found.community.zone,
    )  # fmt: skip
