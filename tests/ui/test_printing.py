"""Sheets to print: what is typed stays words, every PDF is tagged, and no template reaches out of the house."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from alongside.ui.printing.typeset import FONTS, ROOMS, Untidy, square, typeset

CODE = 'A #panic("x") $y$ *b* _c_ <d> @e \\ "f" // g\n= Not a heading\n#import "/x.typ"'
SHEET = """#import "/ui/printing/house.typ": *
#show: sheet.with(title: told.title)
= #told.title
#said(told.words)
#drawing(told.square, {alt})
"""


@pytest.fixture
def template(tmp_path):
    """A template beside those of the rooms; away again afterwards."""
    made = ROOMS / "ui" / "printing" / f"a-test-{tmp_path.name}.typ"

    def write(alt: str = "told.title") -> Path:
        made.write_text(SHEET.format(alt=alt), encoding="utf-8")
        return made

    yield write
    made.unlink(missing_ok=True)


def test_what_somebody_typed_is_words_and_the_sheet_is_tagged_in_its_language(template):
    told = {"title": CODE, "words": CODE, "square": square("https://example.org/i/abc")}
    path = template()
    made = typeset(path, told, language="sv")
    with ThreadPoolExecutor(4) as several:
        others = list(several.map(lambda _one: typeset(path, told, language="sv"), range(8)))

    assert made.startswith(b"%PDF-") and others == [made] * 8
    assert b"/StructTreeRoot" in made and re.search(rb"/Lang ?\(sv\)", made)
    assert b"pdfuaid" in made


def test_a_picture_without_a_text_is_refused(template):
    with pytest.raises(Untidy, match="alt"):
        typeset(template("none"), {"title": "x", "words": "x", "square": square("x")}, language="en")


def test_no_template_asks_for_anything_from_a_network_and_the_fonts_are_ours():
    templates = {
        one: one.read_text(encoding="utf-8") for one in ROOMS.rglob("*.typ") if "a-test" not in one.name
    }

    assert (
        templates and [one.name for one, words in templates.items() if re.search(r'"@|plugin\(', words)] == []
    )
    assert sorted(one.suffix for one in FONTS.iterdir()) == ["", ".ttf", ".ttf"]
