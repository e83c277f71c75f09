"""What the finance office takes: a payment as the banks' own file (ISO 20022 pain.001), and as a table (CSV)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from alongside.kit.money import major
from alongside.partnership.accounts import Account

SCHEMA = "pain.001.001.09"
HUNDRED = 100
"""The bank's file is written in hundredths, also of a currency that has none."""
_RISKY = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = ("Number", "Name", "What for", "Group", "On", "Amount", "Currency", "Stands")


class NotTaken(Exception):
    """A name or a number that cannot stand in the bank's file."""


def reference(claim: Any) -> str:
    """What stands on the payee's statement and in both files: no word of what it was for."""
    return f"ALONGSIDE-{claim.pk.hex[-12:].upper()}"


def bank_file(payer: Account, claims: Sequence[tuple[Any, Account]], currency: str, on: date) -> bytes:
    """The file for the bank, checked against its schema. Amounts are whole numbers all the way.

    Raises NotTaken where a name or number cannot stand in it. The schema's library takes 20 MB, so it is loaded by the
    first who pays, and not by every process.
    """
    from sepaxml import SepaTransfer  # noqa: PLC0415 - see above
    from sepaxml.validation import ValidationError  # noqa: PLC0415

    config = {"name": payer.holder, "IBAN": payer.iban, "batch": True, "currency": currency}
    transfer = SepaTransfer(
        config | ({} if currency == "EUR" else {"domestic": True}), schema=SCHEMA, clean=True
    )
    for claim, account in claims:
        transfer.add_payment({
            "name": account.holder, "IBAN": account.iban, "amount": int(major(claim.amount, currency) * HUNDRED),
            "execution_date": on,
            "description": reference(claim), "endtoend_id": reference(claim),
        })  # fmt: skip
    try:
        return bytes(transfer.export(validate=True))
    except ValidationError as fault:
        raise NotTaken from fault


def table(claims: Iterable[Any]) -> str:
    """Claims as a table that any spreadsheet opens; without accounts, and with nothing that it would run."""
    out = io.StringIO()
    lines = csv.writer(out)
    lines.writerow(HEADINGS)
    for one in claims:
        told = (
            reference(one), one.name, one.words, one.group_name or "", one.on.isoformat(),
            str(major(one.amount, one.currency)), one.currency, one.stands,
        )  # fmt: skip
        lines.writerow([f"'{word}" if word.startswith(_RISKY) else word for word in told])
    return out.getvalue()
