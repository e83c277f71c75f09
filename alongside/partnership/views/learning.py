"""Learning paths: reading one, saying for oneself how sure one is, and adding what one's own community knows."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_learning as rules
from alongside.partnership import showing_learning as showing
from alongside.partnership.actions import learning as actions
from alongside.partnership.forms.learning import LearningPathForm, LearningStepForm, RatingForm
from alongside.partnership.learning.kinds import Rating
from alongside.partnership.queries.learning import my_ratings, my_ratings_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def learning(request: Request) -> HttpResponse:
    """Every path: one's own role's first."""
    rules.may_learn(request.actor).or_refuse()
    paths = showing.paths_shown(request.actor, my_ratings(request.actor))
    return show(request, "partnership/learning.jinja", {"paths": paths})


@require_safe
@together
def path(request: Request, path_key: str) -> HttpResponse:
    """One path with its steps, and what one said of each for oneself."""
    by = request.actor
    rules.may_learn(by).or_refuse()
    found = showing.path_of(by, path_key)
    context = {
        "path": found, "steps": showing.steps_shown(found, my_ratings(by)),
        "wordings": showing.wordings_shown(found.wordings), "may": _may(request, found),
    }  # fmt: skip
    return show(request, "partnership/learning_path.jinja", context)


def _may(request: Request, found: showing.Path | showing.Step) -> bool:
    if not found.wordings or not rules.when_reword(found.wordings[0]):
        return False
    return bool(rules.may_reword(request.actor, found.wordings[-1]))


@require_http_methods(["GET", "POST"])
@together
def step(request: Request, path_key: str, step_key: str) -> HttpResponse:
    """One step, and how sure one is of it, as one says oneself."""
    by = request.actor
    rules.may_learn(by).or_refuse()
    found, whole = showing.step_of(by, path_key, step_key), showing.path_of(by, path_key)
    said = my_ratings_of(by, found.key)
    form = RatingForm(sent(request), initial={"rating": said[0].rating} if said else {})

    def do() -> bool:
        actions.rate_oneself(by=by, step_key=found.key, rating=form.cleaned_data["rating"])
        return True

    if form.is_bound and tried(form, do):
        messages.success(request, _("Kept. Nobody else sees it."))
        return redirect("partnership:learning_step", path_key, step_key)
    ratings = my_ratings(by)
    after, left_out = showing.after(whole, found, ratings)
    context = {
        "path": whole, "step": found, "form": form, "said": showing.said_over_time(said),
        "minutes": showing.minutes_said(found.minutes), "after": after, "left_out": left_out,
        "onward": showing.onward(),
        "offers": _offers(found, ratings),
        "wordings": showing.wordings_shown(found.wordings), "may": _may(request, found),
    }  # fmt: skip
    return show(request, "partnership/learning_step.jinja", context, status=422 if form.is_bound else 200)


def _offers(found: showing.Step, ratings: showing.Ratings) -> list[tuple[str, str, str]]:
    """Where one can tell others that one can show it; nothing is told by itself."""
    if ratings.get(found.key) != Rating.SHOW:
        return []
    told = urlencode({"words": found.title})
    return [
        (_("Put it in what I say of myself"), f"{reverse('partnership:me')}?{told}#say", _("You say who sees it.")),
        (_("Stand there to go along with others"), reverse("partnership:stand_as_mentor"), ""),
    ]  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def new_path(request: Request) -> HttpResponse:
    """Add a path of the community's own."""
    by = request.actor
    opens(request, rules.may_add(by))
    form = LearningPathForm(sent(request))
    made = (
        tried(form, lambda: actions.add_learning_path(by=by, **form.cleaned_data)) if form.is_bound else None
    )
    if made is not None:
        messages.success(request, _("Added. Now give it its first step."))
        return redirect("partnership:learning_path", made.path)
    lead = _("What do people here need to know that no path says? You write it, with your name.")
    return _form(request, form, _("Add a path"), lead, [])


@require_http_methods(["GET", "POST"])
@together
def new_step(request: Request, path_key: str) -> HttpResponse:
    """Add a step of the community's own to a path."""
    by, found = request.actor, showing.path_of(request.actor, path_key)
    opens(
        request,
        rules.may_add(by),
        rules.when_add(sum(bool(one.wordings) for one in found.steps), found.ended),
    )
    form = LearningStepForm(sent(request))
    if form.is_bound and tried(
        form, lambda: actions.add_learning_step(by=by, path_key=found.key, new=form.new)
    ):
        messages.success(request, _("Added. Everyone here can read it."))
        return redirect("partnership:learning_path", found.key)
    lead = _("What do people here know that is worth showing? You write it, with your name.")
    return _form(request, form, _("Add a step"), lead, [(found.title, _path_page(found))])


@require_http_methods(["GET", "POST"])
@together
def change_path(request: Request, path_key: UUID) -> HttpResponse:
    """Word a path anew, or end it."""
    by, found = request.actor, showing.path_of(request.actor, str(path_key))
    first, last = found.wordings[-1], found.wordings[0]
    opens(request, rules.may_reword(by, first), rules.when_reword(last))
    form = LearningPathForm(sent(request), initial={"title": last.title, "about": last.about})
    ends = "end" in request.POST

    def do() -> Any:
        return actions.reword_learning_path(by=by, path=path_key, ended=ends, **form.cleaned_data)

    if form.is_bound and tried(form, do):
        messages.success(request, _("Ended.") if ends else _("Saved. The wording before stays readable."))
        return redirect("partnership:learning") if ends else redirect("partnership:learning_path", path_key)
    crumbs = [(found.title, _path_page(found))]
    return _form(request, form, _("Word it anew"), "", crumbs, end=_("End this path"))


@require_http_methods(["GET", "POST"])
@together
def change_step(request: Request, path_key: str, own_step: UUID) -> HttpResponse:
    """Word a step anew, or end it."""
    by, whole = request.actor, showing.path_of(request.actor, path_key)
    found = showing.step_of(by, path_key, str(own_step))
    last = found.wordings[0]
    opens(request, rules.may_reword(by, found.wordings[-1]), rules.when_reword(last))
    names = ("title", "words", "to_try", "page", "question", "minutes")
    form = LearningStepForm(sent(request), initial={name: getattr(last, name) for name in names})
    ends = "end" in request.POST

    def do() -> Any:
        return actions.reword_learning_step(by=by, path_key=path_key, step=own_step, new=form.new, ended=ends)

    if form.is_bound and tried(form, do):
        messages.success(request, _("Ended.") if ends else _("Saved. The wording before stays readable."))
        return redirect("partnership:learning_path", path_key)
    crumbs = [(whole.title, _path_page(whole))]
    return _form(request, form, _("Word it anew"), "", crumbs, end=_("End this step"))


def _path_page(found: showing.Path) -> str:
    return reverse("partnership:learning_path", args=[found.key])


def _form(
    request: Request, form: Any, title: str, lead: str, crumbs: list[tuple[str, str]], end: str = ""
) -> HttpResponse:
    context = {"form": form, "title": title, "lead": lead, "crumbs": crumbs, "end": end}
    return show(request, "partnership/learning_form.jinja", context, status=422 if form.is_bound else 200)
