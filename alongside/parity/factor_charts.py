"""The seven over time: each one's main figures month by month, to be read by the rules of control charts. Pure.

A share of separate things (items, meetings, tests) is a P chart. A share of what hangs together (who sits there,
minutes) is a run chart: its months are not so many throws of a coin, and limits would pretend so. Days out of pocket
are told in fives of people, and drawn as in `partnership`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from alongside.kit.spc import Kind
from alongside.parity.factors import Factor
from alongside.parity.figuring import PARTNERS, STAFF, Key

Counts = Mapping[tuple[str, str], int]
"""Of one month: how many of each kind of thing, of each side (or of none)."""
FEWEST = 3
"""Months of which something is known, below which nothing is drawn."""


@dataclass(frozen=True)
class Drawing:
    """How a figure is drawn: as which chart, of which counts, and the share of a month from these."""

    kind: Kind
    keys: tuple[str, ...]
    share: Callable[[Counts], tuple[int, int]]


def _of(some: str, of: str, side: str = "") -> Drawing:
    return Drawing(Kind.P, (some, of), lambda one: (one.get((some, side), 0), one.get((of, side), 0)))


def _theirs(what: str, kind: Kind = Kind.P) -> Drawing:
    def share(one: Counts) -> tuple[int, int]:
        partners = one.get((what, PARTNERS), 0)
        return partners, partners + one.get((what, STAFF), 0)

    return Drawing(kind, (what,), share)


LINES: dict[Key, Drawing] = {
    Key.SIT: _theirs("sits", Kind.RUN),
    Key.ITEMS: _theirs("item"), Key.TAKEN: _of("item_taken", "item", PARTNERS), Key.TALK: _theirs("talked", Kind.RUN),
    Key.EARLY: _of("met_early", "met"), Key.KNOWN: _of("met_known", "met"), Key.WELCOMED: _of("met_welcomed", "met"),
    Key.AWAY: _of("met_away", "met"), Key.CHAIRED: _theirs("chaired"), Key.TESTS: _theirs("test"),
    Key.STORIES: _theirs("story"),
}  # fmt: skip
"""Which figures are drawn over time. Those of today alone (agreements, champions) have no months, and
hours have none, since in one month one partner alone may have given them."""
DRAWN: dict[Factor, tuple[Key, ...]] = {
    Factor.NUMBERS: (Key.SIT,), Factor.PAY: (Key.WAITED,), Factor.POWER: (Key.ITEMS, Key.TAKEN, Key.TALK),
    Factor.PREPARATION: (Key.EARLY, Key.KNOWN), Factor.SUPPORT: (Key.WELCOMED, Key.AWAY),
    Factor.LEADERSHIP: (Key.CHAIRED, Key.TESTS), Factor.VULNERABILITY: (Key.STORIES,),
}  # fmt: skip

Shares = tuple[tuple[date, int, int], ...]
"""Month by month: how many, of how many; of none where nothing is known."""


def shares_of(key: Key, months: Mapping[date, Counts], last: date) -> Shares:
    """A figure's share, month by month, from the first of which something is known; empty where too little is."""
    found = {day: LINES[key].share(one) for day, one in months.items() if day <= last}
    known = sorted(day for day, (_some, of) in found.items() if of)
    if len(known) < FEWEST:
        return ()
    days = [known[0]]
    while days[-1] < last:
        days.append(date(days[-1].year + days[-1].month // 12, days[-1].month % 12 + 1, 1))
    return tuple((day, *found.get(day, (0, 0))) for day in days)
