"""Reading a chart together, step by step: this very chart, with its own numbers, and three questions on it.

Nothing is kept: not that somebody read it, nor what they answered.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from alongside.kit.spc.funnel_lesson import funnel_lesson
from alongside.kit.spc.lesson import Lesson, lesson
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.registry import showing_tutor as showing
from alongside.registry.charting import compared, funnel_of
from alongside.registry.forms.tutor import AnswersForm
from alongside.registry.lines import ALL
from alongside.registry.queries.care import care_lines
from alongside.registry.queries.published import measures
from alongside.registry.queries.trust import quality_lines
from alongside.registry.rules import may_read
from alongside.registry.shares import chart_of_shares, shares_shown
from alongside.registry.showing import centers_of, own_center
from alongside.registry.showing_care import care_labels
from alongside.registry.showing_lines import OneLine, line_of
from alongside.registry.showing_trust import ASKED, labels_of
from alongside.registry.views.reading import back_to, line_asked
from alongside.ui.charts.shown import Labels, Shown
from alongside.ui.show import show

Crumbs = list[tuple[str, str]]


@dataclass(frozen=True)
class Read:
    """What is read: its lesson and its drawing (none where too little is shown), and where one came from."""

    lesson: Lesson | None
    shown: Shown | None
    labels: Labels
    crumbs: Crumbs
    rows: object
    """Other ones whenever the numbers have changed."""

    @property
    def stamp(self) -> str:
        """As the form sends it back: answers are about the numbers that were read."""
        return sha256(repr(self.rows).encode()).hexdigest()[:16]


@require_http_methods(["GET", "POST"])
def read_chart(request: Request, measure_id: UUID) -> HttpResponse:
    """One line of a measure, or a chart that somebody keeps."""
    may_read(request.actor).or_refuse()
    found = line_asked(request, measure_id)
    worked_out = found.worked_out
    told = lesson(worked_out) if worked_out else None
    return _page(request, Read(told, found.shown, found.labels, _of_measure(found), found.stamp))


@require_http_methods(["GET", "POST"])
def read_centers(request: Request, measure_id: UUID) -> HttpResponse:
    """The centers side by side."""
    by = request.actor
    may_read(by).or_refuse()
    found = line_of(by, measure_id)
    lines, own = centers_of(found.lines, found.charter, by), own_center(found.charter, by)
    beside = funnel_of(found.said, lines)
    shown = compared(found.said, found.measure_title, lines, own, _("people at the center"))
    told = funnel_lesson(beside) if beside else None
    return _page(request, Read(told, shown, found.labels, _of_measure(found), found.stamp))


@require_http_methods(["GET", "POST"])
def read_care(request: Request) -> HttpResponse:
    """How visits are felt."""
    may_read(request.actor).or_refuse()
    labels = care_labels()
    return _shares(request, care_lines(request.actor), labels, [(labels.title, reverse("registry:care"))])


@require_http_methods(["GET", "POST"])
def read_quality(request: Request, asked_of: str) -> HttpResponse:
    """How far numbers can be trusted, one of the questions."""
    may_read(request.actor).or_refuse()
    if asked_of not in ASKED:
        raise Refused("", may_know=False)
    lines = quality_lines(request.actor).get(asked_of, {})
    return _shares(
        request,
        lines,
        labels_of(asked_of),
        [(_("Can we trust the numbers?"), reverse("registry:quality"))],
    )


@require_GET
def read_any(request: Request) -> HttpResponse:
    """Any chart that there is, for whoever learns to read one."""
    by = request.actor
    may_read(by).or_refuse()
    known = [version.measure_id for version, line in measures(by) if line and line.last]
    return redirect("registry:read_chart", known[0]) if known else redirect("registry:numbers")


def _of_measure(found: OneLine) -> Crumbs:
    page = reverse("registry:measure", args=[found.version.measure_id])
    return [
        (found.measure_title, page),
        (_("The chart"), back_to(found.version.measure_id, found.line, found.chart)),
    ]


def _shares(request: Request, lines: Any, labels: Labels, crumbs: Crumbs) -> HttpResponse:
    worked_out = chart_of_shares(lines.get(ALL))
    told = lesson(worked_out) if worked_out else None
    return _page(
        request, Read(told, shares_shown(lines, labels), labels, crumbs, worked_out and worked_out.series)
    )


def _page(request: Request, read: Read) -> HttpResponse:
    """GET: the steps and the questions. POST: what is right, and why; of other numbers, the questions anew."""
    context: dict[str, Any] = {"read": read, "answers": {}, "moved": False}
    if read.lesson is not None:
        asked = request.method == "POST"
        context["moved"] = asked and request.POST.get("seen") != read.stamp
        form = AnswersForm(
            request.POST if asked and not context["moved"] else None,
            questions=showing.questions_shown(read.lesson, read.labels),
        )
        if form.is_bound:
            form.is_valid()
            context["answers"] = showing.answered(read.lesson, read.labels, form.cleaned_data)
        context |= {"steps": showing.steps_shown(read.lesson, read.labels), "form": form}
    return show(request, "registry/read.jinja", context)
