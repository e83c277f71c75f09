"""One choice, or one answer about research, as a line: what it says, by whom, when, and whether it still counts."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.kit.terms import ConsentItem, ConsentWord, Right
from alongside.sharing import consent_words
from alongside.sharing.category_words import Tongue
from alongside.sharing.queries.choices import Chosen
from alongside.ui import words


def line(one: Chosen, tongue: Tongue, who: str, today: date | None = None) -> dict[str, Any]:
    """A choice for a list."""
    day = today or timezone.localdate()
    return {
        "id": one.id, "kind": one.kind, "text": _text(one, tongue), "by": who, "term": _term(one, day),
        "when": words.short_day(one.at) if _dated(one) else "", "over": one.is_over(day), "by_self": one.by_self,
        "by_name": one.by_name,
    }  # fmt: skip


def _dated(one: Chosen) -> bool:
    return one.kind != "study" or one.starts is not None


def _text(one: Chosen, tongue: Tongue) -> str:
    if one.kind == "study":
        return _("Yes to the study %(title)s") % {"title": one.named}
    if one.kind == "answer" or one.category is None:
        return _answered(one)
    who = one.named or _("somebody who is not near any more")
    if one.audience is not None:
        who = tongue.audience(one.audience)
    told = {"who": words.capital(who), "what": tongue.what([one.category])}
    return {
        Right.NONE: _("%(who)s cannot see %(what)s"), Right.SEE: _("%(who)s can see %(what)s"),
        Right.CONTRIBUTE: _("%(who)s can see %(what)s and add to it"),
    }[one.right] % told  # fmt: skip


def _answered(one: Chosen) -> str:
    told = {
        "answer": consent_words.WORD[ConsentWord(one.words)],
        "item": consent_words.ITEM[ConsentItem(one.named)],
    }
    return _("%(answer)s: %(item)s") % told


def _term(one: Chosen, today: date) -> str:
    if one.over_at is not None:
        return _("Taken back on %(day)s.") % {"day": words.short_day(one.over_at)}
    if one.ends is not None and one.ends <= today:
        return _("Ended on %(day)s.") % {"day": words.short_day(one.ends)}
    last = words.short_day(one.ends - timedelta(days=1)) if one.ends else ""
    until = _("Until %(day)s.") % {"day": last} if last else ""
    if one.starts and one.starts > today:
        begins = _("Begins on %(day)s.") % {"day": words.short_day(one.starts)}
        return f"{begins} {until}".strip()
    return until
