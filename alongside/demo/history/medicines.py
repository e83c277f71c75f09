"""Which medicines a child got when: what began at the diagnosis, what was added when that did not hold."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from alongside.demo.history.course import Visit
from alongside.demo.patients import COLITIS, Patient


@dataclass(slots=True)
class Course:
    """One medicine at one dose: from the visit at which it was begun until it was stopped or changed."""

    medicine: str
    dose: str
    begun: Visit
    ended: date | None = None


def courses_of(patient: Patient, visits: list[Visit], dice: Random) -> list[Course]:
    """The medicines of a patient through all visits, in the order of their beginning."""
    if not visits:
        return []
    running: dict[str, Course] = {}
    done: list[Course] = []
    bad = 0
    _begin(running, _first(patient, visits[0], dice), visits[0])
    for visit in visits[1:]:
        done += _stop_short_ones(running, visit)
        bad = bad + 1 if visit.grade >= 2 else 0
        if visit.grade >= 2 and dice.random() < 0.7:
            for old in _replaced(running, bad):
                running[old].ended = visit.day
                done.append(running.pop(old))
            _begin(running, _next(patient, running, bad, dice), visit)
        elif "azathioprine" in running and dice.random() < 0.06:
            running["azathioprine"].ended = visit.day
            done.append(running.pop("azathioprine"))
            _begin(running, ["azathioprine"], visit)
    return sorted([*done, *running.values()], key=lambda one: one.begun.number)


def _begin(running: dict[str, Course], medicines: list[str], visit: Visit) -> None:
    for medicine in medicines:
        running.setdefault(medicine, Course(medicine, dose_of(medicine, visit.weight), visit))


def _first(patient: Patient, visit: Visit, dice: Random) -> list[str]:
    early = "nutrition" if patient.disease != COLITIS and dice.random() < 0.7 else "prednisolone"
    lasting = (
        "mesalazine"
        if patient.disease == COLITIS
        else dice.choice(("azathioprine", "azathioprine", "methotrexate"))
    )
    iron = ["iron"] if visit.first and dice.random() < 0.35 else []
    return [*([early] if visit.first else []), lasting, *iron]


def _stop_short_ones(running: dict[str, Course], visit: Visit) -> list[Course]:
    """What is never given for long ends when it has done its work."""
    stopped = []
    for medicine, days in (("nutrition", 56), ("prednisolone", 84), ("iron", 180)):
        course = running.get(medicine)
        if course and (visit.day - course.begun.day).days >= days // 2:
            course.ended = min(visit.day, course.begun.day + timedelta(days=days))
            stopped.append(running.pop(medicine))
    return stopped


def _replaced(running: dict[str, Course], bad: int) -> list[str]:
    swap = ("mesalazine", "methotrexate") if bad >= 2 else ()
    return [medicine for medicine in swap if medicine in running]


def _next(patient: Patient, running: dict[str, Course], bad: int, dice: Random) -> list[str]:
    """One step further: a short course first, then something for the immune system, then a biological medicine."""
    if bad < 2 and "prednisolone" not in running:
        return ["prednisolone"] if dice.random() < 0.45 else ["iron"]
    if not {"azathioprine", "methotrexate", "infliximab", "adalimumab"} & running.keys():
        return ["azathioprine"]
    if not {"infliximab", "adalimumab"} & running.keys():
        return ["infliximab" if dice.random() < 0.6 else "adalimumab"]
    return ["prednisolone"] if dice.random() < 0.5 else []


def dose_of(medicine: str, kilos: float) -> str:
    """A dose that fits the weight, as a clinic would write it."""
    per_kilo = {"prednisolone": (1, 5, 40), "azathioprine": (2, 25, 150), "mesalazine": (60, 250, 4000),
                "infliximab": (5, 50, 500), "iron": (2, 10, 100)}  # fmt: skip
    if medicine in per_kilo:
        by, step, most = per_kilo[medicine]
        return f"{min(most, max(step, round(kilos * by / step) * step))} mg"
    if medicine == "methotrexate":
        return f"{min(25, max(7.5, round(kilos * 0.45 / 2.5) * 2.5)):g} mg"
    if medicine == "adalimumab":
        return "40 mg" if kilos >= 40 else "20 mg"
    return f"{round(kilos * 45 / 100) * 100} kcal" if medicine == "nutrition" else ""
