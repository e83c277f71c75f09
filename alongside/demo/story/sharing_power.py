"""Where people of Riverbend work together, and where they do not: rows of the map of parity, full, empty and one-sided.

In the care of one person they went through every phase with those who know it; chairs were ordered by staff alone,
though two places were kept; fathers plan by themselves; at Northgate two doctors look back without a family.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from alongside.demo.story.stage import Stage
from alongside.groups.actions.groups import begin_group, move_on
from alongside.groups.actions.seats import ask_for_seat, give_seat
from alongside.groups.beginning import NewGroup
from alongside.groups.models import Group
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Phase, Place, Role
from alongside.parity.keeping import keep_all
from alongside.partnership.actions.hours import NewHours, say_hours
from alongside.partnership.actions.money import NewBudget, say_budget
from alongside.partnership.hours import Terms

LIVES, LEARNED = "lived", "learned"


@dataclass(frozen=True)
class Told:
    """A group of the story: its name and purpose; where it began, so many days ago; who sits there, since when."""

    name: str
    purpose: str
    kind: str
    place: Place
    phase: Phase
    days: int
    sits: tuple[tuple[str, Role | None, str, str, int], ...]
    moves: tuple[tuple[int, Phase], ...] = ()
    places: int = 0
    pays: str = ""


GROUPS = (
    Told(
        "The first infusion", "Whoever comes for the first time is met by somebody who knows how it is.", "design",
        Place.DIRECT_CARE, Phase.DESIGN, 170,
        (("jonas", Role.CAREGIVER, "dads", LIVES, 0), ("petra", None, "nurses", LEARNED, 2),
         ("leo", Role.PATIENT, "young people", LIVES, 5)),
        ((120, Phase.PLAN), (75, Phase.IMPLEMENT), (25, Phase.EVALUATE)), 2, "15 pounds an hour, and the bus",
    ),
    Told(
        "New infusion chairs", "Six chairs for the day room, before the old ones break.", "team",
        Place.ORGANIZATION, Phase.PLAN, 82,
        (("petra", None, "nurses at Riverside", LEARNED, 0), ("ito", None, "doctors at Riverside", LEARNED, 3),
         ("ben", Role.IMPROVER, "the improvement office", LEARNED, 4)), (), 2,
    ),
    Told(
        "Who is our next nurse?", "Families and staff ask the same questions, and decide together.", "hiring",
        Place.ORGANIZATION, Phase.IMPLEMENT, 64,
        (("rahman", None, "doctors at Riverside", LEARNED, 0), ("karin", Role.CAREGIVER, "mothers", LIVES, 2),
         ("nils", Role.PATIENT, "young people", LIVES, 3), ("joy", None, "nurses at Riverside", LEARNED, 4)), (), 2,
        "An afternoon is paid as four hours",
    ),
    Told(
        "Fathers plan an evening", "Fathers who never come to a meeting come to this one.", "other",
        Place.CENTER, Phase.PLAN, 40,
        (("jonas", Role.CAREGIVER, "dads", LIVES, 0),
         ("martin", Role.CAREGIVER, "dads of nearly grown sons", LIVES, 2)), (), 2,
    ),
    Told(
        "What did waiting less bring?", "We read last year’s waiting times at Northgate, and what they tell.", "team",
        Place.CENTER, Phase.EVALUATE, 33,
        (("keane", None, "doctors at Northgate", LEARNED, 0),
         ("varga", None, "doctors at Northgate", LEARNED, 1)), (), 1,
    ),
)  # fmt: skip

FREE, JOB = Terms.FREE, Terms.JOB
WORKED = (
    ("leo", Role.PATIENT, "The first infusion", 70, 60, "Told how the first time was", FREE),
    ("petra", None, "The first infusion", 70, 90, "Walked the way with Leo", JOB),
    ("ito", None, "New infusion chairs", 61, 45, "Sat in six chairs", JOB),
    ("nils", Role.PATIENT, "Who is our next nurse?", 50, 240, "Asked the questions", FREE),
    ("joy", None, "Who is our next nurse?", 50, 120, "Asked the questions, on my free afternoon", FREE),
    ("martin", Role.CAREGIVER, "Fathers plan an evening", 30, 90, "Called twelve fathers", FREE),
)
"""Hours of three who sit for themselves, and of three who work at Riverside; with those of the council they are of five
people on each side, so that they are told."""


def play(stage: Stage) -> None:
    """The groups, one after the other; then all of it is counted, so that the map stands from the first minute on."""
    for told in GROUPS:
        _tell(stage, told)
    for key, role, name, days, minutes, work, terms in WORKED:
        group = Group.objects.get(community=stage.community, name=name)
        with stage.at(days, "20:30"):
            new = NewHours(stage.today - timedelta(days=days), minutes, work, terms)
            say_hours(by=stage.actor(key, role), group_id=group.pk, new=new)
    _nothing(stage)
    keep_all()


def _nothing(stage: Stage) -> None:
    """The fathers pay nothing, and say so at the start."""
    group = Group.objects.get(community=stage.community, name="Fathers plan an evening")
    with stage.at(30, "21:10"):
        plan = NewBudget(
            "GBP", 900, 0, expenses=2500, words="We pay nothing, and everyone knows it. There are rolls."
        )
        say_budget(by=stage.actor("martin", Role.CAREGIVER), group_id=group.pk, new=plan)


def _tell(stage: Stage, told: Told) -> None:
    (first, role, whom, knows, _day), *others = told.sits
    begins = stage.actor(first, role)
    with stage.at(told.days, "16:10"):
        new = NewGroup(
            told.name, told.purpose, kind=told.kind, place=told.place, phase=told.phase, partner_places=told.places,
            pays=told.pays,
        )  # fmt: skip
        group = begin_group(by=begins, new=new, own=OwnWords(whom, knows))
    for key, role, whom, knows, after in others:
        with stage.at(told.days - after, "18:20"):
            asked = ask_for_seat(by=stage.actor(key, role), group_id=group.pk, own=OwnWords(whom, knows))
        with stage.at(told.days - after, "18:40"):
            give_seat(by=begins, seat_id=asked.pk)
    for days, phase in told.moves:
        with stage.at(days, "09:15"):
            move_on(by=begins, group_id=group.pk, phase=phase)
