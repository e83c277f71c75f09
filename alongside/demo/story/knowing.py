"""What people know, and whom the community asks first: also those who know it from living it."""

from __future__ import annotations

from alongside.demo.story.stage import Stage
from alongside.kit.terms import Role
from alongside.people.actions.expertise import declare_expertise, name_expert_of_record
from alongside.people.models import Person

# Who, in which seat, what, from living it, in their own words; and whether the community asks them first.
RIVERBEND = (
    ("nils", Role.PATIENT, "School and IBD", True, "Ten years of school toilets.", True),
    ("sara", Role.CAREGIVER, "Needles and fear", True, "Every second Friday, for two years.", True),
    ("joy", Role.CLINICIAN, "Needles and fear", False, "I give about forty a week.", False),
    ("amara", Role.PATIENT, "Turning 18", True, "Ask me what the letters mean.", True),
    ("leo", Role.PATIENT, "Turning 18", True, "I am in the middle of it.", False),
    ("rahman", Role.CLINICIAN, "Azathioprine", False, "Twenty years with it, and still careful.", True),
    ("lukas", Role.CLINICIAN, "Food and growth", False, "From breakfast at ten to nothing at all.", True),
    ("ruth", Role.CAREGIVER, "When nobody has a name for it", True, "Three years of perhaps.", True),
    ("nadia", Role.RESEARCHER, "Sleep and flares", False, "I study it. I do not know yet.", True),
    ("ben", Role.IMPROVER, "Trying things small", False, "One clinic, one week, one page.", True),
    ("miriam", Role.ADVOCATE, "Schools and the law", False, "What a school has to do, and how to ask.", True),
)  # fmt: skip
EKVIK = (
    ("elsa", Role.PATIENT, "Att berätta i skolan", True, "Jag har gjort det fel först och rätt sedan.", True),
    ("mikael", Role.CLINICIAN, "Resor och dropp", False, "Allt går att flytta tre dagar.", True),
    ("jonas-ekvik", Role.ADVOCATE, "Förälder till en tonåring", True, "Räkna tabletter. Räkna till tio.", True),
)  # fmt: skip


def play(stage: Stage, known: tuple[tuple[str, Role, str, bool, str, bool], ...], keeper: str) -> None:
    """They say it themselves, and the coordinator notes whom to ask first."""
    for place, (key, role, topic, lived, words, first) in enumerate(known):
        person = Person.objects.get(pk=stage.person(key))
        with stage.at(100 - place, "12:00"):
            knows = declare_expertise(
                by=stage.actor(key, role), person=person, topic=topic, lived=lived, words=words
            )
        if first:
            with stage.at(60 - place, "09:00"):
                name_expert_of_record(
                    by=stage.actor(keeper, Role.COORDINATOR), topic=knows.topic, person=person
                )
