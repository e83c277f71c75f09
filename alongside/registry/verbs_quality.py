"""What is said to doubts, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Produces

SAID_RIGHT = register(
    "registry.said_right", _("{actor} looked again at {subject}: it is right"),
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
ASKED_FAMILY = register(
    "registry.asked_family", _("{actor} asks the family about {subject}"), phase=Phase.EVALUATE
)
ASKED_CLINIC = register(
    "registry.asked_clinic", _("{actor} asks the clinic about {subject}"), phase=Phase.EVALUATE
)
