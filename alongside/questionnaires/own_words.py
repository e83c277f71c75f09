"""What the house's own forms call what they measure, in each of their languages: told to the pages that show it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FORMS = Path(__file__).parent / "library" / "forms"
TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation"


def observed_words() -> Iterator[Mapping[str, str]]:
    """The words of each question whose answer stands in the record by itself, and of what can be answered."""
    for path in sorted(FORMS.glob("*.json")):
        form = json.loads(path.read_text(encoding="utf-8"))["questionnaire"]
        yield from _of_items(form.get("item", []), form.get("language", "en"))


def _of_items(items: list[dict[str, Any]], language: str) -> Iterator[Mapping[str, str]]:
    for item in items:
        if item.get("code"):
            yield _each(item, "text", language)
            for option in item.get("answerOption", []):
                yield _each(option.get("valueCoding", {}), "display", language)
        yield from _of_items(item.get("item", []), language)


def _each(told: Mapping[str, Any], name: str, language: str) -> Mapping[str, str]:
    """A text in its own language and in those into which it is translated (hl7.org/fhir/R4, translation)."""
    words = {language: told[name]} if told.get(name) else {}
    for extension in told.get(f"_{name}", {}).get("extension", []):
        parts = {one["url"]: one for one in extension.get("extension", [])}
        if extension.get("url") == TRANSLATION and {"lang", "content"} <= set(parts):
            words[parts["lang"]["valueCode"]] = parts["content"]["valueString"]
    return words
