"""Handing out a file, through sharing."""

from __future__ import annotations

from urllib.parse import quote
from uuid import UUID

from django.http import FileResponse, Http404, HttpResponseBase
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.record.queries.files import find_file
from alongside.sharing.actions.opening import open_record

SHOWN = ("image/jpeg", "image/png", "image/webp")


@require_safe
def file(request: Request, person_id: UUID, file_id: UUID) -> HttpResponseBase:
    """One file, to whoever sees its entry; pictures are shown, everything else is kept."""
    open_record(by=request.actor, person_id=person_id, page="file")
    found = find_file(request.actor, person_id, file_id)
    try:
        content = found.path.open("rb")
    except FileNotFoundError as missing:
        raise Http404 from missing
    answer = FileResponse(content, content_type=found.media_type)
    way = "inline" if found.media_type in SHOWN else "attachment"
    answer["Content-Disposition"] = f"{way}; filename*=UTF-8''{quote(found.name)}"
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    answer["Cache-Control"] = "private, no-store"
    return answer
