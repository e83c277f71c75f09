"""What can be done in a plan, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Produces

MATTER_SAID = register("plans.matter_said", _("{actor} wrote what matters: {subject}"), phase=Phase.PLAN)
MATTER_TAKEN_AWAY = register("plans.matter_taken_away", _("{actor} took away {subject}"), phase=Phase.PLAN)
MATTER_KEPT = register("plans.matter_kept", _("{actor} let fewer people see {subject}"), phase=Phase.PLAN)
MATTER_OPENED = register("plans.matter_opened", _("{actor} let more people see {subject}"), phase=Phase.PLAN)
WORK_SAID = register(
    "plans.work_said", _("{actor} wrote what matters in their work: {subject}"), phase=Phase.PLAN
)
GOAL_PROPOSED = register("plans.goal_proposed", _("{actor} began a goal: {subject}"), phase=Phase.PLAN)
GOAL_BESIDE = register(
    "plans.goal_beside", _("{actor} put a goal beside another one: {subject}"), phase=Phase.PLAN,
)  # fmt: skip
GOAL_COUNTERED = register(
    "plans.goal_countered", _("{actor} wrote a new version of {subject}"), phase=Phase.PLAN
)
GOAL_SUPPORTED = register("plans.goal_supported", _("{actor} supports {subject}"), phase=Phase.PLAN)
GOAL_CHANGE_WANTED = register(
    "plans.goal_change_wanted", _("{actor} would change something in {subject}"), phase=Phase.PLAN,
)  # fmt: skip
GOAL_NOT_SUPPORTED = register(
    "plans.goal_not_supported", _("{actor} cannot support {subject}"), phase=Phase.PLAN
)
GOAL_AGREED = register(
    "plans.goal_agreed", _("{actor} supports {subject}: you agree on it"),
    phase=Phase.PLAN, produces=Produces.KNOWLEDGE,
)  # fmt: skip
TALK_SET = register("plans.talk_set", _("{actor} set a day to talk again about {subject}"), phase=Phase.PLAN)
REVIEW_SET = register(
    "plans.review_set", _("{actor} set a day to look at {subject} again"), phase=Phase.EVALUATE
)
SET_ASIDE = register("plans.set_aside", _("{actor} set {subject} aside"), phase=Phase.EVALUATE)
TAKEN_UP = register("plans.taken_up", _("{actor} took up {subject} again"), phase=Phase.PLAN)
ENDED = register(
    "plans.ended", _("{actor} ended {subject}"), phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE
)
GOAL_KEPT = register("plans.goal_kept", _("{actor} let fewer people see {subject}"), phase=Phase.PLAN)
GOAL_OPENED = register("plans.goal_opened", _("{actor} let more people see {subject}"), phase=Phase.PLAN)
STEP_ADDED = register("plans.step_added", _("{actor} wrote a step: {subject}"), phase=Phase.PLAN)
STEP_CHANGED = register("plans.step_changed", _("{actor} changed a step: {subject}"), phase=Phase.PLAN)
STEP_DONE = register("plans.step_done", _("{actor} did a step: {subject}"))
STEP_DROPPED = register("plans.step_dropped", _("{actor} dropped a step: {subject}"), phase=Phase.EVALUATE)
