"""A patient's ten years: every visit with what was measured, judged, prescribed and written down."""

from __future__ import annotations

from random import Random

from alongside.demo.chance import chance_of
from alongside.demo.history import conditions, resources, scoring, words
from alongside.demo.history.course import Visit, visits_of
from alongside.demo.history.medicines import Course, courses_of
from alongside.demo.history.pen import (
    Pen,
    author_columns,
    laboratory_columns,
    moment,
    place_of,
    reference_to,
)  # fmt: skip
from alongside.demo.history.results import results_of
from alongside.demo.history.terms import ATC, HEIGHT, MEDICINES, WEIGHT
from alongside.demo.history.visiting import pga, symptoms
from alongside.demo.patients import Patient
from alongside.demo.world import World
from alongside.kit.terms import Category

THROW = 14
"""Which throw of the dice is told: one in which also three small centers go from about half to three quarters."""


def entries_of(world: World, patient: Patient) -> tuple[list[str], list[Visit], list[Course]]:
    """All rows of a patient, with the visits and medicines that they tell of."""
    dice = chance_of(world.source, "course", THROW, patient.number)
    visits = list(visits_of(world, patient, dice))
    courses = courses_of(patient, visits, dice)
    pen = Pen(world, patient)
    conditions.write_beginning(pen, visits, dice)
    by_visit: dict[int, list[Course]] = {}
    for course in courses:
        by_visit.setdefault(course.begun.number, []).append(course)
    for visit in visits:
        _write_visit(pen, visit, by_visit.get(visit.number, ()), dice)
    conditions.write_flu_jabs(pen, visits, dice)
    return pen.rows, visits, courses


def _write_visit(pen: Pen, visit: Visit, begun: list[Course] | tuple[()], dice: Random) -> None:
    patient, source = pen.patient, pen.world.source
    doctor, nurse = patient.doctor, patient.nurse
    by_doctor, by_nurse = author_columns(doctor, source), author_columns(nurse, source)
    start, later = moment(visit.day, visit.minute), moment(visit.day, visit.minute + 10)
    id = visit.encounter = pen.next_id()
    links = f'{pen.subject},"encounter":{{"reference":"Encounter/{id}"}}'
    kind = (words.FIRST_VISIT if visit.first else words.VISIT)[pen.language]
    end = moment(visit.day, visit.minute + 25)
    pen.said(
        "Encounter", Category.VISITS, ("", ""), f"{kind} {patient.center.name}", "", "", start, by_doctor, "finished",
        resources.encounter(
            id, kind, pen.person, reference_to(doctor), start, end, place_of(patient.center), "AMB"),
    )  # fmt: skip
    _write_measured(pen, visit, start, links, by_nurse, dice)
    symptoms(pen, visit, later, links, by_nurse, reference_to(nurse), dice)
    pga(pen, visit, later, links, by_doctor, reference_to(doctor), dice)
    scoring.score(pen, visit, later, links, by_doctor, reference_to(doctor))
    for course in begun:
        _write_medicine(pen, course, end, links, by_doctor, reference_to(doctor))
    if dice.random() < (0.45 if visit.quiet else 0.7):
        pen.next_id()
        told = dice.choice(words.NOTES[pen.language][visit.grade])
        resource = resources.note(pen.last_id, links, end, reference_to(doctor), told)
        title = words.NOTE[pen.language]
        pen.said(
            "ClinicalImpression",
            Category.NOTES,
            ("", ""),
            title,
            told,
            "",
            end,
            by_doctor,
            "completed",
            resource,
        )
    if visit.grade == 3 and dice.random() < 0.5:
        conditions.write_stay(pen, visit, by_doctor, dice)


def _write_measured(pen: Pen, visit: Visit, start: str, links: str, by_nurse: str, dice: Random) -> None:
    nurse = reference_to(pen.patient.nurse)
    if "weight" in visit.written:
        pen.measured(WEIGHT, visit.weight, start, links, by_nurse, nurse)
        scoring.of_weight(visit)
    if "height" in visit.written:
        pen.measured(HEIGHT, visit.height, start, links, by_nurse, nurse)
    laboratory = pen.patient.center.laboratory
    by_laboratory = laboratory_columns(laboratory, pen.world.source)
    performer = f'{{"display":{resources.quoted(laboratory)}}}'
    taken_at = moment(visit.day, visit.minute - 40)
    for measure, value in results_of(visit, dice):
        pen.measured(measure, value, taken_at, links, by_laboratory, performer)
        scoring.of_result(visit, measure, round(value))


def _write_medicine(pen: Pen, course: Course, when: str, links: str, by: str, who: str) -> None:
    id = pen.next_id()
    code, en, sv, how, how_sv = MEDICINES[course.medicine]
    name, how = (sv, how_sv) if pen.language == "sv" else (en, how)
    dosage = f"{course.dose}, {how}"
    ended = course.ended.isoformat() if course.ended else None
    until = (
        f" · {words.UNTIL[pen.language]} {words.month_of(course.ended, pen.language)}" if course.ended else ""
    )
    resource = resources.medication(id, code, name, links, when[:10], ended, who, dosage)
    pen.said(
        "MedicationRequest", Category.MEDICINES, (ATC, code), f"{name} {course.dose}", "", f"{how}{until}", when, by,
        "stopped" if ended else "active", resource,
    )  # fmt: skip
