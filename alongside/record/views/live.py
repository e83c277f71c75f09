"""Where an open page listens for what arrives."""

from __future__ import annotations

import time
from uuid import UUID

from django.http import HttpRequest

from alongside.ui.live import live_origin


def live_url(request: HttpRequest, person_id: UUID) -> str:
    """Where the page of this person's record is told what arrives from this moment on."""
    return f"{live_origin(request)}/live/people/{person_id}?since={time.time_ns() // 1_000_000}"


def numbers_url(request: HttpRequest, community_id: UUID | None) -> str:
    """Where a page of this community's numbers is told that they, or how they are read, have changed."""
    return f"{live_origin(request)}/live/numbers/{community_id}"
