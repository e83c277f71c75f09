"""What happened, for each of the seven factors: plain counts, each with what it is. Pure; never put into one score.

`parts` of a figure are the numbers that its sentence tells. A figure of which nothing is kept has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from alongside.parity.factors import Factor
from alongside.parity.sides import Side

PARTNERS, STAFF = Side.PARTNERS.value, Side.STAFF.value


class Key(StrEnum):
    """One figure; what it means is said in `figure_words` and in docs/explanation/parity.md."""

    SIT = "sit"
    LONE = "lone"
    PAYS = "pays"
    HOURS = "hours"
    WAITED = "waited"
    ITEMS = "items"
    TAKEN = "taken"
    TALK = "talk"
    EARLY = "early"
    KNOWN = "known"
    SIGNED = "signed"
    READY = "ready"
    CHAMPIONS = "champions"
    COVERED = "covered"
    CONTACTS = "contacts"
    WELCOMED = "welcomed"
    AWAY = "away"
    CHAIRED = "chaired"
    TESTS = "tests"
    STORIES = "stories"
    SHARED = "shared"
    FAILED = "failed"


OF: dict[Factor, tuple[Key, ...]] = {
    Factor.NUMBERS: (Key.SIT, Key.LONE), Factor.PAY: (Key.PAYS, Key.HOURS, Key.WAITED),
    Factor.POWER: (Key.ITEMS, Key.TAKEN, Key.TALK), Factor.PREPARATION: (Key.EARLY, Key.KNOWN, Key.SIGNED, Key.READY),
    Factor.SUPPORT: (Key.CHAMPIONS, Key.CONTACTS, Key.COVERED, Key.WELCOMED, Key.AWAY),
    Factor.LEADERSHIP: (Key.CHAIRED, Key.TESTS), Factor.VULNERABILITY: (Key.STORIES, Key.SHARED, Key.FAILED),
}  # fmt: skip
"""Which figures tell of which factor."""


@dataclass(frozen=True)
class Now:
    """How joint work stands today: groups, who sits in them, and what they have."""

    groups: int
    partners: int
    staff: int
    lone: int
    without: int
    pays: int
    partner_seats: int
    covered: int
    partners_asked: int
    partners_signed: int
    staff_asked: int
    staff_signed: int
    centers: int
    champions: int
    partners_with: int
    partners_sit: int
    staff_with: int
    staff_sit: int


def figures(
    now: Now, sums: Mapping[tuple[str, str], int], hours: tuple[int, ...] = (), ready: tuple[int, ...] = (),
    more: Mapping[Key, tuple[int, ...]] | None = None,
) -> dict[Key, tuple[int, ...]]:  # fmt: skip
    """The numbers of every figure; empty where there is nothing of which to tell.

    HOURS: minutes of partners that were paid, all of theirs, and the same of staff. READY: partners who were ready
    before their first meeting, all who came new, and the same of staff. MORE: what other rooms count and tell already
    as it stands here (`queries/figures.py`, `sql/more.sql`).
    """

    def both(key: str) -> tuple[int, int]:
        return sums.get((key, PARTNERS), 0), sums.get((key, STAFF), 0)

    met, item, taken, talked = sums.get(("met", ""), 0), both("item"), both("item_taken"), both("talked")
    told = {
        Key.SIT: (now.partners, now.staff, now.groups), Key.LONE: (now.lone, now.without, now.groups),
        Key.PAYS: (now.pays, now.groups), Key.HOURS: hours, Key.ITEMS: (item[0], sum(item)),
        Key.TAKEN: (taken[0], item[0], taken[1], item[1]), Key.TALK: _share(*talked),
        Key.EARLY: (sums.get(("met_early", ""), 0), met), Key.KNOWN: (sums.get(("met_known", ""), 0), met),
        Key.SIGNED: (now.partners_signed, now.partners_asked, now.staff_signed, now.staff_asked),
        Key.READY: ready,
        Key.CHAMPIONS: (now.champions, now.centers), Key.COVERED: (now.covered, now.partner_seats),
        Key.CONTACTS: (now.partners_with, now.partners_sit, now.staff_with, now.staff_sit),
        Key.WELCOMED: (sums.get(("met_welcomed", ""), 0), met), Key.AWAY: (sums.get(("met_away", ""), 0), met),
        Key.CHAIRED: (both("chaired")[0], sum(both("chaired"))), Key.TESTS: (both("test")[0], sum(both("test"))),
        Key.STORIES: both("story"), Key.FAILED: both("failed_told"),
    }  # fmt: skip
    found = {key: parts if _anything(key, parts) else () for key, parts in told.items()}
    return dict.fromkeys(Key, ()) | found | dict(more or {})


def _share(partners: int, staff: int) -> tuple[int, ...]:
    """How many of every hundred minutes partners had."""
    return (round(100 * partners / (partners + staff)),) if partners + staff else ()


def _anything(key: Key, parts: tuple[int, ...]) -> bool:
    """Whether there is anything of which to tell: groups, meetings, items, tests, centers, people asked."""
    if key == Key.TALK:
        return bool(parts)
    if key in (Key.STORIES, Key.FAILED):
        return True
    of_two_sides = key in (Key.TAKEN, Key.SIGNED, Key.HOURS, Key.READY, Key.CONTACTS)
    return any(parts[1::2] if of_two_sides else parts[-1:])


@dataclass(frozen=True)
class Began:
    """Who began one kind of thing, and whose was taken up, by side."""

    what: str
    partners: int
    partners_taken: int
    staff: int
    staff_taken: int


BEGUN = ("item", "project", "need", "motion", "question")
"""What is begun in joint work: agenda items, projects, needs and ideas, motions, questions about numbers."""


def begun(sums: Mapping[tuple[str, str], int]) -> list[Began]:
    """Who began what, and whose was taken up (B14)."""
    return [
        Began(
            one, sums.get((one, PARTNERS), 0), sums.get((f"{one}_taken", PARTNERS), 0), sums.get((one, STAFF), 0),
            sums.get((f"{one}_taken", STAFF), 0),
        )
        for one in BEGUN
    ]  # fmt: skip
