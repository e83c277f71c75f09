"""Asking how visits are felt, in the ledger's words. That somebody answered is never in it."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place

BEGAN_CARE = register(
    "registry.began_care", _("{actor} set that everyone is asked how a visit was"),
    place=Place.SYSTEM, phase=Phase.PLAN,
)  # fmt: skip
ENDED_CARE = register(
    "registry.ended_care", _("{actor} ended that everyone is asked how a visit was"),
    place=Place.SYSTEM, phase=Phase.PLAN,
)  # fmt: skip
