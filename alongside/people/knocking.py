"""Slowing down whoever guesses: how often one thing may be tried, by one address or from one place."""

from __future__ import annotations

from allauth.account.adapter import get_adapter
from django.db import connection
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from alongside.people.devices import known_to, token_of

MINUTE = 60


class TooOften(Exception):
    """Somebody knocked too often; they can come again in a while."""


def knock(kind: str, who: str, times: int, seconds: int) -> None:
    """Count one more try of this kind by them. Raises TooOften past so many times in so many seconds."""
    key = f"{kind}:{salted_hmac('people.knock', who.lower(), algorithm='sha256').hexdigest()}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT people_knock(%s, %s)", [key, seconds])
        (counted,) = cursor.fetchone()
    if counted > times:
        raise TooOften


def place_of(request: HttpRequest) -> str:
    """Where somebody knocks from: their network address (behind proxies, see ALONGSIDE_PROXIES)."""
    return str(get_adapter().get_client_ip(request))


def lane_of(request: HttpRequest) -> str:
    """Where somebody knocks from, with the device where somebody signed in on it before.

    So nobody who shares a network, such as that of a clinic, can close the door to those who are known on theirs.
    """
    return f"{place_of(request)} {token_of(request)}" if known_to(request) else place_of(request)
