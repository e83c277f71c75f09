"""What of the registry waits for somebody, in sentences."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.registry.doubt_words import thing

REGISTRY = ("doubt", "consent_asked", "care_asked")


def registry_item(one: Waiting, own: bool, when: str) -> dict[str, Any]:
    """Something that is written and may not be right."""
    if one.kind == "consent_asked":
        return _asked(one, own, when)
    if one.kind == "care_asked":
        return _felt(one, own)
    label = _("Is this right? Look again at %(what)s") % {"what": thing(one.words)}
    about = "" if own else _("About %(name)s") % {"name": one.name}
    href = reverse("registry:doubts", args=[one.person_id])
    return {"label": label, "href": href, "detail": "", "when": when, "about": about}


def _asked(one: Waiting, own: bool, when: str) -> dict[str, Any]:
    """Somebody at the clinic asks whether the community may learn from what is written."""
    label = _("%(name)s asks: may we learn from what is written?") % {"name": one.by_name}
    about = "" if own else _("About %(name)s") % {"name": one.name}
    href = reverse("sharing:research", args=[one.person_id])
    return {"label": label, "href": href, "detail": "", "when": when, "about": about}


def _felt(one: Waiting, own: bool) -> dict[str, Any]:
    """One may say how a visit was; nobody learns whether one did."""
    about = "" if own else _("About %(name)s") % {"name": one.name}
    href = reverse("registry:felt", args=[one.thing_id])
    detail = _("Three questions, without your name. Nobody sees whether you answer.")
    return {"label": _("How was the visit?"), "href": href, "detail": detail, "when": "", "about": about}
