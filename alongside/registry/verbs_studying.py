"""What studies take along, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

TOOK_STUDY = register(
    "registry.took_study", _("{actor} took coded facts along for a study: {subject}"),
    place=Place.SYSTEM, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
