"""The score of Crohn's disease, where all its parts were written down: symptoms, weight and two blood tests, added up.

The weights and limits are those of the weighted PCDAI (Turner and others 2012); what people answer is in our own words.
"""

from __future__ import annotations

from alongside.demo.history.course import Visit
from alongside.demo.history.pen import Pen
from alongside.demo.history.terms import ALBUMIN, ESR, SCORE, Measure
from alongside.demo.patients import CROHN

OF_ITEM = {
    "pain": (0.0, 10.0, 20.0), "wellbeing": (0.0, 10.0, 20.0), "elsewhere": (0.0, 10.0, 10.0),
    "perianal": (0.0, 7.5, 15.0), "stools": (0.0, 7.5, 15.0), "weight": (0.0, 5.0, 10.0),
}  # fmt: skip
PARTS = (*OF_ITEM, "esr", "albumin")


def of_step(visit: Visit, item: str, step: int) -> None:
    """Count what was answered to one item, from the first answer (0) to the last (2)."""
    visit.points[item] = OF_ITEM[item][step]


def of_stools(visit: Visit, count: int) -> None:
    """Count how often somebody went in a day."""
    of_step(visit, "stools", 0 if count <= 2 else 1 if count <= 5 else 2)


def of_result(visit: Visit, measure: Measure, value: float) -> None:
    """Count a blood test that belongs to the score."""
    if measure is ESR:
        visit.points["esr"] = 0.0 if value <= 20 else 7.5 if value <= 50 else 15.0
    elif measure is ALBUMIN:
        visit.points["albumin"] = 0.0 if value >= 35 else 10.0 if value > 30 else 20.0


def of_weight(visit: Visit) -> None:
    """Count how the weight goes: held, a little less, a tenth less."""
    of_step(visit, "weight", 0 if visit.activity < 0.75 else 1 if visit.activity < 1.6 else 2)


def score(pen: Pen, visit: Visit, when: str, links: str, by: str, who: str) -> None:
    """The sum as one number; none where a part is missing, and none of colitis, which has a score of its own."""
    if pen.patient.disease == CROHN and all(part in visit.points for part in PARTS):
        pen.measured(SCORE, sum(visit.points[part] for part in PARTS), when, links, by, who)
