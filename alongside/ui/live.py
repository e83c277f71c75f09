"""Where the server of live updates is, and leave for a page to listen to it."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse


def live_origin(request: HttpRequest) -> str:
    """The server of live updates, as this page reaches it: the same host on its own port, or where settings say."""
    if settings.ALONGSIDE_LIVE_URL:
        return str(settings.ALONGSIDE_LIVE_URL).rstrip("/")
    host = request.get_host()
    name = host.rsplit(":", 1)[0] if not host.endswith("]") and ":" in host else host
    return f"{request.scheme}://{name}:{settings.ALONGSIDE_LIVE_PORT}"


def may_connect(request: HttpRequest, response: HttpResponse) -> None:
    """Let this one page speak to the server of live updates, and to no other."""
    response._csp_update = {"connect-src": [live_origin(request)]}  # type: ignore[attr-defined]
