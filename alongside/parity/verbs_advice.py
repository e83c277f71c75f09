"""What is done with open feedback by trusted advisors, in the ledger's words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any) -> Verb:
    """A word for looking at how power is shared."""
    return register(
        f"parity.{key}", sentence, place=Place.CENTER, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE
    )


ADVICE_ASKED = verb("advice_asked", _("{actor} wants to ask advisors how power is shared: {subject}"))
ADVICE_AGREED = verb("advice_agreed", _("{actor} agreed to ask advisors how power is shared: {subject}"))
ADVICE_ANSWERED = verb(
    "advice_answered", _("{actor} said whether they look at how power is shared: {subject}")
)
ADVICE_GIVEN = verb("advice_given", _("{actor} said how power is shared, and what to try: {subject}"))
ADVICE_TAKEN_UP = verb("advice_taken_up", _("{actor} said what becomes of an advisor's point: {subject}"))
