"""How hard words are to read: Flesch–Kincaid for English, LIX for Swedish. A hint for who writes, never a gate."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

PLAIN_GRADE = 8.0
"""School years that plain words ask of a reader, at most."""
PLAIN_LIX = 40.0
"""LIX of plain words, at most: what most grown people read with ease."""

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_END = re.compile(r"[.!?:;]+(?=\s|$)|\n\s*\n")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT = re.compile(r"(?:[^laeiouy]es|[^dt]ed|[^aeiouyl]e|[aeiouy]le)$")
LONG = 6


@dataclass(frozen=True)
class Reading:
    """How hard a text is, by which formula, and whether it is plain."""

    formula: Literal["flesch-kincaid", "lix"]
    value: float

    @property
    def is_plain(self) -> bool:
        """Whether nearly everyone reads it without effort."""
        return self.value <= (PLAIN_GRADE if self.formula == "flesch-kincaid" else PLAIN_LIX)


def reading_of(text: str, language: str) -> Reading | None:
    """How hard a text is in its language; None where there is no word, or no formula for the language."""
    words, sentences = _WORD.findall(text), _sentences(text)
    if not words:
        return None
    if language.split("-")[0] == "en":
        return Reading("flesch-kincaid", flesch_kincaid(words, sentences))
    if language.split("-")[0] == "sv":
        return Reading("lix", lix(words, sentences))
    return None


def flesch_kincaid(words: list[str], sentences: int) -> float:
    """The school year: .39 words a sentence + 11.8 syllables a word − 15.59."""
    spoken = sum(syllables(word) for word in words)
    return round(0.39 * len(words) / sentences + 11.8 * spoken / len(words) - 15.59, 1)


def lix(words: list[str], sentences: int) -> float:
    """Words a sentence, and how many in a hundred words are longer than six letters."""
    long = sum(1 for word in words if len(word) > LONG)
    return round(len(words) / sentences + 100 * long / len(words), 1)


def syllables(word: str) -> int:
    """How many syllables an English word has, by its groups of vowels; a last e is mostly silent."""
    heard = word.lower().replace("’", "'").removesuffix("'s")
    found = len(_VOWELS.findall(heard))
    if (
        found > 1
        and _SILENT.search(heard)
        and not heard.endswith(("ses", "zes", "ches", "shes", "ges", "ces"))
    ):
        found -= 1
    return max(found, 1)


def _sentences(text: str) -> int:
    """Sentences with at least one word; what has no end counts as one."""
    return max(sum(1 for part in _END.split(text) if _WORD.search(part) or _NUMBER.search(part)), 1)
