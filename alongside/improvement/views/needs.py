"""Ideas and needs from anyone, ranked by each side before both are put together."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import one_group, sitting
from alongside.groups.views.page import together
from alongside.improvement import rules, showing_needs
from alongside.improvement.actions.needs import bring_need, rank
from alongside.improvement.forms.needs import NeedForm, RankForm
from alongside.improvement.queries.needs import PAGE, ballots_of, needs_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def needs(request: Request, group_id: UUID) -> HttpResponse:
    """What was brought, in which order each side would begin, and bringing something oneself."""
    by = request.actor
    may_begin(by).or_refuse()
    group = one_group(by, group_id)
    form = NeedForm(sent(request))
    if request.method == "POST" and form.is_valid():
        bring_need(by=by, group_id=group_id, **form.cleaned_data)
        messages.success(request, _("Brought, in your name. The group sees it."))
        return redirect("improvement:needs", group_id)
    seats, found = sitting(by, group), needs_of(by, group)
    mine = next((one for one in seats if one.person_id == by.person_id), None)
    start = number(request.GET.get("from"))
    context = {
        "group": group, "needs": [showing_needs.need(one) for one in found[start : start + PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > start + PAGE else "", "newer": "?" if start else "",
        "order": showing_needs.order(found, ballots_of(by, group, seats)),
        "sits": bool(rules.may_work(by, mine)), "form": form if group_rules.when_work(group) else None,
    }  # fmt: skip
    return show(request, "improvement/needs.jinja", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@together
def rank_needs(request: Request, group_id: UUID) -> HttpResponse:
    """Say with what one would begin."""
    by = request.actor
    group = one_group(by, group_id)
    seats = sitting(by, group)
    rules.may_work(by, next((one for one in seats if one.person_id == by.person_id), None)).or_refuse()
    found = needs_of(by, group)
    form = RankForm(sent(request), needs=[(str(one.pk), one.words) for one in found])
    if not form.is_valid():
        context = {"form": form, "group": group, "needs": found}
        return show(request, "improvement/rank.jinja", context, status=422 if form.is_bound else 200)
    rank(by=by, group_id=group_id, needs=form.named)
    messages.success(request, _("Ranked. You can rank anew at any time."))
    return redirect("improvement:needs", group_id)
