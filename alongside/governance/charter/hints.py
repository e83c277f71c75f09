"""What a draft may have forgotten: pointed out to who writes it, and never in the way."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.governance.charter.saying import AUDIENCES, all_said
from alongside.kit.reading import Reading, reading_of
from alongside.kit.terms import Category
from alongside.sharing.answering import own
from alongside.sharing.draft import Draft


def hints(draft: Draft, base: Draft | None) -> list[str]:
    """Rules that no article speaks of, and articles behind which rules stood, or could stand."""
    known = {one.number for one in draft.articles}
    spoken = _spoken(draft)
    loose = [one for one in all_said(draft) if one.article not in known and one.kind != "sight"]
    silent = [
        one for one in AUDIENCES
        if any(draft.right(one, what) for what in Category) and draft.rule_articles.get(one) not in known
    ]  # fmt: skip
    found = []
    count = len(loose) + len(silent)
    if count:
        told = ngettext("No article speaks of one rule.", "No article speaks of %(n)s rules.", count)
        found.append(
            told % {"n": count}
            + " "
            + _("They hold all the same, but who reads the words does not learn of them.")
        )
    before = _spoken(base) if base else set()
    had = {one.number for one in base.articles} if base else set()
    for one in draft.articles:
        if one.number in spoken or (one.number in had and one.number not in before):
            continue
        told_of = {"number": one.number, "title": own(one.title)}
        found.append(
            _("Article %(number)s, “%(title)s”, has words, but no rule stands behind them.") % told_of
        )
    return found


def _spoken(draft: Draft) -> set[int]:
    return {one.article for one in all_said(draft) if one.article is not None}


def reading_hint(text: str, language: str) -> dict[str, Any] | None:
    """How hard the words are to read, and what would help; None where nothing can be said."""
    found = reading_of(text, language)
    if found is None:
        return None
    return {"plain": found.is_plain, "words": _measured(found), "advice": "" if found.is_plain else _advice()}


def _measured(found: Reading) -> str:
    told = {"value": f"{max(found.value, 1):.0f}"}
    if found.formula == "lix":
        return _("Reading measure LIX %(value)s; up to 40 is easy to read.") % told
    return _("It takes about %(value)s years of school to read this; 8 or fewer suit nearly everyone.") % told


def _advice() -> str:
    return _("Shorter sentences and shorter words help most. You can save it as it is.")
