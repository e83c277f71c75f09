"""The community's standards of care: visible to everyone, written by the coordinator."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.visits import rules, showing_standards
from alongside.visits.actions import standards as acts
from alongside.visits.forms.standards import StandardForm
from alongside.visits.queries.standards import standard_of, standards_of


@require_GET
def standards(request: Request) -> HttpResponse:
    """What the community holds to be good care, and what it held before."""
    rows = [showing_standards.row(one) for one in standards_of(request.actor)]
    context = {
        "standing": [one for one in rows if not one["ended"]], "ended": [one for one in rows if one["ended"]],
        "may": bool(rules.may_set_standards(request.actor)),
    }  # fmt: skip
    return show(request, "visits/standards.jinja", context)


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """Put a standard in words."""
    return _form(request, None)


@require_http_methods(["GET", "POST"])
def change(request: Request, standard_id: UUID) -> HttpResponse:
    """Put a standard in other words; the one before stays readable."""
    return _form(request, standard_of(request.actor, standard_id))


def _form(request: Request, old: Any) -> HttpResponse:
    rules.may_set_standards(request.actor).or_refuse()
    form = StandardForm(sent(request), initial=showing_standards.as_form(old) if old else {})
    if request.method == "POST" and form.is_valid():
        acts.set_standard(by=request.actor, new=form.new_standard(), instead_of=old.pk if old else None)
        messages.success(request, _("Saved. Every visit is prepared by it from now on."))
        return redirect("visits:standards")
    status = 422 if form.errors else 200
    return show(request, "visits/standard_form.jinja", {"form": form, "old": old}, status=status)


@require_POST
def end(request: Request, standard_id: UUID) -> HttpResponse:
    """End a standard."""
    acts.end_standard(by=request.actor, standard_id=standard_id)
    messages.success(request, _("Ended. It stays readable as what it was."))
    return redirect("visits:standards")
