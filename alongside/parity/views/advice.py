"""Open feedback by trusted advisors: asked for, agreed, written, given, and answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.showing import who
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.parity import rules_advice as rules
from alongside.parity import showing_advice as showing
from alongside.parity.actions import advice as acts
from alongside.parity.forms.advice import AdviceForm, AnswerPointForm, NewAdviceForm
from alongside.parity.queries.advice import (
    PAGE,
    advices,
    advisors_of,
    answers_to,
    goes_on,
    me_as_advisor,
    my_points,
    my_side,
    one_advice,
    one_point,
    seat_in,
)
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show
from alongside.ui.words import long_day


@require_safe
@together
def advice_list(request: Request) -> HttpResponse:
    """What groups asked people whom both sides trust, as far as one reads it."""
    start, today = number(request.GET.get("from")), today_of(request.actor)
    found = advices(request.actor, start=start)
    context = {
        "advices": [showing.row(one, today) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "parity/advices.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def ask(request: Request, group_id: UUID) -> HttpResponse:
    """Ask one to three people how a group shares power."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_ask(group, goes_on(by, group)))
    form = NewAdviceForm(sent(request))
    made = tried(form, lambda: _asked(request, group_id, form)) if form.is_bound else None
    if made is not None:
        messages.success(request, _("Kept. They are asked when somebody of the other side says yes, too."))
        return redirect("parity:advice", made.pk)
    context = {"form": form, "group": group}
    return show(request, "parity/advice_new.jinja", context, status=422 if form.is_bound else 200)


def _asked(request: Request, group_id: UUID, form: NewAdviceForm) -> Any:
    return acts.ask_advisors(by=request.actor, group_id=group_id, new=acts.NewAdvice(**form.cleaned_data))


@require_safe
@together
def advice(request: Request, advice_id: UUID) -> HttpResponse:
    """What was asked, who looks, what they said, and what becomes of it."""
    by = request.actor
    found = one_advice(by, advice_id)
    mine, me = my_seat(by, found.group), me_as_advisor(by, found)
    open_ = found.until >= today_of(by)
    context = {
        "advice": found, "group": found.group, "who": who(found.seat, found.at), "until": long_day(found.until),
        "advisors": [showing.advisor(one) for one in advisors_of(by, found)], "mine": mine,
        "agrees": open_ and mine is not None and not getattr(found, my_side(mine)),
        "me": me if me and open_ and found.agreed and me.given_at is None else None,
    }  # fmt: skip
    return show(request, "parity/advice.jinja", context)


@require_POST
@together
def agree(request: Request, advice_id: UUID) -> HttpResponse:
    """Say yes for one's side."""
    acts.agree_to_advice(by=request.actor, advice_id=advice_id)
    messages.success(request, _("Both sides agree. They are asked now."))
    return redirect("parity:advice", advice_id)


@require_POST
@together
def look(request: Request, advice_id: UUID) -> HttpResponse:
    """An advisor says yes, or no thanks."""
    looks = request.POST.get("looks") == "yes"
    acts.say_whether_one_looks(by=request.actor, advice_id=advice_id, looks=looks)
    messages.success(
        request, _("Thank you. Take your time.") if looks else _("That is fine. No reason needed.")
    )
    return redirect("parity:write_advice" if looks else "parity:advice", advice_id)


@require_http_methods(["GET", "POST"])
@together
def write(request: Request, advice_id: UUID) -> HttpResponse:
    """Write of each of the seven what goes well and what to try; keep it, or give it."""
    by = request.actor
    found = one_advice(by, advice_id)
    me = me_as_advisor(by, found)
    rules.may_look(me).or_refuse()
    assert me is not None  # the rule has seen to it
    opens(request, rules.when_look(me, found.agreed, found.until, today_of(by)), rules.when_write(me))
    form = AdviceForm(sent(request), before=my_points(by, me))
    keeps = "keep" in request.POST
    act = acts.keep_advice if keeps else acts.give_advice
    if form.is_bound and tried(form, lambda: act(by=by, advice_id=advice_id, words=form.words)):
        messages.success(
            request,
            _("Kept. Nobody else reads it yet.") if keeps else _("Given. They read it now, with your name."),
        )
        return redirect("parity:advice", advice_id)
    context = {"form": form, "advice": found, "group": found.group, "until": long_day(found.until)}
    return show(request, "parity/advice_write.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def answer(request: Request, advice_point_id: UUID) -> HttpResponse:
    """Say what becomes of a point."""
    by, point = request.actor, one_point(request.actor, advice_point_id)
    found = point.advisor.advice
    rules.may_work(by, seat_in(by, point)).or_refuse()
    form = AnswerPointForm(sent(request))
    new = acts.NewAnswer
    if form.is_bound and tried(
        form, lambda: acts.answer_advice(by=by, point_id=advice_point_id, new=new(**form.cleaned_data))
    ):
        messages.success(request, _("Said."))
        return redirect("parity:advice", found.pk)
    point.said = answers_to(by, point)  # type: ignore[attr-defined]
    context = {"form": form, "advice": found, "point": showing.point(point), "name": point.advisor.name}
    return show(request, "parity/advice_answer.jinja", context, status=422 if form.is_bound else 200)
