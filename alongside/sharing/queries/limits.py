"""What no choice goes past, as the page of choices needs it: guardrails, age bands, the small number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right


@dataclass(frozen=True)
class Rail:
    """One guardrail of the charter in force."""

    audience: Audience
    category: Category
    bound: Bound
    right: Right
    reason: str


@dataclass(frozen=True)
class Band:
    """One age band of the charter in force."""

    effect: BandEffect
    category: Category | None
    from_age: int
    reason: str


@dataclass(frozen=True)
class Limits:
    """All of them; empty where no charter is in force."""

    small_number: int
    rails: dict[int, Rail]
    bands: dict[int, Band]

    def on(self, audience: Audience, category: Category) -> list[Rail]:
        """The guardrails that stand for this audience and category."""
        return [one for one in self.rails.values() if (one.audience, one.category) == (audience, category)]

    def open_rights(self, audience: Audience, category: Category) -> list[Right]:
        """What may be chosen at all: from the floor up to the ceiling."""
        low, high = Right.NONE, Right.CONTRIBUTE
        for one in self.on(audience, category):
            low = max(low, one.right) if one.bound == Bound.FLOOR else low
            high = min(high, one.right) if one.bound == Bound.CEILING else high
        return [one for one in Right if low <= one <= high]


LIMITS = """
    WITH v AS (
      SELECT v.id, v.small_number FROM sharing_charterversion v
      WHERE v.community_id = %(here)s::uuid AND v.in_force_from <= now()
        AND (v.replaced_at IS NULL OR now() < v.replaced_at))
    SELECT 'v', v.small_number::bigint, NULL::smallint, NULL::smallint, '', NULL::smallint, '' FROM v
    UNION ALL
    SELECT 'r', g.id, g.audience, g.category, g.bound, g.right, g.reason
    FROM v JOIN sharing_guardrail g ON g.version_id = v.id
    UNION ALL
    SELECT 'b', b.id, NULL, b.category, b.effect, b.from_age, b.reason
    FROM v JOIN sharing_ageband b ON b.version_id = v.id"""


def limits_in_force(by: Actor) -> Limits:
    """The limits of the charter in force. One query."""
    return limits_of(ask(LIMITS, {"here": by.community_id}))


def limits_of(rows: Sequence[Sequence[Any]]) -> Limits:
    """The limits, as the columns of LIMITS tell them."""
    small = [row[1] for row in rows if row[0] == "v"]
    return Limits(
        int(small[0]) if small else 0,
        {row[1]: Rail(Audience(row[2]), Category(row[3]), Bound(row[4]), Right(row[5]), _(row[6]))
         for row in rows if row[0] == "r"},
        {row[1]: Band(BandEffect(row[4]), Category(row[3]) if row[3] else None, row[5], _(row[6]))
         for row in rows if row[0] == "b"},
    )  # fmt: skip
