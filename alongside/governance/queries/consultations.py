"""Consultations: what is asked, of whom, and how the answers spread."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.governance.models import Answer, Consultation, Question
from alongside.kit.verdict import Refused
from alongside.people.models import Caregiver, Enrolment, Organization, Seat
from alongside.people.queries.standing import holds, today_of

PAGE = 20


def consultations(by: Actor, shown: str = "open", start: int = 0) -> list[Consultation]:
    """One page of consultations and one more: open ones, what closes first on top; or those that are over."""
    here = Consultation.objects.filter(community=by.community_id)
    now = timezone.now()
    if shown == "over":
        found = here.filter(closes_at__lte=now).order_by("-closes_at", "-id")
    else:
        found = here.filter(closes_at__gt=now).order_by("closes_at", "id")
    return list(found[start : start + PAGE + 1])


def one_consultation(by: Actor | None, consultation_id: UUID) -> Consultation:
    """A consultation of the actor's community, or one that everyone may read. Raises Refused, as for nothing there."""
    here = Q(reach=Consultation.Reach.PUBLIC)
    if by is not None:
        here |= Q(community=by.community_id)
    found = Consultation.objects.filter(here, pk=consultation_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def questions_of(by: Actor | None, consultation: Consultation) -> list[Any]:
    """The questions in their order, each with its spread where it was counted."""
    return list(
        Question.objects.filter(consultation=consultation).select_related("spread").order_by("position")
    )


def has_answered(by: Actor, consultation: Consultation) -> bool:
    """Whether the actor has answered."""
    return Answer.objects.filter(question__consultation=consultation, person=by.person_id).exists()


def is_asked(by: Actor, consultation: Consultation) -> bool:
    """Whether the actor is among those who are asked: a member, and of one of the centers where some are named."""
    if by.community_id != consultation.community_id:
        return False
    if consultation.reach != Consultation.Reach.CENTERS:
        return True
    now = holds(today_of(by))
    works = Seat.objects.filter(now, person=by.person_id, organization__in=consultation.centers)
    cares_for = Caregiver.objects.filter(now, caregiver=by.person_id).values("person")
    near = Enrolment.objects.filter(now, center__in=consultation.centers)
    return works.exists() or near.filter(Q(person=by.person_id) | Q(person__in=cares_for)).exists()


def centers_of(by: Actor) -> list[Organization]:
    """The centers of the community, by name."""
    here = Organization.objects.filter(community=by.community_id, kind=Organization.Kind.CENTER)
    return list(here.order_by("name"))


def centers_named(by: Actor, centers: Iterable[UUID]) -> list[Organization]:
    """Those of the centers of the community that are named."""
    named = set(centers)
    return [one for one in centers_of(by) if one.pk in named] if named else []
