"""Questions about looks and reviews, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

LOOK_ASKED = register(
    "governance.look_asked", _("{actor} asked about {subject}"), place=Place.SYSTEM, phase=Phase.EVALUATE
)
LOOK_ANSWERED = register(
    "governance.look_answered", _("{actor} answered a question about {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
EMERGENCY_REVIEWED = register(
    "governance.emergency_reviewed", _("{actor} reviewed {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
