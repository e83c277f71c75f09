"""Persons are added, say who they are, close their door and open it again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Category
from alongside.people import rules, verbs
from alongside.people.made import making
from alongside.people.models import Account, Community, Identifier, Person


@dataclass(frozen=True)
class NewPerson:
    """Who somebody is, as far as it is known. `sex` is a code of FHIR's administrative gender."""

    name: str
    given_name: str = ""
    family_name: str = ""
    birth_date: date | None = None
    sex: str = ""
    language: str = "en"
    about_me: str = ""
    died_on: date | None = None
    known_in_community: bool = False
    account: Account | None = None


def about(by: Actor, verb: Verb, subject: Any, person: Person, words: str) -> None:
    """Leave the line of an act that concerns who somebody is, or who stands near to them."""
    here = replace(by, community_id=person.community_id)
    contribute(here, verb, subject, words=words, about=person.id, category=Category.IDENTITY)


@act
def add_person(*, by: Actor, community: Community, new: NewPerson | None = None, **facts: Any) -> Person:
    """Add somebody to a community: `add_person(by=..., community=..., name="Maya Lindqvist", ...)`.

    The facts are those of `NewPerson`. The person can do nothing until they have a seat.
    """
    rules.may_add_person(by, community.id).or_refuse()
    fields = vars(new or NewPerson(**facts))
    person = Person(community=community, **_with_parts_of_name(fields))
    making(by, person.id)
    person.save(force_insert=True)
    about(by, verbs.PERSON_ADDED, person, person, person.name)
    return person


def _with_parts_of_name(fields: Mapping[str, Any]) -> dict[str, Any]:
    if fields["given_name"] or fields["family_name"]:
        return dict(fields)
    given, _space, family = fields["name"].rpartition(" ")
    return {**fields, "given_name": given, "family_name": family}


@act
def introduce_myself(
    *, by: Actor, person: Person, name: str, about_me: str, language: str | None = None
) -> Person:
    """Say by which name one goes, who one is in a few words, and which language one reads."""
    rules.may_introduce(by, person).or_refuse()
    person.name, person.about_me = name, about_me
    person.language = language or person.language
    about(by, verbs.PERSON_INTRODUCED, person, person, person.name)  # under the name that they had until now
    person.save(update_fields=["name", "about_me", "language"])
    return person


@act
def choose_language(*, by: Actor, person: Person, language: str) -> Person:
    """Read every page in this language from now on."""
    rules.may_introduce(by, person).or_refuse()
    person.language = language
    person.save(update_fields=["language"])
    about(by, verbs.LANGUAGE_CHOSEN, person, person, language)
    return person


@act
def deactivate_person(*, by: Actor, person: Person) -> Person:
    """Close somebody's door: their seats count for nothing, what they wrote stays as it is."""
    rules.may_deactivate(by, person).or_refuse()
    about(by, verbs.PERSON_DEACTIVATED, person, person, person.name)
    person.deactivated_at = timezone.now()
    person.save(update_fields=["deactivated_at"])
    return person


@act
def reactivate_person(*, by: Actor, person: Person) -> Person:
    """Open somebody's door again, with every seat that still holds."""
    rules.may_reactivate(by, person).or_refuse()
    person.deactivated_at = None
    person.save(update_fields=["deactivated_at"])
    about(by, verbs.PERSON_REACTIVATED, person, person, person.name)
    return person


@act
def add_identifier(*, by: Actor, person: Person, system: str, value: str) -> Identifier:
    """Note a number by which some system knows somebody; imports match on it."""
    rules.may_identify(by, person).or_refuse()
    identifier = Identifier(community_id=person.community_id, person=person, system=system, value=value)
    identifier.save(force_insert=True)
    about(by, verbs.IDENTIFIER_ADDED, identifier, person, system)
    return identifier
