"""The demo's door: everyone of its story by a click, and the mail that nobody got. A real house has none."""

from __future__ import annotations

import email
import email.policy
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from alongside.people.door import open_to_all
from alongside.people.queries.demo import by_role, people_of_the_story
from alongside.people.signing_in import come_in
from alongside.ui.show import show

SHOWN = 30


def _only_in_the_demo() -> None:
    if not settings.ALONGSIDE_DEMO:
        raise Http404


@open_to_all
@never_cache
@require_http_methods(["GET", "POST"])
def door(request: HttpRequest) -> HttpResponse:
    """Everyone of the story, by role; a click goes in as them."""
    _only_in_the_demo()
    people = people_of_the_story()
    if request.method == "GET":
        return show(request, "people/door.jinja", {"communities": by_role(people, get_language() or "en")})
    chosen = next((one for one in people if str(one.seat_id) == request.POST.get("seat")), None)
    if chosen is None:
        raise Http404
    logout(request)
    come_in(request, chosen.account_id, str(chosen.seat_id), how="demo", second=True)
    return redirect("/")


@open_to_all
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Stop being somebody of the story."""
    _only_in_the_demo()
    logout(request)
    return redirect("people:door")


@open_to_all
@never_cache
def mail(request: HttpRequest) -> HttpResponse:
    """The letters that the demo wrote instead of sending, the latest first."""
    _only_in_the_demo()
    return show(request, "people/mail.jinja", {"letters": _letters()})


def _letters() -> list[dict[str, Any]]:
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", settings.ALONGSIDE_HOME / "mail"))
    files = (
        sorted(folder.glob("*.log"), key=lambda one: one.stat().st_mtime, reverse=True)
        if folder.exists()
        else []
    )
    return [_letter(one) for one in files[:SHOWN]]


def _letter(file: Path) -> dict[str, Any]:
    read = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    body = read.get_body(("plain",))
    words = body.get_content() if body is not None else ""
    at = datetime.fromtimestamp(file.stat().st_mtime, tz=UTC)
    return {"to": read["To"], "subject": read["Subject"], "words": words.rstrip("-\n "), "at": at}
