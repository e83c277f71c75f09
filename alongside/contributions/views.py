"""What a person gave, and what came of it."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from alongside.contributions.actor import Actor
from alongside.contributions.queries import AT_ONCE, Gave, answered, sentence, voice_of, what_i_gave
from alongside.kit.terms import Produces
from alongside.ui.show import show

TITLES = {
    Produces.INFORMATION: _("What you told"),
    Produces.KNOWLEDGE: _("What you helped to understand"),
    Produces.KNOW_HOW: _("What you showed others how to do"),
}


@require_safe
def my_contributions(request: HttpRequest) -> HttpResponse:
    """What I gave in this hat, by kind, and what others answered."""
    by: Actor = request.actor  # type: ignore[attr-defined]
    before = _moment(request.GET.get("before", ""))
    gave = what_i_gave(by, before=before)
    context = {
        "groups": [(TITLES[one.produces], one) for one in gave if one.given],
        "total": sum(one.count for one in gave),
        "answered": answered(by),
        "sentence": sentence,
        "who": lambda line: {"voice": voice_of(line), "name": line.actor_name},
        "older": _older(gave),
        "newer": request.path if before else "",
    }
    return show(request, "contributions/mine.jinja", context)


def _moment(words: str) -> datetime | None:
    try:
        found = parse_datetime(words)
    except ValueError:
        return None
    return found if found and found.tzinfo else None


def _older(gave: tuple[Gave, ...]) -> str:
    shown: list[Any] = [given.line for one in gave for given in one.given]
    if len(shown) < AT_ONCE:
        return ""
    return "?" + urlencode({"before": min(line.at for line in shown).isoformat()})
