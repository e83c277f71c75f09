"""Scores in words: the number with its band, or why there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.questionnaires import Questionnaire
from alongside.questionnaires.queries.answered import ScoreShown
from alongside.ui import words

_MOST_NAMED = 3


def score_line(one: ScoreShown, form: Questionnaire | None = None, language: str = "en") -> str:
    """One score in one sentence."""
    if one.value is None:
        return why_not(one, form, language)
    told = {
        "value": f"{words.number(one.value)} {one.unit}".strip(),
        "most": words.number(one.highest),
        "band": one.band,
    }
    if one.highest is not None and one.band:
        return _("%(value)s of %(most)s: %(band)s") % told
    if one.highest is not None:
        return _("%(value)s of %(most)s") % told
    return _("%(value)s: %(band)s") % told if one.band else str(told["value"])


def why_not(one: ScoreShown, form: Questionnaire | None = None, language: str = "en") -> str:
    """Why something cannot be scored, and what is missing."""
    told: dict[str, Any] = dict(one.why_not or {})
    names = _named(form, told.get("link_ids") or (), language)
    count = len(told.get("link_ids") or ())
    said = {
        "missing": ngettext(
            "Cannot be scored: one answer is missing.",
            "Cannot be scored: %(n)s answers are missing.",
            max(count, 1),
        ),
        "too_few": _("Cannot be scored: too few of the questions were answered."),
        "not_asked": _("Cannot be scored: what it needs was not asked this time."),
        "out_of_range": _("Cannot be scored: one answer lies outside of what the score knows."),
        "not_a_number": _("Cannot be scored: one answer has no number behind it."),
        "not_in_table": _("Cannot be scored: its table does not know these answers."),
        "depends": _("Cannot be scored: another score that it needs is missing."),
    }.get(str(told.get("code")), _("Cannot be scored."))
    return " ".join(part for part in (said % {"n": count}, names) if part)


def _named(form: Questionnaire | None, link_ids: Iterable[str], language: str) -> str:
    """The questions behind it, the first few by their words."""
    if form is None:
        return ""
    items = [form.item(str(one)) for one in link_ids]
    named = [item.words.to(language) for item in items if item is not None and item.words]
    if not named:
        return ""
    more = _(" and more") if len(named) > _MOST_NAMED else ""
    return _("It is about: %(questions)s.") % {"questions": "; ".join(named[:_MOST_NAMED]) + more}
