"""Where an open page listens for what arrives."""

from __future__ import annotations

import time
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def live_origin(request: HttpRequest) -> str:
    """The server of live updates, as this page reaches it: the same host on its own port, or where settings say."""
    if settings.ALONGSIDE_LIVE_URL:
        return str(settings.ALONGSIDE_LIVE_URL).rstrip("/")
    host = request.get_host()
    name = host.rsplit(":", 1)[0] if not host.endswith("]") and ":" in host else host
    return f"{request.scheme}://{name}:{settings.ALONGSIDE_LIVE_PORT}"


def live_url(request: HttpRequest, person_id: UUID) -> str:
    """Where the page of this person's record is told what arrives from this moment on."""
    return f"{live_origin(request)}/live/people/{person_id}?since={time.time_ns() // 1_000_000}"


def numbers_url(request: HttpRequest, community_id: UUID | None) -> str:
    """Where a page of this community's numbers is told that they, or how they are read, have changed."""
    return f"{live_origin(request)}/live/numbers/{community_id}"


def may_connect(request: HttpRequest, response: HttpResponse) -> None:
    """Let this one page speak to the server of live updates, and to no other."""
    response._csp_update = {"connect-src": [live_origin(request)]}  # type: ignore[attr-defined]
