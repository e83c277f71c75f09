"""A file for a word processor (docx) from the same blocks of which a sheet is set: real headings, tables with heads.

The library takes some 18 MB, so it is read in with the first file that is asked for.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from alongside.ui.printing.answering import as_file

KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LANGUAGES = {"en": "en-GB", "sv": "sv-SE"}
SMALL, NOTE = 9, 9
UNTOLD = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]")
"""Signs that such a file may not hold, and that nobody types on purpose."""


def word(told: dict[str, Any], *, language: str) -> bytes:
    """The file. `told` has a title, a lead and blocks, as `parity/paper_reports` makes them."""
    import docx  # noqa: PLC0415 - 18 MB, for the few who ask for such a file

    told = _plain(told)
    made: Any = docx.Document()
    made.core_properties.title, made.core_properties.author = told["title"], "Alongside"
    made.core_properties.comments = ""
    made.core_properties.created = made.core_properties.modified = timezone.now()
    made.core_properties.language = LANGUAGES.get(language, language)
    _language(made, LANGUAGES.get(language, language))
    made.add_heading(told["title"], level=1)
    made.add_paragraph(told["lead"], style="Subtitle")
    for block in told["blocks"]:
        _BLOCKS[block["kind"]](made, block)
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def _plain(told: Any) -> Any:
    """The same without signs that the file may not hold."""
    if isinstance(told, str):
        return UNTOLD.sub("", told)
    if isinstance(told, dict):
        return {key: _plain(one) for key, one in told.items()}
    return [_plain(one) for one in told] if isinstance(told, list | tuple) else told


def as_word(made: bytes, name: str) -> HttpResponse:
    """The file as the browser gets it: saved, and kept by nobody in between."""
    return as_file(made, KIND, f"{name}.docx", shown=False)


def _language(made: Any, language: str) -> None:
    """In which language a screen reader reads it, and a word processor checks it."""
    from docx.oxml.ns import qn  # noqa: PLC0415 - as above

    fonts = made.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    told = fonts.find(qn("w:lang"))
    for name in ("w:val", "w:eastAsia"):
        told.set(qn(name), language)


def _heading(made: Any, block: dict[str, Any]) -> None:
    made.add_heading(block["text"], level=2)


def _text(made: Any, block: dict[str, Any]) -> None:
    run = made.add_paragraph().add_run(block["text"])
    run.bold = block["kind"] == "strong"
    if block["kind"] == "small":
        run.font.size = _points(SMALL)


def _bullets(made: Any, block: dict[str, Any]) -> None:
    for row in block["rows"]:
        made.add_paragraph(row, style="List Bullet")


def _table(made: Any, block: dict[str, Any]) -> None:
    table = made.add_table(rows=1, cols=len(block["head"]), style="Light List")
    for cell, words in zip(table.rows[0].cells, block["head"], strict=True):
        cell.text = words
    _repeat(table.rows[0])
    for note, row, links in zip(block["notes"], block["rows"], block["links"], strict=True):
        cells = table.add_row().cells
        for place, (cell, words, address) in enumerate(zip(cells, row, links, strict=True)):
            _linked(cell.paragraphs[0], words, address)
            if place == 1:
                cell.paragraphs[0].add_run(f" {note}").font.superscript = True
    made.add_paragraph()


def _linked(paragraph: Any, words: str, address: str) -> Any:
    """The words as a run, which leads somewhere where there is an address."""
    run = paragraph.add_run(words)
    if address:
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 - as above
        from docx.oxml import OxmlElement  # noqa: PLC0415
        from docx.oxml.ns import qn  # noqa: PLC0415

        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        link.append(run._r)
        paragraph._p.append(link)
        run.font.underline = True
    return run


def _repeat(row: Any) -> None:
    """The first row is the head of the table: read as such, and repeated on each page."""
    from docx.oxml import OxmlElement  # noqa: PLC0415 - as above
    from docx.oxml.ns import qn  # noqa: PLC0415

    head = OxmlElement("w:tblHeader")
    head.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(head)


def _said(made: Any, block: dict[str, Any]) -> None:
    for words in block["words"]:
        made.add_paragraph(words, style="Quote")
    made.add_paragraph().add_run(block["who"]).font.size = _points(SMALL)


def _notes(made: Any, block: dict[str, Any]) -> None:
    for note in block["rows"]:
        paragraph = made.add_paragraph()
        paragraph.add_run(f"{note['number']}. {note['words']} ").font.size = _points(NOTE)
        _linked(paragraph, note["address"], note["address"]).font.size = _points(NOTE)


def _points(size: int) -> Any:
    from docx.shared import Pt  # noqa: PLC0415 - as above

    return Pt(size)


_BLOCKS: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "heading": _heading, "soft": _text, "strong": _text, "small": _text, "bullets": _bullets, "table": _table,
    "said": _said, "notes": _notes,
}  # fmt: skip
