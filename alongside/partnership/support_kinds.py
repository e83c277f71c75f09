"""What can be said of thanks, of a certificate, of an introduction, and of time in going along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

ASKED_FOR = timedelta(days=60)
"""So long whoever was asked to sign reads it on Today (`sql/support.sql`); then one may ask them anew."""


class Seen(StrEnum):
    """Who reads a word of thanks: those thanked and the writer alone, the group, or whoever reads the group."""

    ALONE = "alone"
    GROUP = "group"
    ALL = "all"


class Sign(StrEnum):
    """What is said of a certificate: signed or not, by whoever was asked; shown or not any more, by whose it is."""

    GIVEN = "given"
    DECLINED = "declined"
    SHOWN = "shown"
    HIDDEN = "hidden"


def is_signed(kinds: Sequence[str]) -> bool:
    """Whether it was signed."""
    return Sign.GIVEN in kinds


def is_shown(kinds: Sequence[str]) -> bool:
    """Whether a reader may check it: signed, and its person wants that now."""
    said = [one for one in kinds if one in (Sign.SHOWN, Sign.HIDDEN)]
    return is_signed(kinds) and bool(said) and said[-1] == Sign.SHOWN


def next_sign(kinds: Sequence[str], *, signer: bool) -> tuple[Sign, ...]:
    """Whoever was asked signs or not, once; whose it is shows it or not, as often as they like."""
    if signer:
        return () if {Sign.GIVEN, Sign.DECLINED} & set(kinds) else (Sign.GIVEN, Sign.DECLINED)
    if not is_signed(kinds):
        return ()
    return (Sign.HIDDEN,) if is_shown(kinds) else (Sign.SHOWN,)


class Pass(StrEnum):
    """What is said of an introduction: passed on or not, by who knows both; then yes or no, by each of the two."""

    ON = "on"
    NOT_ON = "not_on"
    YES = "yes"
    NO = "no"
    MINE = "mine"
    NOT_MINE = "not_mine"


def next_pass(kinds: Sequence[str], *, third: bool = False, asked: bool = False) -> tuple[Pass, ...]:
    """Who knows both passes it on or not; then the one `asked` and the one who asks say yes or no, each once."""
    told = set(kinds)
    if third:
        return () if told else (Pass.ON, Pass.NOT_ON)
    if Pass.ON not in told or told & {Pass.NO, Pass.NOT_MINE}:
        return ()
    if asked:
        return () if Pass.YES in told else (Pass.YES, Pass.NO)
    return () if Pass.MINE in told else (Pass.MINE, Pass.NOT_MINE)


def are_introduced(kinds: Sequence[str]) -> bool:
    """Whether it was passed on and both said yes."""
    return {Pass.ON, Pass.YES, Pass.MINE} <= set(kinds)


class Time(StrEnum):
    """Time in going along: what the two plan, and what they spent."""

    PLAN = "plan"
    SPENT = "spent"
