"""What every page knows: who acts, in which hat, and the five places."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from alongside.people.roles import role_words

PLACES = (
    ("today", _("Today"), "/", "today"),
    ("record", _("Record"), "/record/", "record"),
    ("plan", _("Plan"), "/plan/", "plan"),
    ("numbers", _("Numbers"), "/numbers/", "numbers"),
    ("together", _("Together"), "/together/", "together"),
)

OWN_NAMES = {"en": "English", "sv": "Svenska"}


def _here(path: str, href: str) -> bool:
    return path == href or (href != "/" and path.startswith(href))


def house(request: HttpRequest) -> dict[str, Any]:
    """Context for every template: `actor`, `places`, `demo`, `live_url`."""
    here = getattr(request, "place", None)
    return {
        "actor": getattr(request, "actor", None),
        "places": [
            {"key": key, "label": label, "href": href, "icon": icon,
             "current": here == key if here else _here(request.path, href)}
            for key, label, href, icon in PLACES
        ],
        "demo": settings.ALONGSIDE_DEMO,
        "role_words": role_words,
        "hats_href": "/me/hats/",
        "language_links": language_links(),
    }  # fmt: skip


def language_links() -> list[dict[str, Any]]:
    """The languages that the house speaks, each by its own name."""
    now = (translation.get_language() or "en")[:2]
    codes = [code for code, _name in settings.LANGUAGES]
    return [{"code": code, "label": OWN_NAMES.get(code, code), "current": code == now} for code in codes]
