"""Money in words: what there is, what was spent, what is left."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.plans.budgeting import BudgetShown
from alongside.ui import words
from alongside.ui.money import money


def left_words(budget: BudgetShown) -> str:
    """How much was spent and what is left, in one line."""
    told = {
        "spent": money(budget.spent_sum, budget.currency), "amount": money(budget.amount, budget.currency),
        "left": money(abs(budget.left), budget.currency),
    }  # fmt: skip
    if not budget.standing:
        return _("%(amount)s, and nothing spent yet.") % told
    if budget.left < 0:
        return _("%(spent)s of %(amount)s spent. That is %(left)s more than there is.") % told
    return _("%(spent)s of %(amount)s spent. %(left)s is left.") % told


def time_words(budget: BudgetShown) -> str:
    """From when until when."""
    told = {"starts": words.short_day(budget.starts), "ends": words.short_day(budget.ends)}
    return _("From %(starts)s to %(ends)s.") % told
