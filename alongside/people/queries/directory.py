"""Whom everyone in the community may know, what they know, and whom to ask first."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.models import Expertise, ExpertOfRecord, Person, Seat, Topic
from alongside.people.queries.standing import holds, today_of

PAGE = 50


def known_people(by: Actor, words: str = "", after: int = 0) -> list[Person]:
    """The people known to everyone in the community, by name, one page; each with its `open_seats` and `knows`.

    `words` are looked for in names and in topics. Patients and caregivers are in it only if they are experts of
    record or hold another seat besides; their own two seats are never named.
    """
    people = Person.objects.filter(
        community=by.community_id, known_in_community=True, deactivated_at=None, merged_into=None
    )
    if words:
        known = Expertise.objects.filter(
            ended_at=None, topic__name__icontains=words, topic__community=by.community_id
        )
        people = people.filter(Q(name__icontains=words) | Q(pk__in=known.values("person")))
    seats = Seat.objects.filter(holds(today_of(by))).exclude(role__in=("patient", "caregiver"))
    people = people.prefetch_related(
        Prefetch("seats", seats.select_related("organization"), to_attr="open_seats"),
        Prefetch(
            "expertise", Expertise.objects.filter(ended_at=None).select_related("topic"), to_attr="knows"
        ),
    )
    return list(people.order_by("family_name", "given_name", "id")[after : after + PAGE + 1])


def known_by_name(by: Actor, name: str) -> Person | None:
    """The one person of exactly that name whom everyone here may know; None where there is none, or more than one."""
    found = Person.objects.filter(
        community=by.community_id, name__iexact=name.strip(), known_in_community=True, deactivated_at=None,
        merged_into=None,
    )  # fmt: skip
    listed = list(found[:2])
    return listed[0] if len(listed) == 1 else None


def topics(by: Actor) -> QuerySet[Topic]:
    """What people of the community can be asked about, by name; each with its `first`: whom to ask first."""
    first = ExpertOfRecord.objects.filter(ended_at=None).select_related("person")
    return (
        Topic.objects.filter(community=by.community_id)
        .prefetch_related(Prefetch("experts_of_record", first, to_attr="first")).order_by("name")
    )  # fmt: skip


def experts_on(by: Actor, topic: Topic) -> QuerySet[Expertise]:
    """Who says that they know a topic, as far as the actor may know them; lived expertise first."""
    return (
        Expertise.objects.filter(topic=topic, ended_at=None).select_related("person", "topic")
        .order_by("-lived", "person__name", "id")
    )  # fmt: skip


def one_expertise(by: Actor, expertise_id: UUID) -> Expertise:
    """What somebody said that they know. Raises Refused, as for what is not there."""
    found = Expertise.objects.filter(pk=expertise_id, topic__community=by.community_id)
    expertise = found.select_related("person", "topic").first()
    if expertise is None:
        raise Refused("", may_know=False)
    return expertise


def one_topic(by: Actor, topic_id: UUID) -> Topic:
    """A topic of the actor's community. Raises Refused, as for what is not there."""
    found = Topic.objects.filter(pk=topic_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def asked_first(by: Actor, topic: Topic) -> UUID | None:
    """Whom the community asks first about a topic."""
    first = ExpertOfRecord.objects.filter(topic=topic, ended_at=None)
    return first.values_list("person", flat=True).first()


def expertise_of(by: Actor, person: Person) -> QuerySet[Expertise]:
    """What somebody says that they know."""
    return (
        Expertise.objects.filter(person=person, ended_at=None).select_related("topic").order_by("topic__name")
    )
