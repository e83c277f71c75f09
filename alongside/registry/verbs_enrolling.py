"""Asking whether the community may learn, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place

CONSENT_ASKED = register(
    "registry.consent_asked", _("{actor} asks whether the community may learn from what is written: {subject}"),
    place=Place.CENTER, phase=Phase.PLAN,
)  # fmt: skip
