"""One's own calendar, letters, and asking somebody by name to come."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.acting import acting
from alongside.groups import rules, rules_seats
from alongside.groups.actions import reaching as acts
from alongside.groups.calendar import Entry, calendar_of, of_meeting
from alongside.groups.forms.events import AskToComeForm
from alongside.groups.forms.groups import CalendarForm
from alongside.groups.queries.events import one_event
from alongside.groups.queries.groups import my_seat
from alongside.groups.queries.meetings import one_meeting
from alongside.groups.queries.reaching import address_of, calendar_entries, my_address
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.people.door import open_to_all
from alongside.people.queries.actors import actor_of_account
from alongside.people.queries.directory import known_by_name
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show
from alongside.ui.words import long_day


@require_http_methods(["GET", "POST"])
@together
def calendar(request: Request) -> HttpResponse:
    """The address of one's own calendar: made here, shown once, and ended here."""
    by = request.actor
    rules_seats.may_have_calendar(by).or_refuse()
    form, made = CalendarForm(sent(request)), ""
    if form.is_valid():
        secret = acts.make_address(by=by, names=form.cleaned_data["names"] == "yes")
        made = request.build_absolute_uri(reverse("groups:subscribed", args=[secret]))
    found = my_address(by)
    context: dict[str, Any] = {
        "form": CalendarForm() if made else form, "made": made, "names": found.names if found else False,
        "since": long_day(found.at) if found else "",
    }  # fmt: skip
    if made:
        # A calendar that is sent to webcal:// may fetch by plain http first, with the secret in clear.
        context["opens"] = made.replace("https://", "webcals://", 1) if request.is_secure() else ""
    response = show(request, "groups/calendar.jinja", context, status=422 if form.errors else 200)
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
@together
def end_calendar(request: Request) -> HttpResponse:
    """End the address."""
    acts.end_address(by=request.actor)
    messages.success(request, _("Ended. Nobody finds anything at that address any more."))
    return redirect("groups:calendar")


@require_safe
@open_to_all
def subscribed(request: HttpRequest, secret: str) -> HttpResponse:
    """What a calendar fetches by the secret in its address: as much as its owner may see now, and no word more."""
    found = address_of(acts.hash_of(secret))
    by = actor_of_account(found[0], person_id=found[1]) if found else None
    if found is None or by is None:
        raise Http404
    with acting(by), translation.override(by.language):
        entries = calendar_entries(by)
        return _as_calendar(request, entries, names=found[2])


@require_safe
@together
def feed(request: Request) -> HttpResponse:
    """The meetings of one's own groups, as one file."""
    return _as_calendar(request, calendar_entries(request.actor))


@require_safe
@together
def entry(request: Request, meeting_id: UUID) -> HttpResponse:
    """The meeting for one's own calendar."""
    found = one_meeting(request.actor, meeting_id)
    return _as_calendar(request, [of_meeting(found)] if found.starts_at else [])


def _as_calendar(request: HttpRequest, entries: list[Entry], *, names: bool = True) -> HttpResponse:
    text = calendar_of(entries, request.build_absolute_uri, timezone.now(), names=names)
    headers = {
        "Content-Disposition": 'attachment; filename="meetings.ics"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(text, content_type="text/calendar; charset=utf-8", headers=headers)


@require_POST
@together
def letters(request: Request, group_id: UUID) -> HttpResponse:
    """Say whether a letter comes when the group meets."""
    wanted = request.POST.get("letters") == "yes"
    acts.set_letters(by=request.actor, group_id=group_id, wanted=wanted)
    messages.success(
        request, _("A letter comes when you meet.") if wanted else _("No letter comes from this group.")
    )
    return redirect("groups:group", group_id)


@require_http_methods(["POST"])
@together
def ask_to_come(request: Request, event_id: UUID) -> HttpResponse:
    """Ask somebody by name to come to an event."""
    form = AskToComeForm(request.POST)
    event = one_event(request.actor, event_id)
    if form.is_valid() and known_by_name(request.actor, form.cleaned_data["name"]) is None:
        form.add_error(
            "name", _("Nobody of exactly this name is known to everyone here. Look among the people.")
        )
    by = request.actor
    rules.may_work(by, my_seat(by, event.group)).or_refuse()
    made = tried(form, lambda: acts.ask_to_event(by=by, event_id=event_id, name=form.cleaned_data["name"]))
    if made is None:
        context = {"form": form, "event": event, "group": event.group}
        return show(request, "groups/ask_to_come.jinja", context, status=422)
    messages.success(request, _("Asked. %(name)s sees it on Today.") % {"name": made.name})
    return redirect("groups:event", event_id)


@require_POST
@together
def take_back_asking(request: Request, event_asked_id: UUID) -> HttpResponse:
    """Take back that one asked somebody to come."""
    found = acts.take_back_asking(by=request.actor, asked_id=event_asked_id)
    messages.success(request, _("Taken back. It waits for them no longer."))
    return redirect("groups:event", found.event_id)
