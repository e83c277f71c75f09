"""Proposing a policy, other words for one, adopting, and looking at one again."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from alongside.governance.actions.policies import (
    Adopting,
    NewPolicy,
    Wording,
    adopt_version,
    begin_review,
    end_review,
    propose_policy,
    propose_words,
    put_to_everyone,
)
from alongside.governance.forms.policies import AdoptForm, PolicyForm, ReviewedForm, ReviewForm, RewordForm
from alongside.governance.policy_rules import may_answer_for, may_propose_policy, when_adopt
from alongside.governance.policy_templates import TEMPLATES, template_named
from alongside.governance.queries.bodies import bodies
from alongside.governance.queries.policies import answers_for, anybody_answers, one_policy, one_version
from alongside.governance.threads import policy_subject
from alongside.governance.views.page import together
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def new_policy(request: Request) -> HttpResponse:
    """Propose a policy; `from` names one of the templates to begin from."""
    by = request.actor
    may_propose_policy(by).or_refuse()
    template = template_named(request.GET.get("from", ""))
    initial: dict[str, Any] = {"topic": "other"}
    if template is not None:
        initial = {
            "topic": template.topic,
            "title": template.title,
            "words": template.words,
            "tags": template.tags,
        }
    form = PolicyForm(sent(request), bodies=bodies(by), initial=initial)
    if not form.is_valid():
        context: dict[str, Any] = {"form": form, "templates": TEMPLATES, "template": template}
        return show(request, "governance/policy_new.jinja", context, status=422 if form.is_bound else 200)
    told = form.cleaned_data
    new = NewPolicy(
        _wording(told),
        topic=told["topic"],
        tags=told["tags"],
        body_id=UUID(told["body"]) if told["body"] else None,
    )
    made = propose_policy(by=by, new=new)
    messages.success(request, _("Proposed. It holds once whoever answers for it has adopted it."))
    return redirect("governance:policy", made.policy_id)


def _wording(told: dict[str, Any]) -> Wording:
    return Wording(told["title"], told["words"], told["why"], tuple(told["asks_roles"]))


@require_http_methods(["GET", "POST"])
@together
def reword(request: Request, policy_id: UUID) -> HttpResponse:
    """Propose other words, to whoever answers for it or to everyone."""
    by = request.actor
    may_propose_policy(by).or_refuse()
    found = one_policy(by, policy_id)
    now = found.version
    form = RewordForm(
        sent(request),
        initial={"title": now.title, "words": now.words, "asks_roles": now.asks_roles, "way": "answering"},
    )
    if not form.is_valid():
        return _write(
            request, form, policy_id, now.title, _("Propose other words"),
            _("The words of today stand below. Change them as they should be."), _("Propose it"),
        )  # fmt: skip
    wording = _wording(form.cleaned_data)
    if form.cleaned_data["way"] == "everyone":
        version = put_to_everyone(by=by, policy_id=policy_id, wording=wording)
        messages.success(request, _("Your motion is open. Everyone in the community can write about it now."))
        return redirect("governance:motion", version.motion_id)
    propose_words(by=by, policy_id=policy_id, wording=wording)
    messages.success(request, _("Proposed. Whoever answers for it finds it on their Today."))
    return redirect("governance:policy", policy_id)


@require_http_methods(["GET", "POST"])
@together
def adopt(request: Request, policy_version_id: UUID) -> HttpResponse:
    """Let proposed words hold."""
    by = request.actor
    version = one_version(by, policy_version_id)
    mine = answers_for(by, version.policy)
    may_answer_for(by, mine, mine or anybody_answers(by, version.policy)).or_refuse()
    when_adopt(hasattr(version, "adoption"), version.motion_id is not None).or_refuse()
    form = AdoptForm(sent(request))
    if not form.is_valid():
        lead = _("From that day on everyone reads these words as what holds.")
        return _write(request, form, version.policy_id, version.title, _("Adopt it"), lead, _("Adopt it"))
    adopt_version(by=by, version_id=policy_version_id, how=Adopting(**form.cleaned_data))
    messages.success(request, _("Adopted. The decision is noted where everyone can read it."))
    return redirect("governance:policy", version.policy_id)


@require_http_methods(["GET", "POST"])
@together
def review(request: Request, policy_id: UUID) -> HttpResponse:
    """Begin to look at a policy again; or, where that has begun, leave it as it is."""
    by = request.actor
    found = one_policy(by, policy_id)
    mine = answers_for(by, found.policy)
    may_answer_for(by, mine, mine or anybody_answers(by, found.policy)).or_refuse()
    form = ReviewedForm(sent(request)) if found.under_review else ReviewForm(sent(request))
    if not form.is_valid():
        again = _("Leave it as it is") if found.under_review else _("Look at it again")
        lead = _("To change it, propose other words instead.") if found.under_review else ""
        return _write(request, form, policy_id, found.version.title, again, lead, again)
    if found.under_review:
        end_review(by=by, policy_id=policy_id, **form.cleaned_data)
        messages.success(request, _("It stays as it is, until you look at it again."))
    else:
        begin_review(by=by, policy_id=policy_id, words=form.cleaned_data["words"])
        messages.success(request, _("It is under review. Everyone can write below it."))
    return redirect("governance:policy", policy_id)


def _write(
    request: Request, form: Any, policy_id: UUID, called: str, title: str, lead: str, button: str
) -> HttpResponse:
    context = {
        "form": form, "subject": policy_subject(policy_id, called), "title": title, "lead": lead, "button": button,
        "now": None,
    }  # fmt: skip
    return show(request, "governance/write.jinja", context, status=422 if form.is_bound else 200)
