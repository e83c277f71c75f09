"""What is done when a demo community is made, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Place

HISTORY_BROUGHT_IN = register(
    "demo.history_brought_in",
    _("{actor} brought in the history of {about} from {subject}"),
    place=Place.CENTER,
)
