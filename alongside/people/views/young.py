"""Inviting somebody to their own record: by an address of their own."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from alongside.kit.terms import Role
from alongside.people.actions.invitations import NewInvitation
from alongside.people.forms.young import BringInForm
from alongside.people.opened import opened
from alongside.people.queries.persons import person_i_see
from alongside.people.queries.young import is_young, shared_contact
from alongside.people.request import Request
from alongside.people.rules.young import may_bring_in, may_use_address
from alongside.people.views.invitations import invite_by_mail
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
def bring_in(request: Request, person_id: UUID) -> HttpResponse:
    """Invite somebody whose record is here to come in; a caregiver's address is noticed, and said."""
    by = request.actor
    found = person_i_see(by, person_id)
    may_bring_in(by, found).or_refuse()
    opened(by, found)
    form, shared = BringInForm(request.POST or None), None
    if form.is_valid():
        shared = shared_contact(by, found, form.cleaned_data["email"])
        form = BringInForm(request.POST, ask_both=shared is not None and not shared.signs_in)
        both_know = form.is_valid() and form.cleaned_data.get("both_know", False)
        new = NewInvitation(
            email=form.cleaned_data["email"], name=found.name, role=Role.PATIENT, person=found,
            message=form.cleaned_data["message"], both_know=both_know,
        )  # fmt: skip
        if may_use_address(shared, both_know) and invite_by_mail(request, new, form):
            return redirect("people:person", person_id)
    context = {"form": form, "person": found, "shared": shared, "young": is_young(by, found)}
    return show(request, "people/bring_in.jinja", context, status=422 if form.is_bound else 200)
