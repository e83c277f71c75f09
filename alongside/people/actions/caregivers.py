"""Caregivers are named for a scope and a term, stay or step back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, Role
from alongside.people import rules, verbs
from alongside.people.actions.persons import about
from alongside.people.models import Caregiver, Person
from alongside.people.queries.standing import speaks_for, today_of


def for_whom(by: Actor, person: Person) -> Actor:
    """The actor as they act for this person: a caregiver who chooses for somebody leaves both names."""
    if by.role == Role.CAREGIVER and by.person_id != person.id and speaks_for(by, person):
        return replace(by, on_behalf_of_id=person.id, on_behalf_of_name=person.name)
    return by


@dataclass(frozen=True)
class Care:
    """What a caregiver is named for: in the family's own word, for some categories or all, for a term.

    `may_choose` lets the caregiver choose for the person who sees what; `ends` is the first day after the term.
    """

    relation: str
    scope: Iterable[Category] | None = None
    may_choose: bool = False
    starts: date | None = None
    ends: date | None = None


@act
def name_caregiver(
    *, by: Actor, person: Person, caregiver: Person, care: Care | None = None, **facts: Any
) -> Caregiver:
    """Name a caregiver: `name_caregiver(by=..., person=maya, caregiver=jonas, relation="dad", may_choose=True)`.

    The facts are those of `Care`. The caregiver sees in a seat of the role caregiver, which they need besides.
    """
    rules.may_choose_caregivers(by, person).or_refuse()
    rules.may_be_caregiver(person, caregiver).or_refuse()
    care = care or Care(**facts)
    rules.is_a_term(care.starts, care.ends).or_refuse()
    named = name_for(person, caregiver, care)
    about(for_whom(by, person), verbs.CAREGIVER_NAMED, named, person, caregiver.name)
    return named


def name_for(person: Person, caregiver: Person, care: Care) -> Caregiver:
    """The change itself; whoever calls has asked the rule and leaves the line."""
    scope = sorted(int(one) for one in care.scope) if care.scope else None
    named = Caregiver(person=person, caregiver=caregiver, **{**vars(care), "scope": scope})
    named.save(force_insert=True)
    return named


@act
def end_caregiver(*, by: Actor, relation: Caregiver, on: date | None = None) -> Caregiver:
    """End that somebody is a caregiver, from that day on (today where none is given)."""
    rules.may_end_caregiver(by, relation).or_refuse()
    line_by = for_whom(by, relation.person)
    relation.ends = on or today_of(by)
    if relation.starts is not None and relation.starts >= relation.ends:
        relation.starts = None
    relation.save(update_fields=["starts", "ends"])
    about(line_by, verbs.CAREGIVER_ENDED, relation, relation.person, relation.caregiver.name)
    return relation


@act
def renew_caregiver(*, by: Actor, relation: Caregiver, on: date | None = None) -> Caregiver:
    """The person, grown up, lets a caregiver stay, from that day on."""
    rules.may_renew_caregiver(by, relation).or_refuse()
    relation.renewed_on = on or today_of(by)
    relation.save(update_fields=["renewed_on"])
    about(by, verbs.CAREGIVER_RENEWED, relation, relation.person, relation.caregiver.name)
    return relation


@act
def let_stay_for(*, by: Actor, relation: Caregiver, scope: Iterable[Category]) -> Caregiver:
    """The person, grown up, lets a caregiver stay for these categories alone: what was ends, and this begins."""
    rules.may_renew_caregiver(by, relation).or_refuse()
    today = today_of(by)
    relation.ends = today
    relation.starts = None if relation.starts is not None and relation.starts >= today else relation.starts
    relation.save(update_fields=["starts", "ends"])
    stays = Caregiver(
        person=relation.person, caregiver=relation.caregiver, relation=relation.relation, starts=today,
        scope=sorted({Category.IDENTITY.value, *(int(one) for one in scope)}), renewed_on=today,
    )  # fmt: skip
    stays.save(force_insert=True)
    about(by, verbs.CAREGIVER_RENEWED, stays, relation.person, relation.caregiver.name)
    return stays
