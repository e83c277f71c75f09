"""What is done when somebody comes new, and of what is in the way, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

STEPS_WRITTEN = verb("steps_written", _("{actor} wrote down a step for who comes new: {subject}"))
STEP_ENDED = verb("step_ended", _("{actor} ended a step for who comes new: {subject}"))
ONBOARDING_BEGUN = verb("onboarding_begun", _("{actor} began the first steps of somebody new in {subject}"))
STEP_SAID = verb(
    "step_said", _("{actor} said something of a step of who comes new in {subject}"), Produces.INFORMATION
)
HURDLE_TOLD = verb("hurdle_told", _("{actor} said what is in the way: {subject}"), Produces.KNOWLEDGE)
HURDLE_SAID = verb(
    "hurdle_said", _("{actor} said something of what is in the way: {subject}"), Produces.KNOWLEDGE
)
