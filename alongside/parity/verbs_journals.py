"""What is done with one's own journal, in the ledger's words. Each line is read by who did it, and by nobody else."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any) -> Verb:
    """A word for looking back on one's own."""
    return register(
        f"parity.{key}", sentence, place=Place.CENTER, phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE
    )


PAGE_WRITTEN = verb("page_written", _("{actor} wrote a page of their journal"))
PAGE_TOLD = verb("page_told", _("{actor} told everyone of their journal: {subject}"))
PAGE_ANSWERED = verb("page_answered", _("{actor} said whether others read what names them: {subject}"))
PAGE_TAKEN_BACK = verb("page_taken_back", _("{actor} took back what they told: {subject}"))
PLACED = verb("placed", _("{actor} said how far people do things together"))
PLACING_SHARED = verb("placing_shared", _("{actor} shared where they see their team"))
