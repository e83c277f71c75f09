"""What a caregiver's scope is called when a person reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.terms import Category

CATEGORY_WORDS: dict[Category, Any] = {
    Category.IDENTITY: _("name and birthday"),
    Category.CONTACT: _("telephone and address"),
    Category.CONDITIONS: _("diagnoses"),
    Category.MEDICINES: _("medicines"),
    Category.RESULTS: _("results"),
    Category.NOTES: _("notes"),
    Category.VISITS: _("visits"),
    Category.JOURNAL: _("journal"),
    Category.QUESTIONNAIRES: _("answers to forms"),
    Category.PLAN: _("the plan"),
    Category.SENSITIVE: _("sensitive things"),
    Category.MESSAGES: _("messages"),
}


def category_choices() -> list[tuple[int, str]]:
    """What a caregiver may be named for, as the boxes of a form say it; who the person is they know in any case."""
    words = ((key.value, str(words)) for key, words in CATEGORY_WORDS.items() if key != Category.IDENTITY)
    return [(key, said[:1].upper() + said[1:]) for key, said in words]


def scope_words(scope: Iterable[int] | None) -> str:
    """The categories of a scope with commas between; an empty scope is everything."""
    return ", ".join(str(CATEGORY_WORDS[Category(one)]) for one in scope) if scope else str(_("everything"))
