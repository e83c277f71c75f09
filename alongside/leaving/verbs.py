"""What is done on the way out, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Place

PARCEL_ASKED = register("leaving.parcel_asked", _("{actor} asked to take along {subject} about {about}"))
COMMUNITY_EXPORTED = register(
    "leaving.community_exported", _("{actor} wrote out {subject}"), place=Place.SYSTEM
)
