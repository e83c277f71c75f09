"""How a chart is read, in words: what each chart and each set of rules is, and what somebody decided."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.kit.spc import Kind, RuleSet
from alongside.registry.models import ChartAct
from alongside.ui import words

DRAWN_AS: dict[Kind, tuple[Any, Any]] = {
    Kind.P: (gettext_lazy("Shares (P chart)"), gettext_lazy("Limits are wider where few were counted.")),
    Kind.P_PRIME: (
        gettext_lazy("Shares of many (P′ chart)"),
        gettext_lazy("For large numbers, which vary by more than chance alone."),
    ),
    Kind.U: (gettext_lazy("Rates (U chart)"), gettext_lazy("Limits are wider where few were enrolled.")),
    Kind.U_PRIME: (
        gettext_lazy("Rates of many (U′ chart)"),
        gettext_lazy("For large numbers, which vary by more than chance alone."),
    ),
    Kind.C: (
        gettext_lazy("Counts (C chart)"),
        gettext_lazy("How often it happened, of however many people."),
    ),
    Kind.RUN: (
        gettext_lazy("Run chart"),
        gettext_lazy("The middle line is the median. No limits, so nothing lies outside."),
    ),
    Kind.I: (
        gettext_lazy("Single values (I chart)"),
        gettext_lazy("Limits come from the steps between months, whatever was counted."),
    ),
    Kind.MR: (
        gettext_lazy("Steps from month to month (MR chart)"),
        gettext_lazy("How far each month lies from the one before it."),
    ),
}
RULES: dict[RuleSet, tuple[Any, Any]] = {
    RuleSet.ANHOEJ: (
        gettext_lazy("Anhøj"), gettext_lazy("Long rows on one side, few crossings, and points outside the limits."),
    ),
    RuleSet.IHI: (
        gettext_lazy("IHI run chart rules"),
        gettext_lazy("Six on one side, five up or down, too few or too many rows, a point far off."),
    ),
    RuleSet.NELSON: (
        gettext_lazy("Nelson"), gettext_lazy("Eight rules: quick to see a change, and sometimes wrong."),
    ),
    RuleSet.WESTERN_ELECTRIC: (
        gettext_lazy("Western Electric"), gettext_lazy("Four rules, by how far from the middle line points lie."),
    ),
    RuleSet.COUNTING: (
        gettext_lazy("Making data count"),
        gettext_lazy("Seven on one side, seven up or down, two of three near a limit, a point outside."),
    ),
}  # fmt: skip
ABOUT: dict[str, Any] = {
    "pdsa": gettext_lazy("A test of a change"),
    "definition": gettext_lazy("What is counted has changed"),
    "event": gettext_lazy("Something else that happened"),
}
TITLE: dict[str, tuple[Any, Any]] = {
    "split": (
        gettext_lazy("Begin a new phase"),
        gettext_lazy("From a month on, the lines are worked out anew. The old middle line goes on as dots."),
    ),
    "freeze": (
        gettext_lazy("Freeze the middle line"),
        gettext_lazy("The lines come from the months up to one that you choose. Later months do not move them."),
    ),
    "leave_out": (
        gettext_lazy("Leave a month out"),
        gettext_lazy("It stays on the chart with a cross, with why. The lines and the rules leave it out."),
    ),
    "target": (
        gettext_lazy("Set a target"), gettext_lazy("Where we want to be. The chart says whether it is within reach."),
    ),
    "note": (
        gettext_lazy("Note something"),
        gettext_lazy("A test of a change, another way of counting, or what else happened in a month."),
    ),
    "drawn_as": (
        gettext_lazy("Choose the chart"), gettext_lazy("What the lines are worked out from."),
    ),
    "rules": (
        gettext_lazy("Choose the rules"),
        gettext_lazy("By which rules a change is told from chance. A set is used whole."),
    ),
}  # fmt: skip


def act_said(act: ChartAct, figure: Any) -> str:
    """What somebody decided, in words: "A new phase from April 2025: visits planned together"."""
    told = {
        "month": words.month(act.month) if act.month else "", "why": act.words,
        "value": figure(act.value) if act.value is not None else "", "chosen": _chosen(act),
        "about": ABOUT.get(act.choice, ABOUT["event"]),
    }  # fmt: skip
    return str(_SAID[act.kind]) % told


def _chosen(act: ChartAct) -> str:
    for one, (told, _why) in (*DRAWN_AS.items(), *RULES.items()):
        if one.value == act.choice:
            return str(told)
    return act.choice


_SAID: dict[str, Any] = {
    "split": gettext_lazy("A new phase from %(month)s: %(why)s"),
    "freeze": gettext_lazy("Lines frozen from %(month)s on"),
    "leave_out": gettext_lazy("%(month)s left out: %(why)s"),
    "target": gettext_lazy("Target %(value)s"),
    "note": gettext_lazy("%(about)s, %(month)s: %(why)s"),
    "drawn_as": gettext_lazy("Drawn as: %(chosen)s"),
    "rules": gettext_lazy("Judged by the rules: %(chosen)s"),
}


def charts_for(kinds: tuple[Kind, ...]) -> list[tuple[str, str]]:
    """The charts that one can choose, each with what it is."""
    return [(one.value, _beside(DRAWN_AS[one])) for one in kinds]


def rule_sets() -> list[tuple[str, str]]:
    """The sets of rules that one can choose, each with what it looks for."""
    return [(one.value, _beside(told)) for one, told in RULES.items()]


def _beside(told: tuple[Any, Any]) -> str:
    return _("%(name)s. %(what)s") % {"name": told[0], "what": told[1]}
