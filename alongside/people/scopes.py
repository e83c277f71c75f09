"""What a caregiver's scope is called when a person reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Category

CATEGORY_WORDS: dict[Category, Any] = {
    Category.IDENTITY: _("who they are"),
    Category.CONTACT: _("how to reach them"),
    Category.CONDITIONS: _("what they have"),
    Category.MEDICINES: _("medicines"),
    Category.RESULTS: _("results"),
    Category.NOTES: _("notes"),
    Category.VISITS: _("visits"),
    Category.JOURNAL: _("journal"),
    Category.QUESTIONNAIRES: _("forms that they fill in"),
    Category.PLAN: _("the plan"),
    Category.SENSITIVE: _("sensitive things"),
    Category.MESSAGES: _("messages"),
}


def scope_words(scope: Iterable[int] | None) -> str:
    """The categories of a scope with commas between; an empty scope is everything."""
    return ", ".join(str(CATEGORY_WORDS[Category(one)]) for one in scope) if scope else str(_("everything"))
