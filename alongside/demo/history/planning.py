"""Plans of the register's children: what matters, a few goals with what was said about them, steps; ready for COPY.

Nine in ten have one. The words are plain and few: the story tells the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from alongside.demo.chance import chance_of
from alongside.demo.loading import line_of
from alongside.demo.patients import Parent, Patient
from alongside.demo.world import Clinician, World

_AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
TABLES = {
    "plans_matter": (
        f"id, person_id, prompt, number, words, file_name, media_type, size, sha256, shows, kept_from, {_AUTHOR}"
    ),
    "plans_goal": f"id, person_id, beside_id, kept_from, {_AUTHOR}",
    "plans_goalact": (
        "id, goal_id, person_id, number, kind, version, side, title, words, levels, baseline, weight, position, reason,"
        f" point, importance, confidence, day, outcome, {_AUTHOR}"
    ),
    "plans_goalstep": (
        "id, origin_id, number, goal_id, person_id, in_version, words, owner_id, owner_name, due_on, hinders, helps,"
        f" readiness, state, reason, {_AUTHOR}"
    ),
    "plans_goalscore": f'id, person_id, goal_id, version, side, level, words, "on", {_AUTHOR}',
}
# Five steps that fit every goal of a register; the story's are in people's own words.
LEVELS = (
    '{"Worse than it was","As it was","What we agreed on","Better than that","As good as I dare to think"}'
)
NO_STEPS = ("{}", None)
DAYS, SLOWLY = timedelta(days=2), timedelta(days=50)
"""From what one says to what another says to it; some take their time."""
MATTERS = (
    "Being with my friends without planning it.", "A week of school without a gap.", "Playing on Saturdays.",
    "That nobody talks about my tummy at dinner.", "Sleeping at a friend’s house.", "To decide some of it myself.",
)  # fmt: skip
GOALS = (
    ("Go to training twice a week", "Also when I am tired, for half of it."),
    ("Sleep at a friend’s house", "With my medicines in my own bag."),
    ("Eat breakfast before school", "Something small, at the table."),
    ("Miss less than a day of school a month", "And tell the class myself why, if I want to."),
    ("Take my medicine without being reminded", "For four weeks in a row."),
    ("Swallow tablets", "First with sweets, then with the small ones."),
    ("Say on my own how I am, at each visit", "First me, then the others."),
)  # fmt: skip
STEPS = (
    "Ask the trainer",
    "Try it on a Saturday",
    "Write it on the fridge",
    "Call the nurse first",
    "Pack the bag",
)
REASONS = (
    "Good. We plan the visits around it.",
    "Yes, and call when it gets hard.",
    "Let us try it for a month.",
)


@dataclass(frozen=True)
class _Voice:
    """Who speaks: the columns of an author, and the side."""

    id: UUID
    name: str
    role: str
    title: str
    side: str

    def columns(self, at: datetime) -> tuple[Any, ...]:
        return (self.id, self.name, self.role, self.title, self.role, "", at.isoformat())


def plan_rows(world: World, patients: Iterable[Patient]) -> dict[str, list[str]]:
    """The rows of the plans of these children, by table, each table after those to which it points."""
    rows: dict[str, list[str]] = {table: [] for table in TABLES}
    for patient in patients:
        dice = chance_of(world.source, "plan", patient.number)
        if patient.quiet_from is None and patient.until is None and dice.random() < 0.9:
            for table, line in _plan(world, patient, dice):
                rows[table].append(line)
    return rows


def _plan(world: World, patient: Patient, dice: Random) -> Iterator[tuple[str, str]]:
    child = _Voice(patient.id, patient.name, "patient", "", "person")
    near = [_carer(one) for one in patient.parents] or [child]
    begin = datetime.combine(world.today, time(16), tzinfo=UTC)
    for voice in (child, near[0]):
        at = begin - timedelta(days=dice.randint(30, 300))
        yield (
            "plans_matter",
            line_of(
                _id(dice),
                patient.id,
                "most",
                1,
                dice.choice(MATTERS),
                "",
                "",
                0,
                "",
                "",
                0,
                *voice.columns(at),
            ),
        )
        if near[0] is child:
            break
    for place, said in enumerate(dice.sample(GOALS, dice.randint(3, 5))):
        at = begin - timedelta(days=dice.randint(20, 600))
        pace = SLOWLY if place == 1 and at < begin - 6 * SLOWLY else DAYS
        yield from _goal(patient, dice, (child, near[0], _clinician(patient.doctor)), said, at, pace)


def _goal(
    patient: Patient, dice: Random, near: tuple[_Voice, _Voice, _Voice], told: tuple[str, str], at: datetime,
    pace: timedelta,
) -> Iterator[tuple[str, str]]:  # fmt: skip
    child, parent, doctor = near
    title, words = told
    goal, first = _id(dice), dice.choice((child, parent, doctor, doctor))
    steps = (LEVELS, -1) if dice.random() < 0.6 else NO_STEPS
    yield "plans_goal", line_of(goal, patient.id, None, 0, *first.columns(at))

    def act(voice: _Voice, number: int, kind: str, version: int, said: tuple[str, str], why: str = "") -> str:
        when = at + number * pace
        return line_of(
            _id(dice), goal, patient.id, number, kind, version, voice.side, *said,
            *(steps if kind != "stood" else NO_STEPS), 1,
            "support", why, "",
            dice.randint(4, 10), dice.randint(3, 9), None, "", *voice.columns(when),
        )  # fmt: skip

    yield "plans_goalact", act(first, 1, "proposed", 1, (title, words))
    number, version = 1, 1
    if dice.random() < 0.25:
        number, version = number + 1, version + 1
        shorter = words.rstrip(".") + ", to begin with every second week."
        yield "plans_goalact", act(parent, number, "countered", version, (title, shorter))
    for voice in {child.id: child, doctor.id: doctor}.values():
        if voice is not first or version > 1:
            number += 1
            yield "plans_goalact", act(voice, number, "stood", version, ("", ""), dice.choice(REASONS))
    for words_of_step in dice.sample(STEPS, dice.randint(0, 3)):
        step, state = _id(dice), dice.choice(("open", "open", "done"))
        yield "plans_goalstep", line_of(
            step, step, 1, goal, patient.id, version, words_of_step, child.id, child.name,
            (at + timedelta(days=30)).date(), "", "", dice.randint(3, 10), state, "", *first.columns(at),
        )  # fmt: skip
    if steps is not NO_STEPS:
        yield from _scores(patient, dice, goal, {voice.id: voice for voice in near}.values(), at)


def _scores(
    patient: Patient, dice: Random, goal: UUID, near: Iterable[_Voice], at: datetime
) -> Iterator[tuple[str, str]]:
    """Where each sees it, a few times since it was begun; mostly a little better each time."""
    for voice in near:
        level = dice.choice((-2, -1, -1))
        apart = timedelta(days=dice.randint(3, 6))
        for when in (at + apart * times for times in range(dice.randint(1, 4))):
            yield (
                "plans_goalscore",
                line_of(
                    _id(dice), patient.id, goal, 1, voice.side, level, "", when.date(), *voice.columns(when)
                ),
            )
            level = min(2, level + dice.choice((0, 0, 1)))


def _carer(one: Parent) -> _Voice:
    return _Voice(one.id, one.name, "caregiver", one.relation, "guardian")


def _clinician(one: Clinician) -> _Voice:
    return _Voice(one.id, one.name, "clinician", one.title, "team")


def _id(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)
