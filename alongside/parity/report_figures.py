"""What each figure of a report is called, and what exactly it is; the SQL in `counted` counts it so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Body(IntEnum):
    """Of whom a report tells, from the smallest."""

    GROUP = 0
    CENTER = 1
    ALL = 2


@dataclass(frozen=True)
class Meaning:
    """A figure's name and what it is. `minutes`: shown in hours. `shown`: its rows are told on the page itself.

    `least`: the smallest body of which it is told; of a smaller one it is not counted, or would be one person's own.
    """

    label: Any
    means: Any
    minutes: bool = False
    shown: bool = False
    least: Body = Body.GROUP


_HELD = _(
    "Whoever holds a seat on the last day, each person once on each side. Both had said yes to the seat."
)
_HOURS = _(
    "Time that people in groups which everyone reads said they gave, in hours. Told in fives of people."
)
_PAID = _("Of this time, what the community pays, or what is part of a paid job.")
_READY = _("Of those who came in this time, who had gone through the list before their first meeting.")
_ITEM = _("What was put on agendas in this time and not taken off, by the seat of whoever put it there.")
_TAKEN = _("Of what was put on agendas in this time, that on which a proposal was noted as decided with yes.")

FIGURES: dict[str, Meaning] = {
    "councils": Meaning(_("Councils in this community"), _("Councils that everyone reads, on the last day.")),
    "groups": Meaning(
        _("Groups that work together"),
        _("Groups that everyone reads, on the last day; support among families apart."),
    ),
    "studies": Meaning(
        _("Groups that plan or do a study"), _("Of these groups, those that are a study’s team.")
    ),
    "pays": Meaning(
        _("Groups that say what partners are paid"),
        _("Groups in which something is written for it."),
        shown=True,
    ),
    "kept_for_partners": Meaning(
        _("Seats wanted for patients and relatives"),
        _("Seats that the group keeps for them, as it says now."),
    ),
    "places": Meaning(
        _("Seats wanted, by organization"),
        _("Seats that each organization has here, as the group says now."),
        shown=True,
    ),
    "chair_partners": Meaning(
        _("Co-chair: patient or relative"),
        _("Who was named to chair for this side and held it on the last day."),
        shown=True,
    ),
    "chair_staff": Meaning(
        _("Co-chair: staff"),
        _("Who was named to chair for this side and held it on the last day."),
        shown=True,
    ),
    "members": Meaning(_("Members"), _HELD),
    "sit_partners": Meaning(_("Patients and relatives who sit there"), _HELD),
    "sit_staff": Meaning(_("Staff who sit there"), _HELD),
    "terms": Meaning(_("Seats with an end"), _("Seats held on the last day for which a last day is set.")),
    "came_partners": Meaning(
        _("Patients and relatives who came"), _("Seats to which both had said yes in this time.")
    ),
    "came_staff": Meaning(_("Staff who came"), _("Seats to which both had said yes in this time.")),
    "left_partners": Meaning(
        _("Patients and relatives who went"), _("Seats that ended in this time, by leaving or by their term.")
    ),
    "left_staff": Meaning(
        _("Staff who went"), _("Seats that ended in this time, by leaving or by their term.")
    ),
    "ready_partners": Meaning(_("Patients and relatives who came prepared"), _READY),
    "ready_staff": Meaning(_("Staff who came prepared"), _READY),
    "signed": Meaning(
        _("Members who signed the agreement"),
        _("Of those who sit there on the last day, who signed its newest wording."),
    ),
    "met": Meaning(_("Meetings held"), _("Meetings that somebody began in this time.")),
    "minutes": Meaning(
        _("Meetings with minutes"), _("Of these, those that were ended and in which something was noted.")
    ),
    "away": Meaning(
        _("Meetings one could join from afar"), _("Of these, those by phone, by video or in one’s own time.")
    ),
    "early": Meaning(
        _("Meetings called a week ahead"), _("Of these, those called seven days or more before their time.")
    ),
    "led_partners": Meaning(
        _("Meetings led by patients and relatives"), _("Of these, by who was last named to lead.")
    ),
    "items_partners": Meaning(_("Agenda items of patients and relatives"), _ITEM),
    "items_staff": Meaning(_("Agenda items of staff"), _ITEM),
    "taken_partners": Meaning(_("Items of patients and relatives that were decided with yes"), _TAKEN),
    "taken_staff": Meaning(_("Items of staff that were decided with yes"), _TAKEN),
    "agreed": Meaning(_("Agreements on working together"), _("Wordings written in this time."), shown=True),
    "goals_set": Meaning(_("Goals for 90 days that were set"), _("Goals set in this time.")),
    "goals_reached": Meaning(
        _("Goals that were reached"),
        _("Goals of which somebody said in this time that they are reached."),
        shown=True,
    ),
    "goals_open": Meaning(
        _("Goals that are open"),
        _("Goals of which nobody had said by the last day what came of them."),
        shown=True,
    ),
    "projects": Meaning(_("Projects"), _("Projects that went on at any time of it."), shown=True),
    "projects_begun": Meaning(_("Projects begun"), _("Projects begun in this time.")),
    "tests": Meaning(_("Tests planned"), _("Small tests of a change, planned in this time.")),
    "adopted": Meaning(
        _("Tests that are practice now"),
        _("Tests of which it was said in this time: we adopt it."),
        shown=True,
    ),
    "adapted": Meaning(
        _("Tests that go on changed"),
        _("Tests of which it was said: we change it and try again."),
        shown=True,
    ),
    "abandoned": Meaning(
        _("Tests that failed and were told"),
        _("Tests of which it was said in this time: we leave it."),
        shown=True,
    ),
    "events": Meaning(_("Cafés, days and visits"), _("Events whose day lies in this time."), shown=True),
    "needs": Meaning(
        _("Needs and ideas brought to us"), _("What anybody who reads the group brought to it in this time.")
    ),
    "needs_taken": Meaning(
        _("Needs that became a project"),
        _("Projects begun in this time that name one of our needs."),
        shown=True,
    ),
    "hours_partners": Meaning(
        _("Hours given by patients and relatives"), _HOURS, minutes=True, least=Body.CENTER
    ),
    "paid_partners": Meaning(_("of these, paid"), _PAID, minutes=True, least=Body.CENTER),
    "centers": Meaning(_("Centers"), _("Centers that belong to this community now."), least=Body.CENTER),
    "champions": Meaning(
        _("Centers where somebody keeps it alive"),
        _("Centers for which a group had named a champion on the last day."),
        least=Body.CENTER,
    ),
    "motions": Meaning(_("Motions"), _("Motions begun in this time."), least=Body.ALL),
    "passed": Meaning(
        _("Motions that passed"), _("Motions whose vote ended in this time with yes."), least=Body.ALL
    ),
    "policies": Meaning(
        _("Policies that took hold"),
        _("Wordings of policies that hold from a day in this time."),
        shown=True,
        least=Body.ALL,
    ),
    "questions": Meaning(_("Questions about numbers"), _("Measures proposed in this time."), least=Body.ALL),
    "measures": Meaning(
        _("Measures in use"), _("Measures of which a version was in use on the last day."), least=Body.ALL
    ),
    "aims": Meaning(_("What the project wants"), _("The newest wording of its aim."), shown=True),
    "said_problem": Meaning(_("The problem"), _("The newest wording of the problem."), shown=True),
    "said_matters": Meaning(
        _("What matters to those whom it is about"), _("The newest wording of it."), shown=True
    ),
    "said_vision": Meaning(_("What shall always happen"), _("The newest wording of it."), shown=True),
    "said_next": Meaning(_("What comes next"), _("The newest wording of it."), shown=True),
    "in_partners": Meaning(
        _("Patients and relatives who had part"),
        _("Seats of its group held at any time since the project began."),
    ),
    "in_staff": Meaning(
        _("Staff who had part"), _("Seats of its group held at any time since the project began.")
    ),
    "from_design": Meaning(
        _("Partners from the design on"), _("Their seats, by the phase in which they joined.")
    ),
    "from_plan": Meaning(
        _("Partners from the plan on"), _("Their seats, by the phase in which they joined.")
    ),
    "from_implement": Meaning(
        _("Partners from the doing on"), _("Their seats, by the phase in which they joined.")
    ),
    "from_evaluate": Meaning(
        _("Partners from the looking back on"), _("Their seats, by the phase in which they joined.")
    ),
    "sheets": Meaning(
        _("Written down together"), _("Journeys, visits, walks and other sheets of the project."), shown=True
    ),
    "counts": Meaning(_("What is counted"), _("Counts that the project chose."), shown=True),
    "owned_partners": Meaning(
        _("Tests that patients and relatives own"), _("Tests by the seat of whoever took them as their own.")
    ),
    "spread": Meaning(
        _("Practice at centers"), _("Adopted tests of which a center said last: we do it."), shown=True
    ),
    "looked": Meaning(
        _("Looking again"), _("What was said when somebody looked whether it is in practice."), shown=True
    ),
    "closed": Meaning(
        _("What came of the sheets"), _("The words with which sheets of the project were closed."), shown=True
    ),
}
"""Every figure, by its name."""

MEANS = {key: one.means for key, one in FIGURES.items()}
