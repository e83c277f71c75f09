"""Descriptions to begin with, in the house's own words, for both sides. Each is changed freely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.partnership.opportunity_kinds import Pays
from alongside.partnership.role_kinds import ForSide


@dataclass(frozen=True)
class Starter:
    """What a role could be: its words, its time, and what one gets."""

    title: Any
    purpose: Any
    tasks: Any
    supports: Any
    minutes: int
    for_side: ForSide
    pays: Pays = Pays.PAID


STARTERS: dict[str, Starter] = {
    "family-partner": Starter(
        _("Family partner in a clinic team"),
        _("The team decides nothing about visits without somebody who comes to them."),
        _(
            "Comes to the team’s meetings.\n"
            "Says what it is like to come here.\n"
            "Reads what goes out to families.\n"
            "May say no to a task."
        ),
        _("A short talk before and after each meeting. Child care or a ride when that is in the way."),
        180, ForSide.PARTNERS,
    ),
    "co-chair": Starter(
        _("Co-chair of a council"),
        _("Two lead together, one from each side, so that neither sets the course alone."),
        _(
            "Plans the agenda with the other chair.\n"
            "Leads every second meeting.\n"
            "Sees that everyone gets to speak."
        ),
        _("The other chair. Somebody who has chaired before, for the first half year."),
        360, ForSide.EITHER,
    ),
    "champion": Starter(
        _("Nurse who keeps it alive"),
        _("Working together goes on when the week is full, and when people change."),
        _(
            "Answers partners within two days.\n"
            "Finds the room, the way in and the pay.\n"
            "Tells colleagues what partners changed."
        ),
        _("Time in the working week for it, said by the head of the unit."),
        240, ForSide.STAFF,
    ),
    "peer-mentor": Starter(
        _("Peer mentor"),
        _("Nobody who is new has to find out alone."),
        _("Talks with one or two who are new.\nListens more than tells.\nGives no advice on treatment."),
        _("Two evenings on listening, first. Somebody to call when a talk was hard."),
        120, ForSide.PARTNERS,
    ),
    "reader": Starter(
        _("Reader of materials"),
        _("What we hand out can be read by those it is for."),
        _(
            "Reads letters and leaflets at home.\n"
            "Marks what is hard or hurts.\n"
            "Sees what became of each mark."
        ),
        _("On paper or on a screen, as you like. Two weeks for each text."),
        60, ForSide.PARTNERS,
    ),
    "go-along": Starter(
        _("Colleague who helps new people begin"),
        _("Whoever comes new has one person who knows the house."),
        _(
            "Meets them at the door the first three times.\n"
            "Sees that badge, account and pay are in place.\n"
            "Asks after each meeting how it was."
        ),
        _("A substitute for days off. The list of steps of our hospital."),
        90, ForSide.STAFF,
    ),
    "researcher": Starter(
        _("Researcher in a team of partners"),
        _("Questions come from those who live with them, and answers go back to them."),
        _(
            "Brings what is known, in plain words.\n"
            "Asks before a plan is made.\n"
            "Reports back within a month."
        ),
        _("Somebody of the team who reads drafts for plain words."),
        180, ForSide.STAFF,
    ),
}  # fmt: skip
"""By key, in the order in which they are offered."""
