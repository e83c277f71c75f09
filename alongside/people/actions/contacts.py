"""Ways to reach somebody are kept."""

from __future__ import annotations

from dataclasses import replace

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category
from alongside.people import rules, verbs
from alongside.people.models import ContactPoint, Person


def _line(by: Actor, verb: Verb, point: ContactPoint) -> None:
    here = replace(by, community_id=point.person.community_id)
    contribute(here, verb, point, words=point.kind, about=point.person_id, category=Category.CONTACT)


@act
def add_contact_point(*, by: Actor, person: Person, kind: str, value: str) -> ContactPoint:
    """Add an e-mail address, a telephone number or a postal address (`kind`: email, phone, address)."""
    rules.may_reach(by, person).or_refuse()
    point = ContactPoint(person=person, kind=kind, value=value)
    point.save(force_insert=True)
    _line(by, verbs.CONTACT_ADDED, point)
    return point


@act
def change_contact_point(*, by: Actor, point: ContactPoint, value: str) -> ContactPoint:
    """Write it anew."""
    rules.may_reach(by, point.person).or_refuse()
    point.value = value
    point.save(update_fields=["value"])
    _line(by, verbs.CONTACT_CHANGED, point)
    return point


@act
def remove_contact_point(*, by: Actor, point: ContactPoint) -> None:
    """Take it away for good."""
    rules.may_reach(by, point.person).or_refuse()
    _line(by, verbs.CONTACT_REMOVED, point)
    point.delete()
