"""A clinician takes emergency access, or looks for somebody in vain."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from django.utils import timezone
from django.utils.translation import ngettext

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.people.models import Seat
from alongside.people.queries.standing import today_of
from alongside.people.roles import given_title
from alongside.sharing import rules_emergency as rules
from alongside.sharing import verbs
from alongside.sharing.models import EmergencyAccess
from alongside.sharing.queries.emergencies import emergency_terms
from alongside.sharing.queries.rights import rights_over
from alongside.sharing.tasks import tell_of_emergency


@act
def open_in_emergency(*, by: Actor, person_id: UUID, reason: str) -> EmergencyAccess:
    """Take the care team's rights for the charter's hours, for a stated reason. The person is told at once.

    The database says when it starts and ends.
    """
    terms = emergency_terms(by)
    rules.may_open_in_emergency(by).or_refuse()
    rules.when_open_in_emergency(terms, rights_over(by, person_id), reason).or_refuse()
    if by.seat_id is None or by.person_id is None:
        raise ValueError("emergency access is taken in a seat")
    now = timezone.now()
    access = EmergencyAccess(
        id=time_ordered_id(), person_id=person_id, seat_id=by.seat_id, viewer_id=by.person_id, viewer_name=by.name,
        title=given_title(by), center_name=by.center_name, reason=reason.strip(), starts=now,
        ends=now + timedelta(hours=terms.hours), review_by=today_of(by) + timedelta(days=terms.review_days),
    )  # fmt: skip
    put(access)
    words = ngettext("emergency access for %(n)s hour", "emergency access for %(n)s hours", terms.hours)
    contribute(
        by, verbs.EMERGENCY_OPENED, access, words=words % {"n": terms.hours}, about=person_id,
        category=Category.IDENTITY,
    )  # fmt: skip
    tell_of_emergency.defer(emergency_id=str(access.pk))
    return access


@act
def note_emergency_search(*, by: Actor) -> None:
    """Somebody looked for a person in an emergency and found nobody: everyone can read that it was tried."""
    rules.may_open_in_emergency(by).or_refuse()
    contribute(by, verbs.EMERGENCY_SOUGHT, Seat(id=by.seat_id, role=by.role), words=by.center_name)
