"""What is done to get ready, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

LIST_WRITTEN = verb("list_written", _("{actor} said what one knows before a first meeting of {subject}"))
TICKED = verb("ticked", _("{actor} went on with what one knows before a first meeting"), Produces.INFORMATION)
GOT_READY = verb("got_ready", _("{actor} is ready for a first meeting of {subject}"), Produces.INFORMATION)
