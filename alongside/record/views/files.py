"""Handing out a file, through sharing."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponseBase
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.record.queries.files import find_file
from alongside.sharing.actions.opening import open_record
from alongside.ui.handing import hand_out


@require_safe
def file(request: Request, person_id: UUID, file_id: UUID) -> HttpResponseBase:
    """One file, to whoever sees its entry; pictures and sounds are shown, everything else is kept."""
    open_record(by=request.actor, person_id=person_id, page="file")
    found = find_file(request.actor, person_id, file_id)
    return hand_out(request, found.path, found.name, found.media_type)
