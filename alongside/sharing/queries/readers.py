"""Who stands near to a person, seat by seat: what each may do with each category, and because of what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category, Right


@dataclass(frozen=True)
class Held:
    """What one seat may do with one category now, what decided it, and what the charter says without choices."""

    right: Right
    because: str
    rule: Right
    choice_id: UUID | None = None
    rail_id: int | None = None
    band_id: int | None = None


NOT_THEIRS = Held(Right.NONE, "scope", Right.NONE)


@dataclass(frozen=True)
class Reader:
    """One seat that stands near to the person, by name."""

    seat_id: UUID
    person_id: UUID
    name: str
    given_name: str
    role: str
    title: str
    center: str
    relation: str
    studies: str
    audience: Audience
    emergency_id: UUID | None
    until: datetime | None
    held: Mapping[Category, Held]

    def of(self, category: Category) -> Held:
        """What it may do with a category; a caregiver may be one for some of them only."""
        return self.held.get(category, NOT_THEIRS)

    @property
    def first_name(self) -> str:
        """The first name alone."""
        return self.given_name or self.name.split(" ")[0]

    @property
    def called(self) -> str:
        """What they are called in a sentence: family by the first name, staff by the whole, a study by its title."""
        if self.audience == Audience.STUDY and self.studies:
            return _("the study %(title)s") % {"title": self.studies}
        return self.first_name if self.audience == Audience.CAREGIVERS else self.name


READERS = """
    SELECT seat_id, person_id, name, given_name, role, title, center, relation, studies, audience, emergency_id, until,
      categories, rights, because, rule_rights, choices, rails, bands
    FROM sharing_readers(%s::uuid)"""


def readers(by: Actor, person_id: UUID) -> list[Reader]:
    """Everyone who stands in an audience of the person now, near to far, with and without sight. One query.

    Answered to the person and to a caregiver who may choose for them; to others it is empty. Clinicians of other
    centers are among them where something is open to one of them.
    """
    return [reader_of(row) for row in ask(READERS, [person_id])]


@lru_cache(maxsize=256)
def _held(*decided: tuple[Any, ...]) -> Mapping[Category, Held]:
    """What was decided category by category: of a center's hundreds of clinicians nearly all are judged alike."""
    return MappingProxyType(
        {
            Category(category): Held(Right(right), because, Right(rule), choice, rail, band)
            for category, right, because, rule, choice, rail, band in zip(*decided, strict=True)
        }
    )


def reader_of(row: tuple[Any, ...]) -> Reader:
    """One seat, as the columns of READERS tell it."""
    held = _held(*map(tuple, row[12:]))
    seat, person, name, given, role, title, center, relation, studies, audience, emergency, until = row[:12]
    near = Audience(audience)
    return Reader(
        seat, person, name, given, role, title, center, relation, studies, near, emergency, until, held
    )
