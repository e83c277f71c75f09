"""The room's nouns: motions and what is said and voted about them, bodies and who sits there, consultations."""

from alongside.governance.models.bodies import Body, BodySeat, Decision, Term
from alongside.governance.models.consultations import Answer, Consultation, Question, Spread
from alongside.governance.models.motions import (
    Amendment,
    AmendmentFate,
    Motion,
    Objection,
    ObjectionStep,
    Outcome,
    Support,
)
from alongside.governance.models.votes import GroupResult, Vote

__all__ = [
    "Amendment", "AmendmentFate", "Answer", "Body", "BodySeat", "Consultation", "Decision", "GroupResult", "Motion",
    "Objection", "ObjectionStep", "Outcome", "Question", "Spread", "Support", "Term", "Vote",
]  # fmt: skip
