"""What can be done around a visit, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

PLAN, KNOW = Phase.PLAN, Produces.KNOWLEDGE

ITEM_ADDED = register("visits.item_added", _("{actor} put {subject} on the agenda"), phase=PLAN)
ITEM_MOVED = register("visits.item_moved", _("{actor} moved {subject} on the agenda"), phase=PLAN)
ITEM_FIRST = register("visits.item_first", _("{actor} would like to begin with {subject}"), phase=PLAN)
ITEM_NOT_FIRST = register("visits.item_not_first", _("{actor} need not begin with {subject}"), phase=PLAN)
ITEM_TAKEN_OFF = register("visits.item_taken_off", _("{actor} took {subject} off the agenda"), phase=PLAN)
ITEM_PUT_BACK = register("visits.item_put_back", _("{actor} put {subject} back on the agenda"), phase=PLAN)
ITEM_KEPT = register(
    "visits.item_kept", _("{actor} let fewer people see {subject} on the agenda"), phase=PLAN
)
ITEM_OPENED = register(
    "visits.item_opened", _("{actor} let more people see {subject} on the agenda"), phase=PLAN
)
ITEM_DISCUSSED = register("visits.item_discussed", _("{actor} ticked {subject} in the visit"))
ITEM_UNDISCUSSED = register("visits.item_undiscussed", _("{actor} took back the tick at {subject}"))
ORDER_AGREED = register(
    "visits.order_agreed", _("{actor} said yes to the order of the agenda"), phase=PLAN, produces=KNOW
)

VISIT_PLANNED = register("visits.visit_planned", _("{actor} planned {subject}"), phase=PLAN)
VISIT_MOVED = register("visits.visit_moved", _("{actor} changed {subject}"), phase=PLAN)
VISIT_BEGUN = register("visits.visit_begun", _("{actor} began {subject}"))
VISIT_HELD = register("visits.visit_held", _("{actor} ended {subject}"))
VISIT_GONE_ON = register("visits.visit_gone_on", _("{actor} went on with {subject}"))
VISIT_NOT_HELD = register("visits.visit_not_held", _("{actor} wrote why {subject} was not held"))
VISIT_AGAIN = register("visits.visit_again", _("{actor} planned {subject} again"), phase=PLAN)
VISIT_LINKED = register(
    "visits.visit_linked", _("{actor} prepared {subject}, which the clinic’s system sent"), phase=PLAN
)

NOTED = register("visits.noted", _("{actor} wrote something down in {subject}"))
DECIDED = register("visits.decided", _("{actor} wrote down a decision in {subject}"), produces=KNOW)
NEXT_STEP = register(
    "visits.next_step", _("{actor} wrote down a next step in {subject}"), phase=PLAN, produces=KNOW
)
REWORDED = register(
    "visits.reworded", _("{actor} put something in other words in {subject}"), phase=Phase.EVALUATE
)
TAKEN_BACK = register(
    "visits.taken_back", _("{actor} took back something said in {subject}"), phase=Phase.EVALUATE
)

SUMMARY_CHANGED = register(
    "visits.summary_changed", _("{actor} changed the summary of {subject}"), phase=Phase.EVALUATE
)
SUMMARY_AGREED = register(
    "visits.summary_agreed", _("{actor} said yes to the summary of {subject}"),
    phase=Phase.EVALUATE, produces=KNOW,
)  # fmt: skip
SUMMARY_SENT = register("visits.summary_sent", _("{actor} shared the summary of {subject}"))
ANSWERED = register(
    "visits.answered", _("{actor} said whether you talked about what mattered in {subject}"),
    phase=Phase.EVALUATE, produces=KNOW,
)  # fmt: skip

STANDARD_SET = register(
    "visits.standard_set", _("{actor} put a standard of care in words: {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
STANDARD_ENDED = register(
    "visits.standard_ended", _("{actor} ended a standard of care: {subject}"),
    place=Place.SYSTEM, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
