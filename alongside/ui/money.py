"""Money as one writes it in the language of the page."""

from __future__ import annotations

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency, get_currency_symbol

from alongside.kit.money import major
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


def coins(amount: int, currency: str) -> str:
    """The same, of an amount in the smallest unit."""
    return money(major(amount, currency), currency)
