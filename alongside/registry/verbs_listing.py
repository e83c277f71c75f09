"""What is done with lists of people, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

LIST_KEPT = register(
    "registry.list_kept", _("{actor} put down whom to look for: {subject}"),
    place=Place.CENTER, phase=Phase.PLAN, produces=Produces.KNOW_HOW,
)  # fmt: skip
LIST_SHARED = register(
    "registry.list_shared", _("{actor} shared a list with colleagues: {subject}"),
    place=Place.CENTER, phase=Phase.PLAN, produces=Produces.KNOW_HOW,
)  # fmt: skip
LIST_ENDED = register(
    "registry.list_ended", _("{actor} ended a list: {subject}"), place=Place.CENTER, phase=Phase.EVALUATE
)
REACHED_OUT = register("registry.reached_out", _("{actor} tried to reach {about}: {subject}"))
WROTE_BACK = register(
    "registry.wrote_back", _("{actor} wrote back to the clinic"), produces=Produces.KNOWLEDGE
)
TOOK_LIST = register(
    "registry.took_list", _("{actor} took a list along in a file: {subject}"), place=Place.CENTER
)
