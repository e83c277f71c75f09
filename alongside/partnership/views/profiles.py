"""What one says of oneself, and what could suit one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules_profiles as rules
from alongside.partnership import showing_matching as showing
from alongside.partnership.actions import profiles as actions
from alongside.partnership.forms.profiles import AskedForm, ChangeForm, PartForm
from alongside.partnership.profile_kinds import Kind, SeenBy
from alongside.partnership.queries.matching import gaps_for, tasks_for
from alongside.partnership.queries.profiles import asks_me, my_parts, my_profile, one_part
from alongside.partnership.skills import LABELS
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def for_me(request: Request) -> HttpResponse:
    """What could suit one, each with the reason; and what one was asked."""
    by = request.actor
    rules.may_tell(by).or_refuse()
    parts = my_parts(by)
    terms, asks = {term for one in parts for term in one.terms}, asks_me(by)
    asked = {one.opportunity_id for one in asks}
    suits = [one for one in tasks_for(by, terms) if one.thing.pk not in asked] if terms else []
    context = {
        "asks": showing.asks(asks), "tasks": showing.suits(suits, parts),
        "gaps": showing.gaps(gaps_for(by, terms)) if terms else [], "told": bool(parts),
    }  # fmt: skip
    return show(request, "partnership/for_me.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def me(request: Request) -> HttpResponse:
    """What one says of oneself, part by part, and who sees it."""
    by = request.actor
    rules.may_tell(by).or_refuse()
    form = PartForm(sent(request), initial={"kind": Kind.SKILL, "words": request.GET.get("words", "")[:200]})

    def do() -> Any:
        told = form.cleaned_data
        return actions.tell_of_self(
            by=by, kind=Kind(told["kind"]), words=told["words"], seen_by=SeenBy(told["seen_by"]), way=told["way"]
        )  # fmt: skip

    if form.is_bound and tried(form, do) is not None:
        messages.success(request, _("Saved. You can change it or take it away at any time."))
        return redirect("partnership:me")
    profile = my_profile(by)
    context = {
        "form": form,
        "parts": showing.parts(my_parts(by)),
        "profile": profile,
        "skills": LABELS.values(),
    }
    return show(request, "partnership/me.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def change(request: Request, part_id: UUID) -> HttpResponse:
    """Change what one said, or who sees it."""
    by, part = request.actor, one_part(request.actor, part_id)
    form = ChangeForm(sent(request), initial={"words": part.words, "seen_by": part.seen_by})

    def do() -> Any:
        told = form.cleaned_data
        return actions.change_part(
            by=by, part_id=part.pk, words=told["words"], seen_by=SeenBy(told["seen_by"])
        )

    if not form.is_bound or tried(form, do) is None:
        context = {"form": form, "part": part}
        return show(request, "partnership/part.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Saved."))
    return redirect("partnership:me")


@require_POST
@together
def away(request: Request, part_id: UUID) -> HttpResponse:
    """Take away what one said."""
    actions.take_away(by=request.actor, part_id=part_id)
    messages.success(request, _("Taken away. It is kept nowhere here."))
    return redirect("partnership:me")


@require_http_methods(["GET", "POST"])
@together
def how_asked(request: Request) -> HttpResponse:
    """Whether one may be asked, and how often."""
    by = request.actor
    rules.may_tell(by).or_refuse()
    profile = my_profile(by)
    initial = {
        "may_be_asked": "yes" if profile.may_be_asked else "no", "at_most": profile.at_most,
        "short_notice": profile.short_notice,
    }  # fmt: skip
    form = AskedForm(sent(request), initial=initial)
    if not form.is_bound or tried(form, lambda: actions.say_how_asked(by=by, **form.cleaned_data)) is None:
        context = {"form": form}
        return show(request, "partnership/how_asked.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Saved."))
    return redirect("partnership:me")
