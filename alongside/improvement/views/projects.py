"""The list of projects, and one project as a whole."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alongside.groups.beside import at_start
from alongside.groups.queries.groups import sitting
from alongside.groups.views.page import together
from alongside.improvement import rules, showing, showing_findings, showing_needs
from alongside.improvement.drawing import on_page
from alongside.improvement.gate import Step
from alongside.improvement.gate_words import REASONS
from alongside.improvement.ladder import Rung, ladder
from alongside.improvement.queries.cycles import cycles_of
from alongside.improvement.queries.projects import (
    PAGE,
    aims_of,
    latest,
    one_project,
    projects,
    sayings_of,
    step_of,
)
from alongside.improvement.saying import MATTERS, NEXT, PROBLEM
from alongside.improvement.sheet_words import SHORT
from alongside.improvement.sheets import Kind
from alongside.improvement.showing_templates import brought_along
from alongside.improvement.stairs import stairs
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import number
from alongside.ui.show import show


@require_safe
@together
def project_list(request: Request) -> HttpResponse:
    """What groups make better, one's own first."""
    start, ended = number(request.GET.get("from")), request.GET.get("which") == "ended"
    found = projects(request.actor, ended=ended, start=start)
    context = {
        "projects": [showing.row(one) for one in found[:PAGE]], "ended": ended,
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "improvement/projects.jinja", context)


@require_safe
@together
def project(request: Request, project_id: UUID) -> HttpResponse:
    """One project: what matters, the problem, the aim, its tests and what came of them."""
    by = request.actor
    found = one_project(by, project_id)
    seats, sayings, aims = sitting(by, found.group), sayings_of(by, found), aims_of(by, found)
    gate, may = step_of(sayings, seats), _open(by, found, seats)
    confirms = may and bool(rules.may_confirm(by, _mine(by, seats)))
    context = {
        "at_start": at_start(found, found.group, found.pk) if may else [],
        "project": found, "group": found.group, "may": may, "sits": _sits(by, seats), "confirms": confirms,
        "need": showing_needs.origin(found.need), "open": gate == Step.OPEN, "why": REASONS[gate],
        "steps": showing.steps(found, sayings, aims, gate, may, confirms),
        "matters": showing.saying(latest(sayings, MATTERS)),
        "problem": showing.saying(latest(sayings, PROBLEM)),
        "aim": showing.aim(aims[0] if aims else None, today_of(by)),
        "sheets": [(one["id"], one["title"], SHORT[Kind(one["kind"])]) for one in found.sheets_here],
        "next": showing.saying(latest(sayings, NEXT)), "due": showing.due(found, today_of(by)),
        "looked": showing_findings.looked_last(found.looked_here),
        "counts": found.numbers, **brought_along(by, found, sayings), **_ramps(ladder(cycles_of(by, found))),
    }  # fmt: skip
    return show(request, "improvement/project.jinja", context)


def _ramps(ramps: list[Rung]) -> dict[str, Any]:
    """The tests as a list, and as stairs where some go on from others."""
    goes_on = any(one.next for one in ramps)
    drawing = stairs([showing.stair(one) for one in ramps]) if goes_on else None
    return {
        "ramps": [showing.rung(one) for one in ramps],
        "stairs": on_page(drawing, _("Tests that go on from one another. The list says the same.")) if drawing else "",
    }  # fmt: skip


def _open(by: Any, found: Any, seats: Any) -> bool:
    """Whether the actor sits there, and it goes on."""
    return _sits(by, seats) and bool(rules.when_work(found))


def _sits(by: Any, seats: Any) -> bool:
    return bool(rules.may_work(by, _mine(by, seats)))


def _mine(by: Any, seats: Any) -> Any:
    return next((one for one in seats if one.person_id == by.person_id), None)
