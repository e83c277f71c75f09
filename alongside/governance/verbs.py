"""What can be done when deciding together, in the ledger's words."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import Verb, register
from alongside.kit.terms import Phase, Place, Produces


def _system(key: str, sentence: Any, phase: Phase) -> Verb:
    return register(
        f"governance.{key}", sentence, place=Place.SYSTEM, phase=phase, produces=Produces.KNOWLEDGE
    )


MOTION_BEGUN = _system("motion_begun", _("{actor} began the motion {subject}"), Phase.DESIGN)
MOTION_WITHDRAWN = _system("motion_withdrawn", _("{actor} withdrew the motion {subject}"), Phase.DESIGN)
MOTION_PASSED = _system("motion_passed", _("The community decided yes to {subject}"), Phase.IMPLEMENT)
MOTION_FAILED = _system("motion_failed", _("The community did not agree on {subject}"), Phase.EVALUATE)
AMENDMENTS_COUNTED = _system("amendments_counted", _("The amendments to {subject} were counted"), Phase.PLAN)
AMENDED = _system("amended", _("{actor} asked for other words in {subject}"), Phase.DESIGN)
AMENDMENT_TAKEN_IN = _system(
    "amendment_taken_in", _("{actor} took an amendment into {subject}"), Phase.DESIGN
)
AMENDMENT_WITHDRAWN = _system(
    "amendment_withdrawn", _("{actor} withdrew an amendment to {subject}"), Phase.DESIGN
)
SUPPORTED = _system("supported", _("{actor} supports an amendment to {subject}"), Phase.DESIGN)
OBJECTED = _system("objected", _("{actor} objected to {subject}"), Phase.DESIGN)
OBJECTION_ANSWERED = _system(
    "objection_answered", _("{actor} answered an objection to {subject}"), Phase.DESIGN
)
OBJECTION_WITHDRAWN = _system(
    "objection_withdrawn", _("{actor} withdrew an objection to {subject}"), Phase.DESIGN
)
CANDIDATE_AGREED = _system("candidate_agreed", _("{actor} would take the seat of {subject}"), Phase.PLAN)
VOTED = _system("voted", _("{actor} voted on {subject}"), Phase.PLAN)
BODY_FOUNDED = _system("body_founded", _("{actor} opened {subject}"), Phase.DESIGN)
BODY_DECIDED = _system("body_decided", _("{actor} noted a decision: {subject}"), Phase.IMPLEMENT)
BODY_MEETS = _system("body_meets", _("{actor} said as which group {subject} meets"), Phase.DESIGN)
BODY_REVIEWS = _system("body_reviews", _("{actor} let {subject} answer about looks"), Phase.IMPLEMENT)
CONSULTED = _system("consulted", _("{actor} asked everyone about {subject}"), Phase.DESIGN)
ANSWERED = _system("answered", _("{actor} answered the questions of {subject}"), Phase.DESIGN)
ANSWERS_COUNTED = _system("answers_counted", _("The answers to {subject} were counted"), Phase.EVALUATE)
DID = _system("did", _("{actor} told what came of {subject}"), Phase.EVALUATE)
POLICY_PROPOSED = _system("policy_proposed", _("{actor} proposed the policy {subject}"), Phase.DESIGN)
POLICY_REWORDED = _system("policy_reworded", _("{actor} proposed other words for {subject}"), Phase.DESIGN)
POLICY_ADOPTED = _system(
    "policy_adopted", _("{actor} noted that {subject} holds from now on"), Phase.IMPLEMENT
)
POLICY_REVIEW_BEGUN = _system("policy_review_begun", _("{actor} looks at {subject} again"), Phase.EVALUATE)
POLICY_REVIEWED = _system("policy_reviewed", _("{actor} left {subject} as it is"), Phase.EVALUATE)
POLICY_READ = _system("policy_read", _("{actor} read {subject}"), Phase.IMPLEMENT)
WISHED = _system("wished", _("{actor} wished for {subject}"), Phase.DESIGN)
WISHED_UNNAMED = _system("wished_unnamed", _("Somebody wished for {subject}"), Phase.DESIGN)
WISH_JOINED = _system("wish_joined", _("{actor} wants {subject}, too"), Phase.DESIGN)
WISHES_ORDERED = _system("wishes_ordered", _("{actor} said what matters most: {subject}"), Phase.PLAN)
WISHES_COUNTED = _system("wishes_counted", _("What each group wants most was counted: {subject}"), Phase.PLAN)
WISH_STEP = _system("wish_step", _("{actor} told what became of {subject}"), Phase.IMPLEMENT)
CHARTER_WEIGHED = _system(
    "charter_weighed", _("{actor} has it counted what {subject} would change"), Phase.EVALUATE
)
FOUNDING_OPENED = _system(
    "founding_opened", _("{actor} lets {subject} hold for the first days"), Phase.DESIGN
)
MEMBERS_ASKED = _system("members_asked", _("{actor} asks the first members for {subject}"), Phase.DESIGN)
MEMBER_AGREED = _system("member_agreed", _("{actor} said yes to {subject}"), Phase.PLAN)
