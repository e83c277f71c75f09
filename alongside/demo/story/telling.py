"""Telling the story: who can sign in, who they are, and what they did in the last months."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from alongside.contributions.actions import contribute_about_each
from alongside.contributions.actor import Actor, program
from alongside.demo import verbs
from alongside.demo.register import Register
from alongside.demo.story import (
    asking,
    attaining,
    consenting,
    deciding,
    ekvik,
    ekvik_visits,
    elsewhere,
    feeling,
    filling,
    growing,
    improving,
    knowing,
    learning,
    library,
    listing,
    looking,
    maya,
    planning,
    proposing,
    reading,
    reporting,
    riverbend,
    riverside,
    saying,
    sharing_power,
    svenska,
    told_in_care,
    visiting,
    waiting,
    wary,
    wishing,
    working,
)
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Category, Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.persons import introduce_myself
from alongside.people.models import Community, Person
from alongside.record.models import ImportRun

KEEPERS = {riverbend.SLUG: "grace", ekvik.SLUG: "siri"}


def tell(community: Community, register: Register, story: Any, entries: int) -> None:
    """Everything that people of this community did themselves."""
    stage = Stage(community, register.world.today)
    _let_in(community, stage, story)
    _note_bringing_in(stage, register, entries, stage.actor(KEEPERS[story.SLUG], Role.COORDINATOR))
    if story is ekvik:
        _in_swedish(stage)
    else:
        _in_english(stage, register)


def _in_swedish(stage: Stage) -> None:
    svenska.play(stage)
    planning.play_swedish(stage)
    attaining.play_swedish(stage)
    knowing.play(stage, knowing.EKVIK, "siri")
    filling.in_swedish(stage, "siri")
    feeling.asked(stage, "anna")
    ekvik_visits.play(stage)
    feeling.on_the_phone(stage, "hugo", "linnea", 6, feeling.CALL_SV)
    listing.play_swedish(stage, "mikael")


def _in_english(stage: Stage, register: Register) -> None:
    told_in_care.note(stage)
    maya.play(stage)
    waiting.play(stage)
    riverside.play(stage)
    elsewhere.play(stage)
    knowing.play(stage, knowing.RIVERBEND, "grace")
    deciding.play(stage, register)
    asking.play(stage)
    library.play(stage)
    wishing.play(stage)
    working.play(stage)
    growing.play(stage)
    consenting.play(stage, register)
    planning.play(stage)
    attaining.play(stage)
    filling.play(stage)
    feeling.asked(stage, "sara")
    visiting.play(stage, register)
    feeling.on_the_phone(stage, "kofi", "ito", 4, feeling.CALL)
    feeling.play(stage, register)
    listing.play(stage)
    for story_of_work in (
        proposing, reading, looking, improving, reporting, saying, wary, sharing_power, learning, told_in_care,
    ):  # fmt: skip
        story_of_work.play(stage)


def _let_in(community: Community, stage: Stage, story: Any) -> None:
    """An address to sign in with, and who they say they are."""
    by = program(community_id=community.id)
    for key, words in story.ABOUT.items():
        person = Person.objects.get(pk=stage.person(key))
        name = "jonas" if key == "jonas-ekvik" else key
        with stage.at(240, "09:00"):
            open_account(by=by, person=person, email=f"{name}@riverbend.example")
            introduce_myself(by=stage.actor(key), person=person, name=person.name, about_me=words)


def _note_bringing_in(stage: Stage, register: Register, entries: int, by: Actor) -> None:
    """One line for each patient: whose ten years came in, by whom, from where."""
    count = register.count
    with stage.at(241, "08:00"):
        run = ImportRun(
            community=stage.community, center_id=None, begun_by_id=by.person_id, begun_by_name=by.name,
            begun_at=timezone.now(), ended_at=timezone.now(), state="done", patients=count, read=entries,
            taken_in=entries,
        )  # fmt: skip
        run.save(force_insert=True)
        contribute_about_each(
            by, verbs.HISTORY_BROUGHT_IN, run, (register.patient(number).id for number in range(count)),
            words=register.world.source, category=Category.IDENTITY,
        )  # fmt: skip
