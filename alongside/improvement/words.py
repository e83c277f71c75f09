"""What the templates, kinds and decisions of projects are called."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.improvement.aims import Missing
from alongside.improvement.models import Counted, Cycle, Looked, Need, Project, Spread, Study
from alongside.improvement.ranking import Side

TEMPLATES: dict[str, Any] = {
    Project.Template.IMPROVEMENT: _("An improvement: something in care gets better"),
    Project.Template.ALWAYS: _(
        "A promise: something that shall happen for everyone, every time (Always Event)"
    ),
    Project.Template.PARTNERSHIP: _("A test of how we work together as partners"),
    Project.Template.STARTER: _("A start: something small, done in a few weeks"),
}
KINDS: dict[str, Any] = {
    Counted.Kind.OUTCOME: _("What we want to reach"),
    Counted.Kind.PROCESS: _("Whether we do what we planned"),
    Counted.Kind.BALANCING: _("Whether something else gets worse"),
}
TESTED: dict[str, Any] = {
    Cycle.Kind.CHANGE: _("A change in care"), Cycle.Kind.PARTNERSHIP: _("How we work together"),
}  # fmt: skip
DECIDES: dict[str, Any] = {
    Study.Decides.ADOPT: _("Adopt: we do it from now on"),
    Study.Decides.ADAPT: _("Adapt: we change it and test again"),
    Study.Decides.ABANDON: _("Abandon: we leave it, and know why"),
}
DECIDED: dict[str, tuple[Any, str, str]] = {
    Study.Decides.ADOPT: (_("Adopted"), "check", "ok"),
    Study.Decides.ADAPT: (_("Adapted"), "pen", "accent"),
    Study.Decides.ABANDON: (_("Abandoned, and told why"), "", "line"),
}
RUNS: tuple[Any, str, str] = (_("Goes on"), "clock", "heed")
LOOK: dict[Missing, Any] = {
    Missing.WHOM: _("For whom? Say which people, and where."),
    Missing.LONG: _("It is long. One sentence is easier to keep in mind."),
    Missing.NUMBER: _("How much? Say which number you want to reach."),
    Missing.START: _("Where are you now? Say from which number you start."),
    Missing.SAME: _("It begins and ends with the same number."),
    Missing.DAY: _("Until when? Choose a day."),
    Missing.PAST: _("Its day is over. Say what came of it, or word it anew."),
    Missing.FAR: _("Its day is more than three years ahead. A nearer one helps to begin."),
}
NEEDS: dict[str, Any] = {Need.Kind.NEED: _("a need"), Need.Kind.IDEA: _("an idea")}
BENEFITS: dict[str, Any] = {
    Need.Benefit.HEALTH: _("health"), Need.Benefit.SAFE: _("safety"), Need.Benefit.WORRY: _("less worry"),
    Need.Benefit.TIME: _("less time lost"), Need.Benefit.SCHOOL: _("school or work"),
    Need.Benefit.MONEY: _("less cost for families"), Need.Benefit.FAIR: _("fair to everyone"),
}  # fmt: skip
COSTS: dict[str, Any] = {
    Need.Cost.NONE: _("It takes nothing but to do it"), Need.Cost.LITTLE: _("It takes a few hours, or little money"),
    Need.Cost.SOME: _("It takes some days, or some money"), Need.Cost.MUCH: _("It takes a budget of its own"),
    Need.Cost.UNKNOWN: _("Nobody knows yet what it takes"),
}  # fmt: skip
SIDES: dict[Side, Any] = {
    Side.FAMILIES: _("Patients and families"), Side.CARE: _("Those who work in care"),
}  # fmt: skip
STATES: dict[str, Any] = {
    Spread.State.KNOWS: _("They know of it"), Spread.State.TRIES: _("They try it"),
    Spread.State.DOES: _("They do it now"),
    Spread.State.LEFT: _("They left it, and say why"),
}  # fmt: skip
SPREADS: dict[str, tuple[Any, str, str]] = {
    Spread.State.KNOWS: (_("knows of it"), "", "line"), Spread.State.TRIES: (_("tries it"), "clock", "heed"),
    Spread.State.DOES: (_("does it now"), "check", "ok"), Spread.State.LEFT: (_("left it"), "", "line"),
}  # fmt: skip
PRACTICE: dict[str, Any] = {
    Looked.Says.YES: _("Yes, we do it"), Looked.Says.PARTLY: _("Partly, or not everywhere"),
    Looked.Says.NO: _("No, not now"),
}  # fmt: skip
SATISFIED: dict[str, Any] = {
    Looked.Says.YES: _("Yes"), Looked.Says.PARTLY: _("Partly"), Looked.Says.NO: _("No"),
}  # fmt: skip
CHANGED: dict[str, Any] = {
    "new": _("new"), "said": _("said in other words"), "moved": _("moved"), "off": _("taken off"),
}  # fmt: skip


def choices(words: dict[Any, Any]) -> list[tuple[str, Any]]:
    """The same as a form offers them."""
    return [(str(key), told) for key, told in words.items()]
