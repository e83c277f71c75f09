"""Is this patient somebody whom we know? Numbers decide, contradictions forbid, and what is in doubt stays apart.

Two people are never silently made one. Where a number says "the same" and a birth date or sex says "another", both
are kept, apart from each other, and the report says so.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.record.mapping.patients import PatientFacts

_UNIQUE = re.compile(r"://|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody in the community, as far as matching needs to know them."""

    id: UUID
    name: str
    birth_date: date | None
    sex: str
    stands_in: bool = False


@dataclass
class Knowledge:
    """Whom the community knows by which number, and by which name of the source, in which file."""

    by_number: dict[tuple[str, str], UUID] = field(default_factory=dict)
    by_name: dict[str, list[tuple[str, UUID]]] = field(default_factory=dict)
    people: dict[UUID, Known] = field(default_factory=dict)
    texts: dict[tuple[UUID, str], set[str]] = field(default_factory=dict)

    def learn(self, person: Known, facts: PatientFacts, names: Iterable[str], file: str) -> None:
        """Remember somebody who was just met, for whatever comes next in the same batch."""
        self.people[person.id] = person
        for number in facts.numbers:
            self.by_number.setdefault(number, person.id)
        for name in names:
            self.by_name.setdefault(name, []).append((file, person.id))


@dataclass(frozen=True, slots=True)
class Match:
    """Who a patient is: a person known here or nobody yet; and what the report should say about it."""

    person_id: UUID | None
    remark: str = ""


def match(facts: PatientFacts, names: Iterable[str], file: str, digest: str, known: Knowledge) -> Match:
    """Who a Patient resource is about, by its very text, then its numbers, then its name in the source."""
    names = tuple(names)
    called = {person_id for name in names for _file, person_id in known.by_name.get(name, ())}
    for person_id in called:
        if any(digest in known.texts.get((person_id, name), ()) for name in names):
            return Match(person_id)
    numbered = {known.by_number[number] for number in facts.numbers if number in known.by_number}
    if numbered:
        return _by_number(facts, numbered, known.people)
    likely = {one for one in called if _is_borne_out(facts, known.people[one])}
    if len(likely) == 1:
        return Match(likely.pop())
    if not called:
        return Match(None)
    return _standing_in(facts, names, file, known)


def _by_number(facts: PatientFacts, numbered: set[UUID], people: Mapping[UUID, Known]) -> Match:
    possible = [one for one in numbered if not _contradicts(facts, people[one])]
    if not possible:
        said = _("Somebody with the same number has another birth date or sex. Both are kept, apart.")
        return Match(None, said)
    if len(possible) > 1:
        return Match(None, _("Its numbers belong to two people. It is kept apart from both."))
    return Match(possible[0])


def _contradicts(facts: PatientFacts, person: Known) -> bool:
    return facts.contradicts(person.birth_date, person.sex)


def _is_borne_out(facts: PatientFacts, person: Known) -> bool:
    return not _contradicts(facts, person) and facts.is_borne_out_by(person.name, person.birth_date)


def _standing_in(facts: PatientFacts, names: tuple[str, ...], file: str, known: Knowledge) -> Match:
    """Somebody known from references only becomes this patient, where nobody else is called so nearer by."""
    nearest = next(filter(None, (nearest_called(name, file, known) for name in names)), set())
    standing = {
        one for one in nearest if known.people[one].stands_in and not _contradicts(facts, known.people[one])
    }
    return Match(standing.pop()) if len(nearest) == 1 and standing else Match(None)


def nearest_called(name: str, file: str, known: Knowledge) -> set[UUID]:
    """Whom a source calls so: in the same file, else in the nearest folder. More than one where it cannot be told."""
    called = known.by_name.get(name)
    if not called:
        return set()
    if len({person_id for _file, person_id in called}) == 1:
        return {called[0][1]}
    near: dict[int, set[UUID]] = {}
    for where, person_id in called:
        near.setdefault(_nearness(where, file), set()).add(person_id)
    return near[max(near)]


def is_settled(name: str, file: str, known: Knowledge) -> bool:
    """Whether nothing that is still to be read can change whom a source calls so.

    A name that is unique in the world settles it, and so does somebody called so in the same folder. Otherwise
    somebody nearer may still come.
    """
    if _UNIQUE.search(name):
        return True
    folder = os.path.dirname(file)
    return any(os.path.dirname(where) == folder for where, _person_id in known.by_name.get(name, ()))


def _nearness(one: str, other: str) -> int:
    if one == other:
        return 1000
    return len([step for step in os.path.commonpath([_folder(one), _folder(other)]).split("/") if step])


def _folder(file: str) -> str:
    return os.path.join("/", os.path.dirname(file))
