"""Safety concerns: raised, read by those who take them, and answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.improvement import rules, rules_concerns, showing_concerns
from alongside.improvement.actions.concerns import (
    NewConcern,
    give_concern_on,
    raise_concern,
    say_of_concern,
    take_concerns,
)
from alongside.improvement.concern_words import STANDS
from alongside.improvement.concerns import Kind, latest
from alongside.improvement.forms.concerns import ConcernForm, StepForm, TakesForm
from alongside.improvement.queries.concerns import (
    PAGE,
    concerns,
    groups_that_take,
    is_answered,
    kinds_of,
    one_concern,
    steps_of,
    taking,
)
from alongside.improvement.rules_concerns import may_say, when_give, when_say, when_take
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def concern_list(request: Request) -> HttpResponse:
    """The concerns that one raised, and those that one's groups take."""
    start = number(request.GET.get("from"))
    found = concerns(request.actor, start=start)
    context = {
        "concerns": [showing_concerns.row(one) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "improvement/concerns.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Raise a concern."""
    by = request.actor
    rules_concerns.may_raise(by).or_refuse()
    takers = groups_that_take(by)
    before = _before(request)
    initial = _as_before(before) if before else {}
    form = ConcernForm(sent(request), groups=[(str(one.pk), one.name) for one in takers], initial=initial)
    made = tried(form, lambda: _raised(request, form, before)) if form.is_bound else None
    if made is not None:
        messages.success(request, _("Raised. What is said of it stands here, and on Today."))
        return redirect("improvement:concern", made.pk)
    context = {"form": form, "takers": takers, "before": before}
    return show(request, "improvement/concern_new.jinja", context, status=422 if form.is_bound else 200)


def _before(request: Request) -> Any:
    """The concern of one's own that is given to another group, where it comes of one that nobody answers any more."""
    by = request.actor
    try:
        found = one_concern(by, UUID(request.GET.get("instead", "")))
    except ValueError:
        return None
    may_say(None, found.mine, Kind.BACK).or_refuse()
    opens(request, when_give(kinds_of(steps_of(by, found)), is_answered(by, found)))
    return found


def _as_before(before: Any) -> dict[str, Any]:
    told = {key: getattr(before, key) for key in ("words", "on", "where", "wish")}
    return told | {"named": "no" if before.author_id is None else "yes"}


def _raised(request: Request, form: ConcernForm, before: Any) -> Any:
    told = dict(form.cleaned_data)
    by, group_id, new = request.actor, told.pop("group"), NewConcern(**told)
    if before is None:
        return raise_concern(by=by, group_id=group_id, new=new)
    return give_concern_on(by=by, concern_id=before.pk, group_id=group_id, new=new)


@require_http_methods(["GET", "POST"])
@together
def concern(request: Request, concern_id: UUID) -> HttpResponse:
    """One concern: what was not safe, what is done about it, and whether it is settled."""
    by = request.actor
    found = one_concern(by, concern_id)
    mine, told = my_seat(by, found.group), steps_of(by, found)
    kinds, answered = kinds_of(told), is_answered(by, found)
    can = [one for one in Kind if may_say(mine, found.mine, one) and when_say(kinds, one, answered)]
    form = StepForm(sent(request), kinds=can)
    if form.is_bound and tried(
        form, lambda: say_of_concern(by=by, concern_id=concern_id, **form.cleaned_data)
    ):
        messages.success(request, _("Said."))
        return redirect("improvement:concern", concern_id)
    context = {
        "concern": found, "group": found.group, "who": showing_concerns.raised_by(found), "tag": STANDS[latest(kinds)],
        "facts": showing_concerns.facts(found), "steps": showing_concerns.steps(found, told),
        "form": form if can or form.is_bound else None, "takes": mine is not None and not found.group.ended_at,
        "alone": bool(found.mine and when_give(kinds, answered)),
    }  # fmt: skip
    return show(request, "improvement/concern.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def take(request: Request, group_id: UUID) -> HttpResponse:
    """Say whether a group takes safety concerns."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    now = taking(by, group)
    opens(request, when_take(group, takes=now is None or not now.takes))
    initial = {"takes": "yes" if now.takes else "no", "words": now.words} if now else {}
    form = TakesForm(sent(request), initial=initial)
    if form.is_bound and tried(form, lambda: take_concerns(by=by, group_id=group_id, **form.cleaned_data)):
        messages.success(request, _("Saved. Everyone who raises a concern reads it first."))
        return redirect("improvement:concerns")
    context = {"form": form, "group": group}
    return show(request, "improvement/takes.jinja", context, status=422 if form.is_bound else 200)
