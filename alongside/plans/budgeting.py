"""A budget that a person directs, as it is read: what there is, what it is for, what was spent and what is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from alongside.plans.said import Who

NOTHING = Decimal(0)


@dataclass(frozen=True)
class Spent:
    """What was spent on a day; `taken_back` says who took the line back, where somebody did."""

    id: UUID
    line_id: UUID | None
    words: str
    amount: Decimal
    on: date
    who: Who
    at: datetime
    taken_back: Who | None = None


@dataclass(frozen=True)
class Purpose:
    """What a part of the budget is meant for, and what was spent for it."""

    id: UUID
    title: str
    amount: Decimal
    who: Who
    spent: Decimal

    @property
    def left(self) -> Decimal:
        """What is left of it; below zero where more was spent."""
        return self.amount - self.spent


@dataclass(frozen=True)
class BudgetShown:
    """One budget with its purposes and all that was spent, the latest first."""

    id: UUID
    person_id: UUID
    title: str
    amount: Decimal
    currency: str
    starts: date
    ends: date
    payer: str
    kept_from: int
    who: Who
    purposes: tuple[Purpose, ...] = ()
    spent: tuple[Spent, ...] = ()

    @property
    def standing(self) -> tuple[Spent, ...]:
        """The lines that count: those that were not taken back."""
        return tuple(one for one in self.spent if one.taken_back is None)

    @property
    def spent_sum(self) -> Decimal:
        """What was spent in all."""
        return sum((one.amount for one in self.standing), NOTHING)

    @property
    def left(self) -> Decimal:
        """What is left; below zero where more was spent."""
        return self.amount - self.spent_sum

    @property
    def unplanned(self) -> Decimal:
        """What no purpose was written for; below zero where the purposes are more than there is."""
        return self.amount - sum((one.amount for one in self.purposes), NOTHING)

    @property
    def spent_otherwise(self) -> Decimal:
        """What was spent for no purpose that was written down."""
        return sum((one.amount for one in self.standing if one.line_id is None), NOTHING)
