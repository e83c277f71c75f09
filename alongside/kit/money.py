"""Money: whole numbers of the smallest unit of a currency, so that every sum is exact."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

CURRENCIES = {
    "EUR": 2,
    "SEK": 2,
    "DKK": 2,
    "NOK": 2,
    "GBP": 2,
    "CHF": 2,
    "USD": 2,
    "CAD": 2,
    "AUD": 2,
    "ISK": 0,
}
"""Which currencies there are, and how many digits each has after the point (ISO 4217); the bank file knows two."""
MOST = 100_000_000
"""More than this in one go was mistyped."""


def minor(told: str, currency: str) -> int:
    """What somebody typed, in the smallest unit: "34,50" is 3450. Raises ValueError where that is no exact amount."""
    text = "".join(told.split()).replace(",", ".")
    try:
        amount = Decimal(text).scaleb(CURRENCIES[currency])
    except InvalidOperation as wrong:
        raise ValueError(told) from wrong
    if not text.isascii() or not amount.is_finite() or not 0 <= amount <= MOST or amount != int(amount):
        raise ValueError(told)
    return int(amount)


def major(amount: int, currency: str) -> Decimal:
    """The same amount in its whole unit: 3450 is 34.50."""
    return Decimal(amount).scaleb(-CURRENCIES[currency])


def worth(minutes: int, per_hour: int) -> int:
    """What so much time is worth at a rate: to the nearest smallest unit, half of one counts up."""
    return (minutes * per_hour + 30) // 60
