"""What the team wrote down about how it is: symptoms item by item, and the doctor's judgement."""

from __future__ import annotations

from random import Random

from alongside.demo.history import resources, scoring
from alongside.demo.history.course import Visit
from alongside.demo.history.pen import Pen
from alongside.demo.history.terms import OWN, PGA, STOOLS, SYMPTOM_ITEMS, SYMPTOMS
from alongside.kit.terms import Category


def symptoms(pen: Pen, visit: Visit, when: str, links: str, by: str, who: str, dice: Random) -> None:
    """The items that were written down, as one entry; none where none were."""
    parts, told = [], []
    for item in ("pain", "stools", "wellbeing", "belly", "elsewhere", "perianal"):
        if item not in visit.written:
            continue
        part, words = (
            _stools(visit, pen.language, dice) if item == "stools" else _item(item, visit, pen.language, dice)
        )
        parts.append(part)
        told.append(words)
    if not parts:
        return
    id, title = pen.next_id(), SYMPTOMS[pen.language]
    code = resources.concept(OWN, "visit-symptoms", title)
    resource = resources.symptoms(id, code, links, when, who, parts)
    pen.said(
        "Observation",
        Category.RESULTS,
        (OWN, "visit-symptoms"),
        title,
        "",
        " · ".join(told),
        when,
        by,
        "final",
        resource,
    )


def _item(item: str, visit: Visit, language: str, dice: Random) -> tuple[str, str]:
    title, title_sv, answers, answers_sv = SYMPTOM_ITEMS[item]
    title, answers = (title_sv, answers_sv) if language == "sv" else (title, answers)
    rare = item in ("elsewhere", "perianal")
    felt = visit.activity * (0.5 if rare else 0.9) + dice.gauss(-0.35 if rare else 0, 0.5)
    step = 0 if felt < 0.35 else 1 if felt < 1.3 else 2
    if item in scoring.OF_ITEM:
        scoring.of_step(visit, item, step)
    value = resources.concept(OWN, f"{item}-{step}", answers[step])
    part = f'{{"code":{resources.concept(OWN, item, title)},"valueCodeableConcept":{value}}}'
    return part, f"{title}: {answers[step]}"


def _stools(visit: Visit, language: str, dice: Random) -> tuple[str, str]:
    title = STOOLS[language == "sv"]
    count = max(0, min(14, round(dice.gauss(1.6 + 2.1 * max(0.0, visit.activity), 0.8))))
    scoring.of_stools(visit, count)
    return f'{{"code":{resources.concept(OWN, "stools", title)},"valueInteger":{count}}}', f"{title}: {count}"


def pga(pen: Pen, visit: Visit, when: str, links: str, by: str, who: str, dice: Random) -> None:
    """The doctor's judgement of the disease: one of four words. At some visits nobody wrote it down."""
    if dice.random() < 0.04:
        return
    id = pen.next_id()
    title, grades = PGA[pen.language]
    code = resources.concept(OWN, "pga", title)
    value = resources.concept(OWN, ("quiet", "mild", "moderate", "severe")[visit.grade], grades[visit.grade])
    resource = resources.judgement(id, code, links, when, who, value)
    pen.said(
        "Observation",
        Category.RESULTS,
        (OWN, "pga"),
        title,
        "",
        grades[visit.grade],
        when,
        by,
        "final",
        resource,
    )
