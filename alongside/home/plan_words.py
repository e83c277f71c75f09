"""What waits in a plan, in sentences, each with the place where one answers it; and what was begun and not yet said."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.plans.views.drafts import PREFIX
from alongside.ui import words

PLANS = ("goal_new", "goal_version", "goal_talk", "goal_review")
_FORMS = {"stand": "plans:goal_stand", "change": "plans:goal_change", "beside": "plans:goal_beside",
          "step": "plans:step_new"}  # fmt: skip


def plan_item(one: Waiting, own: bool) -> dict[str, Any]:
    """One such thing: a link in words, a line of what it is, and when."""
    label, detail, page = {
        "goal_new": (_("A goal waits for your word: %(goal)s"), _("%(name)s began it."), "plans:goal"),
        "goal_version": (_("A new version waits for your word: %(goal)s"), _("%(name)s wrote it."), "plans:goal"),
        "goal_talk": (_("The day to talk again has come: %(goal)s"), _("You see it differently."), "plans:goal"),
        "goal_review": (_("The day to look again has come: %(goal)s"), _("Is it still right?"), "plans:goal"),
    }[one.kind]  # fmt: skip
    told = {"goal": one.words, "name": one.by_name}
    about = "" if own else _("About %(name)s") % {"name": one.name.split(" ")[0]}
    return {
        "label": label % told, "href": reverse(page, args=[one.person_id, one.thing_id]), "detail": detail % told,
        "when": words.when_words(one.at) if one.kind in ("goal_new", "goal_version") else "", "about": about,
    }  # fmt: skip


def is_plan_draft(one: Waiting) -> bool:
    """Whether a draft was begun in a plan."""
    return one.kind == "draft" and one.by_name.startswith(PREFIX)


def draft_item(one: Waiting, own: bool) -> dict[str, Any]:
    """Words that were begun in a plan, with the form in which they stand."""
    label = _("You began to write in your plan") if own else _("You began to write in %(name)s’s plan")
    told = label % {"name": one.name.split(" ")[0]}
    when = words.when_words(one.at)
    return {"label": told, "href": _draft_place(one), "detail": one.words, "when": when, "about": ""}


def _draft_place(one: Waiting) -> str:
    form, _dash, about = one.by_name.removeprefix(PREFIX).partition("-")
    if form == "matter":
        return reverse("plans:matter", args=[one.person_id, about])
    if form in _FORMS:
        return reverse(_FORMS[form], args=[one.person_id, UUID(about)])
    return reverse("plans:goal_new", args=[one.person_id])
