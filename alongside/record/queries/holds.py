"""What is held: on a person's timeline, of one entry, and what the charter says of its kind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Category, HoldEffect, Precision
from alongside.kit.verdict import Refused
from alongside.record.holding import HoldingRule
from alongside.record.models import Entry, Hold

_FACTS = (
    "id", "category", "entry_origin", "effect", "reason", "author_id", "author_name", "author_role", "author_title",
    "voice", "starts", "until", "asked_at", "asked_by_name", "answered_at", "answered_by_name", "answer", "released_at",
    "released_by_name",
)  # fmt: skip
_MOMENTS = ("starts", "until", "asked_at", "answered_at", "released_at")
_OBJECT = "json_build_object(" + ", ".join(f"'{name}', h.{name}" for name in _FACTS) + ")"
_OPEN = "h.person_id = %(person)s AND h.released_at IS NULL AND h.until > now()"

OF_PERSON = f"""
  CASE WHEN row_number() OVER () = 1 THEN
    (SELECT json_agg({_OBJECT}) FROM record_hold h WHERE {_OPEN}) END AS holds"""  # noqa: S608 - names alone
OF_ENTRY = f"""
  (SELECT {_OBJECT} FROM record_hold h WHERE h.person_id = %(person)s AND h.entry_origin = %(origin)s
   ORDER BY h.starts DESC LIMIT 1) AS hold,
  (SELECT json_build_object('effect', r.effect, 'days', r.days, 'reason', r.reason) FROM sharing_charterversion v
   JOIN sharing_holdrule r ON r.version_id = v.id AND r.category = p.category
   WHERE v.community_id = nullif(current_setting('alongside.community', true), '')::uuid
     AND v.in_force_from <= now() AND (v.replaced_at IS NULL OR now() < v.replaced_at)) AS hold_rule"""  # noqa: S608
_ALONE = f"SELECT {_OBJECT} FROM record_hold h WHERE {_OPEN}"  # noqa: S608
_RULE = """
    SELECT r.effect, r.days, r.reason FROM sharing_charterversion v
    JOIN sharing_holdrule r ON r.version_id = v.id AND r.category = %(category)s::int
    WHERE v.community_id = %(community)s::uuid AND v.in_force_from <= now()
      AND (v.replaced_at IS NULL OR now() < v.replaced_at)"""


@dataclass(frozen=True)
class Held:
    """One hold, as those see it from whom the entry is held: nothing of the entry but its kind."""

    id: UUID
    category: Category
    entry_origin: UUID
    effect: HoldEffect
    reason: str
    author_id: UUID | None
    author_name: str
    author_role: str
    author_title: str
    voice: str
    starts: datetime
    until: datetime
    asked_at: datetime | None
    asked_by_name: str
    answered_at: datetime | None
    answered_by_name: str
    answer: str
    released_at: datetime | None
    released_by_name: str

    on_behalf_of_name = ""
    true_precision = Precision.MINUTE.value
    true_words = ""

    @property
    def true_at(self) -> datetime:
        """Its place on the timeline: the day on which it began, whenever the entry was."""
        return self.starts

    @property
    def recorded_at(self) -> datetime:
        """When it was written down."""
        return self.starts

    @property
    def stands(self) -> bool:
        """Whether the entry is still held."""
        return self.released_at is None and self.until > timezone.now()

    @property
    def waits_for_an_answer(self) -> bool:
        """Whether somebody asked and nobody answered since."""
        return self.asked_at is not None and (self.answered_at is None or self.answered_at < self.asked_at)


def read_held(told: dict[str, Any]) -> Held:
    """A hold as the database tells it."""
    moments = {name: datetime.fromisoformat(told[name]) if told[name] else None for name in _MOMENTS}
    given = told | moments | {
        "id": UUID(told["id"]), "entry_origin": UUID(told["entry_origin"]), "category": Category(told["category"]),
        "effect": HoldEffect(told["effect"]),
        "author_id": UUID(told["author_id"]) if told["author_id"] else None,
    }  # fmt: skip
    return Held(**given)


def read_all(told: Iterable[dict[str, Any]] | None) -> list[Held]:
    """Holds, the latest first."""
    return sorted((read_held(one) for one in told or ()), key=lambda one: one.starts, reverse=True)


def read_rule(told: dict[str, Any] | None) -> HoldingRule | None:
    """The charter's rule for a category; None where it has none."""
    return HoldingRule(HoldEffect(told["effect"]), told["days"], told["reason"]) if told else None


def holds_of(by: Actor, person_id: UUID) -> list[Held]:
    """What is held now of this person, as far as the actor's seat may know. One query."""
    return read_all(row[0] for row in ask(_ALONE, {"person": person_id}))


def rule_for(by: Actor, category: Category) -> HoldingRule | None:
    """What the charter in force says of holds in this category. One query."""
    rows = ask(_RULE, {"category": category.value, "community": by.community_id})
    return HoldingRule(HoldEffect(rows[0][0]), rows[0][1], rows[0][2]) if rows else None


def first_written(by: Actor, entry: Entry) -> datetime:
    """When the first version of an entry was written down here."""
    if entry.is_first:
        return entry.recorded_at
    versions = Entry.objects.filter(person=entry.person_id, origin_id=entry.origin_id).order_by("recorded_at")
    return versions.values_list("recorded_at", flat=True)[0]


def is_held(entry: Entry) -> bool:
    """Whether a hold on this entry stands now."""
    return entry.held_until is not None and entry.held_until > timezone.now()


def one_hold(by: Actor, person_id: UUID, hold_id: UUID) -> Hold:
    """A hold, locked until the transaction ends. Raises Refused (not found) where the actor may not know of it."""
    hold = Hold.objects.filter(pk=hold_id, person=person_id).select_for_update(of=("self",)).first()
    if hold is None:
        raise Refused("", may_know=False)
    return hold
