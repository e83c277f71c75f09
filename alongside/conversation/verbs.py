"""What can be done in a thread, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

REMARKED = register(
    "conversation.remarked", _("{actor} wrote about {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
TAKEN_BACK = register(
    "conversation.taken_back", _("{actor} took back what they wrote about {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN,
)  # fmt: skip
