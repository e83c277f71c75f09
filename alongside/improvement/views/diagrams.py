"""The driver diagram: its outline, its drawing, earlier versions, and files to take along."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.improvement import rules, showing_diagram
from alongside.improvement.actions.diagrams import draw
from alongside.improvement.charting import little_charts
from alongside.improvement.diagram import Act, Node, by_id, tree, walk
from alongside.improvement.drawing import Beside, Drawing, drawn, made, on_page
from alongside.improvement.forms.diagrams import ActForm
from alongside.improvement.queries.diagrams import diagram_acts
from alongside.improvement.queries.lines import counts_with_days
from alongside.improvement.queries.projects import one_project
from alongside.improvement.showing_diagram import Mark
from alongside.kit.ids import time_ordered_id
from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.ui.show import show
from alongside.ui.words import when_words

FILES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}


@require_safe
@together
def drivers(request: Request, project_id: UUID) -> HttpResponse:
    """The diagram as an outline to work on, and as a drawing."""
    return _page(request, one_project(request.actor, project_id))


def _page(request: Request, project: Any, form: ActForm | None = None) -> HttpResponse:
    by = request.actor
    acts = diagram_acts(by, project)
    top = tree(acts)
    counts, told = _told(by, project, top)
    at = (
        by_id(top).get(_id(request.GET.get("at", "")))
        if form is None
        else by_id(top).get(form.sent_from or UUID(int=0))
    )
    mine = my_seat(by, project.group)
    context: dict[str, Any] = {
        "project": project, "group": project.group, "outline": showing_diagram.outline(top, told),
        "at": showing_diagram.chosen(top, at), "counts": counts, "new_id": time_ordered_id,
        "may": bool(rules.may_work(by, mine)) and bool(rules.when_work(project)),
        "drawing": on_page(_drawing(project, top, told), _("Driver diagram. The list says the same.")),
        "files": _files(project), **_trouble(form),
        **_versions(request, project, acts, top),
    }  # fmt: skip
    return show(request, "improvement/drivers.jinja", context, status=200 if form is None else 422)


def _trouble(form: ActForm | None) -> dict[str, Any]:
    """Why something was not done, and what somebody had typed, so that it stands where they typed it."""
    if form is None:
        return {"trouble": "", "kept": "", "kept_in": ""}
    why = next((why for told in form.errors.values() for why in told), "")
    return {"trouble": why, "kept": form.data.get("words", ""), "kept_in": form.data.get("kind", "")}


def _id(told: str) -> UUID:
    try:
        return UUID(told)
    except ValueError:
        return UUID(int=0)


def _told(by: Actor, project: Any, top: list[Node]) -> tuple[list[Any], dict[UUID, Mark]]:
    """The numbers of a project, and what is known of each node: its tests, and the small chart of its number."""
    counts = counts_with_days(by, project)
    tied = {one.counted for one in walk(top)}
    charts = little_charts(by, [one for one in counts if one.pk in tied])
    return counts, showing_diagram.marks(walk(top), project.ideas_tested, counts, charts)


def _drawing(project: Any, top: list[Node], told: dict[UUID, Mark]) -> Drawing:
    marks = {key: one.in_words for key, one in told.items()}
    charts = {key: one.chart.drawn for key, one in told.items() if one.chart}
    return _drawn(project, top, Beside(marks, charts))


def _drawn(project: Any, top: list[Node], beside: Beside) -> Drawing:
    return drawn(project.aim_words or _("The aim is not worded yet"), top, beside)


def _files(project: Any) -> list[tuple[str, str]]:
    labels = {"svg": _("Save as SVG"), "png": _("Save as PNG"), "pdf": _("Save as PDF")}
    return [(labels[one], reverse("improvement:drivers_file", args=[project.pk, one])) for one in FILES]


def _versions(request: Request, project: Any, acts: list[Act], top: list[Node]) -> dict[str, Any]:
    """The days on which somebody worked on it; of the one that was chosen its drawing, and what differs since."""
    days = {f"{one.at:%Y-%m-%d}": one.at for one in acts}
    then = (
        parse_datetime(f"{request.GET.get('then', '')}T23:59:59.999999Z")
        if request.GET.get("then") in days
        else None
    )
    told: dict[str, Any] = {
        "days": [(day, when_words(at)) for day, at in sorted(days.items(), reverse=True)][1:]
    }
    if then is None:
        return told
    before = tree(one for one in acts if one.at <= then)
    changed = Beside(changed=showing_diagram.changes(before, top))
    says = _("How it was then. The list says what differs."), _("Driver diagram. The list says the same.")
    return told | {
        "drawing_then": on_page(_drawn(project, before, changed), says[0]),
        "drawing_now": on_page(_drawn(project, top, changed), says[1]),
        "then": when_words(then), "differs": showing_diagram.differs(before, top),
    }  # fmt: skip


@require_POST
@together
def do(request: Request, project_id: UUID) -> HttpResponse:
    """Do one thing to the diagram."""
    by = request.actor
    project = one_project(by, project_id)
    rules.may_work(by, my_seat(by, project.group)).or_refuse()
    form = ActForm(request.POST)
    if tried(form, lambda: draw(by=by, project_id=project_id, new=form.act)) is None:
        return _page(request, project, form)
    messages.success(request, _("Saved."))
    answer = redirect("improvement:drivers", project_id)
    if form.chosen and form.cleaned_data["kind"] != "off":
        answer["Location"] += f"?at={form.chosen}#at"
    return answer


@require_safe
@together
def file(request: Request, project_id: UUID, ending: str) -> HttpResponse:
    """The drawing as a file."""
    by = request.actor
    if ending not in FILES:
        raise Refused("", may_know=False)
    project = one_project(by, project_id)
    top = tree(diagram_acts(by, project))
    _counts, told = _told(by, project, top)
    answer = HttpResponse(
        made(ending, _drawing(project, top, told), project.title), content_type=FILES[ending]
    )
    answer["Content-Disposition"] = f'attachment; filename="drivers.{ending}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
