"""What of visits waits for somebody, in sentences."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.home.queries.waiting import Waiting
from alongside.ui import words

VISITS = ("visit_next", "visit_now", "visit_summary", "visit_back", "visit_sent", "visits_today")


def visit_item(one: Waiting, own: bool, when: str) -> dict[str, Any]:
    """A visit to come, one that goes on, a summary to look at, a question back; a clinic's day."""
    if one.kind == "visits_today":
        count = int(one.words)
        label = ngettext("%(count)s visit today", "%(count)s visits today", count) % {"count": count}
        return {"label": label, "href": reverse("visits:day"), "detail": "", "when": ""}
    place = {"visit_summary": "#summary", "visit_back": "#back", "visit_sent": "#summary"}.get(one.kind, "")
    href = reverse("visits:visit", args=[one.person_id, one.thing_id]) + place
    about = "" if own else _("About %(name)s") % {"name": one.name}
    return {
        "label": _label(one, own),
        "href": href,
        "detail": _detail(one),
        "when": _when(one, when),
        "about": about,
    }


def _label(one: Waiting, own: bool) -> str:
    at = one.at
    told = {
        "when": words.when_words(at.date()) if at else "",
        "day": words.short_day(at),
        "name": one.by_name,
    }
    if one.kind == "visit_next":
        return _("Your visit is %(when)s") % told if own else _("The visit is %(when)s") % told
    return {
        "visit_now": _("The visit goes on now"),
        "visit_summary": _("Look at the summary of the visit on %(day)s") % told,
        "visit_back": _("Did you talk about what mattered on %(day)s?") % told,
        "visit_sent": _("%(name)s sent you the summary of a visit") % told,
    }[one.kind]


def _detail(one: Waiting) -> str:
    if one.kind not in ("visit_next", "visit_now"):
        return ""
    count = int(one.words or 0)
    things = ngettext("%(count)s thing on the agenda", "%(count)s things on the agenda", count) % {
        "count": count
    }
    return things if count else _("Nothing is on the agenda yet.")


def _when(one: Waiting, when: str) -> str:
    if one.kind == "visit_next" and one.at:
        return f"{words.clock(one.at)}, {one.by_name}" if one.by_name else words.clock(one.at)
    return "" if one.kind == "visit_now" else when
