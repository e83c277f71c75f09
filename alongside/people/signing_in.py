"""Signing in by a code that comes by mail. Whether an address is known here is told to its owner alone, by mail.

Everything that is shown, and every query, is the same for an address that is known and for one that is not.
"""

from __future__ import annotations

import logging
import secrets
import uuid
from typing import Any

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.db import connection
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.people import mail
from alongside.people.actions.devices import notice_new_device
from alongside.people.devices import device_hash, device_words, give_token, known_to, token_of
from alongside.people.knocking import MINUTE, knock, lane_of, place_of
from alongside.people.lasting import begin
from alongside.people.made import tell
from alongside.people.models import Account, KnownDevice
from alongside.people.queries.actors import SEAT_KEY, actor_of_account

logger = logging.getLogger(__name__)

SESSION_KEY = "signing_in"
HOLDS = 10 * MINUTE


def _hash(code_id: str, code: str) -> bytes:
    return salted_hmac("people.code", f"{code_id}:{code}", algorithm="sha256").digest()


def send_code(request: HttpRequest, address: str) -> None:
    """Mail a code to an address, or word that nobody here has it. Raises TooOften, and mail's own errors."""
    knock("ask-from", lane_of(request), 30, 10 * MINUTE)
    _knock_for(request, address)
    code_id, code = str(uuid.uuid4()), f"{secrets.randbelow(10**6):06d}"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT people_keep_code(%s, %s, %s, %s)", [code_id, address, _hash(code_id, code), HOLDS]
        )
        (known,) = cursor.fetchone()
    request.session[SESSION_KEY] = {"code": code_id, "address": address}
    mail.send_code(address, code) if known else mail.send_unknown(address)


def _knock_for(request: HttpRequest, address: str) -> None:
    """Count codes for an address: on each device that its owner is known on apart, so that a stranger who asks for
    many closes the door to strangers alone."""
    known = known_to(request, address)
    who = f"{address} {token_of(request)}" if known else f"{address} {place_of(request)}"
    knock("ask-for", who, 5, 15 * MINUTE)
    knock("ask-for-all", who if known else address, 20, 60 * MINUTE)


def asked_for(request: HttpRequest) -> str:
    """The address to which this session asked for a code; empty where it asked for none."""
    return str(request.session.get(SESSION_KEY, {}).get("address", ""))


def try_code(request: HttpRequest, code: str) -> bool:
    """Sign in with the code that came by mail, and say whether it fits. Raises TooOften."""
    knock("try-from", lane_of(request), 60, 10 * MINUTE)
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


def come_in(
    request: HttpRequest,
    account_id: int,
    seat_id: str | None = None,
    *,
    how: str = "code",
    place: str = "",
    second: bool = False,
) -> None:
    """Begin a session of this account, in that seat; whoever calls has made sure that it is theirs.

    `how` and through which `place` they came in is told on the page of devices; `second` says that it took two steps.
    """
    tell("account", account_id)
    account = Account.objects.get(pk=account_id)
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    request.session.pop(SESSION_KEY, None)
    request.session.pop(SEAT_KEY, None)
    if seat_id:
        request.session[SEAT_KEY] = seat_id
    begin(request.session, how, second=second)
    UserSession.objects.create_from_request(request)
    UserSession.objects.filter(session_key=request.session.session_key).update(
        data={"how": how, "place": place}
    )
    if how != "demo":
        _meet_device(request, account, seat_id)


def _meet_device(request: HttpRequest, account: Account, seat_id: str | None) -> None:
    """Know the device again; or notice that it is a new one, and tell the account's owner."""
    told = {"device_hash": device_hash(give_token(request)), "account": account}
    words = device_words(request.META.get("HTTP_USER_AGENT", ""))
    if KnownDevice.objects.filter(**told).update(last_at=timezone.now(), words=words):
        return
    is_first = not KnownDevice.objects.filter(account=account).exists()
    device = KnownDevice(words=words, mine_at=timezone.now() if is_first else None, **told)
    actor = actor_of_account(account.pk, uuid.UUID(seat_id) if seat_id else None)
    if actor is None:
        return
    notice_new_device(by=actor, device=device)
    if not is_first:
        _write_about(request, account.email, actor, words)


def _write_about(request: HttpRequest, address: str, actor: Actor, words: str) -> None:
    link = request.build_absolute_uri(reverse("people:sessions"))
    try:
        with translation.override(actor.language):
            mail.send_new_device(address, words or str(_("a device")), link)
    except OSError:
        logger.warning("a letter about a new device could not be sent")  # Today says it, too
