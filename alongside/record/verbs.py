"""What can be done in the record, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Produces

ENTRY_WRITTEN = register("record.entry_written", _("{actor} wrote {subject}"))
ENTRY_CORRECTED = register("record.entry_corrected", _("{actor} corrected {subject}"), phase=Phase.EVALUATE)
ENTRY_KEPT = register("record.entry_kept", _("{actor} let fewer people see {subject}"), phase=Phase.PLAN)
ENTRY_OPENED = register("record.entry_opened", _("{actor} let more people see {subject}"), phase=Phase.PLAN)
SEEN_DIFFERENTLY = register(
    "record.seen_differently", _("{actor} sees {subject} differently"),
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
DISPUTE_ANSWERED = register(
    "record.dispute_answered", _("{actor} added to the two views of {subject}"),
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
DISPUTE_SETTLED = register(
    "record.dispute_settled", _("{actor} wrote how the two views of {subject} went on"),
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
COMMENTED = register("record.commented", _("{actor} commented on {subject}"), phase=Phase.EVALUATE)
FILE_ATTACHED = register("record.file_attached", _("{actor} added a file to {subject}"))
ENTRY_TAKEN_BACK = register("record.entry_taken_back", _("{actor} took back {subject}"), phase=Phase.EVALUATE)
FOLLOWING_BEGUN = register("record.following_begun", _("{actor} began to follow {subject}"), phase=Phase.PLAN)
FOLLOWING_ENDED = register(
    "record.following_ended", _("{actor} stopped following {subject}"), phase=Phase.PLAN
)
FOLLOWING_ORDERED = register(
    "record.following_ordered", _("{actor} moved {subject} in what is followed"), phase=Phase.PLAN
)
HOLD_BEGUN = register("record.hold_begun", _("{actor} holds {subject} for a while"), phase=Phase.PLAN)
HOLD_ASKED = register(
    "record.hold_asked", _("{actor} asked to see {subject} that is held"), phase=Phase.EVALUATE
)
HOLD_ANSWERED = register(
    "record.hold_answered", _("{actor} answered about {subject} that is held"), phase=Phase.EVALUATE
)
HOLD_ENDED = register("record.hold_ended", _("{actor} showed {subject} that was held"))
HANDOVER_BEGUN = register(
    "record.handover_begun", _("{actor} began to prepare the talk about handing over"), phase=Phase.PLAN
)
HANDOVER_WRITTEN = register(
    "record.handover_written", _("{actor} wrote something for the talk about handing over"), phase=Phase.PLAN
)
HANDOVER_READY = register(
    "record.handover_ready", _("{actor} is ready for the talk about handing over"), phase=Phase.PLAN
)
HANDOVER_AGREED = register(
    "record.handover_agreed", _("{actor} wrote down what you agreed about handing over"),
    phase=Phase.PLAN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
