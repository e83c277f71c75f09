"""How visits are felt: the numbers for everyone, and three questions for whoever was at a visit."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from alongside.conversation.authors import author_of
from alongside.people.request import Request
from alongside.registry import rules_care as rules
from alongside.registry.actions.care import answer_care, begin_care, end_care
from alongside.registry.care import DAYS, FEWEST
from alongside.registry.forms.care import QUESTIONS, FeltForm
from alongside.registry.lines import ALL
from alongside.registry.queries.care import care_asked, care_lines, care_survey
from alongside.registry.queries.published import shown_by_charter
from alongside.registry.rules import may_read
from alongside.registry.shares import chart_of_shares, files_at, shares_shown
from alongside.registry.showing_care import care_centers, care_labels, care_newest
from alongside.registry.views.chart_files import chart_as
from alongside.ui.show import show


@require_GET
def care(request: Request) -> HttpResponse:
    """The chart, its sentence, what is asked, and who set it."""
    by = request.actor
    may_read(by).or_refuse()
    lines, survey = care_lines(by), care_survey(by)
    context = {
        "chart": shares_shown(lines, care_labels()), "centers": care_centers(lines, shown_by_charter(by), by),
        "files": files_at("registry:care_file"),
        "newest": care_newest(lines), "questions": list(QUESTIONS.values()), "fewest": FEWEST, "days": DAYS,
        "survey": survey, "who": author_of(survey) if survey else None, "may_set": bool(rules.may_set_care(by)),
    }  # fmt: skip
    return show(request, "registry/care.jinja", context)


@require_GET
def file(request: Request, ending: str) -> HttpResponse:
    """The chart as a picture, or the numbers behind it."""
    may_read(request.actor).or_refuse()
    lines, labels = care_lines(request.actor), care_labels()
    shown = shares_shown(lines, labels)
    return chart_as(ending, chart_of_shares(lines.get(ALL)), shown, labels.title, "visits-felt")


@require_POST
def begin(request: Request) -> HttpResponse:
    """From now on everyone is asked after a visit."""
    begin_care(by=request.actor)
    messages.success(request, _("From now on, everyone is asked after a visit how it was."))
    return redirect("registry:care")


@require_POST
def end(request: Request) -> HttpResponse:
    """Nobody is asked any more."""
    end_care(by=request.actor)
    messages.success(request, _("It is not asked any more. What waits can still be answered."))
    return redirect("registry:care")


@require_http_methods(["GET", "POST"])
def felt(request: Request, felt_id: UUID) -> HttpResponse:
    """Three questions; or no answer, which nobody can tell from one."""
    by = request.actor
    asked = care_asked(by, felt_id)
    pass_over = "pass" in request.POST
    form = FeltForm(request.POST if request.method == "POST" and not pass_over else None)
    if pass_over or request.method == "POST" and form.is_valid():
        answer_care(by=by, asked_id=felt_id, said=None if pass_over else form.said)
        messages.success(request, _("Done. You are not asked again about this visit."))
        return redirect("home:today")
    about = "" if asked.person_id == by.person_id else asked.person.name
    context = {"form": form, "asked": asked, "about": about, "fewest": FEWEST}
    return show(request, "registry/felt.jinja", context, status=422 if form.errors else 200)
