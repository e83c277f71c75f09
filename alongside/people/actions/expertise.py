"""People say what they know, and the community notes whom to ask first."""

from __future__ import annotations

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.people import rules, verbs
from alongside.people.actions.persons import about
from alongside.people.models import Expertise, ExpertOfRecord, Person, Topic


@act
def declare_expertise(*, by: Actor, person: Person, topic: str, lived: bool, words: str = "") -> Expertise:
    """Say that one knows a topic, from living it or from learning it; a new topic comes with its first expert."""
    rules.may_declare_expertise(by, person).or_refuse()
    expertise = Expertise(person=person, topic=_topic(person, topic), lived=lived, words=words)
    expertise.save(force_insert=True)
    about(by, verbs.EXPERTISE_DECLARED, expertise, person, expertise.topic.name)
    return expertise


def _topic(person: Person, name: str) -> Topic:
    found = Topic.objects.filter(community=person.community_id, name__iexact=name.strip()).first()
    if found is None:
        found = Topic(community_id=person.community_id, name=name.strip())
        found.save(force_insert=True)
    return found


@act
def end_expertise(*, by: Actor, expertise: Expertise) -> Expertise:
    """Stop offering to be asked about a topic."""
    rules.may_declare_expertise(by, expertise.person).or_refuse()
    expertise.ended_at = timezone.now()
    expertise.save(update_fields=["ended_at"])
    about(by, verbs.EXPERTISE_ENDED, expertise, expertise.person, expertise.topic.name)
    return expertise


@act
def name_expert_of_record(*, by: Actor, topic: Topic, person: Person) -> ExpertOfRecord:
    """Note whom the community asks first about a topic; may be a patient or a caregiver.

    From then on the person is known to everyone in the community: ask them before.
    """
    rules.may_name_expert(by, topic.community_id).or_refuse()
    rules.may_be_expert(topic, person).or_refuse()
    ExpertOfRecord.objects.filter(topic=topic, ended_at=None).update(ended_at=timezone.now())
    expert = ExpertOfRecord(topic=topic, person=person)
    expert.save(force_insert=True)
    person.known_in_community = True
    person.save(update_fields=["known_in_community"])
    about(by, verbs.EXPERT_NAMED, expert, person, topic.name)
    return expert
