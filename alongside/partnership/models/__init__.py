"""The nouns of partnership."""

from alongside.partnership.models.cards import Card
from alongside.partnership.models.certificates import Certificate, CertificateWord
from alongside.partnership.models.claims import BankDetails, Claim, ClaimStep, Payment, Receipt
from alongside.partnership.models.contacts import Contact, ContactWord, Reach
from alongside.partnership.models.hours import Worked
from alongside.partnership.models.hurdles import Hurdle, HurdleLine
from alongside.partnership.models.introductions import (
    Found,
    Introduction,
    IntroductionReach,
    IntroductionWord,
)
from alongside.partnership.models.learning import LearningPath, LearningStep, SelfRating
from alongside.partnership.models.mentoring import Mentor, Mentoring, MentoringTime, MentoringWord
from alongside.partnership.models.money import Budget, Duty, PayOffer, Rate
from alongside.partnership.models.onboarding import Onboarding, OnboardingSaid, OnboardingStep
from alongside.partnership.models.opportunities import Board, Offer, OfferStep, Opportunity
from alongside.partnership.models.orientation import Orientation, OrientationTick, Ready
from alongside.partnership.models.paths import Path, PathNote
from alongside.partnership.models.profiles import Asked, Profile, ProfilePart
from alongside.partnership.models.recruiting import Candidate, Flyer, Move, Prepared
from alongside.partnership.models.roles import (
    RoleDescription,
    RoleNo,
    RoleWording,
    RoleYes,
    SitsAs,
    SitsAsWord,
)
from alongside.partnership.models.stories import Exchange, Guide, Story
from alongside.partnership.models.thanks import Celebration, Thanks, ThanksSeen
from alongside.partnership.models.work import Work

__all__ = [
    "Asked", "BankDetails", "Board", "Budget", "Candidate", "Card", "Celebration", "Certificate", "CertificateWord",
    "Claim", "ClaimStep", "Contact", "ContactWord", "Duty", "Exchange", "Flyer", "Found", "Guide", "Hurdle",
    "HurdleLine", "Introduction", "IntroductionReach", "IntroductionWord", "LearningPath", "LearningStep", "Mentor",
    "Mentoring", "MentoringTime", "MentoringWord", "Move", "Offer", "OfferStep", "Onboarding", "OnboardingSaid",
    "OnboardingStep", "Opportunity", "Orientation", "OrientationTick", "Path", "PathNote", "PayOffer", "Payment",
    "Prepared", "Profile", "ProfilePart", "Rate", "Reach", "Ready", "Receipt", "RoleDescription", "RoleNo",
    "RoleWording", "RoleYes", "SelfRating", "SitsAs", "SitsAsWord", "Story", "Thanks", "ThanksSeen", "Work", "Worked",
]  # fmt: skip
