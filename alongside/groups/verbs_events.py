"""What can be done with events and money, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.groups.verbs import verb
from alongside.kit.terms import Produces

EVENT_HELD = verb("event_held", _("{actor} invites everyone to {subject}"), Produces.KNOW_HOW)
ASKED_TO_COME = verb("asked_to_come", _("{actor} asked somebody to come to {subject}"), Produces.INFORMATION)
SIGNED_UP = verb("signed_up", _("{actor} comes to {subject}"), Produces.INFORMATION)
SIGNED_OFF = verb("signed_off", _("{actor} does not come to {subject} after all"), Produces.INFORMATION)
SAID_NO = verb("said_no", _("{actor} cannot come to {subject}"), Produces.INFORMATION)
ASKING_TAKEN_BACK = verb(
    "asking_taken_back",
    _("{actor} took back that somebody was asked to come to {subject}"),
    Produces.INFORMATION,
)
EVENT_NOTED = verb("event_noted", _("{actor} wrote what there was to learn at {subject}"), Produces.KNOW_HOW)
FUND_SET = verb("fund_set", _("{actor} said what {subject} raises money for"))
GIFT_NOTED = verb("gift_noted", _("{actor} noted what came in for {subject}"), Produces.INFORMATION)
