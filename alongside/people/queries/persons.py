"""One person, as far as the actor may know that they are there."""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import JSONObject

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.models import ContactPoint, Enrolment, Expertise, Organization, Person, Seat
from alongside.people.queries.standing import holds, today_of


def _if_known(person_id: UUID) -> RawSQL:
    """The id itself where the actor may know of the person, else nothing: asked first, so neither answer is later."""
    return RawSQL("(SELECT CASE WHEN people_may_know(%s::uuid) THEN %s::uuid END)", [person_id, person_id])


def person_i_see(by: Actor, person_id: UUID | None) -> Person:
    """The person with this id. Raises Refused, as for what is not there, where the actor may not know of them.

    Row-level security decides; the community is asked besides, so that nobody meets another community's people
    through their own account.
    """
    here = Person.objects.filter(community=by.community_id)
    found = here.filter(pk=_if_known(person_id)).first() if person_id is not None else None
    if found is None:
        raise Refused("", may_know=False)
    return found


def whole_person(by: Actor, person_id: UUID) -> Person:
    """The same, in one query with `centers` (names) and `knows` (topic, lived, words), as far as the actor may know."""
    centers = Enrolment.objects.filter(holds(today_of(by)), person=OuterRef("pk")).order_by("center__name")
    knows = Expertise.objects.filter(person=OuterRef("pk"), ended_at=None).order_by("topic__name")
    told = JSONObject(topic="topic__name", lived="lived", words="words")
    found = (
        Person.objects.filter(pk=_if_known(person_id), community=by.community_id)
        .annotate(
            centers=ArraySubquery(centers.values("center__name")), knows=ArraySubquery(knows.values(told=told))
        ).first()
    )  # fmt: skip
    if found is None:
        raise Refused("", may_know=False)
    return found


def myself(by: Actor) -> Person:
    """The actor's own person."""
    return person_i_see(by, by.person_id)


def myself_and_contacts(by: Actor) -> Person:
    """The actor's own person with `contacts`, the ways to reach them: [{"kind": ..., "value": ...}]. One query."""
    points = ContactPoint.objects.filter(person=OuterRef("pk")).order_by("kind", "id")
    told = ArraySubquery(points.values(told=JSONObject(kind="kind", value="value")))
    found = Person.objects.filter(pk__in=[by.person_id]).annotate(contacts=told).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def seats_of(by: Actor, person: Person) -> QuerySet[Seat]:
    """The seats that somebody holds now, as far as the actor may know."""
    return (
        Seat.objects.filter(holds(today_of(by)), person=person)
        .select_related("organization")
        .order_by("role", "id")
    )


def centers_of(by: Actor) -> QuerySet[Organization]:
    """The organizations of the actor's community, by name."""
    return Organization.objects.filter(community=by.community_id).order_by("name")
