"""What can be done with scores, skills, budgets and the review of a plan's worth, in the ledger's words."""

from django.utils.translation import gettext_lazy as _

from alongside.contributions.verbs import register
from alongside.kit.terms import Phase, Place, Produces

GOAL_SCORED = register(
    "plans.goal_scored", _("{actor} said where the goal “{subject}” stands"), phase=Phase.EVALUATE
)
LADDER_WRITTEN = register(
    "plans.ladder_written", _("{actor} wrote the steps for learning “{subject}”"),
    place=Place.ORGANIZATION, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
LADDER_SIGNED = register(
    "plans.ladder_signed", _("{actor} signed the steps for learning “{subject}”"),
    place=Place.ORGANIZATION, phase=Phase.DESIGN, produces=Produces.KNOW_HOW,
)  # fmt: skip
SKILL_BEGUN = register("plans.skill_begun", _("{actor} began to learn “{subject}”"), phase=Phase.PLAN)
SKILL_BEGUN_FOR = register(
    "plans.skill_begun_for", _("{actor} wrote down that “{subject}” is being learned"), phase=Phase.PLAN
)
SKILL_SIGNED = register(
    "plans.skill_signed", _("{actor} signed a step of “{subject}”"), produces=Produces.KNOW_HOW
)
SKILL_UNSIGNED = register(
    "plans.skill_unsigned", _("{actor} took back a step of “{subject}”"), phase=Phase.EVALUATE
)
SKILL_WHOLE = register(
    "plans.skill_whole",
    _("{actor} said yes to taking over the whole of “{subject}”"),
    produces=Produces.KNOW_HOW,
)
SKILL_ASIDE = register("plans.skill_aside", _("{actor} set aside learning “{subject}”"), phase=Phase.EVALUATE)
SKILL_REFRESHED = register(
    "plans.skill_refreshed", _("{actor} looked at “{subject}” again"), phase=Phase.EVALUATE
)
REFRESHER_SET = register(
    "plans.refresher_set", _("{actor} set a day to look at “{subject}” again"), phase=Phase.PLAN
)
BUDGET_OPENED = register(
    "plans.budget_opened", _("{actor} wrote down the budget “{subject}”"), phase=Phase.PLAN
)
BUDGET_PLANNED = register(
    "plans.budget_planned", _("{actor} said what a part of the budget “{subject}” is for"), phase=Phase.PLAN
)
BUDGET_SPENT = register("plans.budget_spent", _("{actor} wrote down what was spent of “{subject}”"))
SPENDING_TAKEN_BACK = register(
    "plans.spending_taken_back", _("{actor} took back a line of the budget “{subject}”"), phase=Phase.EVALUATE
)
BUDGET_KEPT = register(
    "plans.budget_kept", _("{actor} changed who sees the budget “{subject}”"), phase=Phase.PLAN
)
VALUE_REVIEW_SET = register(
    "plans.value_review_set", _("{actor} set a day to ask whether the plan is worth it"), phase=Phase.PLAN
)
VALUE_SAID = register(
    "plans.value_said", _("{actor} said whether the plan is worth it"),
    phase=Phase.EVALUATE, produces=Produces.KNOWLEDGE,
)  # fmt: skip
