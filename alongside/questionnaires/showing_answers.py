"""What the page of finished answers shows: each answer, the scores with what is missing, and over time."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.questionnaires import Questionnaire, from_response, parts_of, worked_out
from alongside.questionnaires import answers_words, showing_pages
from alongside.questionnaires.models import Questionnaire as Version
from alongside.questionnaires.queries.answered import AnsweredShown, ScoreShown
from alongside.questionnaires.reading import form_of
from alongside.questionnaires.showing_form import in_words
from alongside.record import rules, trend, wording
from alongside.record.drawing import drawing
from alongside.record.models import Entry
from alongside.record.queries.values import Point, Series
from alongside.sharing.actions.opening import Opened
from alongside.ui import words

Shown = dict[str, Any]
NARROW, WIDE = 360, 620


def page(
    by: Actor, opened: Opened, one: AnsweredShown, *, entry: Entry, version: Version,
    series: Sequence[AnsweredShown], late: Mapping[str, Sequence[Sequence[Any]]],
) -> Shown:  # fmt: skip
    """Everything on the page."""
    form = form_of(version.pk, version.resource)
    language = translation.get_language() or "en"
    state = worked_out(form, from_response(form, json.loads(entry.resource)))
    return {
        "title": one.title, "person_id": opened.person_id, "origin_id": one.entry_origin, "own": opened.rights.is_self,
        "crumbs": [(showing_pages.forms_title(opened), reverse("questionnaires:person", args=[opened.person_id]))],
        "who": {"name": one.answered_by_name, "voice": one.voice}, "when": words.long_day(one.true_at),
        "typed": _typed(one), "lines": showing_pages.all_lines(form, state),
        "scores": [_score(score, form, language) for score in one.scores],
        "late": _late(form, late), "charts": _charts(one, series), "before": _before(one, series),
        "version": one.entry_version,
        "form_href": reverse("questionnaires:form", args=[one.origin_id]),
        "entry_href": reverse("record:entry", args=[opened.person_id, one.entry_origin]),
        "may_correct": bool(rules.may_correct(by, opened.rights, entry)), "name": wording.first_name(opened),
    }  # fmt: skip


def _late(form: Questionnaire, late: Mapping[str, Sequence[Sequence[Any]]]) -> list[tuple[str, str]]:
    """What I wrote elsewhere after it was finished: each question with those words."""
    found = []
    for key, said in late.items():
        item = form.item(parts_of(key)[0])
        if item is not None:
            words_said = "; ".join(", ".join(in_words(item, value) for value in one) for one in said)
            found.append((item.words.to(translation.get_language() or "en"), words_said or _("Nothing")))
    return found


def _typed(one: AnsweredShown) -> str:
    if not one.typed_by_another:
        return ""
    told = {"name": one.typed_by_name, "title": one.typed_by_title}
    return (
        _("Typed in by %(name)s, %(title)s.") if one.typed_by_title else _("Typed in by %(name)s.")
    ) % told


def _score(one: ScoreShown, form: Any, language: str) -> Shown:
    return {"name": one.words or _("Score"), "line": answers_words.score_line(one, form, language),
            "scored": one.value is not None}  # fmt: skip


def _charts(one: AnsweredShown, series: Sequence[AnsweredShown]) -> list[Shown]:
    """Each score over time, in the same voice, with the sentence that it shows."""
    charts = []
    for score in one.scores:
        points = [
            Point(each.entry_origin, each.true_at, float(found.value), None, None, each.voice, each.answered_by_name)
            for each in reversed(series) if each.voice == one.voice
            for found in each.scores if found.name == score.name and found.value is not None
        ]  # fmt: skip
        if len(points) > 1:
            charts.append(_chart(score, points))
    return charts


def _chart(score: ScoreShown, points: list[Point]) -> Shown:
    drawn = Series(score.words or _("Score"), score.unit, points, 0)
    says = trend.sentence(drawn)
    rows = [[words.long_day(one.at), words.number(one.value), one.author] for one in reversed(points)]
    return {
        "name": drawn.title, "says": says, "narrow": drawing(drawn, NARROW, says), "wide": drawing(drawn, WIDE, says),
        "columns": [_("Day"), (_("Score"), "r"), _("Whose answers")], "rows": rows,
    }  # fmt: skip


def _before(one: AnsweredShown, series: Sequence[AnsweredShown]) -> list[Shown]:
    """The other times that the form was answered, whosever answers."""
    return [
        {"href": each.href, "when": words.when_words(each.true_at),
         "who": {"name": each.answered_by_name, "voice": each.voice},
         "score": answers_words.score_line(each.scores[0]) if each.scores else ""}
        for each in series if each.entry_id != one.entry_id
    ][:12]  # fmt: skip
