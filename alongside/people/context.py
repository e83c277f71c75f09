"""What every page knows: who acts, in which hat, and the five places."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from alongside.people.passkeys import elsewhere
from alongside.people.queries.account import has_several_hats
from alongside.people.roles import role_words
from alongside.ui.over import said_over

PLACES = (
    ("today", _("Today"), "/", "today"),
    ("record", _("Record"), "/record/", "record"),
    ("plan", _("Plan"), "/plan/", "plan"),
    ("numbers", _("Numbers"), "/numbers/", "numbers"),
    ("together", _("Together"), "/together/", "together"),
)

OWN_NAMES = {"en": "English", "sv": "Svenska"}


# In the session of whoever changed from a hat in care to one beside it: the way back is offered to them alone.
FROM_CARE = "from_care"


def _here(path: str, href: str) -> bool:
    return path == href or (href != "/" and path.startswith(href))


def house(request: HttpRequest) -> dict[str, Any]:
    """Context for every template: `actor`, `places`, `demo`; `several_hats()` asks the database, so ask it rarely."""
    here, behind = getattr(request, "place", None), getattr(request, "behind", {})
    actor = getattr(request, "signed_in", None) or getattr(request, "actor", None)
    return {
        "actor": actor,
        "several_hats": partial(has_several_hats, actor),
        "from_care": actor is not None and FROM_CARE in request.session,
        "places": [
            {"key": key, "label": label, "href": behind.get(key, href), "icon": icon,
             "current": here == key if here else _here(request.path, href)}
            for key, label, href, icon in PLACES
        ],
        "demo": settings.ALONGSIDE_DEMO,
        "role_words": role_words,
        "hats_href": "/me/hats/",
        "language_links": language_links(),
        "over_page": said_over,
        "passkeys_elsewhere": partial(elsewhere, request),
    }  # fmt: skip


def language_links() -> list[dict[str, Any]]:
    """The languages that the house speaks, each by its own name."""
    now = (translation.get_language() or "en")[:2]
    codes = [code for code, _name in settings.LANGUAGES]
    return [{"code": code, "label": OWN_NAMES.get(code, code), "current": code == now} for code in codes]
