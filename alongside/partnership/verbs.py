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
PREPARED = verb("prepared", _("{actor} got ready to ask for partners at {subject}"))
CANDIDATE_ADDED = verb("candidate_added", _("{actor} thought of somebody as a partner at {subject}"))
CANDIDATE_MOVED = verb(
    "candidate_moved", _("{actor} was in touch with somebody about partnership at {subject}")
)
CANDIDATE_LET_GO = verb("candidate_let_go", _("{actor} deleted what was kept of somebody at {subject}"))
INTEREST_SHOWN = verb("interest_shown", _("Somebody left their name by a flyer of {subject}"))
INTEREST_TAKEN_BACK = verb("interest_taken_back", _("Somebody deleted what was kept of them at {subject}"))
FORGOTTEN = verb("forgotten", _("What was kept of some who are no members was deleted at {subject}"))
FLYER_MADE = verb("flyer_made", _("{actor} made a flyer: {subject}"))
FLYER_ENDED = verb("flyer_ended", _("{actor} ended a flyer: {subject}"))
STORY_ASKED = verb(
    "story_asked", _("{actor} asked somebody to tell each other a story in {subject}"), Produces.KNOWLEDGE
)
STORY_TOLD = verb("story_told", _("{actor} told a story in {subject}"), Produces.KNOWLEDGE)
STORIES_STOPPED = verb(
    "stories_stopped", _("{actor} stopped an exchange of stories in {subject}"), Produces.KNOWLEDGE
)
GUIDE_NAMED = verb("guide_named", _("{actor} said how it was to begin at {subject}"))
GUIDE_ENDED = verb("guide_ended", _("{actor} is not asked any more how it was to begin at {subject}"))
