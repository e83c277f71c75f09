"""What can be done in a project, in the ledger's words. Where and when in the work it stands, its group says."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any, produces: Produces = Produces.KNOWLEDGE) -> Verb:
    """A word of this room: what it produces is knowledge, where nothing else is said."""
    return register(f"improvement.{key}", sentence, place=Place.CENTER, phase=Phase.DESIGN, produces=produces)


PROJECT_BEGUN = verb("project_begun", _("{actor} began the project {subject}"))
PROJECT_ENDED = verb("project_ended", _("{actor} ended the project {subject}"))
MATTERS_SAID = verb("matters_said", _("{actor} said what matters in {subject}"))
PROBLEM_SAID = verb("problem_said", _("{actor} worded the problem of {subject}"))
PROBLEM_CONFIRMED = verb("problem_confirmed", _("{actor} said whether this is the problem: {subject}"))
VISION_SAID = verb("vision_said", _("{actor} said what shall always happen: {subject}"))
AIM_SAID = verb("aim_said", _("{actor} worded the aim of {subject}"))
COUNT_CHOSEN = verb("count_chosen", _("{actor} chose what is counted: {subject}"))
COUNTED = verb("counted", _("{actor} counted by hand: {subject}"), Produces.INFORMATION)
DIAGRAM_DRAWN = verb("diagram_drawn", _("{actor} worked on the driver diagram of {subject}"))
NEED_BROUGHT = verb("need_brought", _("{actor} brought an idea or a need: {subject}"))
RANKED = verb("ranked", _("{actor} said where to begin: {subject}"))
SHEET_BEGUN = verb("sheet_begun", _("{actor} began to write down together: {subject}"))
SHEET_WRITTEN = verb("sheet_written", _("{actor} wrote in {subject}"), Produces.INFORMATION)
SHEET_LED = verb("sheet_led", _("{actor} said whether they lead {subject}"))
SHEET_CLOSED = verb("sheet_closed", _("{actor} closed what was written together: {subject}"))
LINE_RECALLED = verb("line_recalled", _("{actor} took back a line of {subject}"), Produces.INFORMATION)
TEST_PLANNED = verb("test_planned", _("{actor} planned a test: {subject}"), Produces.KNOW_HOW)
TEST_SEEN = verb("test_seen", _("{actor} noted what a test showed: {subject}"), Produces.INFORMATION)
TEST_STUDIED = verb("test_studied", _("{actor} said what came of a test: {subject}"), Produces.KNOW_HOW)
TEST_OWNED = verb("test_owned", _("{actor} said whether a test is theirs: {subject}"), Produces.KNOW_HOW)
SPREAD_SAID = verb("spread_said", _("{actor} said where a center stands with {subject}"))
LOOKED_AGAIN = verb("looked_again", _("{actor} said whether this is in practice: {subject}"))
NEXT_SAID = verb("next_said", _("{actor} said what comes next after {subject}"))
CONCERNS_TAKEN = verb("concerns_taken", _("{actor} said whether {subject} takes safety concerns"))
CONCERN_RAISED = verb("concern_raised", _("{actor} raised a safety concern"))
CONCERN_ANSWERED = verb("concern_answered", _("{actor} said something of a safety concern"))
