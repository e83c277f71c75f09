"""Lists of people to act on: looking, keeping, reaching out, taking along; and what lists say about oneself."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.kit.terms import OWN_HEALTH_ROLES
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry import rules_listing as rules
from alongside.registry import showing_listing as showing
from alongside.registry.actions import listing as acts
from alongside.registry.forms.listing import KeepForm, LookForm, TakeForm, as_typed
from alongside.registry.listing_words import ORDER, looks_for
from alongside.registry.looking import Looking, from_kept, order_of
from alongside.registry.queries.lists import list_of, lists_of, measures_of
from alongside.registry.queries.population import PAGE, find
from alongside.sharing.actions.looking import leave_receipts
from alongside.ui.pages import in_place, page_number, sent
from alongside.ui.show import show

ONE_LOOK = timedelta(hours=1)


@in_place("numbers")
@require_GET
def lists(request: Request) -> HttpResponse:
    """Among one's patients, those who need something now: by any conditions, as the address says them."""
    by = request.actor
    if by.role in OWN_HEALTH_ROLES:
        return redirect("registry:about_mine")
    rules.may_look_for(by).or_refuse()
    measures = measures_of(by)
    if not request.GET:
        context = {"form": LookForm(None, measures), "kept": lists_of(by), "often": showing.often()}
        return show(request, "registry/look.jinja", context)
    form = LookForm(request.GET, measures)
    return _shown(request, form, form.looking(), measures, None)


@in_place("numbers")
@require_GET
def kept(request: Request, list_id: UUID) -> HttpResponse:
    """A list that is kept, as it stands for whoever opens it."""
    by = request.actor
    if by.role in OWN_HEALTH_ROLES:
        return redirect("registry:about_mine")
    listed = list_of(by, list_id)
    rules.may_look_for(by).or_refuse()
    looking = from_kept(listed.looks_for)
    looking = replace(looking, order=order_of(request.GET.get("order"), looking.order))
    measures = measures_of(by)
    return _shown(request, LookForm(as_typed(looking), measures), looking, measures, listed)


def _shown(request: Request, form: LookForm, looking: Looking, measures: Any, listed: Any) -> HttpResponse:
    by = request.actor
    page = page_number(request)
    found = find(by, looking, page=page)
    leave_receipts(by, {one.id: showing.categories(one) for one in found.rows}, "a list", within=ONE_LOOK)
    today = today_of(by)
    told = urlencode(as_typed(looking))
    context = {
        "form": form, "listed": listed, "count": found.count, "told": told, "chosen": bool(looking.conditions),
        "says": looks_for(looking, {str(key): title for key, title in measures}, by.center_name),
        "rows": [showing.row(one, today) for one in found.rows], "orders": _orders(looking),
        "mine": listed is not None and listed.author_id == by.person_id,
        "next": f"?{told}&page={page + 1}" if page * PAGE < found.count else "",
        "first": f"?{told}" if page > 1 else "",
    }  # fmt: skip
    return show(
        request, "registry/lists.jinja", context, status=422 if form.is_bound and form.errors else 200
    )


def _orders(looking: Looking) -> list[tuple[str, str, bool]]:
    """Each order in which the list can be read, as a link."""
    told = [(one, urlencode(as_typed(replace(looking, order=one)))) for one in ORDER]
    return [(str(ORDER[one]), f"?{asked}", one == looking.order) for one, asked in told]


@require_http_methods(["GET", "POST"])
def keep(request: Request) -> HttpResponse:
    """Keep what is looked for under a name."""
    by = request.actor
    rules.may_look_for(by).or_refuse()
    measures = measures_of(by)
    looking = LookForm(request.GET or None, measures).looking()
    form = KeepForm(sent(request))
    if request.method == "POST" and form.is_valid():
        listed = acts.keep_list(
            by=by, title=form.cleaned_data["title"], looking=looking, shared=form.cleaned_data["shared"]
        )
        messages.success(request, _("Kept. It is found anew each time that it is opened."))
        return redirect("registry:list", listed.pk)
    context = {
        "form": form, "told": urlencode(as_typed(looking)),
        "says": looks_for(looking, {str(key): title for key, title in measures}, by.center_name),
    }  # fmt: skip
    return show(request, "registry/keep.jinja", context, status=422 if form.errors else 200)


@require_POST
def share(request: Request, list_id: UUID) -> HttpResponse:
    """Let colleagues find it."""
    acts.share_list(by=request.actor, list_id=list_id)
    messages.success(request, _("Shared. Your colleagues at the center find it under Lists."))
    return redirect("registry:list", list_id)


@require_POST
def end(request: Request, list_id: UUID) -> HttpResponse:
    """End it."""
    acts.end_list(by=request.actor, list_id=list_id)
    messages.success(request, _("Ended. Who was reached out of it stays written."))
    return redirect("registry:lists")


@require_http_methods(["GET", "POST"])
def take(request: Request) -> HttpResponse:
    """Take the rows along in a file; everyone whose row leaves can read that it did."""
    by = request.actor
    rules.may_look_for(by).or_refuse()
    measures = measures_of(by)
    looking = LookForm(request.GET or None, measures).looking()
    says = looks_for(looking, {str(key): title for key, title in measures}, by.center_name)
    form = TakeForm(sent(request))
    if request.method == "POST" and form.is_valid():
        rows = find(by, looking, size=None).rows
        acts.take_list(by=by, title=says, why=form.cleaned_data["why"], rows=rows)
        return _file(showing.as_file(rows), f"list-{today_of(by).isoformat()}.csv")
    context = {
        "form": form, "says": says, "count": find(by, looking, size=1).count,
        "told": urlencode(as_typed(looking)), "columns": showing.COLUMNS,
    }  # fmt: skip
    return show(request, "registry/take.jinja", context, status=422 if form.errors else 200)


def _file(words: str, name: str) -> HttpResponse:
    answer = HttpResponse(words, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
