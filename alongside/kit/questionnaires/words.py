"""Words of a form in every language that it has them in (FHIR's translation extension)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"


@dataclass(frozen=True, slots=True)
class Words:
    """What a form says, in its own language and in others."""

    plain: str
    others: Mapping[str, str] = field(default_factory=dict)

    def to(self, language: str) -> str:
        """The words for a reader of a language; the form's own where there is no translation."""
        return self.others.get(language) or self.others.get(language.split("-")[0]) or self.plain

    def __str__(self) -> str:
        return self.plain

    def __bool__(self) -> bool:
        return bool(self.plain)


def words_of(element: Mapping, name: str) -> Words:
    """The words of an element's field, with the translations that stand beside it (`_name`)."""
    plain = element.get(name)
    if not isinstance(plain, str):
        return Words("")
    beside = element.get("_" + name)
    if not isinstance(beside, dict):
        return Words(plain)
    return Words(plain, dict(filter(None, map(_translation, _extensions(beside)))))


def words_in(said: str | Mapping[str, str]) -> Words:
    """Words of a definition of ours: a text, or a text for each language; English is the plain one."""
    if isinstance(said, str):
        return Words(said)
    plain = said.get("en") or next(iter(said.values()), "")
    return Words(plain, {language: text for language, text in said.items() if language != "en"})


def _extensions(beside: Mapping) -> list[Mapping]:
    found = beside.get("extension")
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _translation(extension: Mapping) -> tuple[str, str] | None:
    if extension.get("url") != TRANSLATION:
        return None
    parts = {part.get("url"): part for part in _extensions(extension)}
    language = parts.get("lang", {}).get("valueCode")
    content = parts.get("content", {})
    text = content.get("valueString") or content.get("valueMarkdown")
    return (language, text) if isinstance(language, str) and isinstance(text, str) else None
