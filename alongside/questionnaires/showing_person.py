"""What the page of somebody's forms shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience
from alongside.questionnaires import answers_words
from alongside.questionnaires.forms.asking import EVENTS
from alongside.questionnaires.models import Asked
from alongside.questionnaires.queries.answered import AnsweredShown
from alongside.questionnaires.queries.asking import Scheduled, Waits
from alongside.questionnaires.queries.begun import BegunLine
from alongside.questionnaires.queries.library import InUse
from alongside.questionnaires.rules import may_answer
from alongside.questionnaires.showing_pages import forms_title
from alongside.record import wording
from alongside.sharing.actions.opening import Opened
from alongside.ui import words

Shown = dict[str, Any]


def page(
    by: Actor, opened: Opened, *, waits: Sequence[Waits], begun: Sequence[BegunLine],
    answered: Sequence[AnsweredShown], forms: Sequence[InUse],
) -> Shown:  # fmt: skip
    """What waits, what I began, what was answered, what can be begun."""
    may = [one for one in forms if may_answer(by, opened.rights, one.category)]
    near = opened.rights.audience in (Audience.SELF, Audience.CAREGIVERS)
    return {
        "title": forms_title(opened), "person_id": opened.person_id, "own": opened.rights.is_self, "near": near,
        "name": wording.first_name(opened), "record_title": wording.record_title(opened),
        "waits": [waits_line(opened, one) for one in waits if not one.over],
        "over": [waits_line(opened, one) for one in waits if one.over],
        "begun": [_begun(one) for one in begun], "answered": [answered_line(opened, one) for one in answered],
        "forms": [_to_begin(opened, one) for one in may if _is_for(opened, one)], "may_ask": bool(may),
    }  # fmt: skip


def _is_for(opened: Opened, one: InUse) -> bool:
    """Whether the form is meant for the viewer's voice, or for anyone; a clinic types in for others, too."""
    voice = {Audience.SELF: "patient", Audience.CAREGIVERS: "caregiver"}.get(
        opened.rights.audience or Audience.TEAM
    )
    return not one.for_voices or voice is None or voice in one.for_voices


def _to_begin(opened: Opened, one: InUse) -> Shown:
    return {
        "title": one.title, "href": reverse("questionnaires:begin", args=[opened.person_id, one.origin_id]),
        "words": ngettext("about %(n)s minute", "about %(n)s minutes", one.minutes) % {"n": one.minutes},
    }  # fmt: skip


def _begun(one: BegunLine) -> Shown:
    at = [one.person_id, one.id]
    return {
        "title": one.title, "when": words.when_words(one.saved_at), "href": reverse("questionnaires:fill", args=at),
        "discard": reverse("questionnaires:discard", args=at),
        "words": _("Answered: %(n)s of %(all)s") % {"n": min(one.answered, one.questions), "all": one.questions},
    }  # fmt: skip


def waits_line(opened: Opened, one: Waits) -> Shown:
    """A form that waits: why, until when, and what one can do with it."""
    at = [one.person_id, one.id]
    mine = {"patient": Audience.SELF, "caregiver": Audience.CAREGIVERS}[
        one.for_whom
    ] == opened.rights.audience
    return {
        "title": one.title, "href": reverse("questionnaires:begin", args=[one.person_id, one.origin_id]),
        "why": why(one), "mine": mine, "snoozed": words.short_day(one.snoozed_until) if one.snoozed_until else "",
        "for": _("for the caregivers") if one.for_whom == "caregiver" else _("for %(name)s") % {
            "name": wording.first_name(opened)},
        "later": reverse("questionnaires:later", args=at), "not_now": reverse("questionnaires:not_now", args=at),
    }  # fmt: skip


def why(one: Waits) -> str:
    """Why a form waits, and until when."""
    if one.over:
        return _("It was asked before the visit on %(day)s") % {"day": words.short_day(one.due_on)}
    if one.why == "visit":
        return _("Before the visit on %(day)s") % {"day": words.short_day(one.due_on)}
    if one.why == "person":
        said = _("%(name)s asks for this") % {"name": one.asked_by_name}
        return said + (", " + _("until %(day)s") % {"day": words.short_day(one.due_on)} if one.due_on else "")
    return _("Asked since %(day)s") % {"day": words.short_day(one.opens_on)}


def answered_line(opened: Opened, one: AnsweredShown) -> Shown:
    """Finished answers as one line: what, whose, when, and the first score."""
    counted = one.scores[0] if one.scores else None
    return {
        "title": one.title, "href": one.href, "when": words.when_words(one.true_at),
        "who": {"name": one.answered_by_name, "voice": one.voice},
        "typed": _("typed in by %(name)s") % {"name": one.typed_by_name} if one.typed_by_another else "",
        "score": answers_words.score_line(counted) if counted else "",
    }  # fmt: skip


def happened_page(opened: Opened, schedules: Sequence[Scheduled]) -> Shown:
    """Telling of something on which forms are asked, and which these are."""
    return {
        "person_id": opened.person_id, "name": wording.first_name(opened), "own": opened.rights.is_self,
        "crumbs": [(forms_title(opened), reverse("questionnaires:person", args=[opened.person_id]))],
        "schedules": [schedule_line(one) for one in schedules],
    }  # fmt: skip


def told_words(asked: Sequence[Asked]) -> str:
    """What comes of telling of something: what is asked on it waits, or was answered or passed over already."""
    if any(one.answered_at is None and one.passed_at is None for one in asked):
        return _("Saved. What is asked on it waits here now.")
    if any(one.answered_at is not None for one in asked):
        return _("Saved. What is asked on it was filled in for that day already.")
    return _(
        "Saved. What is asked on it was passed over for that day already. You can still begin it yourself."
    )


def ask_page(opened: Opened, schedules: Sequence[Scheduled]) -> Shown:
    """Asking somebody, and what is asked by itself already."""
    return {
        "person_id": opened.person_id, "name": wording.first_name(opened), "own": opened.rights.is_self,
        "crumbs": [(forms_title(opened), reverse("questionnaires:person", args=[opened.person_id]))],
        "schedules": [schedule_line(one) for one in schedules],
    }  # fmt: skip


def schedule_line(one: Scheduled) -> Shown:
    """When a form is asked by itself, in words."""
    when = {
        "visit": ngettext("%(n)s day before each visit", "%(n)s days before each visit", one.days)
        % {"n": one.days},
        "months": ngettext("every month", "every %(n)s months", one.months) % {"n": one.months},
        "event": str(dict(EVENTS).get(one.event, one.event)),
    }[one.when]
    end = reverse("questionnaires:end", args=[one.person_id, one.id]) if one.person_id else ""
    return {
        "title": one.title, "when": when, "everyone": one.person_id is None, "end": end, "id": one.id,
        "by": one.author_name, "since": words.short_day(one.at),
        "who": _("a caregiver answers") if one.for_whom == "caregiver" else _("the patient answers"),
    }  # fmt: skip
