"""Signing in by a code that comes by mail. Whether an address is known here is told to its owner alone, by mail.

Everything that is shown, and every query, is the same for an address that is known and for one that is not.
"""

from __future__ import annotations

import secrets
import uuid
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.db import connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from alongside.people import mail
from alongside.people.knocking import MINUTE, knock, place_of
from alongside.people.made import tell
from alongside.people.models import Account
from alongside.people.queries.actors import SEAT_KEY

SESSION_KEY = "signing_in"
HOLDS = 10 * MINUTE


def _hash(code_id: str, code: str) -> bytes:
    return salted_hmac("people.code", f"{code_id}:{code}", algorithm="sha256").digest()


def send_code(request: HttpRequest, address: str) -> None:
    """Mail a code to an address, or word that nobody here has it. Raises TooOften, and mail's own errors."""
    knock("ask-from", place_of(request), 30, 10 * MINUTE)
    knock("ask-for", address, 5, 15 * MINUTE)
    code_id, code = str(uuid.uuid4()), f"{secrets.randbelow(10**6):06d}"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_keep_code(%s, %s, %s, %s)", [code_id, address, _hash(code_id, code), HOLDS]
        )
        (known,) = cursor.fetchone()
    request.session[SESSION_KEY] = {"code": code_id, "address": address}
    mail.send_code(address, code) if known else mail.send_unknown(address)


def asked_for(request: HttpRequest) -> str:
    """The address to which this session asked for a code; empty where it asked for none."""
    return str(request.session.get(SESSION_KEY, {}).get("address", ""))


def try_code(request: HttpRequest, code: str) -> bool:
    """Sign in with the code that came by mail, and say whether it fits. Raises TooOften."""
    knock("try-from", place_of(request), 60, 10 * MINUTE)
    waiting: dict[str, Any] = request.session.get(SESSION_KEY, {})
    code_id = waiting.get("code", str(uuid.UUID(int=0)))
    digits = "".join(one for one in code if one.isdigit())
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_try_code(%s, %s)", [code_id, _hash(code_id, digits)])
        (account_id,) = cursor.fetchone()
    if account_id is None:
        return False
    come_in(request, account_id)
    return True


def come_in(request: HttpRequest, account_id: int, seat_id: str | None = None) -> None:
    """Begin a session of this account, in that seat; whoever calls has made sure that it is theirs."""
    tell("account", account_id)
    account = Account.objects.get(pk=account_id)
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session.pop(SESSION_KEY, None)
    request.session.pop(SEAT_KEY, None)
    if seat_id:
        request.session[SEAT_KEY] = seat_id
    UserSession.objects.create_from_request(request)
