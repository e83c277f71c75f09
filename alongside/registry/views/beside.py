"""What the registry says beside a visit: people like this one, and what is due."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry.queries.about import row_of
from alongside.registry.queries.alike import alike
from alongside.registry.queries.doubts import doubts_about
from alongside.registry.queries.population import SHOWN
from alongside.registry.queries.standing import not_met
from alongside.registry.showing_alike import alike_said, due
from alongside.sharing.actions.opening import open_record
from alongside.ui.show import show


@require_GET
def beside(request: Request, person_id: UUID) -> HttpResponse:
    """A page of its own, and the part of a visit's page that it becomes where there is script."""
    by = request.actor
    opened = open_record(by=by, person_id=person_id, categories=SHOWN, page="beside a visit")
    born = opened.person.birth_date if opened.person is not None else None
    open_doubts = [one for one in doubts_about(by, person_id) if one.closed_at is None]
    context = {
        "person_id": person_id, "name": opened.name, "first": opened.name.split(" ")[0], "own": opened.rights.is_self,
        "alike": alike_said(alike(by, person_id, born, today_of(by))),
        "due": due(row_of(by, person_id), len(open_doubts), today_of(by), own=opened.rights.is_self),
        "not_met": not_met(by, person_id),
    }  # fmt: skip
    return show(request, "registry/beside.jinja", context, block="beside")
