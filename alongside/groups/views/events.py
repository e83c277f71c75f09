"""Events that groups hold, and the money that they raise."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups import rules, showing_events
from alongside.groups.actions import events as acts
from alongside.groups.forms.events import AskToComeForm, EventForm, FundForm, GiftForm, NoteForm
from alongside.groups.queries.events import (
    come,
    events_to_come,
    fund_of,
    gifts_of,
    notes_of,
    one_event,
    who_comes,
)
from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.queries.reaching import asked_to
from alongside.groups.views.page import together
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def event_list(request: Request) -> HttpResponse:
    """The events to come."""
    found = [showing_events.row(one) for one in events_to_come(request.actor)]
    return show(request, "groups/events.jinja", {"events": found})


@require_http_methods(["GET", "POST"])
@together
def hold(request: Request, group_id: UUID) -> HttpResponse:
    """Hold an event."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    form = EventForm(sent(request))
    if not form.is_valid():
        return _form(request, "groups/hold.jinja", form, group)
    told = {
        key: form.cleaned_data[key]
        for key in ("kind", "title", "words", "minutes", "where", "places", "taught_by")
    }
    made = acts.hold_event(
        by=by, group_id=group_id, new=acts.NewEvent(starts_at=form.starts_at(by.zone), **told)
    )
    messages.success(request, _("Everyone who reads this group can sign up now."))
    return redirect("groups:event", made.pk)


@require_http_methods(["GET", "POST"])
@together
def event(request: Request, event_id: UUID) -> HttpResponse:
    """One event: what about, who teaches, whether one comes, and what there was to learn."""
    by = request.actor
    found = one_event(by, event_id)
    form = NoteForm(sent(request))
    if request.method == "POST" and form.is_valid():
        acts.note_of_event(by=by, event_id=event_id, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("groups:event", event_id)
    mine = my_seat(by, found.group)
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
    signed = who_comes(by, found)
    context = {
        "event": found, "group": found.group, "shown": showing_events.whole(found, come(by, found)),
        "comes": any(one.person_id == by.person_id for one in signed), "form": form if mine else None,
        "names": [one.name for one in signed] if mine else [],
        "asked": [one.name for one in asked_to(by, found)] if mine else [],
        "ask": AskToComeForm() if mine and not found.group.members_only and found.starts_at > timezone.now() else None,
        "notes": [showing_events.note(one) for one in notes_of(by, found)],
    }  # fmt: skip
    return show(request, "groups/event.jinja", context, status=422 if form.errors else 200)


@require_POST
@together
def come_to(request: Request, event_id: UUID) -> HttpResponse:
    """Sign up."""
    acts.sign_up(by=request.actor, event_id=event_id)
    messages.success(request, _("You have a place. Those who hold it see your name."))
    return redirect("groups:event", event_id)


@require_POST
@together
def stay_away(request: Request, event_id: UUID) -> HttpResponse:
    """Sign off."""
    acts.sign_off(by=request.actor, event_id=event_id)
    messages.success(request, _("Your place is free for somebody else."))
    return redirect("groups:event", event_id)


@require_http_methods(["GET", "POST"])
@together
def money(request: Request, group_id: UUID) -> HttpResponse:
    """What money is raised for, what came in, and what is missing."""
    by = request.actor
    group = one_group(by, group_id)
    form = GiftForm(sent(request))
    if request.method == "POST" and form.is_valid():
        acts.note_gift(by=by, group_id=group_id, **form.cleaned_data)
        messages.success(request, _("Saved."))
        return redirect("groups:money", group_id)
    mine = my_seat(by, group)
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
    found, (gifts, total) = fund_of(by, group), gifts_of(by, group)
    context = {
        "group": group, "fund": showing_events.fund(found, total) if found else None, "may": mine is not None,
        "gifts": [showing_events.gift(one, found) for one in gifts] if found else [], "form": form,
    }  # fmt: skip
    return show(request, "groups/money.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@together
def fund(request: Request, group_id: UUID) -> HttpResponse:
    """Say what money is raised for, and how much."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    form = FundForm(sent(request))
    if not form.is_valid():
        return _form(request, "groups/fund.jinja", form, group)
    acts.set_fund(by=by, group_id=group_id, **form.cleaned_data)
    messages.success(request, _("Saved. Everyone who reads this group sees what it is for."))
    return redirect("groups:money", group_id)


def _form(request: Request, template: str, form: Any, group: Any) -> HttpResponse:
    return show(request, template, {"form": form, "group": group}, status=422 if form.is_bound else 200)
