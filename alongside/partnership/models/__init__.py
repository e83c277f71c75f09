"""The nouns of partnership."""

from alongside.partnership.models.cards import Card
from alongside.partnership.models.claims import BankDetails, Claim, ClaimStep, Payment, Receipt
from alongside.partnership.models.hours import Worked
from alongside.partnership.models.mentoring import Mentor, Mentoring, MentoringWord
from alongside.partnership.models.money import Budget, Duty, PayOffer, Rate
from alongside.partnership.models.opportunities import Board, Offer, OfferStep, Opportunity
from alongside.partnership.models.orientation import Orientation, OrientationTick, Ready
from alongside.partnership.models.paths import Path, PathNote
from alongside.partnership.models.profiles import Asked, Profile, ProfilePart
from alongside.partnership.models.recruiting import Candidate, Flyer, Move, Prepared
from alongside.partnership.models.stories import Exchange, Guide, Story
from alongside.partnership.models.work import Work

__all__ = [
    "Asked", "BankDetails", "Board", "Budget", "Candidate", "Card", "Claim", "ClaimStep", "Duty", "Exchange", "Flyer",
    "Guide", "Mentor", "Mentoring", "MentoringWord", "Move", "Offer", "OfferStep", "Opportunity", "Orientation",
    "OrientationTick", "Path", "PathNote",
    "PayOffer", "Payment", "Prepared", "Profile", "ProfilePart", "Rate", "Ready", "Receipt", "Story", "Work", "Worked",
]  # fmt: skip
