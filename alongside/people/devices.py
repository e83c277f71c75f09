"""Knowing a browser again: by a cookie of its own, which lets nobody in, and keeps its owner's way in open."""

from __future__ import annotations

import secrets
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import salted_hmac

from alongside.contributions.asking import ask

COOKIE = "alongside_device"
LASTS = 400 * 24 * 3600
_LONG = range(40, 65)
_NEW = "new_device"

_KNOWS = "SELECT people_knows_device(%s::text, %s::bytea)"

BROWSERS = {"Firefox": "Firefox", "Edg": "Edge", "OPR": "Opera", "Chrome": "Chrome", "Safari": "Safari"}
SYSTEMS = {
    "iPhone": "iPhone", "iPad": "iPad", "Android": "Android", "Windows": "Windows", "Mac OS": "Mac",
    "CrOS": "Chromebook", "Linux": "Linux",
}  # fmt: skip


def device_words(agent: str) -> str:
    """What a browser is, in words: Firefox, Android. Empty where it does not say."""
    found = (
        next((words for mark, words in names.items() if mark in agent), "") for names in (BROWSERS, SYSTEMS)
    )
    return ", ".join(word for word in found if word)


def device_hash(token: str) -> bytes:
    """What is kept of a device's cookie."""
    return salted_hmac("people.device", token, algorithm="sha256").digest()


def token_of(request: HttpRequest) -> str:
    """The device's cookie; empty where it has none."""
    token = request.COOKIES.get(COOKIE, "")
    return token if len(token) in _LONG else ""


def known_to(request: HttpRequest, address: str = "") -> bool:
    """Whether somebody of this address, or anybody where none is given, signed in on this device before.

    Nothing that is shown may depend on it; only how often may be tried.
    """
    token = token_of(request)
    return bool(ask(_KNOWS, [address, device_hash(token) if token else b""])[0][0])


def give_token(request: HttpRequest) -> str:
    """The cookie by which the device will be known again: the one that it has, or a new one, set with the answer."""
    token = token_of(request) or secrets.token_urlsafe(36)
    setattr(request, _NEW, token)
    return token


def set_cookie(request: Any, response: HttpResponse) -> None:
    """Hand the cookie out, where one was given in this request."""
    token = getattr(request, _NEW, "")
    if token:
        response.set_cookie(
            COOKIE, token, max_age=LASTS, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
        )
