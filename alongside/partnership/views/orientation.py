"""Getting ready for a first meeting: one's own list, a group's, and who is ready."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_orientation as rules
from alongside.partnership import showing_onboarding
from alongside.partnership import showing_orientation as showing
from alongside.partnership.actions import orientation as actions
from alongside.partnership.forms.orientation import ListForm, TickForm
from alongside.partnership.orientation import is_whole
from alongside.partnership.queries.onboarding import my_onboardings, onboardings_of
from alongside.partnership.queries.orientation import list_of, my_getting_ready, ticked_of, who_is_ready
from alongside.partnership.views.walking import form_page
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def mine(request: Request) -> HttpResponse:
    """In which of one's groups one is ready."""
    by = request.actor
    may_begin(by).or_refuse()
    context = {
        "seats": [showing.my_row(one) for one in my_getting_ready(by)],
        "coming": [showing_onboarding.row(by, one) for one in my_onboardings(by)], "center": by.center_id,
    }  # fmt: skip
    return show(request, "partnership/getting_ready.jinja", context)


@require_safe
@together
def group_ready(request: Request, group_id: UUID) -> HttpResponse:
    """What one knows before a first meeting here, and who is ready."""
    by, group = request.actor, one_group(request.actor, group_id)
    found, seats = list_of(by, group), who_is_ready(by, group)
    sits = any(one.person_id == by.person_id for one in seats)
    context = {
        "group": group, "points": showing.points(found), "written": showing.places(group, found), "own": bool(found),
        "seats": [showing.seat_row(by, one) for one in seats], "says": showing.says(seats),
        "may": sits and bool(rules.when_get_ready(group)),
        "ready": any(one.person_id == by.person_id and one.ready_at for one in seats),
        "coming": [showing_onboarding.row(by, one) for one in onboardings_of(by, group)] if sits else [],
        "new": showing_onboarding.new_rows(seats, timezone.now()) if sits else [], "sits": sits,
    }  # fmt: skip
    return show(request, "partnership/group_ready.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def tick_mine(request: Request, group_id: UUID) -> HttpResponse:
    """What one knows by now, ticked for oneself."""
    by, group = request.actor, one_group(request.actor, group_id)
    seat = my_seat(by, group)
    rules.may_get_ready(by, seat).or_refuse()
    opens(request, rules.when_get_ready(group))
    assert seat is not None  # the rule has seen to it
    found = list_of(by, group)
    points = showing.points(found)
    form = TickForm(sent(request), points=points, initial={"points": ticked_of(by, seat, found)})

    def do() -> Any:
        return actions.tick(by=by, group_id=group_id, **form.cleaned_data)

    told = tried(form, do) if form.is_bound else None
    if told is None:
        more = {"group": group, "written": showing.places(group, found)}
        return form_page(request, "partnership/get_ready.jinja", form, **more)
    ready = is_whole(told.points, len(points))
    messages.success(request, _("You are ready. Welcome.") if ready else _("Saved. What is open can wait."))
    return redirect("partnership:group_ready", group_id)


@require_http_methods(["GET", "POST"])
@together
def write(request: Request, group_id: UUID) -> HttpResponse:
    """A group's own list, which begins with the one that holds."""
    by, group = request.actor, one_group(request.actor, group_id)
    rules.may_get_ready(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_get_ready(group))
    form = ListForm(sent(request), initial={"points": "\n".join(showing.points(list_of(by, group)))})

    def do() -> Any:
        return actions.write_list(by=by, group_id=group_id, **form.cleaned_data)

    if not form.is_bound or tried(form, do) is None:
        return form_page(request, "partnership/ready_list.jinja", form, group=group)
    messages.success(request, _("Saved. Whoever comes next goes through this list."))
    return redirect("partnership:group_ready", group_id)
