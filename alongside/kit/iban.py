"""Account numbers (IBAN, ISO 13616): told to be whole by their length and check digits, before any bank sees them."""

from __future__ import annotations

LENGTHS = {
    "AD": 24, "AL": 28, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20,
    "ES": 24, "FI": 18, "FR": 27, "GB": 22, "GI": 23, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27,
    "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MT": 31, "NL": 18, "NO": 15,
    "PL": 28, "PT": 25, "RO": 24, "RS": 22, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "VA": 22,
}  # fmt: skip
"""How long it is in each country of the single euro payments area (register of SWIFT, 2025)."""


def plain(told: str) -> str:
    """As it is kept and sent: no spaces, large letters."""
    return "".join(told.split()).upper()


def is_iban(told: str) -> bool:
    """Whether the check digits fit: the letters as numbers, the first four at the end, one is left over of 97."""
    iban = plain(told)
    if (
        not (iban.isascii() and iban.isalnum())
        or len(iban) != LENGTHS.get(iban[:2])
        or not iban[2:4].isdigit()
    ):
        return False
    return int("".join(str(int(one, 36)) for one in iban[4:] + iban[:4])) % 97 == 1


def ending(iban: str) -> str:
    """Enough of it to know one's own again, and too little to use."""
    return iban[-4:]
