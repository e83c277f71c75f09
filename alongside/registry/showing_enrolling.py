"""Enrolment as its page shows it: who was asked what, and how many said what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.registry.enrolling import Enrolled, State, Whom, anew, needed
from alongside.registry.queries.enrolling import Total
from alongside.registry.showing_listing import age_words
from alongside.ui import words

Shown = dict[str, Any]


def row(one: Enrolled, today: date) -> Shown:
    """One person: whose word is needed, how far each is, and whom one can ask."""
    states = needed(one, today)
    return {
        "id": one.id, "name": one.name, "age": age_words(one.birth_date, today),
        "since": _("Here since %(day)s.") % {"day": words.short_day(one.since)},
        "said": [_said(one, whom, state) for whom, state in states.items()],
        "anew": _("The family answered before. Grown up, it is theirs to say.") if anew(one, today) else "",
        "ask": [(whom.value, _ask(whom)) for whom, state in states.items() if state == State.NOT_ASKED],
    }  # fmt: skip


def _said(one: Enrolled, whom: Whom, state: State) -> str:
    asked = one.self_asked if whom == Whom.SELF else one.family_asked
    said = one.self_at if whom == Whom.SELF else one.family_at
    told = {"asked": words.short_day(asked), "said": words.short_day(said)}
    if whom == Whom.SELF:
        return {
            State.NOT_ASKED: _("Nobody asked them yet."), State.ASKED: _("They were asked on %(asked)s."),
            State.ANSWERED: _("They answered on %(said)s."),
        }[state] % told  # fmt: skip
    return {
        State.NOT_ASKED: _("Nobody asked the family yet."), State.ASKED: _("The family was asked on %(asked)s."),
        State.ANSWERED: _("The family answered on %(said)s."),
    }[state] % told  # fmt: skip


def _ask(whom: Whom) -> str:
    return _("Ask them") if whom == Whom.SELF else _("Ask the family")


def sentence(counted: Mapping[str, int]) -> str:
    """How many were not asked, in one sentence."""
    n = counted.get("not_asked", 0)
    if n == 0:
        return _("Everybody was asked.")
    return ngettext("%(n)s person was not asked yet.", "%(n)s people were not asked yet.", n) % {"n": n}


def chips(counted: Mapping[str, int], count: int, chosen: str) -> list[tuple[str, str, bool]]:
    """Which of them, as links."""
    named = {
        "not_asked": _("Not asked"), "asked": _("Asked, no answer"), "anew": _("Grown up since"),
        "answered": _("Answered"),
    }  # fmt: skip
    links = [
        (f"{told}: {counted.get(key, 0)}", f"?which={key}", key == chosen) for key, told in named.items()
    ]
    return [*links, (_("All: %(count)s") % {"count": count}, "?which=", chosen == "")]


def totals(found: Iterable[Total], by: Actor, *, named: bool) -> list[tuple[str, ...]]:
    """Each center as a row of a table, masked where the charter says so; what would point at somebody is not shown."""
    rows = list(found) if named else sorted(found, key=lambda one: -(one.enrolled or 0))
    return [
        (one.name if named or one.center_id == by.center_id else _("Another center"),
         *(_("not shown") if value is None else words.number(value)
           for value in (one.enrolled, one.yes, one.no, one.unanswered, one.took_back, one.gone)))
        for one in rows
    ]  # fmt: skip
