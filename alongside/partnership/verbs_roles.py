"""What is done with roles, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

ROLE_BEGUN = verb("role_begun", _("{actor} described a role: {subject}"))
ROLE_REWORDED = verb("role_reworded", _("{actor} proposed other words for a role: {subject}"))
ROLE_AGREED = verb("role_agreed", _("{actor} said yes to a role: {subject}"))
ROLE_REFUSED = verb("role_refused", _("{actor} said no to proposed words of a role: {subject}"))
ROLE_TAKEN_BACK = verb("role_taken_back", _("{actor} took back proposed words of a role: {subject}"))
ROLE_PROPOSED = verb("role_proposed", _("{actor} proposed who sits as {subject}"))
ROLE_SAID = verb("role_said", _("{actor} said something of who sits as {subject}"), Produces.INFORMATION)
