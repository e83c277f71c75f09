"""Events that groups hold, and the money that they raise."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.groups import rules, showing_events
from alongside.groups.actions import events as acts
from alongside.groups.forms.events import AskToComeForm, EventForm, FundForm, GiftForm, NoteForm
from alongside.groups.queries.events import (
    SHOWN,
    come,
    events_that_were,
    events_to_come,
    fund_of,
    gifts_of,
    notes_of,
    one_event,
    one_note_with_file,
    who_comes,
)
from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.queries.reaching import asked_to
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.people.request import Request
from alongside.ui.handing import hand_out
from alongside.ui.keeping import path_of
from alongside.ui.pages import number, sent
from alongside.ui.show import show

HELD = ("kind", "title", "words", "minutes", "where", "places", "taught_by")


@require_safe
@together
def event_list(request: Request) -> HttpResponse:
    """The events to come, and behind them those that were."""
    past, start = request.GET.get("which") == "past", number(request.GET.get("from"))
    found = (
        events_that_were(request.actor, start=start) if past else events_to_come(request.actor, start=start)
    )
    way = "which=past&" if past else ""
    context = {
        "events": [showing_events.row(one) for one in found[:SHOWN]], "past": past,
        "older": f"?{way}from={start + SHOWN}" if len(found) > SHOWN else "",
        "newer": ("?which=past" if past else "?") if start else "",
    }  # fmt: skip
    return show(request, "groups/events.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def hold(request: Request, group_id: UUID) -> HttpResponse:
    """Hold an event."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    form = EventForm(sent(request))

    def do() -> Any:
        told = {key: form.cleaned_data[key] for key in HELD}
        new = acts.NewEvent(starts_at=form.starts_at(by.zone), **told)
        return acts.hold_event(by=by, group_id=group_id, new=new)

    made = tried(form, do)
    if made is None:
        return _form(request, "groups/hold.jinja", form, group)
    messages.success(request, _("Everyone who reads this group can sign up now."))
    return redirect("groups:event", made.pk)


@require_http_methods(["GET", "POST"])
@together
def event(request: Request, event_id: UUID) -> HttpResponse:
    """One event: what about, who teaches, whether one comes, and what there was to learn."""
    by = request.actor
    found = one_event(by, event_id)
    form = NoteForm(sent(request), request.FILES or None)
    mine = my_seat(by, found.group)
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        if tried(form, lambda: acts.note_of_event(by=by, event_id=event_id, **form.cleaned_data)):
            messages.success(request, _("Saved."))
            return redirect("groups:event", event_id)
    context = _event(by, found, mine) | {
        "form": form if mine and (form.is_bound or found.group.ended_at is None) else None
    }
    return show(request, "groups/event.jinja", context, status=422 if form.errors else 200)


def _event(by: Actor, found: Any, mine: Any) -> dict[str, Any]:
    signed, to_come = who_comes(by, found), found.starts_at > timezone.now() and found.group.ended_at is None
    mine_said = [one.off_at is None for one in signed if one.person_id == by.person_id]
    comes = any(mine_said)
    asks = mine and to_come and not found.group.members_only
    return {
        "event": found, "group": found.group, "shown": showing_events.whole(found, come(by, found)), "comes": comes,
        "to_come": to_come, "says_no": bool(mine_said) and not comes,
        "names": [one.name for one in signed if one.off_at is None] if mine else [],
        "asked": [showing_events.asked(one, to_come) for one in asked_to(by, found)] if mine else [],
        "ask": AskToComeForm() if asks else None,
        "notes": [showing_events.note(one) for one in notes_of(by, found)],
    }  # fmt: skip


@require_safe
@together
def note_file(request: Request, event_note_id: UUID) -> HttpResponseBase:
    """The file that goes with what there was to learn."""
    found = one_note_with_file(request.actor, event_note_id)
    return hand_out(request, path_of(found.sha256), found.file_name, found.media_type)


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


@require_POST
@together
def cannot(request: Request, event_id: UUID) -> HttpResponse:
    """Say that one cannot come."""
    acts.say_no(by=request.actor, event_id=event_id)
    messages.success(request, _("Said. Those who hold it see it."))
    return redirect("groups:event", event_id)


@require_http_methods(["GET", "POST"])
@together
def money(request: Request, group_id: UUID) -> HttpResponse:
    """What money is raised for, what came in, and what is missing."""
    by = request.actor
    group = one_group(by, group_id)
    form = GiftForm(sent(request))
    mine = my_seat(by, group)
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        if tried(form, lambda: acts.note_gift(by=by, group_id=group_id, **form.cleaned_data)):
            messages.success(request, _("Saved."))
            return redirect("groups:money", group_id)
    start = number(request.GET.get("from"))
    found, (gifts, total) = fund_of(by, group), gifts_of(by, group, start=start)
    context = {
        "group": group, "fund": showing_events.fund(found, total) if found else None, "may": mine is not None,
        "gifts": [showing_events.gift(one, found) for one in gifts[:SHOWN]] if found else [], "form": form,
        "works": mine is not None and (form.is_bound or group.ended_at is None),
        "older": f"?from={start + SHOWN}" if len(gifts) > SHOWN else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "groups/money.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@together
def fund(request: Request, group_id: UUID) -> HttpResponse:
    """Say what money is raised for, and how much."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    form = FundForm(sent(request))
    if not tried(form, lambda: acts.set_fund(by=by, group_id=group_id, **form.cleaned_data)):
        return _form(request, "groups/fund.jinja", form, group)
    messages.success(request, _("Saved. Everyone who reads this group sees what it is for."))
    return redirect("groups:money", group_id)


def _form(request: Request, template: str, form: Any, group: Any) -> HttpResponse:
    return show(request, template, {"form": form, "group": group}, status=422 if form.is_bound else 200)
