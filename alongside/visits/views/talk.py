"""In the visit: ticking, writing down, measuring."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.contributions.acting import whole
from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.people.request import Request
from alongside.plans.actions.steps import add_step
from alongside.plans.saying import NewStep
from alongside.record.actions.entries import write_entry
from alongside.record.measured import measured
from alongside.record.writing import NewEntry
from alongside.ui.show import show
from alongside.visits.actions import talk as acts
from alongside.visits.forms.talk import LineForm, RewordForm, ValueForm
from alongside.visits.queries.agenda import item_of
from alongside.visits.queries.sheet import sheet_of
from alongside.visits.saying import NewLine
from alongside.visits.views.page import about
from alongside.visits.views.visit import near, open_sheet


def _back(person_id: UUID, visit_id: UUID, item_id: UUID | None = None) -> HttpResponse:
    place = f"#item-{item_id}" if item_id else "#decided"
    return redirect(reverse("visits:visit", args=[person_id, visit_id]) + place)


@require_POST
def tick(request: Request, person_id: UUID, visit_id: UUID, item_id: UUID) -> HttpResponse:
    """Tick an item as talked about, or take the tick back."""
    done = request.POST.get("done", "yes") == "yes"
    acts.tick_item(by=request.actor, person_id=person_id, visit_id=visit_id, item_id=item_id, done=done)
    return _back(person_id, visit_id, item_id)


@require_POST
def write(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Write down what was said, decided, or is to be done next."""
    opened, found = open_sheet(request, person_id, visit_id)
    people = near(request, opened, found, sheet_of(request.actor, found))
    form = LineForm(request.POST, near=people)
    if not form.is_valid():
        context = about(opened) | {"form": form, "visit": found, "near": people}
        return show(request, "visits/line.jinja", context, status=422)
    _write(request.actor, person_id, visit_id, form.new_line())
    return _back(person_id, visit_id, form.cleaned_data["item"])


def _write(by: Actor, person_id: UUID, visit_id: UUID, new: NewLine) -> None:
    """A line; a next step stands in the plan, too, unless it is kept from somebody who reads the plan."""
    with whole(by):
        acts.write_line(by=by, person_id=person_id, visit_id=visit_id, new=new)
        item = item_of(by, person_id, new.item_id) if new.item_id else None
        if new.kind != "step" or item is not None and item.kept_from:
            return
        step = NewStep(
            words=new.words,
            owner_id=new.owner_id,
            owner_name=new.owner_name,
            due_on=new.due_on,
            id=new.sent_id,
        )
        add_step(by=by, person_id=person_id, goal_id=item.goal_id if item else None, new=step)


@require_POST
def reword(request: Request, person_id: UUID, visit_id: UUID, line_id: UUID) -> HttpResponse:
    """Put a line in other words, or take it back."""
    form = RewordForm(request.POST)
    said = form.cleaned_data["words"] if form.is_valid() else ""
    line = acts.reword_line(
        by=request.actor, person_id=person_id, visit_id=visit_id, line_id=line_id, words=said
    )
    return _back(person_id, visit_id, line.item_id)


@require_POST
def measure(request: Request, person_id: UUID, visit_id: UUID) -> HttpResponse:
    """Write a number that is measured now into the record."""
    opened, found = open_sheet(request, person_id, visit_id)
    form = ValueForm(request.POST)
    if not form.is_valid():
        context = about(opened) | {"form": form, "visit": found}
        return show(request, "visits/measure.jinja", context, status=422)
    given, kind = form.cleaned_data, measured(form.cleaned_data["code"])
    assert kind is not None
    new = NewEntry(
        kind="Observation", category=Category.RESULTS, title=str(kind.title), true_at=timezone.now(),
        code_system=kind.system, code=kind.code, value=given["value"], unit=kind.unit, low=kind.low, high=kind.high,
        id=given["id"],
    )  # fmt: skip
    write_entry(by=request.actor, person_id=person_id, new=new)
    messages.success(request, _("Saved in the record."))
    return redirect(reverse("visits:visit", args=[person_id, visit_id]) + "#measure")
