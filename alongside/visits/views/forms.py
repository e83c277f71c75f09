"""The visit’s form: a questionnaire that the community wrote. Its answers stand in the record, typed once."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.questionnaires.queries.begun import begun_at_visit
from alongside.questionnaires.showing_form import form_of
from alongside.sharing.actions.opening import open_record
from alongside.ui.show import show
from alongside.visits import rules, showing_visits
from alongside.visits.queries.visits import visit_of
from alongside.visits.views.page import about


@require_GET
def form(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """What the viewer began to fill in for this visit; without any, back to the visit."""
    by = request.actor
    opened = open_record(
        by=by, person_id=person_id, categories=(Category.QUESTIONNAIRES, Category.VISITS), page="visit form"
    )
    rules.may_see_visits(opened.rights).or_refuse()
    visit = visit_of(by, person_id, visit_id)
    there = reverse("visits:visit", args=[person_id, visit_id])
    begun = begun_at_visit(by, person_id, visit_id)
    if not begun:
        return redirect(there)
    forms = [form_of(by, one, next_page=there) for one in begun]
    context = about(opened) | {"visit": visit, "title": showing_visits.title(visit), "forms": forms}
    return show(request, "visits/form.jinja", context)
