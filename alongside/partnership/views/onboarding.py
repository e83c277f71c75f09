"""Coming new: the steps of a center and of a group, and one person's first steps."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups.queries.groups import center_named, my_seat, one_group, one_seat, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.kit.verdict import Refused, Verdict
from alongside.partnership import rules_onboarding as rules
from alongside.partnership import showing_onboarding as showing
from alongside.partnership.actions import onboarding as actions
from alongside.partnership.actions.onboarding import NewStep
from alongside.partnership.forms.onboarding import BeginForm, StepForm
from alongside.partnership.queries.onboarding import (
    has_begun,
    helping_of,
    one_onboarding,
    one_step,
    said_in,
    steps_for,
    steps_in,
    steps_of_center,
    steps_of_group,
)
from alongside.partnership.views.reading import uuid_in
from alongside.partnership.views.walking import form_page
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def center_steps(request: Request, center_id: UUID) -> HttpResponse:
    """What a center asks of whoever comes new."""
    by, center = request.actor, center_named(request.actor, center_id)
    may = rules.may_keep_center(by, center.pk)
    rows = [showing.step_row(one) for one in steps_of_center(by, center.pk)]

    def write(new: list[NewStep]) -> Any:
        return actions.write_center_steps(by=by, center_id=center.pk, new=new)

    return _steps(request, may, rows, write, name=center.name, group=None)


@require_http_methods(["GET", "POST"])
@together
def group_steps(request: Request, group_id: UUID) -> HttpResponse:
    """What a group asks besides."""
    by, group = request.actor, one_group(request.actor, group_id)
    may = rules.may_keep_group(by, my_seat(by, group)) and rules.when_keep(group)
    rows = [showing.step_row(one) for one in steps_of_group(by, group)]

    def write(new: list[NewStep]) -> Any:
        return actions.write_group_steps(by=by, group_id=group.pk, new=new)

    return _steps(request, may, rows, write, name=group.name, group=group)


def _steps(request: Request, may: Verdict, rows: list[Any], write: Any, **more: Any) -> HttpResponse:
    form = StepForm(sent(request) if "starter" not in request.POST else None)
    if request.method == "POST":
        may.or_refuse()
        new = [NewStep(**one) for one in showing.starter()] if not form.is_bound else None
        if tried(form, lambda: [write([NewStep(**form.cleaned_data)])]) if new is None else [write(new)]:
            messages.success(request, _("Written down. Whoever comes new from now on gets it."))
            return redirect(request.path)
    context = {"rows": rows, "may": bool(may), "form": form if may else None, **more}
    return show(request, "partnership/steps.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def step_ends(request: Request, first_step_id: UUID) -> HttpResponse:
    """A step that nobody takes from now on."""
    step = actions.end_step(by=request.actor, step_id=first_step_id)
    messages.success(request, _("Ended. Who has it on their way keeps it."))
    if step.group_id is None:
        return redirect("partnership:center_steps", step.center_id)
    return redirect("partnership:group_steps", step.group_id)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Begin the first steps of somebody new."""
    by, seat = request.actor, one_seat(request.actor, group_seat_id)
    rules.may_come(by, my_seat(by, seat.group)).or_refuse()
    opens(request, rules.when_keep(seat.group))
    if has_begun(by, seat):
        return redirect("partnership:group_ready", seat.group_id)
    seats = [(str(one.pk), one.name) for one in sitting(by, seat.group) if one.pk != seat.pk]
    form = BeginForm(sent(request), seats=seats)

    def do() -> Any:
        contact = UUID(form.cleaned_data["contact"])
        return actions.begin_onboarding(by=by, seat_id=seat.pk, contact_id=contact)

    made = tried(form, do) if form.is_bound else None
    if made is None:
        steps = [showing.step_row(one) for one in steps_for(by, seat)]
        more = {"group": seat.group, "seat": seat, "steps": steps, "seats": seats}
        return form_page(request, "partnership/onboarding_new.jinja", form, **more)
    messages.success(request, _("Begun. Whoever shall help is asked. Each reads on Today what comes next."))
    return redirect("partnership:onboarding", made.pk)


@require_http_methods(["GET", "POST"])
@together
def onboarding(request: Request, onboarding_id: UUID) -> HttpResponse:
    """One person's first steps: what is next, for whom, and saying that a step is done."""
    by, one = request.actor, one_onboarding(request.actor, onboarding_id)
    if request.method == "POST":
        step_id = uuid_in(request.POST.get("step"))
        if step_id is None:
            raise Refused("", may_know=False)
        actions.say_of_step(
            by=by, onboarding_id=one.pk, step_id=step_id, done=request.POST.get("done") != "no"
        )
        messages.success(request, _("Saved."))
        return redirect("partnership:onboarding", one.pk)
    said, mine = said_in(by, one), my_seat(by, one.group)
    context = showing.page(by, one, steps_in(by, one), said, helping_of(one, said)) | {
        "one": one, "group": one.group, "may": bool(rules.may_come(by, mine) and rules.when_keep(one.group)),
    }  # fmt: skip
    return show(request, "partnership/onboarding.jinja", context)


@require_POST
@together
def help_them(request: Request, onboarding_id: UUID) -> HttpResponse:
    """Help somebody new begin from now on; or say no to it, without a reason."""
    if request.POST.get("says") == "no":
        actions.help_not(by=request.actor, onboarding_id=onboarding_id)
        messages.success(request, _("Said. Nobody asks why."))
    else:
        actions.help_begin(by=request.actor, onboarding_id=onboarding_id)
        messages.success(request, _("You help them begin from now on."))
    return redirect("partnership:onboarding", onboarding_id)


def stuck_at(request: Request) -> Any:
    """The step from which somebody came who is stuck; None where they came from none."""
    step_id = uuid_in(request.GET.get("step"))
    return one_step(request.actor, step_id) if step_id else None
