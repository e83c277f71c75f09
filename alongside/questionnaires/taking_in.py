"""A form as it comes in: looked into before it is proposed, with what is wrong said in words."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.kit.questionnaires import Questionnaire, Unusable, parse
from alongside.kit.questionnaires.words import Words, words_of

LARGEST = 2_000_000
LONGEST_PURPOSE = 1000
SECONDS_A_QUESTION = 12


class CannotTakeIn(Exception):
    """A form that is not taken in: why, as a code with figures."""

    def __init__(self, code: str, params: Mapping[str, Any] | None = None) -> None:
        super().__init__(code)
        self.code, self.params = code, dict(params or {})

    @property
    def sentence(self) -> str:
        """What is wrong, in words, and what one can do."""
        told = _SENTENCES.get(self.code)
        if told is None:
            found = ", ".join(f"{name} {str(value)[:80]}" for name, value in self.params.items())
            told = _("The form cannot be read: %(code)s. %(found)s")
            return str(told % {"code": self.code, "found": found}).strip()
        return str(told % _Found(self.params))


class _Found(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


_SENTENCES: dict[str, Any] = {
    "no_json": _(
        "This is no JSON. It stops being so at line %(line)s. Save the form as JSON and choose it again."
    ),
    "too_large": _("This file is too large for a form. A form has at most 2 MB."),
    "same_edition": _(
        "“%(title)s” is here in version %(edition)s already, with other words. Give the new words a new version."
    ),
    "no_licence": _("Nobody says under which licence this form may be used. Write it below."),
    "notAQuestionnaire": _("This is no form. Choose a file that holds one FHIR Questionnaire."),
    "noItems": _("There is no question in this form."),
}


@dataclass(frozen=True)
class NewForm:
    """What a form is, as it goes into the library."""

    name: str
    title: str
    resource: str
    kind: str
    licence: str
    url: str = ""
    edition: str = ""
    words: str = ""
    translations: dict[str, dict[str, str]] = field(default_factory=dict)
    languages: list[str] = field(default_factory=list)
    licence_words: str = ""
    owner: str = ""
    sensitive: bool = False
    for_voices: list[str] = field(default_factory=list)
    questions: int = 0
    minutes: int = 1
    scoring: Mapping[str, Any] | None = None


def read_form(text: str) -> Questionnaire:
    """The form of a text. Raises CannotTakeIn with what is wrong."""
    if len(text.encode()) > LARGEST:
        raise CannotTakeIn("too_large")
    try:
        resource = json.loads(text)
    except ValueError as wrong:
        raise CannotTakeIn("no_json", {"line": getattr(wrong, "lineno", 1)}) from wrong
    except RecursionError as wrong:
        raise CannotTakeIn("too_large") from wrong
    try:
        return parse(resource)
    except Unusable as wrong:
        raise CannotTakeIn(wrong.code, wrong.params) from wrong


def look_into(text: str, *, language: str = "en", **told: Any) -> NewForm:
    """A form with what somebody says of it: kind, licence, whose it is; its title in the community's language.

    Raises CannotTakeIn with what is wrong.
    """
    form = read_form(text)
    raw = form.raw
    licence = str(told.pop("licence", "") or _licence_of(raw)).strip()
    if not licence:
        raise CannotTakeIn("no_licence")
    asked = sum(1 for item in form.order if item.takes_answers and not item.hidden)
    title = form.title.to(language) or str(raw.get("name") or raw.get("id") or _("A form"))
    made: dict[str, Any] = {
        "name": _plain(str(raw.get("name") or raw.get("id") or title)), "title": title, "resource": text,
        "licence": licence, "url": form.url, "edition": form.version, "languages": sorted(form.languages),
        "words": _purpose(raw).to(language)[:LONGEST_PURPOSE], "translations": translations_of(raw),
        "licence_words": form.licence[:2000], "owner": str(raw.get("publisher") or "")[:200], "questions": asked,
        "minutes": max(1, math.ceil(asked * SECONDS_A_QUESTION / 60)),
    }  # fmt: skip
    return NewForm(**(made | {name: value for name, value in told.items() if value not in ("", None)}))


def _purpose(raw: Mapping[str, Any]) -> Words:
    return words_of(raw, "description") or words_of(raw, "purpose")


def translations_of(raw: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Its title and what it is for, by language (without its country), as far as the form says them."""
    found: dict[str, dict[str, str]] = {}
    for name, said in (("title", words_of(raw, "title")), ("words", _purpose(raw))):
        own = str(raw.get("language") or "")
        for language, text in ({own: said.plain} | dict(said.others)).items():
            if language and text:
                found.setdefault(language.split("-")[0], {})[name] = text[:LONGEST_PURPOSE]
    return found


def _licence_of(raw: Mapping[str, Any]) -> str:
    """What the form itself says: a licence's short name, or that its words are somebody's."""
    named = raw.get("copyrightLabel") or ""
    return str(named) or (str(_("as its makers say")) if raw.get("copyright") else "")


def _plain(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9_-]+", "-", name).strip("-")[:80] or "form"
