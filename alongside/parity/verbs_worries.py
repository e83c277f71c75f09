"""What is done with worries about working together, in the ledger's words. The program puts up what has no name."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces
from alongside.parity.worrying import Kind


def verb(key: str, sentence: Any) -> Verb:
    """A word for what is done with a worry."""
    return register(
        f"parity.{key}", sentence, place=Place.CENTER, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE
    )


WORRY_RAISED = verb("worry_raised", _("{actor} said what worries them about working together: {subject}"))
WORRY_UNNAMED = verb("worry_unnamed", _("Somebody said what worries them about working together: {subject}"))
WORRY_UNNAMED_SAID = verb(
    "worry_unnamed_said", _("Whoever raised a worry without a name said more: {subject}")
)
SAID: dict[Kind, Verb] = {
    Kind.ASK: verb("worry_asked", _("{actor} asked somebody to answer a worry: {subject}")),
    Kind.TAKE: verb("worry_taken", _("{actor} owes a worry an answer now: {subject}")),
    Kind.LEAVE: verb("worry_left", _("{actor} left a worry to others to answer: {subject}")),
    Kind.ANSWER: verb("worry_answered", _("{actor} answered a worry: {subject}")),
    Kind.HEARD: verb("worry_heard", _("{actor} said that their worry is answered: {subject}")),
    Kind.UNHEARD: verb("worry_unheard", _("{actor} said that their worry is not answered: {subject}")),
    Kind.BACK: verb("worry_back", _("{actor} took back a worry: {subject}")),
    Kind.MOVE: verb("worry_moved", _("{actor} handed a worry on: {subject}")),
}
