"""Getting ready to ask, those whom a team thinks of, and its flyers."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.queries.groups import my_seat, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.kit.verdict import Refused
from alongside.partnership import rules
from alongside.partnership import showing_recruiting as showing
from alongside.partnership.actions import recruiting as acts
from alongside.partnership.forms.recruiting import NO, CandidateForm, FlyerForm, PrepareForm, TouchForm
from alongside.partnership.links import secret_of
from alongside.partnership.queries.recruiting import (
    MANY,
    answers_of,
    candidates,
    flyers,
    one_candidate,
    one_flyer,
)
from alongside.partnership.recruiting_words import CARDS
from alongside.partnership.views.walking import form_page, walked
from alongside.people.mail import page_address
from alongside.people.request import Request
from alongside.ui.pages import number, sent
from alongside.ui.printing.answering import as_pdf
from alongside.ui.printing.typeset import ROOMS, typeset
from alongside.ui.show import show

FLYER = ROOMS / "partnership" / "printing" / "flyer.typ"
SIZES = ("a4", "a5")


@require_http_methods(["GET", "POST"])
@together
def prepare(request: Request, path_id: UUID) -> HttpResponse:
    """Five questions before asking anybody."""
    by, found = request.actor, walked(request, path_id)
    initial = {question.value: words for question, words in answers_of(by, found).items()}
    form = PrepareForm(sent(request), initial=initial)
    if (
        not form.is_bound
        or tried(form, lambda: acts.prepare(by=by, path_id=path_id, answers=form.answers())) is None
    ):
        return form_page(request, "partnership/prepare.jinja", form, path=found)
    messages.success(request, _("Saved. What is still open waits for you here."))
    return redirect("partnership:path", path_id)


@never_cache
@require_safe
@together
def people(request: Request, path_id: UUID) -> HttpResponse:
    """Whom the team thinks of, stage by stage, and its flyers."""
    by, found = request.actor, walked(request, path_id)
    start = number(request.GET.get("from"))
    there = candidates(by, found, start=start)
    context = {
        "path": found, "stages": showing.stages(by, there[:MANY]),
        "older": f"?from={start + MANY}" if len(there) > MANY else "", "newer": "?" if start else "",
        "flyers": [(one.pk, one.headline, one.language) for one in flyers(by, found)],
        "languages": dict(settings.LANGUAGES),
    }  # fmt: skip
    return show(request, "partnership/people.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def think_of(request: Request, path_id: UUID) -> HttpResponse:
    """Think of somebody."""
    by, found = request.actor, walked(request, path_id)
    form = CandidateForm(sent(request))

    def do() -> Any:
        return acts.think_of(by=by, path_id=path_id, new=acts.NewCandidate(**form.cleaned_data))

    made = tried(form, do) if form.is_bound else None
    if made is None:
        return form_page(request, "partnership/think_of.jinja", form, path=found)
    messages.success(request, _("Written down. Your team alone reads it."))
    return redirect("partnership:candidate", made.pk)


@never_cache
@require_http_methods(["GET", "POST"])
@together
def candidate(request: Request, candidate_id: UUID) -> HttpResponse:
    """Somebody whom the team thinks of: what one can say, and what comes next."""
    by = request.actor
    try:
        found = one_candidate(by, candidate_id)
    except Refused:
        if request.POST.get("stage") != NO:
            raise
        messages.success(request, _("Deleted. A no is a good answer, too."))
        return redirect("partnership:partners")
    initial = {key: getattr(found, key) for key in ("stage", "next_step", "next_on", "opening")}
    form = TouchForm(sent(request), initial=initial)
    made = tried(form, lambda: _touched(request, candidate_id, form)) if form.is_bound else None
    if made is not None:
        return redirect("partnership:people", found.path_id)
    context = {
        "form": form, "candidate": found, "path": found.path, "facts": showing.facts(found),
        "script": showing.script(found),
        "link": page_address("partnership:yours", secret_of(found.pk)),
    }  # fmt: skip
    return show(request, "partnership/candidate.jinja", context, status=422 if form.is_bound else 200)


def _touched(request: Request, candidate_id: UUID, form: TouchForm) -> Any:
    told = form.cleaned_data
    if told["stage"] is None:
        done: Any = acts.let_go(by=request.actor, candidate_id=candidate_id)
        messages.success(request, _("Deleted. A no is a good answer, too."))
    else:
        done = acts.be_in_touch(by=request.actor, candidate_id=candidate_id, touch=acts.Touch(**told))
        messages.success(request, _("Saved."))
    return done


@require_http_methods(["GET", "POST"])
@together
def new_flyer(request: Request, path_id: UUID) -> HttpResponse:
    """Make a flyer in one language."""
    by, found = request.actor, walked(request, path_id)
    members = [(str(one.pk), one.name) for one in sitting(by, found.group)]
    form = FlyerForm(sent(request), members=members, initial={"language": by.language})
    made = (
        tried(form, lambda: acts.make_flyer(by=by, path_id=path_id, new=acts.NewFlyer(**form.cleaned_data)))
        if form.is_bound
        else None
    )
    if made is None:
        return form_page(request, "partnership/flyer_new.jinja", form, path=found)
    return redirect("partnership:flyer", made.pk)


@require_safe
@together
def flyer(request: Request, flyer_id: UUID) -> HttpResponse:
    """A flyer: what stands on it, and the files to print."""
    found = one_flyer(request.actor, flyer_id)
    context = {
        "flyer": found, "path": found.path, "address": page_address("partnership:interest", found.code),
        "may": bool(rules.may_walk(request.actor, my_seat(request.actor, found.group))),
        "spoken": dict(settings.LANGUAGES).get(found.language, found.language),
    }  # fmt: skip
    return show(request, "partnership/flyer.jinja", context)


@require_safe
@together
def flyer_file(request: Request, flyer_id: UUID, paper: str) -> HttpResponse:
    """The flyer to print."""
    found = one_flyer(request.actor, flyer_id)
    if paper not in SIZES:
        raise Refused("", may_know=False)
    opens(request, rules.when_flyer(found.ended_at is not None))
    told = showing.flyer_sheet(found, page_address("partnership:interest", found.code), paper)
    return as_pdf(typeset(FLYER, told, language=found.language), f"{found.path.center.name} {paper.upper()}")


@require_POST
@together
def end_flyer(request: Request, flyer_id: UUID) -> HttpResponse:
    """End a flyer."""
    found = acts.end_flyer(by=request.actor, flyer_id=flyer_id)
    messages.success(request, _("Ended. Who reads it is told to call the clinic."))
    return redirect("partnership:people", found.path_id)


@require_safe
@together
def cards(request: Request) -> HttpResponse:
    """Nine sides of a partner, to talk about."""
    return show(request, "partnership/cards.jinja", {"cards": CARDS})
