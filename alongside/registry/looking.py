"""What a list looks for: conditions, each with its number, as they are chosen, kept and asked of the database.

A condition holds where something is written that says so, and the viewer sees it; never because something is missing
that the viewer may not see. So nobody is found by what is closed to who looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from alongside.kit.terms import Category

T = TypeVar("T", bound=StrEnum)


class Scope(StrEnum):
    """Among whom one looks: one's own patients, or all of one's center."""

    MINE = "mine"
    CENTER = "center"


class Order(StrEnum):
    """By what the list is sorted."""

    NAME = "name"
    SEEN = "seen"
    JUDGED = "judged"
    REVIEW = "review"
    FORM = "form"
    TRIED = "tried"


@dataclass(frozen=True)
class Kind:
    """One kind of condition: its number and what that may be, what it tells of, and what it asks of a row."""

    key: str
    asks: str
    categories: tuple[Category, ...]
    number: int | None = None
    least: int = 0
    most: int = 3660


KINDS: dict[str, Kind] = {
    one.key: one
    for one in (
        Kind("not_seen", "k.seen_on < {today} - {n}", (Category.VISITS,), 200, 1),
        Kind("active", "k.judged >= {n}", (Category.VISITS, Category.RESULTS), 1, 1, 3),
        Kind("review", "k.review_on < {today} - {n}", (Category.PLAN,), 0),
        Kind("form", "k.form_since <= {today} - {n}", (Category.QUESTIONNAIRES,), 0),
        Kind("unplanned", "k.seen_on IS NOT NULL AND (k.planned_on IS NULL OR k.planned_on < {today})",
             (Category.VISITS,)),
        Kind("steroid", "k.steroid", (Category.MEDICINES,)),
        Kind("not_judged", "k.judged_on < {today} - {n}", (Category.VISITS, Category.RESULTS), 200, 1),
        Kind("older", "p.birth_date <= {today} - make_interval(years => {n})", (Category.IDENTITY,), 16, 0, 120),
        Kind("younger", "p.birth_date > {today} - make_interval(years => {n})", (Category.IDENTITY,), 16, 0, 120),
        Kind("untried", "n.contact AND (o.tried_at IS NULL OR o.tried_at < now() - make_interval(days => {n}))",
             (Category.CONTACT,), 14, 1),
        Kind("again", "o.again_on <= {today}", (Category.CONTACT,)),
    )
}  # fmt: skip

ORDERS: dict[Order, str] = {
    Order.NAME: "p.family_name, p.given_name, p.id",
    Order.SEEN: "k.seen_on NULLS LAST, p.family_name, p.given_name, p.id",
    Order.JUDGED: "k.judged DESC NULLS LAST, k.seen_on NULLS LAST, p.family_name, p.given_name, p.id",
    Order.REVIEW: "k.review_on NULLS LAST, p.family_name, p.given_name, p.id",
    Order.FORM: "k.form_since NULLS LAST, p.family_name, p.given_name, p.id",
    Order.TRIED: "o.tried_at NULLS FIRST, p.family_name, p.given_name, p.id",
}


@dataclass(frozen=True)
class Looking:
    """What is looked for: among whom, by which conditions (all of them hold), in which order."""

    scope: Scope = Scope.CENTER
    conditions: Mapping[str, int | str | None] = field(default_factory=dict)
    order: Order = Order.SEEN

    @property
    def categories(self) -> tuple[Category, ...]:
        """What being found tells of somebody."""
        found = {one for key in self.conditions for one in categories_of(key)}
        return tuple(sorted(found | {Category.IDENTITY}))

    def as_kept(self) -> dict[str, Any]:
        """As it is kept, and as it stands in an address."""
        return {"scope": str(self.scope), "order": str(self.order), "conditions": dict(self.conditions)}


MEASURE = "not_met"
"""Somebody is counted in a measure, and it is not met today; the condition's value is the measure's id."""


def categories_of(key: str) -> tuple[Category, ...]:
    """What one condition tells of somebody; a measure's own are read with the measure."""
    return KINDS[key].categories if key in KINDS else (Category.VISITS, Category.RESULTS)


def from_kept(told: Mapping[str, Any]) -> Looking:
    """What was kept; a condition that is not known any more, or whose number cannot be, is left out."""
    given = told.get("conditions") or {}
    kept = {key: value for key, value in given.items() if _can_be(key, value)}
    return Looking(
        _one_of(Scope, told.get("scope"), Scope.CENTER), kept, _one_of(Order, told.get("order"), Order.SEEN)
    )


def _can_be(key: str, value: Any) -> bool:
    """Whether a condition can be asked as it was kept: what stands in a row may have been written past every form."""
    if key == MEASURE:
        return is_id(value)
    kind = KINDS.get(key)
    if kind is None or kind.number is None:
        return kind is not None and value is None
    return isinstance(value, int) and not isinstance(value, bool) and kind.least <= value <= kind.most


def is_id(value: Any) -> bool:
    """Whether it is an id."""
    try:
        return bool(UUID(str(value)))
    except ValueError:
        return False


def order_of(told: Any, default: Order) -> Order:
    """An order as an address says it; where it says none that is known, the one that stands."""
    return _one_of(Order, told, default)


def _one_of(words: type[T], told: Any, default: T) -> T:
    try:
        return words(told)
    except ValueError:
        return default


def asks_of(looking: Looking) -> tuple[list[str], dict[str, Any]]:
    """The conditions as SQL, and the values that go apart from it."""
    asked: list[str] = []
    values: dict[str, Any] = {}
    for key, value in looking.conditions.items():
        if key == MEASURE:
            values["measure"] = value
            continue
        asked.append(KINDS[key].asks.format(n=f"%({key})s::int", today="%(today)s::date"))
        values[key] = value
    return asked, values


def numbers(keys: Iterable[str]) -> dict[str, int | None]:
    """Conditions with the number that each has unless somebody says otherwise."""
    return {key: KINDS[key].number for key in keys}
