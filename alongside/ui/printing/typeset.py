"""A template and its values become a PDF. Values go in beside the template, so that nothing that is typed is code."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Final

import segno
import typst

ROOMS = Path(__file__).resolve().parents[2]
"""Where templates may read from: the house's own rooms."""
FONTS = Path(__file__).resolve().parent / "fonts"
STANDARD: Final = "ua-1"
"""PDF/UA: tagged, with a title, a language and a text for each picture, so that a screen reader reads it too."""


# One sheet at a time: the compiler keeps what it has read, and is not made for two at once.
_turn = Lock()


class Untidy(Exception):
    """A template cannot be set: a picture without a text, or something that it does not know."""


def typeset(template: Path, told: dict[str, Any], *, language: str) -> bytes:
    """The PDF of a template of a room. `told` is anything that JSON can say; the template reads it as `told`.

    Raises Untidy where the template is wrong, never because of what somebody typed.
    """
    inputs = {"told": json.dumps(told, default=str), "language": language}
    try:
        with _turn:
            made = _compiler().compile(template, format="pdf", sys_inputs=inputs, pdf_standards=[STANDARD])
    except typst.TypstError as why:
        raise Untidy(str(why)) from why
    assert isinstance(made, bytes)  # one file, whatever it is
    return made


def square(address: str) -> str:
    """A QR code of an address, as an SVG that a template draws."""
    return str(segno.make(address, error="m").svg_inline(border=0, dark="#1f1a24"))


@lru_cache(maxsize=1)
def _compiler() -> typst.Compiler:
    """With the house's own fonts and nothing of the machine's, so that a sheet looks alike everywhere."""
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    return typst.Compiler(root=ROOMS, font_paths=fonts)
