"""Where what happened and what people say part: one plain sentence, and what to do next. Pure; never a score.

The rule, the same for every pair of a figure and a statement: counted, it **goes well** where it holds for more than
half (for partners' things: as often as for staff's), **not well** where it holds for less. **Most say yes** where more
than half of the answers that are told lie above "in between", **most say no** where more than half lie below. The two
part where it goes well and most say no, or does not and most say yes. Each side is looked at where each side is told.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from alongside.parity.figuring import Key
from alongside.parity.telling import Spread, marks_of

SOON = 30
"""Days within which money that was laid out is to be back."""
NO, YES = 2, 4
"""Of five answers: so far down it is no, so far up it is yes."""
Parts = tuple[int, ...]
Well = Callable[..., bool | None]


def _more_than_half(some: int, of: int) -> bool | None:
    return None if 2 * some == of else 2 * some > of


def _not_alone(lone: int, without: int, groups: int) -> bool | None:
    return _more_than_half(groups - lone - without, groups)


def _paid(paid: int, given: int, _staff_paid: int, _staff: int) -> bool | None:
    return _more_than_half(paid, given) if given else None


def _as_often(some: int, their: int, more: int, others: int) -> bool | None:
    return some * others >= more * their if their and others else None


def _both_tell(partners: int, staff: int) -> bool | None:
    return 2 * staff >= partners if partners + staff else None


def _any_told(partners: int, staff: int) -> bool | None:
    return True if partners + staff else None


PAIRS: dict[str, tuple[Key, Well]] = {
    "numbers.alone": (Key.LONE, _not_alone),
    "pay.worth": (Key.HOURS, _paid),
    "pay.costs": (Key.WAITED, lambda days, _claims: days <= SOON),
    "power.taken": (Key.TAKEN, _as_often),
    "power.disagree": (Key.TALK, lambda share: _more_than_half(share, 100)),
    "preparation.knew": (Key.EARLY, _more_than_half),
    "preparation.words": (Key.KNOWN, _more_than_half),
    "support.pause": (Key.COVERED, _more_than_half),
    "leadership.could": (Key.CHAIRED, _more_than_half),
    "vulnerability.all": (Key.STORIES, _both_tell),
    "vulnerability.not_know": (Key.FAILED, _any_told),
}
"""Which statement stands beside which figure, and when that figure goes well. Further pairs are one line each."""


def leaning(counts: Spread) -> bool | None:
    """Whether most of these answers, from no to yes, say yes, or no; None where neither.

    What is told as one with the step in between is neither: it may have been that.
    """
    marks = marks_of(counts)
    no, yes = sum(mark <= NO for mark in marks), sum(mark >= YES for mark in marks)
    return True if 2 * yes > len(marks) else False if 2 * no > len(marks) else None


@dataclass(frozen=True)
class Parting:
    """The two part: at which statement and figure, for whom (a side, or all), and whether it goes well, as counted."""

    statement: str
    key: Key
    whose: str
    well: bool


def partings(told: Mapping[Key, Parts], said: Mapping[str, Mapping[str, Spread]]) -> list[Parting]:
    """Where the two part. SAID: for each statement, each side's spread of answers, or that of all."""
    found = []
    for statement, (key, well) in PAIRS.items():
        parts = told.get(key, ())
        counted = well(*parts) if parts else None
        for whose, counts in said.get(statement, {}).items() if counted is not None else ():
            if leaning(counts) is (not counted):
                found.append(Parting(statement, key, whose, bool(counted)))
    return found
