"""Whether a plan is worth it, and looking at a skill again: what is due beside the goals of a plan, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.ui import words

WORTH = ("worth", "refresher", "signature")


def worth_item(one: Waiting, own: bool) -> dict[str, Any]:
    """One such thing: a link in words, a line of what it is, and about whom."""
    about = "" if own else _("About %(name)s") % {"name": one.name.split(" ")[0]}
    label, detail, page = {"worth": _worth, "refresher": _refresher, "signature": _signature}[one.kind](one)
    keys = [one.person_id] if page == "plans:value" else [one.person_id, one.thing_id]
    when = words.when_words(one.at) if one.kind == "signature" else ""
    return {"label": label, "href": reverse(page, args=keys), "detail": detail, "when": when, "about": about}


def _day(one: Waiting) -> str:
    return words.short_day(date.fromisoformat(one.words))


def _worth(one: Waiting) -> tuple[str, str, str]:
    detail = _("You said that you would ask it on %(day)s.") % {"day": _day(one)}
    return _("Say whether the plan is worth it"), detail, "plans:value"


def _refresher(one: Waiting) -> tuple[str, str, str]:
    label = _("Look at it again together: %(skill)s") % {"skill": one.by_name}
    return label, _("The day for it is %(day)s.") % {"day": _day(one)}, "plans:skill"


def _signature(one: Waiting) -> tuple[str, str, str]:
    label = _("A step waits for a second signature: %(skill)s") % {"skill": one.by_name}
    return label, _("%(name)s has signed.") % {"name": one.words}, "plans:skill"
