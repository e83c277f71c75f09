"""A chart as a picture to keep: the links beside it, and what they lead to."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.kit.verdict import Refused
from alongside.ui.charts.files import png_file, svg_file
from alongside.ui.charts.shown import Shown
from alongside.ui.printing.answering import as_file

KINDS = {"png": "image/png", "svg": "image/svg+xml"}


def picture_links(name: str, *where: Any, more: str = "") -> list[tuple[str, str]]:
    """What to click on, and where it leads: the address of this name, there. MORE: what follows it."""
    labels = {"png": _("Save as PNG"), "svg": _("Save as SVG")}
    return [(labels[ending], reverse(name, args=[*where, ending]) + more) for ending in KINDS]


def picture(shown: Shown | None, title: str, name: str, ending: str) -> HttpResponse:
    """The picture. Raises Refused (not found) where there is no such chart or kind of picture."""
    if shown is None or ending not in KINDS:
        raise Refused("", may_know=False)
    made: Any = (png_file if ending == "png" else svg_file)(shown, title)
    return as_file(made, KINDS[ending], f"chart-{name}.{ending}", shown=False)
