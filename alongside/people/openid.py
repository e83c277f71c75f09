"""OpenID Connect: the way to an organization's own sign-in, and what it says when somebody comes back.

Authorization code with PKCE (S256), state and nonce; the answer is signed by a key that the organization publishes.
"""

from __future__ import annotations

import hmac
import os
import re
import secrets
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256
from time import monotonic, time
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx
from django.conf import settings
from django.http import HttpRequest
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from alongside.people.models import SignInProvider

ALGORITHMS = ["RS256", "RS384", "RS512", "PS256", "ES256", "ES384", "EdDSA"]
HOLDS = 10 * 60
LEEWAY = 60
KEEPS = 10 * 60
_STATE = "openid"
_TIMEOUT = httpx.Timeout(5)
_kept: dict[str, tuple[float, dict[str, Any]]] = {}


class NotAnswering(Exception):
    """The organization's sign-in does not answer, or not as it should."""


class NotBelieved(Exception):
    """What came back is not what was asked for, or is not signed as it should be."""


@dataclass(frozen=True)
class Said:
    """What an organization says of somebody who signed in there."""

    subject: str
    email: str | None
    name: str
    values: frozenset[str]
    two_steps: bool


def secret_of(provider: SignInProvider) -> str:
    """The secret that house and organization share: from the environment, or from a file in the home."""
    name = "ALONGSIDE_OPENID_SECRET_" + re.sub(r"\W", "_", provider.key).upper()
    file = settings.ALONGSIDE_HOME / "openid" / f"{provider.key}.secret"
    return os.environ.get(name) or (file.read_text().strip() if file.is_file() else "")


def way_there(request: HttpRequest, provider: SignInProvider, back: str) -> str:
    """The address at the organization to which somebody is sent. Raises NotAnswering."""
    told = _discover(provider)
    state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
    request.session[_STATE] = {
        "provider": str(provider.pk), "state": state, "nonce": nonce, "verifier": verifier, "back": back,
        "until": int(time()) + HOLDS,
    }  # fmt: skip
    asked = {
        "response_type": "code", "client_id": provider.client_id, "redirect_uri": back,
        "scope": "openid email profile", "state": state, "nonce": nonce,
        "code_challenge": _challenge(verifier), "code_challenge_method": "S256",
    }  # fmt: skip
    return f"{told['authorization_endpoint']}{'&' if '?' in told['authorization_endpoint'] else '?'}{urlencode(asked)}"


def _challenge(verifier: str) -> str:
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()


def came_back(request: HttpRequest) -> dict[str, Any]:
    """What this session asked for, once. Raises NotBelieved where it asked for nothing, or for something else."""
    asked: dict[str, Any] = request.session.pop(_STATE, None) or {}
    state = str(asked.get("state", ""))
    if not state or not hmac.compare_digest(state.encode(), request.GET.get("state", "").encode()):
        raise NotBelieved("state")
    if asked["until"] < time():
        raise NotBelieved("late")
    return asked


def what_is_said(request: HttpRequest, provider: SignInProvider, asked: dict[str, Any]) -> Said:
    """What the organization says of whoever came back. Raises NotBelieved and NotAnswering."""
    told = _discover(provider)
    if request.GET.get("iss", provider.issuer) != provider.issuer or "code" not in request.GET:
        raise NotBelieved("issuer")
    given = {
        "grant_type": "authorization_code", "code": request.GET["code"], "redirect_uri": asked["back"],
        "code_verifier": asked["verifier"],
    }  # fmt: skip
    answer = _call("POST", told["token_endpoint"], data=given, auth=(provider.client_id, secret_of(provider)))
    claims = _claims(provider, told, str(answer.get("id_token", "")), asked["nonce"])
    return _said(provider, claims)


def _claims(provider: SignInProvider, told: dict[str, Any], token: str, nonce: str) -> dict[str, Any]:
    expected = jwt.JWTClaimsRegistry(
        leeway=LEEWAY, iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id}, nonce={"essential": True, "value": nonce},
        sub={"essential": True}, exp={"essential": True}, iat={"essential": True},
    )  # fmt: skip
    try:
        claims = jwt.decode(token, _keys(told), algorithms=ALGORITHMS).claims
        expected.validate(claims)
    except (JoseError, ValueError) as wrong:
        raise NotBelieved("token") from wrong
    if claims.get("azp", provider.client_id) != provider.client_id:
        raise NotBelieved("azp")
    return dict(claims)


def _keys(told: dict[str, Any]) -> KeySet:
    return KeySet.import_key_set(_call("GET", told["jwks_uri"]))  # type: ignore[arg-type]


def _said(provider: SignInProvider, claims: dict[str, Any]) -> Said:
    verified = claims.get("email_verified") is True and isinstance(claims.get("email"), str)
    values = claims.get(provider.claim, [])
    ways = claims.get("amr", [])
    return Said(
        subject=str(claims["sub"]),
        email=str(claims["email"]).lower() if verified else None,
        name=str(claims.get("name", ""))[:200],
        values=frozenset(str(one) for one in (values if isinstance(values, list) else [values])),
        two_steps=provider.second_factor and isinstance(ways, list) and "mfa" in ways,
    )


def _discover(provider: SignInProvider) -> dict[str, Any]:
    """What the organization publishes about its sign-in, asked for at most each ten minutes."""
    at, told = _kept.get(provider.issuer, (-KEEPS, {}))
    if monotonic() - at < KEEPS and told:
        return told
    told = _call("GET", f"{provider.issuer.rstrip('/')}/.well-known/openid-configuration")
    needed = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if told.get("issuer") != provider.issuer or not all(_is_safe(str(told.get(one, ""))) for one in needed):
        raise NotAnswering
    _kept[provider.issuer] = (monotonic(), told)
    return told


def _is_safe(address: str) -> bool:
    """Encrypted all the way, or on this very machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or parts.scheme == "http" and parts.hostname in ("localhost", "127.0.0.1")


def _call(method: str, address: str, **more: Any) -> dict[str, Any]:
    if not _is_safe(address):
        raise NotAnswering
    try:
        answer = httpx.request(
            method, address, timeout=_TIMEOUT, headers={"Accept": "application/json"}, **more
        )
        answer.raise_for_status()
        found = answer.json()
    except (httpx.HTTPError, ValueError) as wrong:
        raise NotAnswering from wrong
    if not isinstance(found, dict):
        raise NotAnswering
    return found
