"""From what people decided to how a chart is read: the acts that stand, and what they say together. Pure.

What the community decided comes first, what somebody decided in a chart of their own on top of it. Nothing is decided
here: without any act a share is drawn as a P chart and a rate as a U chart, read by the Anhøj rules, in one phase.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from alongside.kit.spc import Better, Kind, LeftOut, Note, Reading, RuleSet, Split
from alongside.registry.models import ChartAct

SHARES = (Kind.P, Kind.P_PRIME, Kind.RUN, Kind.I, Kind.MR)
RATES = (Kind.U, Kind.U_PRIME, Kind.C, Kind.RUN, Kind.I, Kind.MR)
Act = ChartAct.Kind
Name = TypeVar("Name", Kind, RuleSet)


@dataclass(frozen=True)
class Decided:
    """How a line is read: as which chart (None: as it is read where nobody decided), and everything else."""

    drawn_as: Kind | None = None
    reading: Reading = field(default_factory=Reading)


def standing(acts: Iterable[ChartAct]) -> list[ChartAct]:
    """The acts that nobody took back: the community's in order of time, then those of a saved chart."""
    told = list(acts)
    gone = {one.undoes_id for one in told if one.undoes_id is not None}
    left = [one for one in told if one.kind != Act.UNDO and one.pk not in gone]
    return sorted(left, key=lambda one: (one.chart_id is not None, one.at, str(one.pk)))


def decided(acts: Iterable[ChartAct], months: Sequence[date], better: int, *, rate: bool) -> Decided:
    """What the acts that stand say together of a line with these months; what lies outside of them says nothing."""
    left = standing(acts)
    last = {one.kind: one for one in left}
    known = RATES if rate else SHARES
    drawn_as = _named(Kind, last.get(Act.DRAWN_AS))
    splits = {one.month: one for one in left if one.kind == Act.SPLIT and _inside(one, months)}
    begins = sorted(one for one in splits if one is not None)
    frozen = _frozen(left, begins, months)
    target = last.get(Act.TARGET)
    return Decided(
        drawn_as if drawn_as in known else None,
        Reading(
            rules=_named(RuleSet, last.get(Act.RULES)) or RuleSet.ANHOEJ,
            better=Better.HIGHER if better > 0 else Better.LOWER,
            target=target.value if target else None,
            splits=[Split(day, splits[day].words, frozen.get(place + 1)) for place, day in enumerate(begins)],
            frozen_until=frozen.get(0),
            left_out=[LeftOut(day, why) for day, why in _of(left, Act.LEAVE_OUT)],
            notes=[Note(day, why) for day, why in _of(left, Act.NOTE)],
        ),
    )  # fmt: skip


def _named(names: type[Name], act: ChartAct | None) -> Name | None:
    return next((one for one in names if act is not None and one.value == act.choice), None)


def _inside(act: ChartAct, months: Sequence[date]) -> bool:
    """A phase begins after the first month that is shown, and not after the last."""
    return act.month is not None and bool(months) and months[0] < act.month <= months[-1]


def _of(acts: Iterable[ChartAct], kind: Act) -> list[tuple[date, str]]:
    return [(one.month, one.words) for one in acts if one.kind == kind and one.month is not None]


def _frozen(acts: Iterable[ChartAct], begins: Sequence[date], months: Sequence[date]) -> dict[int, date]:
    """The end of the baseline of each phase that has one: what was decided last holds."""
    found: dict[int, date] = {}
    for one in acts:
        if one.kind == Act.FREEZE and one.month is not None and months and one.month >= months[0]:
            found[sum(begin <= one.month for begin in begins)] = one.month
    return found
