"""What can be done with tasks and offers, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Produces
from alongside.partnership.verbs import verb

WORK_LISTED = verb("work_listed", _("{actor} wrote down what a team does or wants: {subject}"))
WORK_STRUCK = verb("work_struck", _("{actor} struck something from a team's list: {subject}"))
TASK_BEGUN = verb("task_begun", _("{actor} looks for somebody: {subject}"))
TASK_PROPOSED = verb("task_proposed", _("{actor} said what they could do: {subject}"))
TASK_TAKEN_UP = verb("task_taken_up", _("{actor} took up what somebody could do: {subject}"))
TASK_CLOSED = verb("task_closed", _("{actor} closed a task: {subject}"))
TASK_SHOWN = verb("task_shown", _("{actor} said who may read of a task: {subject}"))
CONTACT_CHANGED = verb("contact_changed", _("{actor} became the contact person of {subject}"))
OFFERED = verb("offered", _("{actor} offered to do {subject}"), Produces.INFORMATION)
OFFER_SHOWN = verb(
    "offer_shown", _("{actor} showed an offer to whoever answers now: {subject}"), Produces.INFORMATION
)
OFFER_ANSWERED = verb(
    "offer_answered", _("{actor} said something of an offer: {subject}"), Produces.INFORMATION
)
BOARD_SAID = verb("board_said", _("{actor} said whether strangers may read which tasks there are"))
TOLD_OF_SELF = verb("told_of_self", _("{actor} said something of themselves"), Produces.INFORMATION)
TAKEN_AWAY = verb("taken_away", _("{actor} took away what they had said of themselves"), Produces.INFORMATION)
ASKED_HOW = verb("asked_how", _("{actor} said whether they may be asked"), Produces.INFORMATION)
ASKED = verb("asked", _("{actor} asked somebody to do {subject}"), Produces.INFORMATION)
SAID_NO = verb("said_no", _("{actor} said not this time: {subject}"), Produces.INFORMATION)
CARD_MADE = verb("card_made", _("{actor} made a card of themselves"), Produces.INFORMATION)
CARD_GONE = verb("card_gone", _("{actor} took their card away"), Produces.INFORMATION)
MENTOR_STANDS = verb("mentor_stands", _("{actor} can be asked to go along with others"))
MENTOR_GONE = verb("mentor_gone", _("{actor} goes along with others no more"))
MENTOR_ASKED = verb("mentor_asked", _("{actor} asked somebody to go along with them"), Produces.INFORMATION)
MENTORING_SAID = verb("mentoring_said", _("{actor} said something of going along"), Produces.INFORMATION)
