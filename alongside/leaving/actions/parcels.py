"""Asking for everything, to take it along."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.leaving import rules, verbs
from alongside.leaving.models import Parcel
from alongside.leaving.queries.parcels import unfinished_parcels
from alongside.leaving.tasks import make_parcel


@act
def take_along(*, by: Actor, person_id: UUID) -> Parcel:
    """Ask for everything about a person in one file; the worker makes it, and only who asked can fetch it."""
    rules.may_take_along(by, person_id).or_refuse()
    rules.when_take_along(unfinished_parcels(by)).or_refuse()
    if by.community_id is None or by.person_id is None or by.seat_id is None:
        raise ValueError("a parcel is asked for in a seat")
    parcel = Parcel(
        community_id=by.community_id, person_id=person_id, asked_by_id=by.person_id, asked_in_seat=by.seat_id
    )
    parcel.save(force_insert=True)
    contribute(
        by, verbs.PARCEL_ASKED, parcel, words=_("everything"), about=person_id, category=Category.IDENTITY
    )
    make_parcel.defer(parcel_id=str(parcel.pk))
    return parcel
