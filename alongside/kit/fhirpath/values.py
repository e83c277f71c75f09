"""Values of FHIRPath: numbers as they were written, dates as far as they are known, amounts with their unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

MOMENT = re.compile(
    r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(?:(\d{2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?)?)?(Z|[+-]\d{2}:\d{2})?"
)
CLOCK = re.compile(r"(\d{2})(?::(\d{2})(?::(\d{2}(?:\.\d+)?))?)?")
MOMENTS = {"Date": "Date", "DateTime": "DateTime", "Instant": "DateTime", "Time": "Time"}
MOST = Decimal(10) ** 28


class CannotCompute(Exception):  # noqa: N818
    """An expression that has no value with these answers, and why."""


class Element(dict):
    """A part of a resource whose type its own name told (value[x])."""

    fhir = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """A date, a time, or both, to the part that is known."""

    text: str
    kind: str

    @property
    def parts(self) -> tuple[Decimal, ...]:
        """Year, month, day, hour, minute and second, as far as they are known; in UTC where the zone is."""
        found = (CLOCK if self.kind == "Time" else MOMENT).fullmatch(self.text.lstrip("T"))
        if found is None:
            raise CannotCompute(f"noDate: {self.text[:40]}")
        groups = found.groups()
        parts = tuple(
            Decimal(part) for part in (groups if self.kind == "Time" else groups[:6]) if part is not None
        )
        return (
            _in_utc(parts, groups[6]) if self.kind == "DateTime" and groups[6] and len(parts) > 4 else parts
        )

    @property
    def zone(self) -> bool:
        """Whether it says in which zone it is."""
        return self.kind == "DateTime" and bool(re.search(r"(Z|[+-]\d{2}:\d{2})$", self.text[10:]))

    def __str__(self) -> str:
        return self.text.lstrip("T")


def _in_utc(parts: tuple[Decimal, ...], zone: str) -> tuple[Decimal, ...]:
    whole = [int(part) for part in parts]
    stamp = datetime.fromisoformat(
        "{:04}-{:02}-{:02}T{:02}:{:02}".format(*whole[:5]) + ("+00:00" if zone == "Z" else zone)
    ).astimezone(UTC)
    return (*map(Decimal, (stamp.year, stamp.month, stamp.day, stamp.hour, stamp.minute)), *parts[5:])


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with a unit."""

    number: Decimal
    unit: str

    def __str__(self) -> str:
        return (
            f"{self.number} '{self.unit}'" if self.unit not in SPAN_SECONDS else f"{self.number} {self.unit}"
        )


SPAN_SECONDS: dict[str, tuple[str, Decimal]] = {
    "week": ("s", Decimal(604800)),
    "day": ("s", Decimal(86400)),
    "hour": ("s", Decimal(3600)),
    "minute": ("s", Decimal(60)),
    "second": ("s", Decimal(1)),
    "millisecond": ("s", Decimal("0.001")),
    "year": ("month", Decimal(12)),
    "month": ("month", Decimal(1)),
}


def moment_of(text: str) -> Moment:
    """The date or time that a literal is."""
    if text.startswith("T"):
        return Moment(text, "Time")
    return Moment(text, "DateTime" if "T" in text else "Date")


def spread(value: Any, kind: str = "") -> Iterator[Any]:
    """A value of JSON as values of the language: lists laid out, numbers exact."""
    if isinstance(value, list):
        for one in value:
            yield from spread(one, kind)
    elif isinstance(value, float):
        yield Decimal(str(value))
    elif value is not None:
        yield _typed(value, kind) if kind else value


def _typed(value: Any, kind: str) -> Any:
    if isinstance(value, dict):
        element = Element(value)
        element.fhir = kind
        return element
    if kind in MOMENTS and isinstance(value, str):
        return Moment(value, MOMENTS[kind])
    return Decimal(value) if kind == "Decimal" and isinstance(value, int) else value


def member(value: Any, name: str) -> Iterator[Any]:
    """What stands under a name in a part of a resource; `value` also finds `valueInteger`."""
    if not isinstance(value, dict):
        return
    if name in value:
        yield from spread(value[name])
        return
    if value.get("resourceType") == name:
        yield value
        return
    length = len(name)
    for each, found in value.items():
        if each.startswith(name) and each[length : length + 1].isupper():
            yield from spread(found, each[length:])


def as_amount(value: Any) -> Amount | None:
    """A Quantity of a resource as an amount."""
    if isinstance(value, Amount):
        return value
    if isinstance(value, Mapping) and isinstance(value.get("value"), int | float | Decimal):
        return Amount(Decimal(str(value["value"])), str(value.get("code") or value.get("unit") or "1"))
    if is_number(value):
        return Amount(Decimal(value), "1")
    return None


def is_number(value: Any) -> bool:
    """Whether a value is a number."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def within(number: Any) -> Any:
    """A number that an expression made, where it is not beyond all measure."""
    if abs(number) > MOST:
        raise CannotCompute("numberTooLarge")
    return number
