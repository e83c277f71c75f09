"""What can be done in a meeting, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb
from alongside.groups.meeting_acts import Kind
from alongside.groups.verbs import verb

MEETING_CALLED = verb("meeting_called", _("{actor} called a meeting: {subject}"))
TIME_PROPOSED = verb("time_proposed", _("{actor} proposed a time for {subject}"))
TIME_ANSWERED = verb("time_answered", _("{actor} said which times suit for {subject}"))
TIME_SET = verb("time_set", _("{actor} chose the time of {subject}"))
ITEM_ADDED = verb("item_added", _("{actor} put something on the agenda of {subject}"))
ITEM_DROPPED = verb("item_dropped", _("{actor} took something of theirs off the agenda of {subject}"))
ROLE_CHANGED = verb("role_changed", _("{actor} took or gave back a role in {subject}"))
CAME_OR_WENT = verb("came_or_went", _("{actor} came to or left {subject}"))
HELD = verb("meeting_held", _("{actor} began or ended {subject}"))
WENT_ON = verb("went_on", _("{actor} went on with the agenda of {subject}"))
SAID = verb("said", _("{actor} wrote something down in {subject}"))
SPOKE = verb("spoke", _("{actor} kept the order of who speaks in {subject}"))
TALLIED = verb("tallied", _("{actor} counted who talks in {subject}"))
FELT = verb("felt", _("{actor} said, without a name, how it is to be in {subject}"))
PROPOSED = verb("proposed", _("{actor} proposed a decision in {subject}"))
ANSWERED = verb("answered", _("{actor} answered a proposal in {subject}"))
DECIDED = verb("decided", _("{actor} noted what {subject} decided"))
MINUTES_JUDGED = verb("minutes_judged", _("{actor} said whether the minutes of {subject} are right"))

IN_MEETING: dict[Kind, Verb] = {
    Kind.TIME: TIME_PROPOSED, Kind.TIME_YES: TIME_ANSWERED, Kind.TIME_MAYBE: TIME_ANSWERED,
    Kind.TIME_NO: TIME_ANSWERED, Kind.TIME_SET: TIME_SET, Kind.ITEM: ITEM_ADDED, Kind.DROP: ITEM_DROPPED,
    Kind.ROLE: ROLE_CHANGED, Kind.HERE: CAME_OR_WENT, Kind.AWAY: CAME_OR_WENT, Kind.BEGIN: HELD, Kind.END: HELD,
    Kind.NOW: WENT_ON, Kind.DONE: WENT_ON, Kind.LATER: WENT_ON, Kind.NOTE: SAID, Kind.NEXT: SAID,
    Kind.REWORD: SAID, Kind.ROUND: SPOKE, Kind.HAND: SPOKE, Kind.LOWER: SPOKE, Kind.PASS: SPOKE, Kind.SPOKE: SPOKE,
    Kind.TALK: TALLIED, Kind.FELT: FELT, Kind.PROPOSE: PROPOSED, Kind.YES: ANSWERED, Kind.ASIDE: ANSWERED,
    Kind.OBJECT: ANSWERED, Kind.CLOSE: DECIDED, Kind.MINUTES_YES: MINUTES_JUDGED, Kind.MINUTES_NO: MINUTES_JUDGED,
}  # fmt: skip
"""Which word of the ledger each kind of act is."""
