"""What somebody is about to write, before it is an entry; and the audiences from which one may be kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Precision

WRITTEN_KINDS = ("Observation", "Communication", "DocumentReference")
ANSWERS = "QuestionnaireResponse"


@dataclass(frozen=True)
class NewEntry:
    """One thing to write in a record.

    `kind` is the FHIR resource type: Observation for a value, a day, a symptom or something told; Communication
    for words to the others; DocumentReference for a clinic's note. `value` is one number in `unit`, `value_words`
    a value that is not one number, `low` and `high` the reference range. `true_at` is when it was true (the
    beginning of it, where only a month, a season or a year is known: `true_precision`, `true_words`). `id` is the
    name that an offline device gave it, so that it arrives once. `body` is the resource's own part that a room above
    builds (a QuestionnaireResponse, the coded value of an Observation); `derived_from` names the entry that an
    observation was read from.
    """

    kind: str
    category: Category
    title: str
    true_at: datetime
    words: str = ""
    code_system: str = ""
    code: str = ""
    value: float | None = None
    unit: str = ""
    value_words: str = ""
    low: float | None = None
    high: float | None = None
    chips: tuple[str, ...] = ()
    true_precision: Precision = Precision.MINUTE
    true_words: str = ""
    kept_from: frozenset[Audience] = field(default_factory=frozenset)
    id: UUID | None = None
    body: Mapping[str, Any] | None = None
    derived_from: UUID | None = None


def mask_of(audiences: Iterable[Audience]) -> int:
    """The audiences as the number that an entry holds: one bit each."""
    mask = 0
    for audience in audiences:
        mask |= 1 << audience
    return mask


def audiences_of(mask: int) -> frozenset[Audience]:
    """The audiences that a number stands for."""
    return frozenset(audience for audience in Audience if mask & (1 << audience))


def for_person(by: Actor, person_id: UUID, name: str) -> Actor:
    """The same actor, writing on this person's behalf: both names are kept."""
    return replace(by, on_behalf_of_id=person_id, on_behalf_of_name=name)
