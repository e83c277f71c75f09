"""Money in words: what there is, what was spent, what is left."""

from __future__ import annotations

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency, get_currency_symbol
from django.utils.translation import gettext as _

from alongside.plans.budgeting import BudgetShown
from alongside.ui import words


def money(amount: Decimal, currency: str) -> str:
    """An amount as one writes it in the language of the page: whole numbers without decimals."""
    code = words.language().replace("-", "_")
    locale = Locale.parse("en_GB" if code == "en" else code)
    pattern = str(locale.currency_formats["standard"].pattern)
    if get_currency_symbol(currency, locale) == currency:
        pattern = pattern.replace("¤#", "¤\N{NO-BREAK SPACE}#")
    if amount == amount.to_integral_value():
        pattern = pattern.replace(".00", "")
    return str(format_currency(amount, currency, pattern, locale=locale, currency_digits=False))


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
