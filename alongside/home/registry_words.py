"""What of the registry waits for somebody, in sentences."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.registry.doubt_words import thing

REGISTRY = ("doubt",)


def registry_item(one: Waiting, own: bool, when: str) -> dict[str, Any]:
    """Something that is written and may not be right."""
    label = _("Is this right? Look again at %(what)s") % {"what": thing(one.words)}
    about = "" if own else _("About %(name)s") % {"name": one.name}
    href = reverse("registry:doubts", args=[one.person_id])
    return {"label": label, "href": href, "detail": "", "when": when, "about": about}
