"""Other systems knock: each answer passes the same sharing, and leaves the same receipt, as a page."""

from __future__ import annotations

import json
from datetime import datetime
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from alongside.fhir.bundles import fhir_json, outcome, searchset
from alongside.fhir.kinds import FORMS, KINDS, capability_statement
from alongside.fhir.made import made_of, made_one
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.questionnaires.queries.resources import form_resource, forms_in_use
from alongside.record.queries.resources import Kept, latest_resources, one_resource
from alongside.sharing.actions.opening import open_record

MOST = 200


@require_GET
def metadata(request: HttpRequest) -> HttpResponse:
    """What this door can do."""
    return fhir_json(json.dumps(capability_statement(request.build_absolute_uri("/fhir"))))


@require_GET
def search(request: Request, kind: str) -> HttpResponse:
    """A person's entries of one type, newest first: `?patient=<id>&_count=50`, on by the Bundle's next link."""
    if kind == FORMS:
        return _forms(request)
    if kind not in KINDS:
        return outcome("not-supported", _("This door does not know the type %s.") % kind[:40], status=404)
    try:
        person_id, count, before = _asked(request)
    except ValueError as wrong:
        return outcome("invalid", str(wrong), status=400)
    try:
        opened = open_record(by=request.actor, person_id=person_id, page="fhir")
    except Refused:
        return _refused(_("There is nobody here under that id."))
    entries = latest_resources(opened.rights, kind, count=count + 1, before=before)
    made = made_of(request.actor, opened, kind, before, entries[-1].true_at if len(entries) > count else None)
    found = sorted((*entries, *made), key=_newest, reverse=True) if made else entries
    following = _following(request, found[count - 1]) if len(found) > count else ""
    return fhir_json(searchset(found[:count], here=request.build_absolute_uri(), following=following))


@require_GET
def read(request: Request, kind: str, origin_id: UUID) -> HttpResponse:
    """One entry, word for word; or what is made of a plan, a team or a visit."""
    nothing = _("There is nothing here under that id.")
    text = form_resource(request.actor, origin_id) if kind == FORMS else _one(request, kind, origin_id)
    return _refused(nothing) if text is None else fhir_json(text)


def _one(request: Request, kind: str, origin_id: UUID) -> str | None:
    """One resource about somebody, after its record was opened; None where there is none for this reader."""
    found = one_resource(kind, origin_id) if kind in KINDS else None
    try:
        if found is None:
            return made_one(request.actor, kind, origin_id)
        open_record(by=request.actor, person_id=found[0], categories=[Category(found[1])], page="fhir")
    except Refused:
        return None
    return found[2]


def _forms(request: Request) -> HttpResponse:
    """The forms that the community uses: `?url=<canonical>&_count=50`."""
    try:
        count = _count(request)
    except ValueError as wrong:
        return outcome("invalid", str(wrong), status=400)
    forms = forms_in_use(request.actor, request.GET.get("url", ""))[:count]
    found = [Kept(key, key, at, text) for key, at, text in forms]
    return fhir_json(searchset(found, here=request.build_absolute_uri(), following=""))


def _newest(one: Kept) -> tuple[datetime, UUID]:
    return one.true_at, one.id


def _refused(words: str) -> HttpResponse:
    """The same answer for what is not there and for what the reader may not know; neither leaves a trace."""
    answer = outcome("not-found", words, status=404)
    answer.nothing_happened = True  # type: ignore[attr-defined]
    return answer


def _asked(request: HttpRequest) -> tuple[UUID, int, tuple[datetime, UUID] | None]:
    asked = request.GET
    try:
        person_id = UUID(asked.get("patient", "").removeprefix("Patient/"))
    except ValueError:
        raise ValueError(_("Name the person: ?patient=<id>.")) from None
    return person_id, _count(request), _cursor(asked.get("_before", ""))


def _count(request: HttpRequest) -> int:
    try:
        return min(max(int(request.GET.get("_count", "50")), 1), MOST)
    except ValueError:
        raise ValueError(_("_count is a whole number from 1 to 200.")) from None


def _cursor(text: str) -> tuple[datetime, UUID] | None:
    if not text:
        return None
    moment, _comma, last = text.partition(",")
    try:
        return datetime.fromisoformat(moment), UUID(last)
    except ValueError:
        raise ValueError(_("This link is not whole. Begin again without _before.")) from None


def _following(request: HttpRequest, last: Kept) -> str:
    asked = request.GET.dict() | {"_before": f"{last.true_at.isoformat()},{last.id}"}
    return request.build_absolute_uri(f"{request.path}?{urlencode(asked)}")
