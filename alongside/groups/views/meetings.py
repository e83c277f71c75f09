"""A meeting: calling it, its one page before, in and after it, and its replay."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups import rules, showing_meeting
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting, say_how_it_is
from alongside.groups.doing import Doing
from alongside.groups.forms.meetings import ActForm, FeelForm, MeetingForm, new_id
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.meeting_words import FEELS, SAID, ZONES
from alongside.groups.queries.groups import holds_now, my_seat, one_group, seats_of
from alongside.groups.queries.meetings import SHOWN, acts_of, meetings_of, one_meeting, pulse_of, roles_in
from alongside.groups.showing_meeting import Room
from alongside.groups.talk_share import talk_share
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.live import live_origin, may_connect
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def meeting_list(request: Request, group_id: UUID) -> HttpResponse:
    """The meetings of a group."""
    by, start = request.actor, number(request.GET.get("from"))
    group = one_group(by, group_id)
    seats = {one.pk: one for one in seats_of(by, group)}
    found = meetings_of(by, group, start=start)
    roles = roles_in(by, group, found)
    rows = [
        {"id": one.pk, "title": one.title, "when": showing_meeting.when(one),
         "roles": showing_meeting.had_roles(roles.get(one.pk, {}), seats)}
        for one in found[:SHOWN]
    ]  # fmt: skip
    mine = any(one.person_id == by.person_id and holds_now(by, one) for one in seats.values())
    context = {
        "group": group, "meetings": rows, "may": mine,
        "older": f"?from={start + SHOWN}" if len(found) > SHOWN else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "groups/meetings.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def call(request: Request, group_id: UUID) -> HttpResponse:
    """Call a meeting."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    form = MeetingForm(sent(request), zone=by.zone)

    def do() -> Any:
        told = form.cleaned_data
        new = NewMeeting(
            told["title"], tuple(told["ways"]), form.starts_at, told["times"], told["minutes"], told["own_time_until"],
            form.home,
        )  # fmt: skip
        return call_meeting(by=by, group_id=group_id, new=new)

    made = tried(form, do)
    if made is None:
        context: dict[str, Any] = {"form": form, "group": group}
        return show(request, "groups/call.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Called. Anyone in the group puts things on the agenda."))
    return redirect("groups:meeting", made.pk)


@require_safe
@together
def meeting(request: Request, meeting_id: UUID) -> HttpResponse:
    """One meeting: the same page for all who sit there, before, in and after it."""
    return _page(request, meeting_id)


def _page(
    request: Request, meeting_id: UUID, form: ActForm | None = None, *, refused: str = ""
) -> HttpResponse:
    """The page; with what could not be done, why, and the words that somebody wrote for it."""
    by = request.actor
    found = one_meeting(by, meeting_id)
    room = _room(request, found, acts_of(by, found))
    may = room.mine is not None and found.group.ended_at is None
    felt = any(one.kind == Kind.END or (one.kind == Kind.FELT and one.seat == room.mine) for one in room.acts)
    context = _shown(request, room) | {
        "may": may, "felt": felt, "pulse": pulse_of(by, found) if room.step == "over" else {},
        "live": f"{live_origin(request)}/live/meetings/{found.pk}",
        "form": form, "draft": form.data if form is not None else {}, "refused": refused,
        "trouble": form.errors.get("words", [""])[0] if form is not None else "",
    }  # fmt: skip
    response = show(request, "groups/meeting.jinja", context, status=200 if form is None else 422)
    may_connect(request, response)
    return response


def _room(request: Request, found: Any, acts: list[Act], now: datetime | None = None) -> Room:
    by = request.actor
    seats = {one.pk: one for one in seats_of(by, found.group)}
    room = Room(found, acts, seats, None, now or timezone.now(), by)
    mine = next((one.pk for one in room.members() if one.person_id == by.person_id), None)
    return Room(found, acts, seats, mine, room.now, by)


def _shown(request: Request, room: Room) -> dict[str, Any]:
    talk = showing_meeting.talk(room)
    own = room.meeting.own_time_until
    return _ways(request, room) | {
        "meeting": room.meeting, "group": room.meeting.group, "head": showing_meeting.head(room), "step": room.step,
        "agenda": showing_meeting.agenda(room), "people": showing_meeting.people(room),
        "speaking": showing_meeting.speaking(room), "talk": talk, "drawing": talk_share(talk["shares"]),
        "poll": showing_meeting.poll(room, _zone(request)), "zones": ZONES, "agreed": showing_meeting.agreed(room),
        "members": [(one.pk, one.name) for one in room.members()], "mine": room.mine, "feels": FEELS, "says": SAID,
        "own_time": own is not None and today_of(room.by) <= own, "steps": len(room.acts),
    }  # fmt: skip


def _ways(request: Request, room: Room) -> dict[str, Any]:
    """What makes the forms of the page: all of them bear the same token. `word` is the line that is worded anew."""
    csrf = format_html('<input type="hidden" name="csrfmiddlewaretoken" value="{}">', get_token(request))
    return {
        "csrf": csrf, "do": Doing(room.meeting.pk, csrf), "word": request.GET.get("word", ""), "new_id": new_id,
    }  # fmt: skip


def _zone(request: Request) -> str:
    asked = request.GET.get("zone", "")
    return asked if asked in ZONES else request.actor.zone


@require_POST
@together
def do(request: Request, meeting_id: UUID) -> HttpResponse:
    """Do one thing in the meeting."""
    form = ActForm(request.POST)
    try:
        return _done(request, meeting_id, form)
    except Refused as why:
        if not why.may_know or not form.cleaned_data.get("words"):
            raise
        return _page(request, meeting_id, form, refused=str(why.reason))


def _done(request: Request, meeting_id: UUID, form: ActForm) -> HttpResponse:
    if not form.is_valid():
        return _page(request, meeting_id, form)
    told = form.cleaned_data
    new = NewAct(
        Kind(told["kind"]), told["about"], told["words"], told["whom"], told["on"], told["moment"], told["id"]
    )
    do_in_meeting(by=request.actor, meeting_id=meeting_id, new=new)
    return _back(request, meeting_id, told["about"])


@require_POST
@together
def feel(request: Request, meeting_id: UUID) -> HttpResponse:
    """Say how it is to be here."""
    form = FeelForm(request.POST)
    if form.is_valid():
        say_how_it_is(by=request.actor, meeting_id=meeting_id, feels=form.cleaned_data["feels"])
        messages.success(
            request, _("Said, without your name. It is shown after the meeting, when five have said it.")
        )
    else:
        messages.warning(request, _("Choose one of the five."))
    return redirect("groups:meeting", meeting_id)


def _back(request: Request, meeting_id: UUID, about: UUID | None) -> HttpResponse:
    answer = redirect("groups:tally" if request.POST.get("from") == "tally" else "groups:meeting", meeting_id)
    if about is not None and request.POST.get("from") != "tally":
        answer["Location"] += f"#item-{about}"
    return answer


@require_safe
@together
def tally(request: Request, meeting_id: UUID) -> HttpResponse:
    """Who is talking: one big button for each voice, for one thumb."""
    found = one_meeting(request.actor, meeting_id)
    room = _room(request, found, acts_of(request.actor, found))
    rules.may_work(request.actor, my_seat(request.actor, found.group)).or_refuse()
    return show(request, "groups/tally.jinja", _shown(request, room))


@require_safe
@together
def replay(request: Request, meeting_id: UUID) -> HttpResponse:
    """The meeting as it stood after each act: what was there, and nothing that came later."""
    by = request.actor
    found = one_meeting(by, meeting_id)
    acts = acts_of(by, found)
    step = min(number(request.GET.get("step")) or 1, len(acts))
    room = _room(request, found, acts[:step], acts[step - 1].at if acts else None)
    context = _shown(request, room) | {
        "place": step, "of": len(acts), "may": False, "felt": True, "pulse": {}, "form": None, "draft": {},
        "trouble": "", "refused": "", "replay": True, "live": "",
        "at": acts[step - 1].at if acts else None, "did": room.name(acts[step - 1].seat) if acts else "",
    }  # fmt: skip
    return show(request, "groups/meeting.jinja", context)
