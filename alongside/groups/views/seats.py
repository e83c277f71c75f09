"""Asking for a seat, offering one, taking it, leaving it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups import rules, rules_seats
from alongside.groups.actions import seats as acts
from alongside.groups.actions.terms import agree_term, ask_term, drop_term
from alongside.groups.forms.groups import AskForm, LeaveForm, OfferForm, TakeForm, TermForm
from alongside.groups.queries.groups import has_seat, my_seat, one_group, one_seat, sitting
from alongside.groups.views.groups import own_words
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.people.queries.directory import known_by_name
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, group_id: UUID) -> HttpResponse:
    """Ask for a seat."""
    by = request.actor
    found = one_group(by, group_id)
    may_begin(by).or_refuse()
    opens(request, rules.when_work(found), rules.when_ask(has_seat(by, found, by.person_id)))
    form = AskForm(sent(request), by=by)

    def do() -> Any:
        told = form.cleaned_data
        return acts.ask_for_seat(by=by, group_id=group_id, own=own_words(told), words=told["words"])

    if tried(form, do) is None:
        return _form(request, "groups/ask.jinja", form, group=found)
    messages.success(request, _("Asked. Whoever sits in the group says yes."))
    return redirect("groups:group", group_id)


@require_http_methods(["GET", "POST"])
@together
def offer(request: Request, group_id: UUID) -> HttpResponse:
    """Ask somebody to take a seat."""
    by = request.actor
    found = one_group(by, group_id)
    rules.may_work(by, my_seat(by, found)).or_refuse()
    opens(request, rules.when_work(found))
    form = OfferForm(sent(request))
    if form.is_valid() and known_by_name(by, form.cleaned_data["name"]) is None:
        form.add_error(
            "name", _("Nobody of exactly this name is known to everyone here. Look among the people.")
        )
    if tried(form, lambda: acts.offer_seat(by=by, group_id=group_id, **form.cleaned_data)) is None:
        return _form(request, "groups/offer.jinja", form, group=found)
    messages.success(request, _("Asked. They sit here when they have said yes."))
    return redirect("groups:group", group_id)


@require_POST
@together
def give(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Say yes to somebody who asked."""
    seat = acts.give_seat(by=request.actor, seat_id=group_seat_id)
    messages.success(request, _("%(name)s has a seat here now.") % {"name": seat.name})
    return redirect("groups:group", seat.group_id)


@require_http_methods(["GET", "POST"])
@together
def take(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Take a seat, or say anew for whom one speaks."""
    by = request.actor
    seat = one_seat(by, group_seat_id)
    rules.may_take(by, seat).or_refuse()
    opens(request, rules.when_work(seat.group), rules.when_take(seat))
    initial = {key: getattr(seat, key) for key in ("for_whom", "knows", "title", "voice")}
    others = [(str(one.pk), one.name) for one in sitting(by, seat.group) if one.pk != seat.pk]
    form = TakeForm(
        sent(request),
        by=by,
        others=others,
        initial=initial | {"stands_in_for": str(seat.stands_in_for_id or "")},
    )
    if (
        tried(form, lambda: acts.take_seat(by=by, seat_id=group_seat_id, own=own_words(form.cleaned_data)))
        is None
    ):
        return _form(request, "groups/take.jinja", form, group=seat.group, seat=seat)
    messages.success(request, _("Saved. Everyone who reads this group sees for whom you speak."))
    return redirect("groups:group", seat.group_id)


@require_http_methods(["GET", "POST"])
@together
def leave(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Leave, say no, or end a seat."""
    by = request.actor
    seat = one_seat(by, group_seat_id)
    rules.may_leave(by, seat, my_seat(by, seat.group)).or_refuse()
    last = rules_seats.when_leave(seat, [one.pk for one in sitting(by, seat.group)])
    opens(request, rules.when_take(seat), last)
    form = LeaveForm(sent(request))
    if (
        tried(form, lambda: acts.leave_seat(by=by, seat_id=group_seat_id, words=form.cleaned_data["words"]))
        is None
    ):
        own = seat.person_id == by.person_id
        return _form(request, "groups/leave.jinja", form, group=seat.group, seat=seat, own=own)
    messages.success(request, _("Saved. What was done in this seat stays."))
    return redirect("groups:groups" if seat.group.members_only else "groups:group", *_of(seat))


def _of(seat: Any) -> list[UUID]:
    return [] if seat.group.members_only else [seat.group_id]


@require_http_methods(["GET", "POST"])
@together
def term(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Propose until when somebody sits."""
    by = request.actor
    seat = one_seat(by, group_seat_id)
    rules_seats.may_ask_term(by, seat, my_seat(by, seat.group)).or_refuse()
    opens(request, rules_seats.when_ask_term(seat, None, today_of(by)), rules.when_work(seat.group))
    form = TermForm(sent(request), initial={"ends": seat.ends})
    if form.is_valid() and form.cleaned_data["ends"] and form.cleaned_data["ends"] <= today_of(by):
        form.add_error("ends", _("Choose a day that lies ahead."))
    own = seat.person_id == by.person_id
    if tried(form, lambda: ask_term(by=by, seat_id=group_seat_id, ends=form.cleaned_data["ends"])) is None:
        return _form(request, "groups/term.jinja", form, group=seat.group, seat=seat, own=own)
    says = (
        _("Proposed. Somebody else who sits here says yes.")
        if own
        else _("Proposed. It holds when they say yes.")
    )
    messages.success(request, says)
    return redirect("groups:group", seat.group_id)


@require_POST
@together
def term_yes(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Say yes to another term."""
    seat = agree_term(by=request.actor, seat_id=group_seat_id, seen=request.POST.get("seen", ""))
    messages.success(request, _("Saved. Both sides said yes."))
    return redirect("groups:group", seat.group_id)


@require_POST
@together
def term_no(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Let the term be as it is."""
    seat = drop_term(by=request.actor, seat_id=group_seat_id)
    messages.success(request, _("The term stays as it was."))
    return redirect("groups:group", seat.group_id)


@require_POST
@together
def champion(request: Request, group_seat_id: UUID, organization_id: UUID) -> HttpResponse:
    """Name who keeps joint work alive at a center."""
    named = acts.name_champion(by=request.actor, seat_id=group_seat_id, center_id=organization_id)
    messages.success(request, _("Saved. People at the center know whom to ask."))
    return redirect("groups:group", named.group_id)


@require_POST
@together
def chair(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Name who chairs for their side."""
    named = acts.name_chair(by=request.actor, seat_id=group_seat_id)
    messages.success(request, _("Saved. Two chair, one from each side."))
    return redirect("groups:group", named.group_id)


def _form(request: Request, template: str, form: Any, **more: Any) -> HttpResponse:
    return show(request, template, {"form": form, **more}, status=422 if form.is_bound else 200)
