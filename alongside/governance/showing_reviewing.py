"""What the pages of questions and reviews show: who looked, when and at what; never what stood there."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.models import LookQuestion
from alongside.governance.queries.reviewing import Reviewed, is_late
from alongside.kit.terms import Audience, Category, Role
from alongside.people.roles import role_words
from alongside.sharing.looked_words import what_of
from alongside.sharing.words import AUDIENCE
from alongside.ui import words
from alongside.ui.drawing import initials


def question_shown(by: Actor, one: LookQuestion) -> dict[str, Any]:
    """A question, the look that it is about, and its answer."""
    center = f", {one.viewer_center}" if one.viewer_center else ""
    done = one.answered_at is not None
    return {
        "href": reverse("governance:look_question", args=[one.pk]), "words": one.words, "asker": one.asker_name,
        "asker_who": {"name": one.asker_name, "voice": one.asker_voice}, "asked": words.when_words(one.asked_at),
        "viewer": one.viewer_name + center, "title": one.viewer_title or role_words(one.viewer_role),
        "rule": _("emergency access") if one.emergency else str(AUDIENCE[Audience(one.audience)]),
        "times": one.times, "when": _span(one), "what": what_of(tuple(Category(each) for each in one.categories)),
        "due": words.short_day(one.answer_by), "late": is_late(by, one.answer_by, done), "answer": one.answer,
        "answerer": {"name": one.answered_by_name, "voice": "other"},
        "answered": words.when_words(one.answered_at) if one.answered_at else "",
    }  # fmt: skip


def _span(one: LookQuestion) -> str:
    first, last = words.when_words(one.first_at), words.when_words(one.last_at)
    return last if first == last else _("%(first)s to %(last)s") % {"first": first, "last": last}


def review_shown(by: Actor, one: Reviewed) -> dict[str, Any]:
    """An emergency access, what was opened by it, and what was said of it."""
    access, said = one.access, one.review
    name = f"{access.viewer_name}, {access.center_name}" if access.center_name else access.viewer_name
    return {
        "href": reverse("governance:review", args=[access.pk]),
        "who": {"name": name, "voice": "clinician", "initials": initials(access.viewer_name)},
        "title": access.title or role_words(Role.CLINICIAN),
        "when": words.when_words(access.starts), "until": words.when_words(access.ends),
        "reason": access.reason, "what": what_of(one.categories) if one.categories else _("Nothing was opened."),
        "due": words.short_day(access.review_by), "late": one.late, "done": said is not None,
        "understandable": said.understandable if said else None, "words": said.words if said else "",
        "by": {"name": said.by_name, "voice": "other"} if said else None,
        "at": words.when_words(said.at) if said else "",
    }  # fmt: skip
