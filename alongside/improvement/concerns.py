"""Where a safety concern stands: raised, triaged, followed up, closed, and settled by who raised it (B19). Pure."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from alongside.kit.terms import Voice


class Kind(StrEnum):
    """What is said of a concern: by the group that takes it, or by who raised it."""

    TRIAGE = "triage"
    FOLLOW = "follow"
    CLOSE = "close"
    MORE = "more"
    SETTLED = "settled"
    UNSETTLED = "unsettled"
    BACK = "back"


OF_GROUP = (Kind.TRIAGE, Kind.FOLLOW, Kind.CLOSE)
OF_RAISER = (Kind.MORE, Kind.SETTLED, Kind.UNSETTLED, Kind.BACK)
OVER = (Kind.SETTLED, Kind.BACK)


def far(voice: Voice) -> Voice:
    """The voice that stands by a concern without a name: of rarer roles there may be one person alone."""
    return voice if voice in (Voice.PATIENT, Voice.CAREGIVER) else Voice.OTHER


def latest(kinds: Iterable[Kind]) -> Kind | None:
    """What holds: the last thing that was said, where "more" changes nothing that stands; None where nothing was.

    What ends it ends it, whatever was said in the same moment by another clock.
    """
    told = [one for one in kinds if one != Kind.MORE]
    return next((one for one in told if one in OVER), told[-1] if told else None)


def next_of_group(kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """What the group can say next: first how pressing it is, then what is done, and at last what came of it."""
    now = latest(kinds)
    if now is None:
        return (Kind.TRIAGE, Kind.CLOSE)
    if now in OVER:
        return ()
    return (Kind.FOLLOW,) if now == Kind.CLOSE else (Kind.FOLLOW, Kind.CLOSE)


def next_of_raiser(kinds: Iterable[Kind], *, answered: bool = True) -> tuple[Kind, ...]:
    """What who raised it can say next: more, and to take it back; once it is closed, whether it is settled.

    Where nobody is there who could answer, only what ends it.
    """
    now = latest(kinds)
    if now in OVER:
        return ()
    if not answered:
        return (Kind.SETTLED, Kind.BACK) if now == Kind.CLOSE else (Kind.BACK,)
    return (Kind.SETTLED, Kind.UNSETTLED, Kind.MORE) if now == Kind.CLOSE else (Kind.MORE, Kind.BACK)


def is_open(kinds: Iterable[Kind]) -> bool:
    """Whether something has still to be done: it is not closed, and who raised it did not end it."""
    return latest(kinds) not in (Kind.CLOSE, *OVER)


def waits_for_group(kinds: Iterable[Kind]) -> bool:
    """Whether the last word is not the group's, and something can still be done."""
    told = list(kinds)
    return latest(told) not in OVER and (not told or told[-1] not in OF_GROUP)
