"""What matters: all of it, answering one question, a photo or a voice, and one's own work."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from alongside.kit.verdict import Refused
from alongside.people.request import Request
from alongside.plans import rules
from alongside.plans.actions.keeping import keep_matter_from
from alongside.plans.actions.matters import say_at_work, say_what_matters
from alongside.plans.forms.matters import KeepForm, MatterForm, WorkForm
from alongside.plans.prompts import ASKED_AT_WORK, ASKED_NEAR, ASKS, HINT, TITLE
from alongside.plans.queries.matters import matter_file
from alongside.plans.queries.plan import matters_of
from alongside.plans.queries.work import work_of
from alongside.plans.said import Matter
from alongside.plans.showing import near
from alongside.plans.showing.plan import matters as shown_matters
from alongside.plans.views.drafts import begun, end
from alongside.plans.views.place import about, opened_plan
from alongside.plans.vocabulary import Prompt
from alongside.record.writing import audiences_of
from alongside.sharing.queries.who import who_sees
from alongside.ui.handing import hand_out
from alongside.ui.keeping import path_of
from alongside.ui.pages import sent
from alongside.ui.show import show

TAKEN = gettext_lazy("Taken away. You can write it again.")


@require_safe
def matters(request: Request, person_id: UUID) -> HttpResponse:
    """Everything that was answered, and the questions that are left."""
    by, opened = request.actor, opened_plan(request, person_id, "what matters")
    given, team = matters_of(by, person_id)
    mine = {one.prompt: one for one in given if one.who.id == by.person_id}
    context = about(opened) | {
        "matters": shown_matters(by, given, person_id), "team": shown_matters(by, team, person_id),
        "may": bool(rules.may_say_what_matters(by, opened.rights)),
        "questions": [(one.value, TITLE[one], ASKS[one], one in mine) for one in ASKED_NEAR],
        "sees": near.sees(by, opened, who_sees(by, person_id)),
    }  # fmt: skip
    return show(request, "plans/matters.jinja", context)


def say(request: Request, person_id: UUID, prompt: str) -> HttpResponse:
    """Answer one question for oneself."""
    by, asked = request.actor, _prompt(prompt)
    opened = opened_plan(request, person_id, "what matters")
    rules.may_say_what_matters(by, opened.rights).or_refuse()
    stands = _mine(request, person_id, asked)
    name = f"matter-{prompt}"
    draft = begun(request, person_id, name)
    initial = {"words": stands.words, "shows": stands.file.shows if stands.file else ""} if stands else {}
    form = MatterForm(
        sent(request),
        request.FILES if request.method == "POST" else None,
        initial=initial | draft,
        stands=stands,
    )
    if request.method == "POST" and form.is_valid():
        said = say_what_matters(by=by, person_id=person_id, new=form.new_matter(asked))
        end(request, person_id, name)
        stays = _("Saved. It stands above everything else in the plan.")
        messages.success(request, stays if said.words or said.sha256 else str(TAKEN))
        return redirect("plans:matters", person_id)
    who = who_sees(by, person_id)
    kept = stands.kept_from if stands else 0
    context = about(opened) | {
        "form": form, "here": request.path, "asks": ASKS[asked], "hint": HINT[asked], "title": TITLE[asked],
        "stands": stands, "draft": draft, "draft_name": name, "prompt": prompt,
        "sees": near.sees(by, opened, who, kept), "kept": near.kept_words(opened, kept),
        "keep": KeepForm(
            choices=near.keepable(by, opened, who), initial={"audiences": [int(one) for one in audiences_of(kept)]}
        ),
    }  # fmt: skip
    return show(request, "plans/matter_form.jinja", context, status=422 if form.errors else 200)


@require_POST
def keep(request: Request, person_id: UUID, prompt: str) -> HttpResponse:
    """Let fewer, or again more, people see one's own answer."""
    by, opened = request.actor, opened_plan(request, person_id, "what matters")
    form = KeepForm(request.POST, choices=near.keepable(by, opened, who_sees(by, person_id)))
    stands = _mine(request, person_id, _prompt(prompt))
    if form.is_valid() and stands is not None:
        chosen = form.chosen(stands.kept_from)
        keep_matter_from(by=by, person_id=person_id, prompt=_prompt(prompt), audiences=chosen)
        messages.success(request, _("Saved."))
    return redirect("plans:matter", person_id, prompt)


@require_safe
def file(request: Request, person_id: UUID, matter_id: UUID) -> HttpResponseBase:
    """The photo or the voice, to whoever reads the words."""
    opened_plan(request, person_id, "file")
    found = matter_file(request.actor, person_id, matter_id)
    return hand_out(request, path_of(found.sha256), found.name, found.media_type)


def work(request: Request, work_prompt: str) -> HttpResponse:
    """Tell what matters in one's own work."""
    by, asked = request.actor, _prompt(work_prompt, ASKED_AT_WORK)
    rules.may_say_at_work(by, asked).or_refuse()
    stands = next((one for one in work_of(by) if one.prompt == asked), None)
    form = WorkForm(sent(request), initial={"words": stands.words if stands else ""})
    if request.method == "POST" and form.is_valid():
        said = say_at_work(by=by, prompt=asked, words=form.cleaned_data["words"].strip())
        messages.success(request, _("Saved. Everyone here can read it.") if said.words else str(TAKEN))
        return redirect("plans:whose")
    context = {"form": form, "here": request.path, "asks": ASKS[asked], "hint": HINT[asked]}
    return show(request, "plans/work_form.jinja", context, status=422 if form.errors else 200)


def _prompt(text: str, among: Sequence[Prompt] = ASKED_NEAR) -> Prompt:
    asked = next((one for one in among if one.value == text), None)
    if asked is None:
        raise Refused("", may_know=False)
    return asked


def _mine(request: Request, person_id: UUID, prompt: Prompt) -> Matter | None:
    given, _team = matters_of(request.actor, person_id)
    return next(
        (one for one in given if one.prompt == prompt and one.who.id == request.actor.person_id), None
    )
