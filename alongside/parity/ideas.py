"""What one can begin with where nothing is worked on together: worked examples for each of the sixteen fields (B3)."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Phase, Place

IDEAS: dict[tuple[Place, Phase], tuple[Any, ...]] = {
    (Place.DIRECT_CARE, Phase.DESIGN): (
        _(
            "Ask three families to tell one visit from the door to the bus home. Write down what surprised you."
        ),
        _("Let a young person show what a good first visit would be, in pictures."),
        _("Walk the way from the waiting room to the blood test together, one parent and one nurse."),
    ),
    (Place.DIRECT_CARE, Phase.PLAN): (
        _("Plan one visit sheet with two parents: what they ask first stands first."),
        _("Write the letter after a new diagnosis anew, with somebody who got it last year."),
        _("Choose together which day of the week calls are answered, and by whom."),
    ),
    (Place.DIRECT_CARE, Phase.IMPLEMENT): (
        _("Let a young person who knows the infusion welcome the next one who comes for the first time."),
        _("Try a visit in which the family goes through its own list first."),
        _("A parent and a nurse teach the injection together, once, to one family."),
    ),
    (Place.DIRECT_CARE, Phase.EVALUATE): (
        _("Ask five families one question after the visit, and read the answers together."),
        _("A parent and a doctor look at one visit that went wrong, with the family's yes."),
        _("Look back with a young person at the goal of last spring: what helped, and what did not?"),
    ),
    (Place.CENTER, Phase.DESIGN): (
        _("Invite two parents to the meeting in which you look for the next thing to improve."),
        _("Begin a group of three: a nurse, a doctor, one parent. One hour, one question."),
        _("Read the last twenty wishes together, and choose one."),
    ),
    (Place.CENTER, Phase.PLAN): (
        _("Ask a partner to own the plan of one small test."),
        _("Set the agenda of the next team meeting with a parent, a week ahead."),
        _("Before new chairs or screens are ordered, ask two people who will sit in front of them."),
    ),
    (Place.CENTER, Phase.IMPLEMENT): (
        _("Run one test with a family as a full member of the team, not as its subject."),
        _("Let a partner train new staff for half an hour on what a good call is like."),
        _("A father and a secretary answer the evening line together for one week."),
    ),
    (Place.CENTER, Phase.EVALUATE): (
        _("Read one chart of the center together, and let a parent write the sentence below it."),
        _("End each project with an hour in which both sides say what they would do otherwise."),
        _("Ask the partners who left in the last year why, and tell the team."),
    ),
    (Place.ORGANIZATION, Phase.DESIGN): (
        _("Ask the hospital for one seat for a patient where new buildings are drawn."),
        _("Bring three stories to the board of the hospital, told by those who lived them."),
        _("Find out together which rule of the hospital stands in the way most."),
    ),
    (Place.ORGANIZATION, Phase.PLAN): (
        _("Write the way in for partners with the hospital's own office: badge, insurance, pay."),
        _("Let a partner sit on the panel that hires the next nurse."),
        _("Plan the budget line for partners' time together, before the year is planned."),
    ),
    (Place.ORGANIZATION, Phase.IMPLEMENT): (
        _("A parent and a manager present one change to the other wards together."),
        _("Open the hospital's course on safety to partners, and let one teach in it."),
        _("Put a family's guide to the house at every entrance, written by families."),
    ),
    (Place.ORGANIZATION, Phase.EVALUATE): (
        _("Ask that complaints are read by a group in which patients sit."),
        _("Write the council's year together: what was asked, what came of it, what did not."),
        _("Look with the hospital at who was paid, who was not, and how long it took."),
    ),
    (Place.SYSTEM, Phase.DESIGN): (
        _("Ask everyone in the network which question they want answered next."),
        _("Propose a number that families want counted, in your own words."),
        _("Begin a motion together: one parent and one doctor sign it."),
    ),
    (Place.SYSTEM, Phase.PLAN): (
        _("Plan the next meeting of the network with as many partners as staff."),
        _("Let partners of three centers word one policy, and bring it to the vote."),
        _("Choose together which two centers try the next change first."),
    ),
    (Place.SYSTEM, Phase.IMPLEMENT): (
        _("Partners of one center visit another one, and help it begin."),
        _("A parent and a researcher tell the results to all centers in one call."),
        _("Write a change down so that another center can do it, with the family that tried it."),
    ),
    (Place.SYSTEM, Phase.EVALUATE): (
        _("Look at this map in the council once a year, and choose one gap."),
        _("Let partners of all centers read the yearly numbers first, and say what is missing."),
        _("Ask who was never asked: which families are in no group at all?"),
    ),
}
