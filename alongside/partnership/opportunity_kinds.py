"""How a task can be done, where, with whom, for what; and what is said of an offer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

LEAD = timedelta(days=14)
"""Whoever works, cares or is ill needs so long to plan (B34)."""


class Where(StrEnum):
    """At home or on site (D31)."""

    EITHER = "either"
    HOME = "home"
    SITE = "site"


class Company(StrEnum):
    """Alone or with others (D31)."""

    EITHER = "either"
    ALONE = "alone"
    OTHERS = "others"


class Way(StrEnum):
    """Several ways to do one task (A17)."""

    PHONE = "phone"
    PAPER = "paper"
    OWN_TIME = "own_time"
    FROM_HOME = "from_home"
    SHORT = "short"


class Pays(StrEnum):
    """What one gets for one's time."""

    PAID = "paid"
    EXPENSES = "expenses"
    NOTHING = "nothing"


class When(StrEnum):
    """What a team does now, and what it wants to do in six months (D27)."""

    NOW = "now"
    SOON = "soon"


class Lacks(StrEnum):
    """What is missing to do it."""

    NOTHING = "nothing"
    SKILL = "skill"
    TIME = "time"


class Said(StrEnum):
    """What is said of an offer: by the contact person, or by whoever offered."""

    CHOSEN = "chosen"
    DECLINED = "declined"
    DONE = "done"
    BACK = "back"


OF_CONTACT = (Said.CHOSEN, Said.DECLINED, Said.DONE)
OF_OFFERER = (Said.BACK, Said.DONE)


def next_said(told: Sequence[Said], *, contact: bool) -> tuple[Said, ...]:
    """What either side can say now: chosen or declined once, taken back until it is done, done once chosen."""
    last = told[-1] if told else None
    if last is None:
        return (Said.CHOSEN, Said.DECLINED) if contact else (Said.BACK,)
    if last == Said.CHOSEN:
        return (Said.DONE,) if contact else (Said.DONE, Said.BACK)
    return ()


def too_soon(by_on: date | None, today: date) -> bool:
    """Whether fewer days are left than people need to plan."""
    return by_on is not None and today <= by_on < today + LEAD
