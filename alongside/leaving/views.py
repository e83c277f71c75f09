"""Taking everything along: what is in it, how far it is, the file."""

from __future__ import annotations

from uuid import UUID

from django.http import FileResponse, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from alongside.kit.verdict import Refused
from alongside.leaving.actions.parcels import take_along
from alongside.leaving.parcels import KEPT, file_of
from alongside.leaving.queries.parcels import my_parcel, my_parcels, what_is_in_it
from alongside.leaving.rules import may_take_along
from alongside.people.queries.persons import person_i_see
from alongside.people.request import Request
from alongside.ui.show import show


@require_http_methods(["GET", "HEAD", "POST"])
def everything(request: Request, person_id: UUID | None = None) -> HttpResponse:
    """What is in it, and the button; of oneself, or of somebody for whom one may choose."""
    by = request.actor
    person = person_i_see(by, person_id or by.person_id)
    may_take_along(by, person.pk).or_refuse()
    if request.method == "POST":
        return redirect("leaving:parcel", take_along(by=by, person_id=person.pk).pk)
    context = {
        "person": person, "mine": person.pk == by.person_id, "within": what_is_in_it(by, person.pk),
        "parcels": my_parcels(by, person.pk), "days": KEPT.days,
    }  # fmt: skip
    return show(request, "leaving/everything.jinja", context)


@require_safe
def parcel(request: Request, parcel_id: UUID) -> HttpResponse:
    """How far it is; at the end, the file."""
    found = my_parcel(request.actor, parcel_id)
    mine = found.person_id == request.actor.person_id
    return show(request, "leaving/parcel.jinja", {"parcel": found, "mine": mine, "days": KEPT.days})


@require_safe
def file(request: Request, parcel_id: UUID) -> HttpResponseBase:
    """The file itself, for who asked, in the seat in which they asked, as long as they may."""
    found = my_parcel(request.actor, parcel_id)
    may_take_along(request.actor, found.person_id).or_refuse()
    path = file_of(found)
    if found.state != "done" or not path.exists():
        raise Refused("", may_know=False)
    name = f"{slugify(found.person.name) or 'everything'}-{timezone.localdate():%Y-%m-%d}.zip"
    answer = FileResponse(path.open("rb"), as_attachment=True, filename=name, content_type="application/zip")
    answer["Cache-Control"] = "private, no-store"
    answer["Content-Encoding"] = "identity"  # packed already
    return answer
