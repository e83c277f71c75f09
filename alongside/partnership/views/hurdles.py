"""What is in the way: found, told, and what was done about it here and elsewhere."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.conversation.authors import author_of
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules_hurdles as rules
from alongside.partnership import showing_hurdles as showing
from alongside.partnership.actions.hurdles import NewHurdle, say_of_hurdle, tell_hurdle
from alongside.partnership.forms.hurdles import HurdleForm, LookForm, SayForm
from alongside.partnership.hurdles import Kind, next_said
from alongside.partnership.queries.hurdles import PAGE, hurdles, lines_of, near, one_hurdle, owner_of
from alongside.partnership.queries.paths import centers_here
from alongside.partnership.views.onboarding import stuck_at
from alongside.partnership.views.reading import uuid_in
from alongside.partnership.views.walking import form_page
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


def _centers(request: Request) -> list[tuple[str, str]]:
    return [(str(one.pk), one.name) for one in centers_here(request.actor)]


@require_safe
@together
def hurdle_list(request: Request) -> HttpResponse:
    """What is in the way anywhere, and what solved it."""
    by, start = request.actor, number(request.GET.get("from"))
    form = LookForm(request.GET or None, centers=_centers(request))
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    center = uuid_in(wanted.get("center"))
    found = hurdles(by, wanted.get("words", ""), wanted.get("which", ""), center, start=start)
    kept = urlencode([(key, told) for key, told in wanted.items() if told])
    context = {
        "hurdles": [showing.row(one) for one in found[:PAGE]], "form": form, "narrowed": bool(kept),
        "words": wanted.get("words", ""),
        "older": f"?{kept}&from={start + PAGE}" if len(found) > PAGE else "", "newer": f"?{kept}" if start else "",
    }  # fmt: skip
    return show(request, "partnership/hurdles.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def tell(request: Request) -> HttpResponse:
    """Say what is in the way, perhaps at a step of coming new."""
    by = request.actor
    rules.may_tell(by).or_refuse()
    form = HurdleForm(sent(request), centers=_centers(request), initial=_initial(request))

    def do() -> Any:
        told = dict(form.cleaned_data)
        center, step = uuid_in(told.pop("center")), told.pop("step")
        return tell_hurdle(by=by, new=NewHurdle(**told, center_id=center, step_id=step))

    made = tried(form, do) if form.is_bound else None
    if made is None:
        return form_page(request, "partnership/hurdle_new.jinja", form)
    messages.success(request, _("It stands there. Below you read what others did about the like."))
    return redirect("partnership:hurdle", made.pk)


def _initial(request: Request) -> dict[str, Any]:
    step = stuck_at(request)
    told = {"title": request.GET.get("title", "")[:160], "center": str(request.actor.center_id or "")}
    if step is None:
        return told
    return told | {"title": step.title, "step": step.pk, "center": str(step.center_id or "")}


@require_http_methods(["GET", "POST"])
@together
def hurdle(request: Request, hurdle_id: UUID) -> HttpResponse:
    """One thing that is in the way: what was tried, what was done elsewhere, and saying something of it."""
    by, found = request.actor, one_hurdle(request.actor, hurdle_id)
    lines = lines_of(by, found)
    owner, solved = owner_of(found, lines), found.last == Kind.SOLVED
    may = bool(rules.may_tell(by))
    form = SayForm(sent(request), kinds=next_said(owns=owner.person_id == by.person_id, solved=solved))

    def do() -> Any:
        return say_of_hurdle(by=by, hurdle_id=hurdle_id, **form.cleaned_data)

    if form.is_bound and tried(form, do):
        messages.success(request, _("Written down. Whoever meets the like reads it."))
        return redirect("partnership:hurdle", hurdle_id)
    context = {
        "hurdle": found, "tag": showing.tag(found.last), "who": author_of(found), "owner": author_of(owner),
        "lines": [showing.line(one) for one in lines], "near": showing.near(near(by, found)),
        "form": form if may else None,
        "mine": owner.person_id == by.person_id,
    }  # fmt: skip
    return show(request, "partnership/hurdle.jinja", context, status=422 if form.is_bound else 200)
