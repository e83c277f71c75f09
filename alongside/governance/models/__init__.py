"""The room's nouns: motions and what is said and voted about them, bodies and who sits there, consultations."""

from alongside.governance.models.boards import Board
from alongside.governance.models.bodies import Body, BodySeat, Decision, Term
from alongside.governance.models.consultations import Answer, Consultation, Question, Spread
from alongside.governance.models.founding import Founding, FoundingYes
from alongside.governance.models.motions import (
    Amendment,
    AmendmentFate,
    Motion,
    Objection,
    ObjectionStep,
    Outcome,
    Support,
)
from alongside.governance.models.policies import (
    Policy,
    PolicyAdoption,
    PolicyReading,
    PolicyReview,
    PolicyVersion,
)
from alongside.governance.models.questions import EmergencyReview, LookQuestion
from alongside.governance.models.votes import GroupResult, Vote
from alongside.governance.models.wishes import Letter, Wish, WishJoin, WishOrder, WishRanking, WishStep

__all__ = [
    "Amendment", "AmendmentFate", "Answer", "Board", "Body", "BodySeat", "Consultation", "Decision", "EmergencyReview",
    "Founding", "FoundingYes",
    "GroupResult", "Letter", "LookQuestion", "Motion", "Objection", "ObjectionStep", "Outcome", "Policy",
    "PolicyAdoption", "PolicyReading", "PolicyReview", "PolicyVersion", "Question", "Spread", "Support", "Term", "Vote",
    "Wish", "WishJoin", "WishOrder", "WishRanking", "WishStep",
]  # fmt: skip
