"""What is kept from somebody, thing by thing."""

from __future__ import annotations

from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from alongside.people.request import Request
from alongside.record import wording
from alongside.record.queries.kept import kept_entries
from alongside.record.writing import audiences_of
from alongside.sharing.actions.opening import open_record
from alongside.ui import words
from alongside.ui.show import show


@require_safe
def kept(request: Request, person_id: UUID) -> HttpResponse:
    """Single entries narrower than their kind: from whom each is kept, and the way to open it again."""
    opened = open_record(by=request.actor, person_id=person_id, page="kept")
    own = opened.rights.is_self
    try:
        before = parse_datetime(request.GET.get("before", ""))
    except ValueError:
        before = None
    before = before if before is not None and before.tzinfo else None
    rows, older = kept_entries(request.actor, person_id, own=own, before=before)
    lines = [
        (row.title, words.short_day(row.true_at), reverse("record:entry", args=[person_id, row.origin_id]) + "#sees",
         wording.joined(wording.audience_words(one, own) for one in sorted(audiences_of(row.kept_from))))
        for row in rows
    ]  # fmt: skip
    context = {
        "lines": lines, "own": own, "person_id": person_id, "record_title": wording.record_title(opened),
        "older": "?" + urlencode({"before": older.isoformat()}) if older else "",
        "newer": request.path if before else "",
    }  # fmt: skip
    return show(request, "record/kept.jinja", context)
