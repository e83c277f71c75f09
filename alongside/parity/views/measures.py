"""What a team looks at month by month: chosen, drawn, counted, and the tests that are meant to move it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.views.page import together
from alongside.groups.views.reading import read_with_me
from alongside.groups.views.trying import opens, tried
from alongside.parity import rules_measures as rules
from alongside.parity import showing_measures as showing
from alongside.parity.actions import measures as acts
from alongside.parity.forms.measures import CountForm, MarkForm, MeasureForm
from alongside.parity.measure_words import LIST
from alongside.parity.queries.measures import counts_of, live_of, measures_of, one_measure, tests_of, tests_on
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.charts.answering import picture, picture_links
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def measure_list(request: Request, group_id: UUID) -> HttpResponse:
    """What a team looks at, each with its small chart."""
    by = request.actor
    group = one_group(by, group_id)
    found = measures_of(by, group)
    live = live_of(by, group) if any(showing.is_live(one) for one in found) else {}
    by_hand = counts_of(by, found)
    context = {
        "group": group, "mine": my_seat(by, group) is not None and not group.ended_at,
        "measures": [showing.card(one, showing.points_of(one, live, by_hand)) for one in found],
    }  # fmt: skip
    return show(request, "parity/measures.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def choose(request: Request, group_id: UUID) -> HttpResponse:
    """Choose something to look at."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_chosen(group, "", taken=False, count=len(measures_of(by, group))))
    form = MeasureForm(sent(request), live=not group.members_only)
    new = acts.NewMeasure
    made = (
        tried(form, lambda: acts.choose_measure(by=by, group_id=group_id, new=new(**form.cleaned_data)))
        if form.is_bound
        else None
    )
    if made is not None:
        messages.success(request, _("Chosen. Everyone who reads the group reads it."))
        return redirect("parity:measure", made.pk)
    context = {"form": form, "group": group, "list": list(LIST.values())}
    return show(request, "parity/measure_new.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def measure(request: Request, team_measure_id: UUID) -> HttpResponse:
    """One measure: its chart, its table, counting by hand, and its tests."""
    by = request.actor
    found = one_measure(by, team_measure_id)
    mine = my_seat(by, found.group)
    form = CountForm(sent(request), share=found.share, today=today_of(by))
    if request.method == "POST":
        rules.may_work(by, mine).or_refuse()
        if tried(form, lambda: acts.count_month(by=by, measure_id=team_measure_id, **form.cleaned_data)):
            messages.success(request, _("Counted."))
            return redirect("parity:measure", team_measure_id)
    context = _measure(by, found) | {"form": None, "mark": None, "mine": False}
    if mine is not None and not found.ended and not found.group.ended_at:
        context |= {
            "mine": True, "form": None if showing.is_live(found) else form,
            "mark": _marks(by, found, {one.pk for one in context["tests"]}),
        }  # fmt: skip
    elif form.is_bound:
        context["form"] = form
    return show(request, "parity/measure.jinja", context, status=422 if form.errors else 200)


def _measure(by: Actor, found: Any) -> dict[str, Any]:
    live = live_of(by, found.group) if showing.is_live(found) else {}
    points = showing.points_of(found, live, counts_of(by, [found]))
    tests = tests_on(by, found)
    return {
        "measure": found, "group": found.group, "name": showing.name_of(found), "means": showing.means_of(found),
        "live": showing.is_live(found), "shown": showing.whole(found, points, tests), "rows": showing.rows(points),
        "tests": tests, "files": picture_links("parity:measure_file", found.pk),
    }  # fmt: skip


@require_safe
@together
def measure_file(request: Request, team_measure_id: UUID, ending: str) -> HttpResponse:
    """Its chart as a picture."""
    told = _measure(request.actor, one_measure(request.actor, team_measure_id))
    return picture(told["shown"], told["name"], "measure", ending)


@require_http_methods(["GET", "POST"])
@together
def read_measure(request: Request, team_measure_id: UUID) -> HttpResponse:
    """Its chart, read together."""
    found = one_measure(request.actor, team_measure_id)
    told = _measure(request.actor, found)
    crumbs = [
        (found.group.name, reverse("parity:measures", args=[found.group_id])),
        (told["name"], reverse("parity:measure", args=[team_measure_id])),
    ]
    return read_with_me(request, told["name"], told["shown"], crumbs)


def _marks(by: Actor, found: Any, marked: set[UUID]) -> MarkForm | None:
    tests = [(str(one.pk), one.title) for one in tests_of(by, found.group) if one.pk not in marked]
    return MarkForm(tests=tests) if tests else None


@require_POST
@together
def end(request: Request, team_measure_id: UUID) -> HttpResponse:
    """Look at it no longer."""
    ended = acts.end_measure(by=request.actor, measure_id=team_measure_id)
    messages.success(request, _("You look at it no longer. What was counted stays."))
    return redirect("parity:measures", ended.group_id)


@require_POST
@together
def mark(request: Request, team_measure_id: UUID) -> HttpResponse:
    """Say which test is meant to move it."""
    by = request.actor
    found = one_measure(by, team_measure_id)
    form = MarkForm(sent(request), tests=[(str(one.pk), one.title) for one in tests_of(by, found.group)])
    rules.may_work(by, my_seat(by, found.group)).or_refuse()
    if tried(form, lambda: acts.mark_test(by=by, measure_id=team_measure_id, **form.cleaned_data)):
        messages.success(request, _("It stands on the chart."))
        return redirect("parity:measure", team_measure_id)
    context = _measure(by, found) | {"form": None, "mark": form, "mine": True}
    return show(request, "parity/measure.jinja", context, status=422)
