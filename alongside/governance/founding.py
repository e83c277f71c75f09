"""Counting the yeses to a community's first charter, as the owner of the tables, who sees all members."""

from __future__ import annotations

from uuid import UUID

from django.db.models import F, Q
from django.utils import timezone

from alongside.governance.models import FoundingYes
from alongside.governance.queries.founding import NEEDED
from alongside.people.models import Seat
from alongside.sharing.ratifying import bring_into_force


def ratify_if_agreed(version_id: UUID) -> bool:
    """Bring a first charter into force where three said yes, and more than half of who can sign in here."""
    yeses = FoundingYes.objects.filter(version=version_id, founding__asked=F("version")).select_related(
        "founding"
    )
    first = yeses.first()
    if first is None or first.founding.provisional.replaced_at is not None:
        return False
    today = timezone.localdate()
    now = (Q(starts=None) | Q(starts__lte=today)) & (Q(ends=None) | Q(ends__gt=today))
    seats = Seat.objects.filter(now, community=first.founding.community_id, person__account__isnull=False)
    members = set(seats.values_list("person_id", flat=True))
    agreed = members & set(yeses.values_list("person_id", flat=True))
    if len(agreed) < NEEDED or 2 * len(agreed) <= len(members):
        return False
    bring_into_force(version_id)
    return True
