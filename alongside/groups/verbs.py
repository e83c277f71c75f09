"""What can be done in joint work, in the ledger's words. Where and when in the work it stands, the group says."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def verb(key: str, sentence: Any, produces: Produces = Produces.KNOWLEDGE) -> Verb:
    """A word of this room: what it produces is knowledge, where nothing else is said."""
    return register(f"groups.{key}", sentence, place=Place.CENTER, phase=Phase.DESIGN, produces=produces)


GROUP_BEGUN = verb("group_begun", _("{actor} began the group {subject}"))
GROUP_CHANGED = verb("group_changed", _("{actor} said how {subject} works"))
GROUP_MOVED = verb("group_moved", _("{actor} noted that {subject} has come further"))
GROUP_ENDED = verb("group_ended", _("{actor} ended the group {subject}"))
GROUP_REOPENED = verb("group_reopened", _("{actor} took back the end of the group {subject}"))
SEAT_OFFERED = verb("seat_offered", _("{actor} offered a seat in {subject}"))
SEAT_ASKED = verb("seat_asked", _("{actor} asked for a seat in {subject}"))
SEAT_GIVEN = verb("seat_given", _("{actor} said yes to a new member of {subject}"))
SEAT_TAKEN = verb("seat_taken", _("{actor} took a seat in {subject}"))
SEAT_SAID = verb("seat_said", _("{actor} said for whom they speak in {subject}"))
SEAT_LEFT = verb("seat_left", _("{actor} left {subject}"))
SEAT_ENDED = verb("seat_ended", _("{actor} ended a seat in {subject}"))
TERM_ASKED = verb("term_asked", _("{actor} proposed another term for a seat in {subject}"))
TERM_AGREED = verb("term_agreed", _("{actor} said yes to another term in {subject}"))
TERM_DROPPED = verb("term_dropped", _("{actor} let a term in {subject} be as it is"))
LETTERS_SET = verb("letters_set", _("{actor} said whether letters come from {subject}"), Produces.INFORMATION)
SEAT_PAUSED = verb("seat_paused", _("{actor} pauses in {subject}"), Produces.INFORMATION)
SEAT_RESUMED = verb("seat_resumed", _("{actor} is back in {subject}"), Produces.INFORMATION)
CALENDAR_MADE = verb("calendar_made", _("{actor} made an address for their calendar"), Produces.INFORMATION)
CALENDAR_ENDED = verb(
    "calendar_ended", _("{actor} ended the address of their calendar"), Produces.INFORMATION
)
CHAMPION_NAMED = verb("champion_named", _("{actor} named who keeps joint work alive: {subject}"))
CHAIR_NAMED = verb("chair_named", _("{actor} named a co-chair of {subject}"))
AGREEMENT_WORDED = verb("agreement_worded", _("{actor} worded what {subject} agrees on"))
AGREEMENT_SIGNED = verb("agreement_signed", _("{actor} signed what {subject} agreed on"))
AIM_SET = verb("aim_set", _("{actor} set a goal for 90 days in {subject}"))
AIM_CHECKED = verb("aim_checked", _("{actor} said how a goal of {subject} goes"))
AIM_ENDED = verb("aim_ended", _("{actor} said what came of a goal of {subject}"))
