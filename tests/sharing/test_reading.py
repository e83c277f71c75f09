"""How hard the pages about one's own record, and about deciding together, are to read: grade in English, LIX in Swedish.

Another page is one more line in PAGES: who opens it, and its address, in which {of} is Maya, {jonas} her dad's seat and
{amina} her doctor's; {motion} and so on are what is decided together. What counts is what one sees between <main> and
</main>, without tables; a heading, a line of a list and a label are sentences of their own; the longer ones are also
measured without the short ones, and the harder of the two counts. Names are read as they are.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Person
from alongside.sharing.actions.choices import make_choice
from tests.governance.written import one_of_everything
from tests.record.family import Family

GRADE, LIX, PROSE = 8.0, 40.0, 6
_SILENT = re.compile(r"(?:[^laeiouy]es|[^dt]ed|[^aeiouyl]e)$")
PAGES = (
    ("maya", "/people/{of}/sharing/"),
    ("anna", "/people/{of}/sharing/"),
    ("jonas", "/people/{of}/sharing/"),
    ("maya", "/people/{of}/sharing/change/center/notes/"),
    ("maya", "/people/{of}/sharing/change/team/medicines/"),
    ("anna", "/people/{of}/sharing/change/caregivers/sensitive/"),
    ("maya", "/people/{of}/sharing/change/network/results/?right=1&starts=2030-01-01&last_day=2030-02-01"),
    ("maya", "/people/{of}/sharing/why/{jonas}/"),
    ("amina", "/people/{of}/sharing/why/{amina}/"),
    ("maya", "/people/{of}/sharing/choices/"),
    ("maya", "/people/{of}/sharing/someone/?q=keane"),
    ("maya", "/people/{of}/record/kept/"),
    ("maya", "/people/{of}/sharing/looked/"),
    ("anna", "/people/{of}/sharing/looked/"),
    ("maya", "/people/{of}/sharing/as/"),
    ("petra", "/emergency/"),
    ("maya", "/questions/"),
    ("maya", "/reviews/"),
    ("maya", "/people/{of}/growing-up/"),
    ("anna", "/people/{of}/growing-up/"),
    ("maya", "/people/{of}/growing-up/talk/"),
    ("anna", "/people/{of}/growing-up/talk/"),
    ("maya", "/people/{of}/sharing/research/"),
    ("anna", "/people/{of}/sharing/research/"),
    ("anna", "/charter/"),
    ("maya", "/charter/versions/"),
    ("maya", "/charter/versions/2/"),
    ("amina", "/charter/versions/2/"),
    ("anna", "/charter/begin/"),
    ("maya", "/motions/"),
    ("maya", "/motions/{motion}/"),
    ("anna", "/motions/new/"),
    ("maya", "/bodies/{body}/"),
    ("maya", "/consultations/{consultation}/"),
    ("maya", "/policies/{policy}/"),
    ("maya", "/wishes/{wish}/"),
    ("maya", "/deciding/"),
)
BLOCKS = {
    "p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "label", "legend", "summary", "div", "button", "option", "section",
}  # fmt: skip
UNSEEN = {"script", "style", "svg", "table", "select", "template"}


class _Seen(HTMLParser):
    """Collects what one sees, block by block."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.depth, self.main = 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        hidden = "nhsuk-u-visually-hidden" in (dict(attrs).get("class") or "")
        if tag == "main":
            self.main = True
        elif self.depth and tag not in ("input", "br", "img", "path", "circle", "meta", "link"):
            self.depth += 1
        elif tag in UNSEEN or hidden:
            self.depth = 1
        elif tag in BLOCKS:
            self.blocks.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self.main = False
        elif self.depth:
            self.depth -= 1
        elif tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if self.main and not self.depth:
            self.blocks[-1] += data


def visible(page: str, least: int = 1) -> str:
    """The words of a page that one sees, each block closed like a sentence; only blocks of at least so many words."""
    seen = _Seen()
    seen.feed(page)
    blocks = [" ".join(block.split()) for block in seen.blocks if len(block.split()) >= least]
    return " ".join(
        block if block[-1] in ".!?" else f"{block.rstrip(':')}."
        for block in blocks
        if any(map(str.isalpha, block))
    )


def grade(text: str) -> float:
    """Flesch and Kincaid's school years: .39 words a sentence + 11.8 syllables a word - 15.59."""
    words, sentences = _counted(text)
    syllables = sum(max(1, len(re.findall(r"[aeiouy]+", _SILENT.sub("", word.lower())))) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def lix(text: str) -> float:
    """LIX: words a sentence, and the share of words of more than six letters."""
    words, sentences = _counted(text)
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def _counted(text: str) -> tuple[list[str], int]:
    return re.findall(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text), max(1, len(re.findall(r"[.!?]+(?=\s|$)", text)))


def test_the_measure_itself() -> None:
    easy = visible(
        "<main><h1>Who sees it</h1><p>Your dad can see it.</p><table><td>Interoperability</td></table></main>"
    )
    hard = "The aforementioned administrative authorization necessitates comprehensive organizational consideration."
    assert easy == "Who sees it. Your dad can see it."
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade(easy) < 3 and lix(easy) < 10
    assert grade(hard) > GRADE and lix(hard) > LIX


@pytest.fixture
def written(family: Family) -> Family:
    """Maya's family, where she chose a few things."""
    about = {"by": family.maya, "person_id": family.of}
    make_choice(**about, category=Category.JOURNAL, right=Right.NONE, named_id=family.jonas.person_id)
    make_choice(**about, category=Category.PLAN, right=Right.NONE, audience=Audience.CENTER)
    make_choice(**about, category=Category.RESULTS, right=Right.SEE, named_id=family.stranger.person_id)
    return family


@pytest.mark.parametrize("language", ["en", "sv"])
def test_a_page_asks_for_eight_years_of_school_at_most(
    written: Family, knocking, as_web, language: str
) -> None:
    Person.objects.filter(community=written.community).update(language=language)
    words = {"of": written.of, "jonas": written.jonas.seat_id, "amina": written.amina.seat_id}
    words |= one_of_everything(written)
    hard = {}
    for who, path in PAGES:
        with as_web():
            answer = knocking(getattr(written, who)).get(path.format(**words))
        assert answer.status_code == 200, path
        page = answer.content.decode()
        text = visible(page, PROSE) or visible(page)
        value = max(map(grade if language == "en" else lix, (text, visible(page))))
        if value > (GRADE if language == "en" else LIX):
            hard[f"{who} {path}"] = (value, text)
    assert hard == {}
