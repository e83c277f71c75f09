"""Where somebody's money goes, as it is kept: nobody reads it without the installation's key, or from a copy."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac


@dataclass(frozen=True)
class Account:
    """Who holds an account, and its number."""

    holder: str
    iban: str

    def __repr__(self) -> str:
        """Nothing of it stands in a log or an error."""
        return "Account(…)"


def seal(account: Account) -> bytes:
    """An account as it is kept."""
    return _lock().encrypt(f"{account.iban}\n{account.holder}".encode())


def unseal(sealed: bytes | None) -> Account | None:
    """The account; None where there is none, or where the installation's key is another one by now."""
    if sealed is None:
        return None
    try:
        iban, holder = _lock().decrypt(bytes(sealed)).decode().split("\n", 1)
    except InvalidToken:
        return None
    return Account(holder, iban)


def _lock() -> Fernet:
    return Fernet(
        base64.urlsafe_b64encode(salted_hmac("partnership.account", "", algorithm="sha256").digest())
    )
