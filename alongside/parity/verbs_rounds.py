"""What is done with rounds without names, in the ledger's words. An answer is no line: it would say whose."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

ROUND_BEGUN = register(
    "parity.round_begun", _("{actor} asked all without names: {subject}"), place=Place.CENTER, phase=Phase.EVALUATE,
    produces=Produces.KNOWLEDGE,
)  # fmt: skip
ROUND_TOLD = register(
    "parity.round_told", _("What was said without names is there: {subject}"), place=Place.CENTER,
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
