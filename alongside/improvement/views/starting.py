"""Beginning a project: of one's own words, of a need that somebody brought, or as one of the small starts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.improvement import showing_needs
from alongside.improvement.actions.projects import NewProject, begin_project
from alongside.improvement.forms.projects import ProjectForm
from alongside.improvement.queries.needs import need_named
from alongside.improvement.queries.projects import my_groups
from alongside.improvement.starters import STARTERS
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import sent
from alongside.ui.show import show

TITLE = 120


@require_safe
@together
def starters(request: Request) -> HttpResponse:
    """Seven starts of a few weeks."""
    group = next(
        (str(one.pk) for one in my_groups(request.actor) if str(one.pk) == request.GET.get("group")), ""
    )
    return show(request, "improvement/starters.jinja", {"starters": STARTERS.items(), "group": group})


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request) -> HttpResponse:
    """Begin a project of a group in which one sits."""
    by = request.actor
    may_begin(by).or_refuse()
    need = need_named(by, request.GET.get("need") or request.POST.get("need") or "")
    groups = [one for one in my_groups(by) if need is None or one.pk == need.group_id]
    initial = _initial(request, need)
    form = ProjectForm(
        sent(request), groups=[(str(one.pk), one.name) for one in groups], today=today_of(by), initial=initial
    )
    made = tried(form, lambda: _begun(request, form)) if form.is_bound else None
    if made is not None:
        messages.success(request, _("It is open. First write what matters to those whom it is about."))
        return redirect("improvement:project", made.pk)
    starter = STARTERS.get(form["starter"].value() or "")
    context = {
        "form": form,
        "has_group": bool(groups),
        "need": showing_needs.origin(need),
        "starter": starter,
    }
    return show(request, "improvement/begin.jinja", context, status=422 if form.is_bound else 200)


def _begun(request: Request, form: ProjectForm) -> Any:
    told = form.cleaned_data
    new = NewProject(told["template"], told["starter"], told["ends_on"], told["need"])
    return begin_project(by=request.actor, group_id=UUID(told["group"]), title=told["title"], new=new)


def _initial(request: Request, need: Any) -> dict[str, Any]:
    """What the page knows already: the group, the need and its first words, or the start and its last day."""
    told: dict[str, Any] = {"group": request.GET.get("group", "")}
    key = request.GET.get("starter", "")
    if key in STARTERS:
        told |= {
            "starter": key, "template": "starter", "title": STARTERS[key].title,
            "ends_on": today_of(request.actor) + timedelta(weeks=STARTERS[key].weeks),
        }  # fmt: skip
    if need is not None:
        told |= {"need": need.pk, "group": str(need.group_id), "title": need.words[:TITLE].split("\n")[0]}
    return told
