"""The agenda: adding to it, ordering it, keeping something from somebody, taking it off."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.kit.terms import Category, Role
from alongside.people.request import Request
from alongside.record.queries.people import people_page
from alongside.sharing.queries.who import who_sees
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.visits import rules, showing
from alongside.visits.actions import agenda as acts
from alongside.visits.forms.agenda import AddItemForm, KeepItemForm, OrderForm
from alongside.visits.queries.agenda import agenda_of, item_of
from alongside.visits.queries.visits import next_visit
from alongside.visits.views.page import about, after, open_agenda
from alongside.visits.words import visit_title

Readers = list[tuple[int, Any]]


@require_GET
def whose(request: Request) -> HttpResponse:
    """One's own agenda; else those to whose agenda one may add, or the only one of them."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("visits:agenda", by.person_id)
    page = people_page(by, mine=by.role == Role.CLINICIAN, after=request.GET.get("after", ""))
    if page.only is not None:
        return redirect("visits:agenda", page.only)
    return show(request, "visits/whose.jinja", {"page": page})


@require_http_methods(["GET", "POST"])
def agenda(request: Request, person_id: UUID) -> HttpResponse:
    """What is to be talked about, and one field to add to it."""
    opened = open_agenda(request, person_id)
    readers = readers_of(request, person_id)
    choices = showing.keep_choices(request.actor, opened.rights, readers)
    form = AddItemForm(sent(request), open_to=choices)
    if request.method == "POST":
        rules.may_add(request.actor, opened.rights).or_refuse()
        if form.is_valid():
            return _added(request, person_id, form)
    context = about(opened) | _shown(request, opened, readers) | {"form": form}
    return show(request, "visits/agenda.jinja", context, status=422 if form.errors else 200)


def _added(request: Request, person_id: UUID, form: AddItemForm) -> HttpResponse:
    given = form.cleaned_data
    acts.add_item(
        by=request.actor,
        person_id=person_id,
        words=given["words"],
        kept_from=form.audiences,
        sent_id=given["id"],
    )
    messages.success(
        request, _("Saved. It is on the agenda, and stays there until you have talked about it.")
    )
    return redirect(after(request, reverse("visits:agenda", args=[person_id])))


def readers_of(request: Request, person_id: UUID) -> Readers:
    """Who reads what of this person, as the pages of this room take it."""
    seen = who_sees(request.actor, person_id)
    return [(int(category), one) for category, readers in seen.items() for one in readers]


def _shown(request: Request, opened: Any, readers: Readers) -> dict[str, Any]:
    by, person_id = request.actor, opened.person_id
    found = agenda_of(by, person_id)
    visit = next_visit(by, person_id) if opened.rights.may_see(Category.VISITS) else None
    return {
        "items": showing.items(by, opened.rights, found, readers), "order": showing.order_words(by, found),
        "may": opened.rights.may_contribute(Category.PLAN), "here": request.path,
        "may_agree": bool(rules.may_agree(by, opened.rights)) and len(found.order) > 1,
        "sees": showing.sees_words(by, opened.name.split(" ")[0], person_id, readers), "visit": visit,
        "visit_title": visit_title(visit) if visit else "",
    }  # fmt: skip


@require_POST
def move(request: Request, person_id: UUID, item_id: UUID, way: str) -> HttpResponse:
    """Move an item one place up or down."""
    acts.move_item(by=request.actor, person_id=person_id, item_id=item_id, up=way == "up")
    return _back(request, person_id, item_id)


@require_POST
def first(request: Request, person_id: UUID, item_id: UUID) -> HttpResponse:
    """Ask to begin with an item, or take the wish back."""
    wanted = request.POST.get("wanted", "yes") == "yes"
    acts.ask_first(by=request.actor, person_id=person_id, item_id=item_id, wanted=wanted)
    return _back(request, person_id, item_id)


@require_POST
def off(request: Request, person_id: UUID, item_id: UUID) -> HttpResponse:
    """Take an item off the agenda; the notice holds the way back."""
    item = acts.take_off(by=request.actor, person_id=person_id, item_id=item_id)
    messages.success(
        request, _("Taken off the agenda: %(what)s") % {"what": item.words}, extra_tags=f"off {item.pk}"
    )
    return redirect(after(request, reverse("visits:agenda", args=[person_id])))


@require_POST
def back(request: Request, person_id: UUID, item_id: UUID) -> HttpResponse:
    """Put back what was taken off."""
    acts.put_back(by=request.actor, person_id=person_id, item_id=item_id)
    return _back(request, person_id, item_id)


@require_http_methods(["GET", "POST"])
def keep(request: Request, person_id: UUID, item_id: UUID) -> HttpResponse:
    """From whom an item is kept."""
    opened = open_agenda(request, person_id)
    item = item_of(request.actor, person_id, item_id)
    rules.may_keep(request.actor, opened.rights, item, ()).or_refuse()
    choices = showing.keep_choices(request.actor, opened.rights, readers_of(request, person_id))
    now = [audience for audience, _words in choices if item.kept_from & (1 << audience)]
    form = KeepItemForm(sent(request), open_to=choices, initial={"kept_from": now})
    if request.method == "POST" and form.is_valid():
        acts.keep_item_from(by=request.actor, person_id=person_id, item_id=item_id, audiences=form.audiences)
        messages.success(request, _("Saved."))
        return _back(request, person_id, item_id)
    status = 422 if form.errors else 200
    return show(request, "visits/keep.jinja", about(opened) | {"item": item, "form": form}, status=status)


@require_POST
def agree(request: Request, person_id: UUID) -> HttpResponse:
    """Say yes to the order as it was shown."""
    form = OrderForm(request.POST)
    items = form.cleaned_data["items"] if form.is_valid() else []
    if acts.agree_on_order(by=request.actor, person_id=person_id, items=items) is None:
        messages.warning(
            request, _("The agenda has changed since you looked. Look at it once more, and say yes then.")
        )
    else:
        messages.success(request, _("Saved. You said yes to this order."))
    return redirect(after(request, reverse("visits:agenda", args=[person_id])))


def _back(request: Request, person_id: UUID, item_id: UUID) -> HttpResponse:
    return redirect(after(request, reverse("visits:agenda", args=[person_id])) + f"#item-{item_id}")
