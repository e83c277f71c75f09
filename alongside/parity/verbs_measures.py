"""What a team does with its own measures, in the ledger's words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any) -> Verb:
    """A word for measuring how a team works together."""
    return register(
        f"parity.{key}", sentence, place=Place.CENTER, phase=Phase.EVALUATE, produces=Produces.INFORMATION
    )


MEASURE_CHOSEN = verb("measure_chosen", _("{actor} chose what the team looks at: {subject}"))
MEASURE_ENDED = verb("measure_ended", _("{actor} stopped looking at: {subject}"))
MEASURE_COUNTED = verb("measure_counted", _("{actor} counted for a month: {subject}"))
MEASURE_TESTED = verb("measure_tested", _("{actor} said what a test is meant to move: {subject}"))
