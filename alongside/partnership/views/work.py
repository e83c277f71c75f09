"""What teams do and want, and where something is missing."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.rules import when_work
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules_opportunities as rules
from alongside.partnership import showing_opportunities as showing
from alongside.partnership.actions.work import list_work, strike_work
from alongside.partnership.forms.work import WorkForm
from alongside.partnership.queries.work import PAGE, gaps, my_groups, work_of
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def gap_list(request: Request) -> HttpResponse:
    """Where something is missing, over all teams; and one's own teams' lists."""
    by, start = request.actor, number(request.GET.get("from"))
    found = gaps(by, start=start)
    context = {
        "gaps": [showing.work(one) for one in found[:PAGE]], "mine": my_groups(by),
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "partnership/gaps.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def team_work(request: Request, group_id: UUID) -> HttpResponse:
    """A team's list, and a new line on it."""
    by = request.actor
    group = one_group(by, group_id)
    allowed = rules.may_work(by, my_seat(by, group)) and when_work(group)
    form = WorkForm(sent(request))
    if form.is_bound:
        allowed.or_refuse()
    if form.is_bound and tried(form, lambda: list_work(by=by, group_id=group_id, **form.cleaned_data)):
        messages.success(request, _("Written down. Where something is missing, others see it."))
        return redirect("partnership:team_work", group_id)
    context = {
        "group": group, "parts": showing.works(work_of(by, group)), "may": bool(allowed),
        "form": form if allowed else None,
    }  # fmt: skip
    return show(request, "partnership/work.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def strike(request: Request, work_id: UUID) -> HttpResponse:
    """Strike something from a team's list."""
    work = strike_work(by=request.actor, work_id=work_id)
    messages.success(request, _("Struck from the list."))
    return redirect("partnership:team_work", work.group_id)
