"""What a measure counts, as data: kept as it is in a version, shown in words, and counted by an expression.

A definition has a kind and what that kind needs. All windows are in days.

last        the last `what` within `within` days is at least `least`, or at most `most`; perhaps without `without`
            (a span) on the day of it; counted is whoever has one
lasting     as `last`, and so was every one in `for_days`; counted is whoever was first judged at least so long ago
known       everyone enrolled; met where each of `all_of` was found within `within` days (0: ever)
running     everyone enrolled; met where a span of `what` runs
change      the last `what` within `within` days, beside the last one that was found `from_back` to `to_back` days
            before it: changed by at least `least` of a hundred, or by at most `most`
all         met where every one of `parts` (definitions) is met; counted where every one counts
done        events `what`: met where `until` came within `within` days of it, or where a `with_what` was found on the
            same day and given within `within` days
rate        events `what` for `per` of everyone enrolled
between     each `what` that came after another: met where at least `least` days, or at most `most` days, lie between

What is counted is a kind of fact that a room gives, or any number of the record by its code (`alongside.record.coded`):
then `called` says what people call it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """How a measure is made."""

    LAST = "last"
    LASTING = "lasting"
    KNOWN = "known"
    RUNNING = "running"
    CHANGE = "change"
    ALL = "all"
    DONE = "done"
    RATE = "rate"
    BETWEEN = "between"


@dataclass(frozen=True)
class Definition:
    """One measure's definition. What its kind does not need stays empty."""

    kind: Kind
    what: str = ""
    within: int = 0
    least: float | None = None
    most: float | None = None
    for_days: int = 0
    without: str = ""
    with_what: str = ""
    all_of: tuple[str, ...] = ()
    parts: tuple[Definition, ...] = field(default=())
    from_back: int = 0
    to_back: int = 0
    per: int = 0
    better: int = 1
    """1: more is better; -1: less is."""
    called: str = ""

    @property
    def facts(self) -> tuple[str, ...]:
        """Every kind of fact that it reads."""
        named = [self.what, self.without, self.with_what, *self.all_of]
        named += [one for part in self.parts for one in part.facts]
        return tuple(dict.fromkeys(one for one in named if one))

    @property
    def counts_people(self) -> bool:
        """Whether it says how people stand on a day, and not what happened in a month."""
        return self.kind not in (Kind.DONE, Kind.RATE, Kind.BETWEEN)


class NoDefinition(ValueError):
    """What was kept or typed is no definition."""


def as_kept(one: Definition) -> dict[str, Any]:
    """The definition as it is kept: only what differs from nothing."""
    told: dict[str, Any] = {"kind": str(one.kind)}
    for each in fields(one):
        value = getattr(one, each.name)
        if each.name != "kind" and value != each.default:
            told[each.name] = [as_kept(part) for part in value] if each.name == "parts" else value
    return {key: list(value) if isinstance(value, tuple) else value for key, value in told.items()}


def from_kept(told: Mapping[str, Any]) -> Definition:
    """The definition that was kept. Raises NoDefinition."""
    try:
        values = dict(told)
        values["kind"] = Kind(values["kind"])
        values["all_of"] = tuple(values.get("all_of", ()))
        values["parts"] = tuple(from_kept(part) for part in values.get("parts", ()))
        return Definition(**values)
    except (KeyError, TypeError, ValueError) as reason:
        raise NoDefinition(str(reason)) from reason
