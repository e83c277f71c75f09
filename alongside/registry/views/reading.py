"""One chart: how people read it, deciding that for everyone or in a chart of one's own, and taking it as a file."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.kit.verdict import Refused, Verdict
from alongside.people.request import Request
from alongside.record.views.live import numbers_url
from alongside.registry import rules_reading as rules
from alongside.registry import showing_reading as showing
from alongside.registry.actions import reading as acts
from alongside.registry.charting import months_of
from alongside.registry.forms.reading import FORMS, KeepChartForm
from alongside.registry.lines import ALL, Line, token_of
from alongside.registry.measuring.definition import Kind as Way
from alongside.registry.queries.reading import chart_kept, charts_of, owns
from alongside.registry.reading import RATES, SHARES
from alongside.registry.reading_words import TITLE
from alongside.registry.rules import may_read
from alongside.registry.showing import too_few
from alongside.registry.showing_lines import OneLine, line_of
from alongside.registry.views.chart_files import chart_as
from alongside.ui.live import may_connect
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_GET
def chart(request: Request, measure_id: UUID) -> HttpResponse:
    """One line of a measure: its chart, what people decided about it, and the charts that people keep."""
    may_read(request.actor).or_refuse()
    return _page(request, line_of(request.actor, measure_id, request.GET.get("line", "")))


@require_GET
def saved(request: Request, chart_id: UUID) -> HttpResponse:
    """A chart that somebody keeps."""
    by = request.actor
    may_read(by).or_refuse()
    return _page(request, line_of(by, chart_kept(by, chart_id).measure_id, "", chart_id))


def _page(request: Request, found: OneLine) -> HttpResponse:
    by, measure_id = request.actor, found.version.measure_id
    may = _may(request, found)
    if request.headers.get("HX-Request") and request.GET.get("seen") == found.stamp:
        return HttpResponse(status=204)
    context = {
        "found": found, "title": found.chart.title if found.chart else found.title, "chart": found.shown,
        "nothing": too_few(found.told),
        "why_not": may.reason, "files": showing.files(measure_id, found.line, found.chart),
        "lesson": showing.lesson_href(measure_id, found.line, found.chart),
        "acts": showing.acts_shown(found.acts, found.labels.figure, found.chart, bool(may)),
        "steps": showing.steps(measure_id, found.line, found.chart) if may else [], "token": token_of(found.line),
        "mine": found.chart is not None and found.chart.author_id == by.person_id,
        "kept": showing.kept_shown(charts_of(by, measure_id), by.person_id),
        "live": numbers_url(request, by.community_id),
    }  # fmt: skip
    response = show(request, "registry/chart.jinja", context, block="now")
    may_connect(request, response)
    return response


def _may(request: Request, found: OneLine) -> Verdict:
    by = request.actor
    if found.chart is not None:
        return rules.may_change(by, found.chart)
    return rules.may_decide(by, owns(by, found.version.measure_id))


@require_http_methods(["GET", "POST"])
def decide(request: Request, measure_id: UUID, what: str) -> HttpResponse:
    """Decide one thing about how a line is read."""
    by = request.actor
    if what not in FORMS:
        raise Refused("", may_know=False)
    found = line_asked(request, measure_id)
    _may(request, found).or_refuse()
    rate = found.said.kind == Way.RATE
    form = FORMS[what](
        sent(request), months=months_of(found.told), rate=rate, per=found.said.per,
        kinds=RATES if rate else SHARES,
    )  # fmt: skip
    if request.method == "POST" and form.is_valid():
        chart_id = found.chart.pk if found.chart else None
        acts.decide(by=by, measure_id=measure_id, line=found.line, new=form.decision(what), chart_id=chart_id)
        messages.success(request, _("Done. Who decided it, and when, stands under the chart."))
        return redirect(back_to(measure_id, found.line, found.chart))
    title, why = TITLE[what]
    back = back_to(measure_id, found.line, found.chart)
    context = {"form": form, "title": title, "why": why, "found": found, "back": back}
    return show(request, "registry/decide.jinja", context, status=422 if form.errors else 200)


@require_POST
def undo(request: Request, measure_id: UUID, act_id: UUID) -> HttpResponse:
    """Take a decision back."""
    undone = acts.undo_decision(by=request.actor, measure_id=measure_id, act_id=act_id)
    messages.success(request, _("Taken back. That it was decided stays readable."))
    return redirect(back_to(measure_id, (undone.line_by, undone.line_key), undone.chart))


@require_http_methods(["GET", "POST"])
def keep(request: Request, measure_id: UUID) -> HttpResponse:
    """Keep a line as one wants to see it."""
    by = request.actor
    rules.may_keep(by).or_refuse()
    found = line_asked(request, measure_id)
    form = KeepChartForm(sent(request))
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        kept = acts.keep_chart(
            by=by, measure_id=measure_id, line=found.line, title=given["title"], with_shared=given["with_shared"],
            shared=given["shared"],
        )  # fmt: skip
        messages.success(request, _("Kept. What you decide here changes this chart alone."))
        return redirect("registry:saved_chart", kept.pk)
    context = {
        "form": form, "title": _("Keep a chart of your own"), "found": found,
        "why": _("You choose its phases, its target and its notes. The chart that everyone sees stays as it is."),
        "back": back_to(measure_id, found.line, found.chart),
    }  # fmt: skip
    return show(request, "registry/decide.jinja", context, status=422 if form.errors else 200)


@require_POST
def share(request: Request, chart_id: UUID) -> HttpResponse:
    """Let everyone in the community open it."""
    acts.share_chart(by=request.actor, chart_id=chart_id)
    messages.success(request, _("Shared. Everyone in the community finds it beside the number."))
    return redirect("registry:saved_chart", chart_id)


@require_POST
def end(request: Request, chart_id: UUID) -> HttpResponse:
    """End it."""
    ended = acts.end_chart(by=request.actor, chart_id=chart_id)
    messages.success(request, _("Ended. Nobody finds this chart any more."))
    return redirect(back_to(ended.measure_id, (ended.line_by, ended.line_key), None))


@require_GET
def file(request: Request, measure_id: UUID, ending: str) -> HttpResponse:
    """The chart as a picture, or the numbers behind it."""
    may_read(request.actor).or_refuse()
    found = line_asked(request, measure_id)
    return chart_as(ending, found.worked_out, found.shown, found.title, token_of(found.line))


def line_asked(request: Request, measure_id: UUID) -> OneLine:
    """The line and the chart that the address names."""
    told = request.GET.get("chart", "")
    try:
        chart_id = UUID(told) if told else None
    except ValueError:
        raise Refused("", may_know=False) from None
    return line_of(request.actor, measure_id, request.GET.get("line", ""), chart_id)


def back_to(measure_id: UUID, line: Line, chart: Any) -> str:
    """The page of that chart."""
    if chart is not None:
        return reverse("registry:saved_chart", args=[chart.pk])
    page = reverse("registry:chart", args=[measure_id])
    return page if line == ALL else f"{page}?line={token_of(line)}"
