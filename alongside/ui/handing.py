"""Handing out a kept file: whole, or the part that a player asks for when somebody moves along a sound."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)

from alongside.ui.keeping import SOUNDS

SHOWN = ("image/jpeg", "image/png", "image/webp")
_ASKED = re.compile(r"bytes=(\d*)-(\d*)")
_PIECE = 64 * 1024


def hand_out(request: HttpRequest, path: Path, name: str, media_type: str) -> HttpResponseBase:
    """The file at this path: pictures and sounds are shown, all else is kept. Raises Http404 where it is lost."""
    try:
        content = path.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    answer = _asked_for(request, content, path.stat().st_size, media_type)
    way = "inline" if media_type in SHOWN or media_type in SOUNDS else "attachment"
    answer["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; media-src 'self'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    answer["Accept-Ranges"] = "bytes"
    return answer


def _asked_for(request: HttpRequest, content: BinaryIO, size: int, media_type: str) -> HttpResponseBase:
    """The whole file; the part of it that was asked for; or, where it has no such part, how long it is."""
    asked = _ASKED.fullmatch(request.headers.get("Range", ""))
    if asked is None or not any(asked.groups()) or "If-Range" in request.headers:
        return FileResponse(content, content_type=media_type)
    first, last = _between(asked[1], asked[2], size)
    if first > last:
        content.close()
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    answer = StreamingHttpResponse(_pieces(content, first, last), status=206, content_type=media_type)
    answer["Content-Range"] = f"bytes {first}-{last}/{size}"
    answer["Content-Length"] = str(last - first + 1)
    return answer


def _between(begin: str, end: str, size: int) -> tuple[int, int]:
    """From which byte to which; `-500` asks for the last five hundred."""
    if not begin:
        return max(size - int(end), 0) if int(end) else size, size - 1
    return int(begin), min(int(end), size - 1) if end else size - 1


def _pieces(content: BinaryIO, first: int, last: int) -> Iterator[bytes]:
    with content:
        content.seek(first)
        left = last - first + 1
        while left and (piece := content.read(min(left, _PIECE))):
            left -= len(piece)
            yield piece
