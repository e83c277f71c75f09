"""How hard the words of partners and of shared power are, in both languages: file by file, and learning path by path.

Formulas: reference, section 5 (`alongside.kit.reading`). English at most the eighth year of school, Swedish LIX at most 40.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest
from babel.messages import pofile
from django.utils import translation

from alongside.kit.reading import PLAIN_GRADE, PLAIN_LIX, reading_of
from alongside.partnership.learning.paths import PATHS, STEPS
from tests.house.reading import HOUSE

ROOMS = ("alongside/partnership/", "alongside/parity/")
MOST = {"en": PLAIN_GRADE, "sv": PLAIN_LIX}
FEWEST_WORDS = 40
"""Of fewer words no formula says anything."""
_GAP = re.compile(r"%\(\w+\)[sd]|%s")
_SENTENCE = re.compile(r"[.!?]$")


def sentences(language: str) -> dict[str, list[str]]:
    """The whole sentences of each file of the two rooms, as they are translated; what stands in a gap is one short word."""
    found: dict[str, list[str]] = defaultdict(list)
    with (HOUSE / "ui/locale/sv/LC_MESSAGES/django.po").open("rb") as file:
        for one in pofile.read_po(file):
            told = one.id if language == "en" else one.string
            words = told[-1] if isinstance(told, (list, tuple)) else told
            if one.id and _SENTENCE.search(words) and len(words.split()) > 3:
                for path, _line in one.locations:
                    if path.startswith(ROOMS):
                        found[path].append(_GAP.sub("x", words))
    return found


def too_hard(texts: dict[str, str], language: str) -> dict[str, float]:
    """Which texts are harder than nearly everyone reads with ease."""
    read = {
        name: reading_of(text, language) for name, text in texts.items() if len(text.split()) >= FEWEST_WORDS
    }
    return {name: one.value for name, one in read.items() if one and one.value > MOST[language]}


def path_words(key: str) -> Iterator[str]:
    """All that somebody reads on a learning path, in the language that is set."""
    path = PATHS[key]
    yield str(path.about)
    for step in (STEPS[one] for one in path.steps):
        yield from (*map(str, step.words), str(step.to_try), str(step.question))


@pytest.mark.parametrize("language", MOST)
def test_the_words_of_both_rooms_are_plain(language):
    texts = {path: " ".join(some) for path, some in sentences(language).items()}

    assert len(texts) > 100
    assert too_hard(texts, language) == {}
    assert too_hard({"all": " ".join(texts.values())}, language) == {}


@pytest.mark.parametrize("language", MOST)
def test_every_learning_path_is_plain(language):
    with translation.override("en"):
        english = {key: list(path_words(key)) for key in PATHS}
    with translation.override(language):
        told = {key: list(path_words(key)) for key in PATHS}
    if language == "sv":
        told = {
            key: [one for one, before in zip(some, english[key], strict=True) if one != before]
            for key, some in told.items()
        }

    assert too_hard({key: " ".join(some) for key, some in told.items()}, language) == {}


def test_heavy_words_are_found():
    """The same thing, said as offices say it: this is what the two tests above would meet."""
    heavy = (
        "The implementation of participatory governance methodologies necessitates comprehensive organizational"
        " preparation, including interdisciplinary communication infrastructure and continuous evaluation of"
        " stakeholder representation throughout the improvement initiative, notwithstanding administrative limitations"
        " regarding remuneration and the confidentiality obligations that responsible professionals nevertheless"
        " maintain."
    )
    tungt = (
        "Genomförandet av delaktighetsfrämjande styrningsmetoder förutsätter omfattande organisatoriska förberedelser,"
        " innefattande tvärprofessionella kommunikationsstrukturer samt kontinuerlig utvärdering av intressenternas"
        " representation under förbättringsinitiativets samtliga genomförandefaser, oaktat administrativa begränsningar"
        " avseende ersättningsnivåer och sekretessförpliktelser som ansvariga yrkesutövare alltjämt upprätthåller"
        " gentemot deltagande patientföreträdare inom verksamheten."
    )
    heavy, tungt = f"{heavy} {heavy}", f"{tungt} {tungt}"
    assert set(too_hard({"here": heavy}, "en")) == set(too_hard({"here": tungt}, "sv")) == {"here"}
