"""Whether a plan is worth it, and looking at a skill again: what is due beside the goals of a plan, in sentences."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.ui import words

WORTH = ("worth", "refresher")


def worth_item(one: Waiting, own: bool) -> dict[str, Any]:
    """One such thing: a link in words, a line of what it is, and about whom."""
    day = words.short_day(date.fromisoformat(one.words))
    about = "" if own else _("About %(name)s") % {"name": one.name.split(" ")[0]}
    if one.kind == "worth":
        label = _("Say whether the plan is worth it")
        detail = _("You said that you would ask it on %(day)s.") % {"day": day}
        href = reverse("plans:value", args=[one.person_id])
    else:
        label = _("Look at it again together: %(skill)s") % {"skill": one.by_name}
        detail = _("The day for it is %(day)s.") % {"day": day}
        href = reverse("plans:skill", args=[one.person_id, one.thing_id])
    return {"label": label, "href": href, "detail": detail, "when": "", "about": about}
