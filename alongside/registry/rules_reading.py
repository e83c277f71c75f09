"""Who decides how a chart is read: for everyone, and in a chart of one's own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.registry.models import ChartAct, SavedChart


def may_decide(by: Actor, owns: bool) -> Verdict:
    """Coordinators, and whoever looks after the measure: what they decide holds for everyone."""
    if by.community_id is None or by.person_id is None:
        return unknown()
    if owns or by.role == Role.COORDINATOR:
        return allow()
    return refuse(
        _(
            "A coordinator decides this for everyone, or who looks after the number. A chart of your own is yours."
        )
    )


def may_keep(by: Actor) -> Verdict:
    """Anyone with a seat keeps a chart as they want to see it."""
    return allow() if by.community_id is not None and by.person_id is not None else unknown()


def may_change(by: Actor, chart: SavedChart) -> Verdict:
    """Who made a chart decides in it, shares it and ends it."""
    if by.person_id is not None and chart.author_id == by.person_id:
        return allow()
    return refuse(
        _("%(name)s made this chart, and decides in it. You can keep one of your own.")
        % {"name": chart.author_name}
    )


def when_decided(kind: str, month: date | None, standing: Iterable[ChartAct]) -> Verdict:
    """A phase begins once in a month, and a month is left out once."""
    once = (ChartAct.Kind.SPLIT, ChartAct.Kind.LEAVE_OUT)
    if kind not in once or not any(one.kind == kind and one.month == month for one in standing):
        return allow()
    if kind == ChartAct.Kind.SPLIT:
        return refuse(_("A phase begins in this month already."))
    return refuse(_("This month is left out already."))


def when_undone(act: ChartAct, is_undone: bool) -> Verdict:
    """What somebody decided is taken back once."""
    if act.kind == ChartAct.Kind.UNDO or is_undone:
        return refuse(_("This was taken back already."))
    return allow()
