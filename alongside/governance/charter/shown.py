"""A version of the charter as its page draws it: articles in plain words, each with its rows."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.charter.saying import AUDIENCES, Said, all_said, terms_said
from alongside.kit.terms import Category, Right
from alongside.sharing.answering import own
from alongside.sharing.draft import Draft
from alongside.sharing.words import AUDIENCE, CATEGORY
from alongside.ui import words


def document(draft: Draft) -> dict[str, Any]:
    """The articles with their rows, the rows that no article speaks of, the numbers, and the whole table."""
    said = all_said(draft)
    known = {one.number for one in draft.articles}
    return {
        "articles": [
            {
                "number": one.number, "title": own(one.title), "words": own(one.words),
                "rows": [row for row in said if row.article == one.number],
            }
            for one in draft.articles
        ],
        "loose": [row for row in said if row.article not in known and not _says_nothing(row)],
        "terms": terms_said(draft),
        "columns": [words.capital(str(AUDIENCE[one])) for one in AUDIENCES],
        "table": [(str(CATEGORY[one]), *(_cell(draft, who, one) for who in AUDIENCES)) for one in Category],
    }  # fmt: skip


def _says_nothing(row: Said) -> bool:
    """An audience that sees nothing needs no article."""
    return row.kind == "sight" and row.rule.endswith(_("can see nothing of a single person."))


def _cell(draft: Draft, audience: Any, category: Category) -> str:
    told = {Right.NONE: _("no"), Right.SEE: _("sees"), Right.CONTRIBUTE: _("sees and adds")}
    fixed = any((one.audience, one.category) == (audience, category) for one in draft.guardrails)
    right = told[draft.right(audience, category)]
    return _("%(right)s (fixed)") % {"right": right} if fixed else right


def version_facts(by: Actor, version: Any) -> dict[str, Any]:
    """A version in a list or at the top of its page: what it is called, and where it stands."""
    text, glyph, tone = standing(version)
    return {
        "id": version.pk, "number": version.number, "title": own(version.title),
        "href": reverse("governance:version", args=[version.number]), "state": text, "glyph": glyph, "tone": tone,
        "who": version.drafted_by_name, "when": words.short_day(version.drafted_at),
        "is_draft": is_draft(version), "mine": is_draft(version) and version.drafted_by_id == by.person_id,
        "counting": version.preparing_from is not None and version.ratified_at is None
        and version.in_force_from is None,
    }  # fmt: skip


def is_draft(version: Any) -> bool:
    """Whether it can still be changed: never in force, and nobody votes on it."""
    return version.in_force_from is None and version.ratified_at is None and version.frozen_at is None


def standing(version: Any) -> tuple[str, str, str]:
    """Where a version stands: in words, with the sign and the tone of its tag."""
    if version.in_force_from is not None:
        told = {"from": words.short_day(version.in_force_from), "until": words.short_day(version.replaced_at)}
        if version.replaced_at is None:
            return _("In force since %(from)s") % told, "check", "ok"
        return _("In force from %(from)s until %(until)s") % told, "", "line"
    if version.failed_at is not None:
        return _("Could not come into force"), "", "heed"
    if version.ratified_at is not None:
        return _("Decided on, and being prepared"), "clock", "accent"
    if version.preparing_from is not None:
        return _("Being counted"), "clock", "accent"
    return (_("A draft"), "pen", "") if version.frozen_at is None else (_("Put to a decision"), "talk", "")
