"""What one seat may do with one person's things, now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category, Right


@dataclass(frozen=True)
class Held:
    """One category's right, the audience that decided it, and the rule's key."""

    right: Right
    audience: Audience
    because: str


@dataclass(frozen=True)
class Rights:
    """Everything that one seat holds over one person now; empty for a stranger."""

    person_id: UUID
    held: Mapping[Category, Held] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.held)

    def may_see(self, category: Category) -> bool:
        """Whether the seat may see this category."""
        return category in self.held

    def may_contribute(self, category: Category) -> bool:
        """Whether the seat may add to this category."""
        return category in self.held and self.held[category].right == Right.CONTRIBUTE

    @property
    def audience(self) -> Audience | None:
        """The nearest audience in which the seat stands; None for a stranger."""
        return min((one.audience for one in self.held.values()), default=None)

    @property
    def is_self(self) -> bool:
        """Whether this is the person, in the seat in which the record is theirs."""
        return self.audience == Audience.SELF

    def seen_of(self, categories: Iterable[Category]) -> tuple[Category, ...]:
        """Those of the categories that the seat may see, in their order."""
        return tuple(one for one in categories if self.may_see(one))


_HELD = """
    SELECT g.category, g.right, g.audience, g.because FROM sharing_grant g
    WHERE g.seat_id = %s::uuid AND g.person_id = %s::uuid
      AND g.starts <= now() AND now() < g.ends"""


def rights_over(by: Actor, person_id: UUID) -> Rights:
    """What the actor's seat may do with this person's things now. One query."""
    return held_in(person_id, ask(_HELD, [by.seat_id, person_id]))


def held_in(person_id: UUID, rows: Iterable[tuple[Any, ...]]) -> Rights:
    """Rights as the database tells them: category, right, audience and rule."""
    return Rights(
        person_id,
        {Category(category): Held(Right(right), Audience(audience), because)
         for category, right, audience, because in rows},
    )  # fmt: skip
