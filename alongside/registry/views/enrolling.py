"""Who is here and was asked: for everyone in numbers, for a clinic by name."""

from __future__ import annotations

from collections import Counter
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from alongside.kit.terms import Category, Role
from alongside.kit.verdict import unknown
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry import showing_enrolling as showing
from alongside.registry.actions.enrolling import ask_consent
from alongside.registry.enrolling import Whom, anew, whole
from alongside.registry.queries.enrolling import enrolled, totals
from alongside.registry.queries.published import shown_by_charter
from alongside.registry.views.listing import ONE_LOOK
from alongside.sharing.actions.looking import leave_receipts
from alongside.ui.pages import in_place, page_number
from alongside.ui.show import show

PAGE = 24
WHICH = ("", "not_asked", "asked", "anew", "answered")


@in_place("numbers")
@require_GET
def enrolment(request: Request) -> HttpResponse:
    """How many are here and what they said; at one's center, who was not asked yet."""
    by = request.actor
    context: dict[str, Any] = {
        "totals": showing.totals(totals(by), by, named=shown_by_charter(by).names_centers),
        "clinic": False,
        "center": by.center_name,
    }
    if by.role == Role.CLINICIAN and by.center_id is not None:
        context |= _of_center(request)
    return show(request, "registry/enrolment.jinja", context)


def _of_center(request: Request) -> dict[str, Any]:
    by, today = request.actor, today_of(request.actor)
    which = request.GET.get("which", "not_asked")
    which = which if which in WHICH else "not_asked"
    everyone = enrolled(by)
    kinds = {one.id: "anew" if anew(one, today) else str(whole(one, today)) for one in everyone}
    found = [one for one in everyone if which in ("", kinds[one.id])]
    page = page_number(request)
    rows = found[(page - 1) * PAGE : page * PAGE]
    leave_receipts(by, {one.id: (Category.IDENTITY,) for one in rows}, "enrolment", within=ONE_LOOK)
    return {
        "clinic": True, "which": showing.chips(Counter(kinds.values()), len(everyone), which),
        "rows": [showing.row(one, today) for one in rows], "says": showing.sentence(Counter(kinds.values())),
        "next": f"?which={which}&page={page + 1}" if page * PAGE < len(found) else "",
        "first": f"?which={which}" if page > 1 else "",
    }  # fmt: skip


@require_POST
def ask(request: Request, person_id: UUID, asked: str) -> HttpResponse:
    """Ask the person, or the family."""
    if asked not in (Whom.SELF, Whom.FAMILY):
        unknown().or_refuse()
    ask_consent(by=request.actor, person_id=person_id, whom=Whom(asked))
    messages.success(request, _("Asked. It waits on their Today until they answer."))
    return redirect("registry:enrolment")
