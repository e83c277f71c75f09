"""What can be done on the way to partnership, in the ledger's words. Where and when it stands, its group says."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any, produces: Produces = Produces.KNOW_HOW) -> Verb:
    """A word of this room: what it produces is know-how, where nothing else is said."""
    return register(f"partnership.{key}", sentence, place=Place.CENTER, phase=Phase.DESIGN, produces=produces)


PATH_BEGUN = verb("path_begun", _("{actor} began the way to partnership at {subject}"))
TALKED = verb("talked", _("{actor} wrote down what a talk on the way brought: {subject}"))
