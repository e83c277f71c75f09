"""From what a resource points at to the person it is about."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.record.importing.finding import find_holders, find_people
from alongside.record.importing.keys import names_meant, number_meant, shortened
from alongside.record.importing.matching import Knowledge, Known, is_settled, nearest_called
from alongside.record.importing.people import Arrivals, name_of, standing_in
from alongside.record.importing.plan import Incoming, Outcome, Plan
from alongside.record.mapping.authors import kind_of
from alongside.record.mapping.patients import PatientFacts, facts_of
from alongside.record.mapping.reading import things
from alongside.record.mapping.subjects import PatientReference, patients_named


@dataclass
class Pointed:
    """Where a batch's resources belong: to a person, to nobody, or not yet anywhere."""

    person_of: dict[int, UUID] = field(default_factory=dict)
    waiting: list[Incoming] = field(default_factory=list)
    nobody: list[Incoming] = field(default_factory=list)
    doubtful: list[tuple[Incoming, set[UUID], str]] = field(default_factory=list)


def point(plan: Plan, resources: Iterable[Incoming], arrivals: Arrivals, outcome: Outcome) -> Pointed:
    """Whom each resource is about. One about several people belongs in no single record: it is kept apart."""
    asked = [(one, patients_named(one.resource)) for one in resources]
    known = _knowledge(plan, asked, arrivals)
    pointed = Pointed()
    for one, references in asked:
        _place(one, references, known, arrivals, outcome, pointed)
    _settle_doubts(plan, pointed, outcome)
    return pointed


def _settle_doubts(plan: Plan, pointed: Pointed, outcome: Outcome) -> None:
    """Where it cannot be told whose something is: whoever has it already keeps it; else it is shown in no record."""
    holders = find_holders(plan, [(one, people) for one, people, _why in pointed.doubtful])
    for one, _people, why in pointed.doubtful:
        if id(one) in holders:
            pointed.person_of[id(one)] = holders[id(one)]
        else:
            pointed.nobody.append(one)
            outcome.remark(one, why)


def _knowledge(
    plan: Plan, asked: list[tuple[Incoming, tuple[PatientReference, ...]]], arrivals: Arrivals
) -> Knowledge:
    names: set[str] = set()
    numbers: set[tuple[str, str]] = set()
    for one, references in asked:
        for reference in references:
            names.update(_names(one, reference))
            numbers.update(_numbers(one, reference))
    known = find_people(plan, numbers, names, texts=False)
    for person_id, facts in arrivals.new.items():
        known.people[person_id] = Known(person_id, name_of(facts), facts.birth_date, facts.sex)
        for number in facts.numbers:
            known.by_number.setdefault(number, person_id)
    for name, file, person_id in arrivals.names:
        known.by_name.setdefault(name, []).append((file, person_id))
    return known


def _names(one: Incoming, reference: PatientReference) -> tuple[str, ...]:
    if reference.address.startswith("#"):
        return (f"{one.key}{reference.address}",)
    if not reference.address:
        return (shortened(f"Patient?identifier={reference.system}|{reference.value}"),)
    return names_meant(reference.address, "Patient")


def _numbers(one: Incoming, reference: PatientReference) -> list[tuple[str, str]]:
    found = [(reference.system, reference.value)] if reference.system and reference.value else []
    conditional = number_meant(reference.address)
    if conditional:
        found.append(conditional)
    inside = _contained(one, reference)
    return [*found, *(inside.numbers if inside else ())]


def _contained(one: Incoming, reference: PatientReference) -> PatientFacts | None:
    if not reference.address.startswith("#"):
        return None
    for inside in things(one.resource.get("contained")):
        if inside.get("id") == reference.address[1:] and inside.get("resourceType") == "Patient":
            return facts_of(inside)
    return None


def _place(
    one: Incoming, references: tuple[PatientReference, ...], known: Knowledge, arrivals: Arrivals, outcome: Outcome,
    pointed: Pointed,
) -> None:  # fmt: skip
    found: set[UUID] = set()
    missing = False
    for reference in references:
        meant, settled = _meant(one, reference, known)
        if not settled and not one.last and not reference.address.startswith("#"):
            missing = missing or bool(meant) or _may_come(one, reference)
        elif not meant and _names_a_patient(one, reference):
            meant = {_stand_in(one, reference, known, arrivals, outcome)}
        found |= meant
    if missing:
        pointed.waiting.append(one)
    elif len(found) == 1:
        pointed.person_of[id(one)] = found.pop()
    else:
        pointed.doubtful.append((one, found, _why_nobody(references, found)))


def _meant(one: Incoming, reference: PatientReference, known: Knowledge) -> tuple[set[UUID], bool]:
    """Whom a reference means, and whether that is settled or somebody nearer may still come."""
    for name in _names(one, reference):
        called = nearest_called(name, one.file, known)
        if called:
            return called, is_settled(name, one.file, known)
    numbered = (known.by_number.get(number) for number in _numbers(one, reference))
    found = next(({person_id} for person_id in numbered if person_id), set())
    return found, bool(found)


def _may_come(one: Incoming, reference: PatientReference) -> bool:
    return reference.address.startswith("urn:") or kind_of(reference.address) == "Patient" or reference.own


def _names_a_patient(one: Incoming, reference: PatientReference) -> bool:
    if reference.address.startswith("#"):
        return _contained(one, reference) is not None
    return reference.own and (kind_of(reference.address) == "Patient" or not reference.address)


def _stand_in(
    one: Incoming, reference: PatientReference, known: Knowledge, arrivals: Arrivals, outcome: Outcome
) -> UUID:
    """A person for a patient whom only references tell of: nothing is lost, and the patient may come later."""
    inside = _contained(one, reference)
    facts = inside or standing_in(reference.name, tuple(_numbers(one, reference)))
    person_id = uuid.uuid4()
    arrivals.new[person_id] = facts
    names = _names(one, reference)
    arrivals.called(names, one.file, person_id, stands_in=inside is None)
    known.learn(
        Known(person_id, name_of(facts), facts.birth_date, facts.sex, stands_in=inside is None),
        facts,
        names,
        one.file,
    )
    if inside is None:
        outcome.remark(
            one,
            _("Its patient is not in these files. It is kept under the name that it gives until they come."),
        )
    return person_id


def _why_nobody(references: tuple[PatientReference, ...], found: set[UUID]) -> str:
    if len(found) > 1 and len(references) == 1:
        return _("More than one patient is called so. It is kept, and shown in no record: look whose it is.")
    if len(found) > 1:
        return _("It is about several patients. It is kept, and shown in no single record.")
    return _("It names no patient. It is kept, and shown in no record.")


def subject_addresses(resource: Mapping[str, Any]) -> frozenset[str]:
    """By which addresses a resource names its own patient: an author with one of these is the patient."""
    return frozenset(one.address for one in patients_named(resource))
