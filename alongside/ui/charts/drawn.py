"""Drawings made by Vega, once for what they show: the second time they are read from where the first was kept.

A drawing is told as a Vega-Lite specification, and kept in the home's folder `drawings` under the digest of that and
of the program that draws. So nobody has to forget one: what shows something else has another name. Only drawings of
many people together are kept there, never one of a single person's record.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import vl_convert
from django.conf import settings

VEGA_LITE = "6.4"
DRAWN_BY = f"vl-convert {version('vl-convert-python')}, Vega-Lite {VEGA_LITE}"
MOST_KEPT, PRUNED_EVERY = 6000, 64
_ROLES = re.compile(r' (?:role="graphics-[a-z]+"|aria-[a-z]+="[^"]*")')
Spec = Mapping[str, Any]


def drawn(spec: Spec) -> str:
    """The drawing of a specification, as SVG."""
    told = json.dumps(spec, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return _drawn(f"{DRAWN_BY} {told}", told, settings.ALONGSIDE_HOME / "drawings")


def render(told: str) -> str:
    """Draw it, whether it was drawn before or not: one picture to a screen reader, not a heap of shapes."""
    return _ROLES.sub("", str(vl_convert.vegalite_to_svg(told, vl_version=VEGA_LITE)))


@lru_cache(maxsize=256)
def _drawn(named: str, told: str, folder: Path) -> str:
    path = folder / f"{sha256(named.encode()).hexdigest()}.svg"
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        svg = render(told)
        _keep(path, svg)
        return svg


def _keep(path: Path, svg: str) -> None:
    """Write it whole or not at all; two processes may draw the same at once, and keep the same."""
    path.parent.mkdir(mode=0o700, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(svg)
    os.replace(name, path)
    if int(path.stem[:4], 16) % PRUNED_EVERY == 0:
        prune(path.parent)


def prune(folder: Path, most: int = MOST_KEPT) -> None:
    """Let the oldest drawings go, where there are too many; they are drawn again when somebody looks."""
    kept = sorted(folder.glob("*.svg"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[most:]:
        path.unlink(missing_ok=True)
