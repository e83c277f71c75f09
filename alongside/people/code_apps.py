"""Codes of an app that shows a new one each half minute (TOTP), and codes on paper."""

from __future__ import annotations

import base64
import hmac
import secrets
from time import time

import pyotp
import segno
from cryptography.fernet import Fernet, InvalidToken
from django.utils.crypto import salted_hmac

STEP = 30
NEARBY = (-1, 0, 1)
PAPER_CODES = 8
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


def new_secret() -> str:
    """The secret of a new app."""
    return pyotp.random_base32()


def seal(secret: str) -> bytes:
    """A secret as it is kept: nobody reads it without the installation's key."""
    return _lock().encrypt(secret.encode())


def unseal(sealed: bytes) -> str:
    """The secret; empty where the installation's key is another one by now."""
    try:
        return _lock().decrypt(bytes(sealed)).decode()
    except InvalidToken:
        return ""


def _lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(salted_hmac("people.code_app", "", algorithm="sha256").digest()))


def step_of(secret: str, code: str) -> int | None:
    """The half minute to which a code belongs, now or just before or after; None where it fits none."""
    digits = "".join(one for one in code if one.isascii() and one.isdigit())
    now = int(time()) // STEP
    app = pyotp.TOTP(secret) if secret else None
    fits = [
        now + near for near in NEARBY if app and hmac.compare_digest(app.generate_otp(now + near), digits)
    ]
    return fits[0] if fits else None


def picture(secret: str, address: str) -> str:
    """The square that an app reads, as the address of a picture."""
    words = pyotp.TOTP(secret).provisioning_uri(name=address, issuer_name="Alongside")
    return str(segno.make(words, error="m").svg_data_uri(scale=4, border=4, light="#fff"))


def grouped(secret: str) -> str:
    """The secret for reading aloud and typing: in groups of four."""
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))


def paper_codes() -> list[str]:
    """New codes for paper."""
    return [
        "-".join("".join(secrets.choice(_LETTERS) for _ in range(5)) for _ in range(2))
        for _ in range(PAPER_CODES)
    ]


def paper_hash(account_id: int, code: str) -> bytes:
    """What is kept of a code on paper."""
    letters = "".join(one for one in code.lower() if one in _LETTERS)
    return salted_hmac("people.paper", f"{account_id}:{letters}", algorithm="sha256").digest()
