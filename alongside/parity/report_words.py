"""The parts of each kind of report, with what each asks, and the steps of a look at oneself. Worded by ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.parity.report_parts import Asks
from alongside.parity.report_steps import GRID, STANDARDS


@dataclass(frozen=True)
class Kind:
    """A kind of report: its name, what it is for, of what it may be made, how often, and its parts."""

    name: Any
    lead: Any
    months: int
    parts: tuple[Asks, ...]


_COUNCIL = (
    Asks(
        "about",
        _("The council"),
        _("Whom is this council for, and how does it find its work?"),
        ("councils",),
    ),
    Asks(
        "chairs",
        _("Who chairs it"),
        _("How are the two chosen, and how do they share the work?"),
        ("chair_partners", "chair_staff"),
    ),
    Asks(
        "members",
        _("Members"),
        _("Whose voice is missing? What would the right number of members be, and why?"),
        ("members", "sit_partners", "sit_staff", "kept_for_partners", "places", "terms"),
    ),
    Asks(
        "recruiting",
        _("Finding new members"),
        _("How do people hear of the council? Who was asked, and what kept some away?"),
        ("came_partners", "came_staff", "left_partners", "left_staff"),
    ),
    Asks(
        "ready",
        _("Getting started"),
        _("What does somebody new get before their first meeting, and from whom?"),
        ("ready_partners", "ready_staff"),
    ),
    Asks(
        "meetings",
        _("Meetings"),
        _("When and how do you meet? Who sets the agenda? Who reads the minutes?"),
        ("met", "minutes", "away", "early", "led_partners", "items_partners", "items_staff"),
    ),
    Asks(
        "agreed",
        _("What we agreed on"),
        _("What did you agree on for working together, and does it hold?"),
        ("agreed", "signed"),
    ),
    Asks(
        "done",
        _("What we did"),
        _("What are you proud of this year? What was hard?"),
        (
            "goals_set",
            "goals_reached",
            "projects",
            "projects_begun",
            "tests",
            "adopted",
            "abandoned",
            "events",
        ),
    ),
    Asks(
        "influence",
        _("What changed because of us"),
        _("Where did the hospital do something differently because the council said so? Where not?"),
        ("taken_partners", "taken_staff", "needs", "needs_taken"),
    ),
    Asks(
        "pay",
        _("Time and money"),
        _("What do members get for their time and their way? Does it reach them in time?"),
        ("pays", "hours_partners", "paid_partners"),
    ),
    Asks(
        "next",
        _("Next year"),
        _("What do you want to begin with, and what do you need for it?"),
        ("goals_open",),
    ),
)
_PROJECT = (
    Asks(
        "aim",
        _("What partners were asked for"),
        _("Why did you work on this together? What was hoped of it?"),
        ("said_matters", "said_problem", "said_vision", "aims"),
    ),
    Asks(
        "methods",
        _("How it was done"),
        _("How did partners and staff work together, from when on, and in what?"),
        (
            "in_partners",
            "in_staff",
            "from_design",
            "from_plan",
            "from_implement",
            "from_evaluate",
            "sheets",
            "counts",
            "tests",
            "owned_partners",
        ),
    ),
    Asks(
        "results",
        _("What came of working together"),
        _("What went well because both sides were there? What went badly?"),
        ("adopted", "adapted", "abandoned", "spread"),
    ),
    Asks(
        "extent",
        _("How far it reached"),
        _("What would be different without partners? What stayed as it was in spite of them?"),
        ("closed", "looked"),
    ),
    Asks(
        "reflection",
        _("Looking back"),
        _("What would you do in another way? What do you tell others who begin?"),
        ("said_next",),
    ),
)


KINDS: dict[str, Kind] = {
    "council": Kind(
        _("A council’s year"),
        _("What a council of patients, relatives and staff did from July to June. It is due on 1 October."),
        12,
        _COUNCIL,
    ),
    "project": Kind(
        _("A project, and what partners changed in it"),
        _(
            "Five short parts for those who were not there: what for, how, what came of it, how far, what was learned."
        ),
        0,
        _PROJECT,
    ),
    "grid": Kind(
        _("How grown up is our network?"),
        _(
            "Six sides of a network, each with four steps. Several people look; where they differ, start to talk."
        ),
        12,
        GRID,
    ),
    "standards": Kind(
        _("How well do we work with partners?"),
        _("Six things that good work with partners needs, each with four steps. Several people look."),
        12,
        STANDARDS,
    ),
}
"""Every kind of report. The ways of asking are our own; what they are about follows the forms named beside them."""

AFTER: dict[str, Any] = {
    "council": _("After what councils in Massachusetts report each year."),
    "project": _("After the short form of GRIPP2."),
    "grid": _("After the six domains by which learning networks look at how far they are."),
    "standards": _("After the six UK standards for public involvement."),
}


def parts_of(kind: str) -> dict[str, Asks]:
    """The parts of a kind of report, by their name."""
    return {one.key: one for one in KINDS[kind].parts}
