"""Thanks and celebrations of a group."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_thanks as rules
from alongside.partnership import showing_gratitude as showing
from alongside.partnership.actions.thanks import NewThanks, celebrate, say_who_reads, thank
from alongside.partnership.forms.thanks import CelebrationForm, ThanksForm
from alongside.partnership.queries.gratitude import (
    PAGE,
    celebrations_of,
    events_over,
    one_picture,
    thanks_of,
)
from alongside.partnership.support_kinds import Seen
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.handing import hand_out
from alongside.ui.keeping import path_of
from alongside.ui.pages import number, sent
from alongside.ui.show import show

LATEST = 2


@require_safe
@together
def thanks(request: Request, group_id: UUID) -> HttpResponse:
    """What the viewer may read of thanks, and what the group celebrates."""
    by, start = request.actor, number(request.GET.get("from"))
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    said, glad = thanks_of(by, group, start=start), celebrations_of(by, group, start=start)
    more = len(said) > PAGE or len(glad) > PAGE
    context = {
        "group": group, "mine": mine, "thanks": [showing.thanks(by, one) for one in said[:PAGE]],
        "celebrations": [showing.celebration(one) for one in glad[:PAGE]], "open": group.ended_at is None,
        "older": f"?from={start + PAGE}" if more else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "partnership/thanks.jinja", context)


@require_safe
@together
def latest(request: Request, group_id: UUID) -> HttpResponse:
    """The latest of what a group celebrates, as a part of its page; without script, all of it."""
    if request.headers.get("HX-Request") != "true":
        return redirect("partnership:thanks", group_id)
    by = request.actor
    group = one_group(by, group_id)
    found = celebrations_of(by, group, most=LATEST)[:LATEST]
    context = {"group": group, "celebrations": [showing.celebration(one) for one in found]}
    return show(request, "partnership/celebrated.jinja", context, block="main")


@require_http_methods(["GET", "POST"])
@together
def new_thanks(request: Request, group_id: UUID) -> HttpResponse:
    """Thank somebody."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_thank(by).or_refuse()
    opens(request, group_rules.when_work(group))
    form = ThanksForm(sent(request), to=showing.whom(sitting(by, group), events_over(by, group), by))

    def do() -> Any:
        told = form.cleaned_data
        new = NewThanks(told["words"], link=told["link"], **showing.chosen(told["to"]))
        return thank(by=by, group_id=group_id, new=new)

    if not form.is_bound or tried(form, do) is None:
        context = {"group": group, "form": form}
        return show(request, "partnership/thank.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Said. They read it, and say who else does."))
    return redirect("partnership:thanks", group_id)


@require_POST
@together
def who_reads(request: Request, thanks_id: UUID) -> HttpResponse:
    """Say who reads it."""
    told = request.POST.get("seen_by", "")
    said = say_who_reads(
        by=request.actor, thanks_id=thanks_id, seen_by=Seen(told) if told in set(Seen) else Seen.ALONE
    )
    messages.success(request, _("Saved. You can change it at any time."))
    return redirect("partnership:thanks", said.thanks.group_id)


@require_http_methods(["GET", "POST"])
@together
def new_celebration(request: Request, group_id: UUID) -> HttpResponse:
    """Write down what the group is glad of."""
    by = request.actor
    group = one_group(by, group_id)
    group_rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, group_rules.when_work(group))
    form = CelebrationForm(sent(request), request.FILES or None, today=today_of(by))
    if (
        not form.is_bound
        or tried(form, lambda: celebrate(by=by, group_id=group_id, **form.cleaned_data)) is None
    ):
        context = {"group": group, "form": form}
        return show(request, "partnership/celebrate.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Written down."))
    return redirect("partnership:thanks", group_id)


@require_safe
@together
def picture(request: Request, celebration_id: UUID) -> HttpResponseBase:
    """The picture that goes with it."""
    found = one_picture(request.actor, celebration_id)
    return hand_out(request, path_of(found.sha256), found.file_name, found.media_type)
