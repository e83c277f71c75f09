"""Visits of the register's children in the last year, as both sides prepared and held them; ready for COPY.

What the network's measures of joint planning count: who put something on the agenda before, whether both agreed on its
order and on the summary. Each visit is linked to the Encounter that the register holds, so that it is told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any
from uuid import UUID

from alongside.demo.chance import chance_of
from alongside.demo.history.course import Visit
from alongside.demo.history.pen import moment
from alongside.demo.loading import line_of
from alongside.demo.patients import Patient
from alongside.demo.world import World

_AUTHOR = "author_id, author_name, author_role, author_title, voice, on_behalf_of_name, at"
TABLES = {
    "visits_visit": (
        f"id, person_id, starts_at, minutes, mode, center_id, place, with_seats, with_names, about, status, begun_at, "
        f"ended_at, entry_origin, {_AUTHOR}"
    ),
    "visits_visitstep": f"id, person_id, visit_id, kind, words, was_at, {_AUTHOR}",
    "visits_agendaitem": f"id, person_id, words, kept_from, position, goal_id, talk_on, {_AUTHOR}",
    "visits_itemact": f"id, person_id, item_id, kind, visit_id, {_AUTHOR}",
    "visits_orderagreed": f"id, person_id, items, {_AUTHOR}",
    "visits_summary": f"id, person_id, visit_id, words, based_on_id, also_from_id, composed, {_AUTHOR}",
    "visits_summaryagreed": f"id, person_id, summary_id, {_AUTHOR}",
}
LAST = timedelta(days=365)
FAMILY_ASKS = (
    "Tired after school", "Which sports are fine", "The taste of the medicine", "Sleep", "A school trip",
    "When we can come less often", "What the school must know", "Pain in the morning",
)  # fmt: skip
TEAM_ASKS = ("Levels and dose", "Growth", "Next scope: yes or no", "Vaccinations", "Blood tests")
TALKED, LEFT = "## We talked about", "## We did not get to this. It is on the agenda of the next visit"
Row = tuple[str, str]
Who = tuple[Any, ...]


def meeting_rows(world: World, told: Iterable[tuple[Patient, list[Visit]]]) -> dict[str, list[str]]:
    """The rows of the visits of these children, by table, each table after those to which it points."""
    rows: dict[str, list[str]] = {table: [] for table in TABLES}
    for patient, visits in told:
        if patient.quiet_from is not None or patient.until is not None:
            continue
        dice = chance_of(world.source, "meeting", patient.number)
        for visit in visits:
            if visit.encounter and visit.day > world.today - LAST:
                for table, line in _met(world, patient, visit, dice):
                    rows[table].append(line)
    return rows


def prepares(world: World, patient: Patient, visit: Visit) -> float:
    """How often families and teams of a center prepare by now: each center began at its own time, and learns."""
    begun = chance_of(world.source, "preparing", patient.center.id).uniform(0.25, 0.75)
    gone = 1 - (world.today - visit.day).days / LAST.days
    return min(0.95, begun * (0.7 + 0.6 * gone))


def _met(world: World, patient: Patient, visit: Visit, dice: Random) -> Iterator[Row]:
    key, doctor, family = _id(dice), _doctor(patient), _family(patient)
    starts = datetime.fromisoformat(moment(visit.day, visit.minute))
    ends, planned = starts + timedelta(minutes=25), starts - timedelta(days=dice.randint(20, 60))
    yield "visits_visit", line_of(
        key, patient.id, starts, 25, "in_person", patient.center.id, "", _array(patient.doctor.seat_id),
        _array(f'"{patient.doctor.name}"'), "", "held", starts, ends, visit.encounter, *doctor, planned,
    )  # fmt: skip
    for kind, at in (("planned", planned), ("begun", starts), ("held", ends)):
        yield "visits_visitstep", line_of(_id(dice), patient.id, key, kind, "", None, *doctor, at)
    often = prepares(world, patient, visit)
    asked: list[tuple[UUID, str, bool]] = []
    for place, (by, words, share) in enumerate(
        ((family, FAMILY_ASKS, often), (doctor, TEAM_ASKS, often * 0.8))
    ):
        if dice.random() < share:
            item, said = _id(dice), dice.choice(words)
            at = starts - timedelta(days=dice.randint(1, 14))
            yield (
                "visits_agendaitem",
                line_of(item, patient.id, said, 0, 2 * visit.number + place, None, None, *by, at),
            )
            asked.append((item, said, dice.random() < 0.85))
    yield from _talked(patient, key, asked, starts, (family, doctor), dice)
    yield from _summed_up(patient, key, asked, ends, (family, doctor), dice)


def _talked(
    patient: Patient,
    key: UUID,
    asked: list[tuple[UUID, str, bool]],
    starts: datetime,
    both: tuple[Who, Who],
    dice: Random,
) -> Iterator[Row]:
    """Both say yes to the order, where there is one; what they reach is ticked."""
    if len(asked) > 1 and dice.random() < 0.6:
        items = _array(*(item for item, _said, _reached in asked))
        for by in both:
            yield (
                "visits_orderagreed",
                line_of(_id(dice), patient.id, items, *by, starts - timedelta(hours=12)),
            )
    for item, _said, reached in asked:
        if reached:
            at = starts + timedelta(minutes=10)
            yield "visits_itemact", line_of(_id(dice), patient.id, item, "discussed", key, *both[1], at)


def _summed_up(
    patient: Patient,
    key: UUID,
    asked: list[tuple[UUID, str, bool]],
    ends: datetime,
    both: tuple[Who, Who],
    dice: Random,
) -> Iterator[Row]:
    """The summary that the program put together; the team says yes to it, and most families."""
    parts = [
        "\n".join([title, *(f"- {said}" for _item, said, reached in asked if reached is there)])
        for title, there in ((TALKED, True), (LEFT, False)) if any(one[2] is there for one in asked)
    ]  # fmt: skip
    summary = _id(dice)
    yield (
        "visits_summary",
        line_of(summary, patient.id, key, "\n\n".join(parts) or "We met.", None, None, True, *both[1], ends),
    )
    for by, share in zip(both, (0.8, 1.0), strict=True):
        if dice.random() < share:
            at = ends + timedelta(hours=4)
            yield "visits_summaryagreed", line_of(_id(dice), patient.id, summary, *by, at)


def _doctor(patient: Patient) -> Who:
    one = patient.doctor
    return (one.id, one.name, "clinician", one.title, "clinician", "")


def _family(patient: Patient) -> Who:
    """Who writes for the family: a parent, or, in every third one, the young person."""
    if patient.parents and patient.number % 3:
        one = patient.parents[0]
        return (one.id, one.name, "caregiver", one.relation, "caregiver", "")
    return (patient.id, patient.name, "patient", "", "patient", "")


def _array(*values: object) -> str:
    return "{" + ",".join(map(str, values)) + "}"


def _id(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)
