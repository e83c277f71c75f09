"""Passkeys (WebAuthn): what a browser is asked to do, and whether what it answers proves the key."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from ipaddress import ip_address
from time import time
from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host
from django.utils.crypto import salted_hmac
from fido2.server import Fido2Server
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from alongside.contributions.asking import ask
from alongside.people.models import Account, Passkey

HOLDS = 5 * 60
_STATE = "passkey"
_WRONG = (ValueError, KeyError, TypeError, IndexError, AttributeError, struct.error)
_FIND = "SELECT id, account_id, credential, sign_count FROM people_passkey(%s::bytea)"


class NotProven(Exception):
    """What came is no proof of a key that is known here."""


@dataclass(frozen=True)
class Proof:
    """A key that was proven: whose it is, and whether its device made sure who holds it."""

    passkey_id: UUID
    account_id: int
    verified: bool
    sign_count: int


@dataclass(frozen=True)
class NewKey:
    """A key that a device has just made."""

    credential_id: bytes
    credential: bytes
    sign_count: int


def ask_to_make(request: HttpRequest, account: Account, name: str, keys: list[Passkey]) -> dict[str, Any]:
    """What the browser needs to make a key for this account on a device that has none yet."""
    options, state = _server(request).register_begin(
        PublicKeyCredentialUserEntity(id=_handle(account), name=account.email, display_name=name),
        credentials=[AttestedCredentialData(bytes(one.credential)) for one in keys],
        resident_key_requirement=ResidentKeyRequirement.REQUIRED,
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return _keep(request, options, state)


def made(request: HttpRequest, answer: str) -> NewKey:
    """The key that the browser made. Raises NotProven."""
    try:
        found = _server(request).register_complete(_kept(request), json.loads(answer))
    except _WRONG as wrong:
        raise NotProven from wrong
    data = found.credential_data
    if data is None:
        raise NotProven
    return NewKey(data.credential_id, bytes(data), found.counter)


def ask_to_prove(request: HttpRequest, keys: list[Passkey] | None = None) -> dict[str, Any]:
    """What the browser needs to prove one of these keys, or any that it has for this house."""
    given = None if keys is None else [AttestedCredentialData(bytes(one.credential)) for one in keys]
    wish = UserVerificationRequirement.PREFERRED
    return _keep(request, *_server(request).authenticate_begin(given, user_verification=wish))


def proven(request: HttpRequest, answer: str) -> Proof:
    """The key that the browser proved. Raises NotProven, also where somebody may have copied the key."""
    try:
        state, said = _kept(request), AuthenticationResponse.from_dict(json.loads(answer))
        found = ask(_FIND, [said.raw_id])
        if not found:
            raise NotProven
        passkey_id, account_id, credential, counted = found[0]
        _server(request).authenticate_complete(state, [AttestedCredentialData(bytes(credential))], said)
    except _WRONG as wrong:
        raise NotProven from wrong
    data = said.response.authenticator_data
    if (counted or data.counter) and data.counter <= counted:
        raise NotProven
    return Proof(passkey_id, account_id, data.is_user_verified(), data.counter)


@dataclass(frozen=True)
class Elsewhere:
    """Why a passkey cannot work at the address by which this page was reached, and the address at which it does."""

    is_number: bool
    href: str = ""


def elsewhere(request: HttpRequest) -> Elsewhere | None:
    """None where a passkey works: browsers want a name, and https or this very machine."""
    name, port = split_domain_port(request.get_host())
    number = _is_number(name)
    if name == "localhost" or _is_secure(request) and not number:
        return None
    if (
        number
        and ip_address(name.strip("[]")).is_loopback
        and validate_host("localhost", settings.ALLOWED_HOSTS)
    ):
        return Elsewhere(number, f"http://localhost{f':{port}' if port else ''}{request.path}")
    return Elsewhere(number)


def _is_number(name: str) -> bool:
    try:
        ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _is_secure(request: HttpRequest) -> bool:
    return request.is_secure() or bool(settings.SESSION_COOKIE_SECURE)


def _server(request: HttpRequest) -> Fido2Server:
    host = request.get_host()
    scheme = "https" if _is_secure(request) else "http"
    entity = PublicKeyCredentialRpEntity(name="Alongside", id=split_domain_port(host)[0])
    return Fido2Server(entity, verify_origin=lambda origin: origin == f"{scheme}://{host}")


def _handle(account: Account) -> bytes:
    """By what the device knows the account: nothing that tells who it is."""
    return salted_hmac("people.passkey", str(account.pk), algorithm="sha256").digest()


def _keep(request: HttpRequest, options: Any, state: Any) -> dict[str, Any]:
    request.session[_STATE] = {"state": state, "until": int(time()) + HOLDS}
    return dict(options)


def _kept(request: HttpRequest) -> Any:
    """What was asked of the browser; each question is answered once."""
    kept = request.session.pop(_STATE, None)
    if kept is None or kept["until"] < time():
        raise NotProven
    return kept["state"]
