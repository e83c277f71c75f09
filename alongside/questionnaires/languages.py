"""What a form is called, in the language of whoever reads the page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils import translation

KNOWN = frozenset(code.split("-")[0] for code, _name in settings.LANGUAGES)


def page_language() -> str:
    """The language that the page is written in, without its country."""
    language = (translation.get_language() or settings.LANGUAGE_CODE).split("-")[0]
    return language if language in KNOWN else settings.LANGUAGE_CODE.split("-")[0]


def in_page_language(translations: Mapping[str, Any], name: str) -> str:
    """The title, or what it is for, in the page's language; empty where the form has no such words."""
    return str((translations.get(page_language()) or {}).get(name) or "")


def translated(statement: str) -> str:
    """A statement in which `q.title@` and `q.words@` are what the form says in the page's language."""
    for name in ("title", "words"):
        named = f"coalesce(q.translations -> '{page_language()}' ->> '{name}', q.{name})"
        statement = statement.replace(f"q.{name}@", named)
    return statement
