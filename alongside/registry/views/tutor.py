"""Reading a chart together, step by step: this very chart, with its own numbers, and three questions on it.

Nothing is kept: not that somebody read it, nor what they answered.
"""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.registry.charting import compared
from alongside.registry.queries.care import care_lines
from alongside.registry.queries.published import measures
from alongside.registry.queries.trust import quality_lines
from alongside.registry.rules import may_read
from alongside.registry.shares import shares_shown
from alongside.registry.showing import centers_of, own_center
from alongside.registry.showing_care import care_labels
from alongside.registry.showing_lines import OneLine, line_of
from alongside.registry.showing_trust import ASKED, labels_of
from alongside.registry.views.reading import back_to, line_asked
from alongside.ui.charts.lesson import Read, read_together
from alongside.ui.charts.shown import Shown
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
def read_chart(request: Request, measure_id: UUID) -> HttpResponse:
    """One line of a measure, or a chart that somebody keeps."""
    may_read(request.actor).or_refuse()
    found = line_asked(request, measure_id)
    return _page(request, found.title, found.shown, _of_measure(found))


@require_http_methods(["GET", "POST"])
def read_centers(request: Request, measure_id: UUID) -> HttpResponse:
    """The centers side by side."""
    by = request.actor
    may_read(by).or_refuse()
    found = line_of(by, measure_id)
    lines, own = centers_of(found.lines, found.charter, by), own_center(found.charter, by)
    shown = compared(found.said, found.measure_title, lines, own, _("people at the center"))
    return _page(request, found.title, shown, _of_measure(found))


@require_http_methods(["GET", "POST"])
def read_care(request: Request) -> HttpResponse:
    """How visits are felt."""
    may_read(request.actor).or_refuse()
    labels = care_labels()
    shown = shares_shown(care_lines(request.actor), labels)
    return _page(request, labels.title, shown, [(labels.title, reverse("registry:care"))])


@require_http_methods(["GET", "POST"])
def read_quality(request: Request, asked_of: str) -> HttpResponse:
    """How far numbers can be trusted, one of the questions."""
    may_read(request.actor).or_refuse()
    if asked_of not in ASKED:
        raise Refused("", may_know=False)
    labels, lines = labels_of(asked_of), quality_lines(request.actor).get(asked_of, {})
    crumbs = [(_("Can we trust the numbers?"), reverse("registry:quality"))]
    return _page(request, labels.title, shares_shown(lines, labels), crumbs)


@require_GET
def read_any(request: Request) -> HttpResponse:
    """Any chart that there is, for whoever learns to read one."""
    by = request.actor
    may_read(by).or_refuse()
    known = [version.measure_id for version, line in measures(by) if line and line.last]
    return redirect("registry:read_chart", known[0]) if known else redirect("registry:numbers")


def _of_measure(found: OneLine) -> list[tuple[str, str]]:
    page = reverse("registry:measure", args=[found.version.measure_id])
    return [
        (found.measure_title, page),
        (_("The chart"), back_to(found.version.measure_id, found.line, found.chart)),
    ]


def _page(request: Request, title: str, shown: Shown | None, crumbs: list[tuple[str, str]]) -> HttpResponse:
    read = Read(title, shown, [(_("Numbers"), reverse("registry:numbers")), *crumbs])
    return show(request, "registry/read.jinja", read_together(request, read))
