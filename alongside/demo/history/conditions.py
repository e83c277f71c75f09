"""What a child has, the looks into the gut, stays on the ward, and flu jabs."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from alongside.demo.history import resources, words
from alongside.demo.history.course import Visit
from alongside.demo.history.pen import Pen, author_columns, moment, place_of, reference_to
from alongside.demo.history.terms import CVX, DIAGNOSES, SNOMED
from alongside.demo.patients import COLITIS, CROHN
from alongside.kit.terms import Category

REGISTER = "https://register.example/patient"


def write_beginning(pen: Pen, visits: list[Visit], dice: Random) -> None:
    """Who it is, what it was found to be, and how it was found."""
    patient = pen.patient
    by, who = author_columns(patient.doctor, pen.world.source), reference_to(patient.doctor)
    since = moment(patient.since, 9 * 60)
    id = pen.next_id()
    value = f"{pen.world.numbers}-{patient.number:06d}"
    resource = resources.patient(
        pen.person, REGISTER, value, patient.given, patient.family, patient.sex, str(patient.born),
        place_of(patient.center),
    )  # fmt: skip
    title = words.WHO[pen.language]
    pen.said("Patient", Category.IDENTITY, ("", ""), title, "", value, since, by, "", resource)
    _write_diagnosis(pen, patient.disease, patient.diagnosed, by, who)
    id = pen.next_id()
    day, title = patient.diagnosed - timedelta(days=1), words.SCOPE[pen.language]
    when = moment(day, 11 * 60)
    resource = resources.procedure(id, title, pen.subject, when, who)
    pen.said(
        "Procedure", Category.VISITS, (SNOMED, "73761001"), title, "", "", when, by, "completed", resource
    )
    for disease, share, worst in _alongside(patient.disease):
        visit = next((one for one in visits if one.grade >= worst), None)
        if visit and dice.random() < share:
            _write_diagnosis(pen, disease, visit.day, by, who, active=dice.random() < 0.5)


def _alongside(disease: str) -> tuple[tuple[str, float, int], ...]:
    """What comes with it, how often, and how bad it must have been before."""
    fistula = (("fistula", 0.12, 2),) if disease == CROHN else ()
    growth = (("growth", 0.12, 1),) if disease != COLITIS else ()
    return (("anemia", 0.3, 1), ("joints", 0.14, 1), ("anxiety", 0.13, 0), *fistula, *growth)


def _write_diagnosis(pen: Pen, disease: str, day: date, by: str, who: str, active: bool = True) -> None:
    system, code, en, sv = DIAGNOSES[disease]
    title = sv if pen.language == "sv" else en
    category = Category.SENSITIVE if disease == "anxiety" else Category.CONDITIONS
    id = pen.next_id()
    resource = resources.condition(
        id, resources.concept(system, code, title), pen.person, str(day), str(day), who, active
    )
    when = moment(day, 13 * 60)
    pen.said(
        "Condition",
        category,
        (system, code),
        title,
        "",
        "",
        when,
        by,
        "active" if active else "resolved",
        resource,
    )


def write_stay(pen: Pen, visit: Visit, by: str, dice: Random) -> None:
    """Some days on the ward."""
    days = dice.randint(2, 8)
    if visit.day + timedelta(days=days) >= pen.world.today:
        return
    id, kind = pen.next_id(), words.STAY[pen.language]
    start, end = moment(visit.day, visit.minute + 90), moment(visit.day + timedelta(days=days), 13 * 60)
    who, place = reference_to(pen.patient.doctor), place_of(pen.patient.center)
    resource = resources.encounter(id, kind, pen.person, who, start, end, place, "IMP")
    title, told = f"{kind} {pen.patient.center.name}", f"{days} {words.DAYS[pen.language]}"
    pen.said("Encounter", Category.VISITS, ("", ""), title, "", told, start, by, "finished", resource)


def write_flu_jabs(pen: Pen, visits: list[Visit], dice: Random) -> None:
    """In October, for those who wanted it."""
    by = author_columns(pen.patient.nurse, pen.world.source)
    for year in sorted({visit.day.year for visit in visits}):
        day = date(year, 10, dice.randint(1, 28))
        if dice.random() > 0.4 or not visits[0].day <= day <= visits[-1].day:
            continue
        id, title = pen.next_id(), words.FLU[pen.language]
        when = moment(day, 15 * 60)
        resource = resources.immunization(id, title, pen.person, when)
        pen.said(
            "Immunization", Category.MEDICINES, (CVX, "150"), title, "", "", when, by, "completed", resource
        )
