"""What changed since the last visit, what is due and what is missing, as the sheet shows it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import Category
from alongside.questionnaires.answers_words import score_line
from alongside.sharing.queries.rights import Rights
from alongside.ui import words
from alongside.ui.drawing import sparkline
from alongside.visits.due import Due, Standard, State, due_of, in_order
from alongside.visits.sheet import Filled, Journal, Measured, Sheet

Shown = dict[str, Any]
ON_PAPER, ON_SCREEN = 6, 8


def changed_title(sheet: Sheet) -> str:
    """Since when the sheet looks."""
    if sheet.since is None:
        return _("The last year")
    return _("What changed since %(day)s") % {"day": words.short_day(sheet.since)}


def measured(sheet: Sheet, person_id: UUID) -> list[Shown]:
    """Values as they were and as they are, those that the standards name first."""
    codes = [code for standard, _last in sheet.standards for code in standard.codes]
    ordered = sorted(
        sheet.measured, key=lambda one: codes.index(one.code) if one.code in codes else len(codes)
    )
    return [
        _value(one, person_id) | {"extra": place >= ON_PAPER} for place, one in enumerate(ordered[:ON_SCREEN])
    ]


def goes_on(sheet: Sheet) -> bool:
    """Whether more was measured than the sheet shows."""
    return len(sheet.measured) > ON_SCREEN


def _value(one: Measured, person_id: UUID) -> Shown:
    return {
        "title": one.title, "unit": one.unit, "note": one.said_by or _range(one), "now": words.number(one.now),
        "then": words.number(one.then) if one.then is not None else "–", "when": words.short_day(one.now_at),
        "href": reverse("record:values", args=[person_id, one.code]),
        "drawing": sparkline(one.trend, one.high) if len(one.trend) > 1 else "",
        "says": _("%(title)s, the last %(count)s values: %(values)s") % {
            "title": one.title, "count": len(one.trend), "values": ", ".join(words.number(x) for x in one.trend)},
    }  # fmt: skip


def _range(one: Measured) -> str:
    told = {"low": words.number(one.low), "high": words.number(one.high)}
    if one.low is not None and one.high is not None:
        return _("%(low)s to %(high)s") % told
    if one.high is not None:
        return _("up to %(high)s") % told
    return _("from %(low)s") % told if one.low is not None else ""


def journal_words(journal: Journal, name: str) -> str:
    """The journal in brief: how many bad days, against the time before, and what went with the days."""
    if not journal.days:
        return ""
    bad = ngettext(
        "%(bad)s bad day of %(days)s written down", "%(bad)s bad days of %(days)s written down", journal.bad
    )
    told = bad % {"bad": journal.bad, "days": journal.days}
    before = ""
    if journal.days_before:
        before = _("before that %(bad)s of %(days)s") % {
            "bad": journal.bad_before,
            "days": journal.days_before,
        }
    chips = ", ".join(chip for chip, _times in journal.chips)
    most = _("most often with: %(chips)s") % {"chips": chips} if chips else ""
    said = _("In %(name)s’s journal: %(told)s.") % {
        "name": name, "told": "; ".join(part for part in (told, before, most) if part)
    }  # fmt: skip
    return said


def filled(sheet: Sheet, person_id: UUID) -> list[Shown]:
    """Forms that were filled in since, those of this visit first."""
    ordered = sorted(sheet.filled, key=lambda one: not one.here)
    return [_filled(one, person_id) for one in ordered]


def filled_here(sheet: Sheet, person_id: UUID) -> list[Shown]:
    """The forms that were filled in at this visit."""
    return [_filled(one, person_id) for one in sheet.filled if one.here]


def forms_to_begin(sheet: Sheet) -> list[tuple[UUID, str]]:
    """The community's forms for a visit that were not filled in at this one yet."""
    done = {one.form_id for one in sheet.filled if one.here}
    return [(key, title) for key, title in sheet.forms if key not in done]


def _filled(one: Filled, person_id: UUID) -> Shown:
    known = [score for score in one.scores if score.value is not None] or list(one.scores[:1])
    lines = [": ".join(part for part in (score.words, score_line(score)) if part) for score in known]
    place = "questionnaires:answers" if one.form_id else "record:entry"
    return {
        "title": one.title, "by": one.by_name, "when": words.short_day(one.at),
        "told": "; ".join(lines) or one.told, "href": reverse(place, args=[person_id, one.origin_id]),
    }  # fmt: skip


def dues(sheet: Sheet, rights: Rights, born: date | None, on: date) -> list[Due]:
    """How every standard stands that is for this age, and whose kind of thing the viewer may see."""
    age = None if born is None else on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    meant = [
        (standard, last) for standard, last in sheet.standards
        if standard.is_for(age) and rights.may_see(Category(standard.category))
    ]  # fmt: skip
    return in_order(
        due_of(standard, timezone.localtime(last).date() if last else None, on) for standard, last in meant
    )


def due_lines(found: Iterable[Due]) -> list[Shown]:
    """What is due in sentences: the thing in bold, how it stands, and the standard in its own words."""
    return [_due(one) | {"extra": place >= ON_PAPER} for place, one in enumerate(found)]


def _due(one: Due) -> Shown:
    last, due = words.short_day(one.last_on), words.short_day(one.due_on)
    month = words.month(one.due_on)
    told = {
        State.NEVER: _("has not been written down yet"),
        State.OVERDUE: _("was due in %(month)s") % {"month": month},
        State.DUE: _("is due now"),
        State.SOON: _("is due on %(day)s") % {"day": due},
        State.DONE: _("done on %(day)s") % {"day": last},
    }[one.state]
    return {
        "title": one.standard.title, "told": told, "open": one.state != State.DONE, "state": one.state.value,
        "why": rhythm(one.standard), "words": one.standard.words,
    }  # fmt: skip


def rhythm(standard: Standard) -> str:
    """How often it is looked at, by the community's standard."""
    return _("Our standard: %(often)s.") % {"often": every(standard.every_days)}


def every(days: int) -> str:
    """How often, as one says it."""
    months = round(days / 30.44)
    if days == 365:
        return _("once a year")
    if days > 330 and days % 365 < 6:
        return _("every %(years)s years") % {"years": round(days / 365)}
    if days > 25 and abs(months * 30.44 - days) < 3:
        return ngettext("every month", "every %(n)s months", months) % {"n": months}
    return ngettext("every day", "every %(days)s days", days) % {"days": days}


def missing(found: Iterable[Due]) -> list[str]:
    """What cannot be told, because something is missing: "Growth cannot be told: no height since May"."""
    return [
        _missing(one) for one in found if one.standard.without and one.state in (State.NEVER, State.OVERDUE)
    ]


def _missing(one: Due) -> str:
    told = {
        "what": words.capital(one.standard.without),
        "title": one.standard.title,
        "month": words.month(one.last_on),
    }
    if one.last_on is None:
        return _("%(what)s cannot be told: %(title)s is missing.") % told
    return _("%(what)s cannot be told: %(title)s was last written down in %(month)s.") % told
