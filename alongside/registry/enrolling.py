"""Who has to say that the community may learn from what is written: by age. Pure.

Under 18 somebody who speaks for the child says it (consent); from ASSENT_FROM on the young person says it, too
(assent); who
is grown says it alone. What was said for a child is asked anew of the grown person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

ASSENT_FROM, GROWN = 7, 18


class Whom(StrEnum):
    """Who is asked: the person, or the family."""

    SELF = "self"
    FAMILY = "family"


class State(StrEnum):
    """How far somebody's answer is."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    ANSWERED = "answered"


@dataclass(frozen=True)
class Enrolled:
    """One person at a center: since when, when somebody answered for them, they themselves, and who was asked."""

    id: UUID
    name: str
    birth_date: date | None
    since: date
    family_at: datetime | None
    self_at: datetime | None
    family_asked: datetime | None
    self_asked: datetime | None


def age_on(born: date | None, day: date) -> int | None:
    """Whole years; none where the birth date is not known."""
    if born is None:
        return None
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def who_says(age: int | None) -> tuple[Whom, ...]:
    """Whose word is needed at that age; whose age is not known is asked as a child who may say it, too."""
    if age is not None and age >= GROWN:
        return (Whom.SELF,)
    return (Whom.FAMILY,) if age is not None and age < ASSENT_FROM else (Whom.FAMILY, Whom.SELF)


def state_of(one: Enrolled, whom: Whom) -> State:
    """How far the answer of the person, or of the family, is."""
    said = one.self_at if whom == Whom.SELF else one.family_at
    asked = one.self_asked if whom == Whom.SELF else one.family_asked
    if said is not None:
        return State.ANSWERED
    return State.ASKED if asked is not None else State.NOT_ASKED


def needed(one: Enrolled, today: date) -> dict[Whom, State]:
    """Whose word is needed, and how far each is."""
    return {whom: state_of(one, whom) for whom in who_says(age_on(one.birth_date, today))}


def whole(one: Enrolled, today: date) -> State:
    """The least of them: not asked, before asked, before answered."""
    order = (State.NOT_ASKED, State.ASKED, State.ANSWERED)
    return min(needed(one, today).values(), key=order.index)


def anew(one: Enrolled, today: date) -> bool:
    """Somebody grown for whom the family answered, and who has said nothing themselves."""
    age = age_on(one.birth_date, today)
    return age is not None and age >= GROWN and one.family_at is not None and one.self_at is None
