"""How a measure comes to be: who proposed what, who looks after it, who agreed, what centers would count instead."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.conversation.authors import author_of
from alongside.conversation.showing import thread_shown
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry import rules_building as rules
from alongside.registry.actions import building as acts
from alongside.registry.actions.measures import look_after
from alongside.registry.building.kinds import as_typed, kind_of
from alongside.registry.forms.building import DefinitionForm, WhyForm
from alongside.registry.measuring.definition import from_kept
from alongside.registry.queries.building import agreed_on, own_here, rulers, versions_of
from alongside.registry.queries.published import measure, owners_of
from alongside.registry.rules import may_read
from alongside.registry.saying import definition_said
from alongside.registry.showing import title_of, why_of
from alongside.registry.showing_building import (
    definition_of,
    looks_after,
    may_keep_own,
    missing_owners,
    version_shown,
)
from alongside.registry.threads import measure_subject
from alongside.ui.show import show


@require_safe
def making(request: Request, measure_id: UUID) -> HttpResponse:
    """Every wording of a measure, the newest first, with what was said about it."""
    by = request.actor
    may_read(by).or_refuse()
    versions = versions_of(by, measure_id)
    newest, owners = versions[0], owners_of(by, versions[0])
    agreed, known, today = agreed_on(by, [one.pk for one in versions]), rulers(by), today_of(by)
    mine, used = looks_after(by, owners), next((one for one in versions if one.used_from), None)
    context: dict[str, Any] = {
        "measure_id": measure_id, "title": title_of(newest), "why": why_of(newest), "mine": mine,
        "versions": [version_shown(one, agreed, known, today) for one in versions],
        "in_use": used is not None, "owners": [author_of(one) for one in owners],
        "missing": missing_owners(owners), "source": newest.source,
        "agreed_by_me": {one.version_id for one in agreed if one.author_id == by.person_id},
        "may_keep_own": used is not None and may_keep_own(by, definition_of(used)),
        "own_here": used is not None and own_here(by, measure_id) is not None,
        "thread": thread_shown(by, measure_subject(newest)),
    }  # fmt: skip
    return show(request, "registry/making.jinja", context)


@require_POST
def look_after_it(request: Request, measure_id: UUID) -> HttpResponse:
    """Say that one looks after it."""
    look_after(by=request.actor, measure_id=measure_id)
    messages.success(request, _("You look after this measure now. Whoever asks about it asks you."))
    return redirect("registry:making", measure_id)


@require_POST
def agree_to(request: Request, measure_id: UUID, wording_id: UUID) -> HttpResponse:
    """Agree, as somebody who looks after it."""
    version = acts.agree(by=request.actor, version_id=wording_id)
    if version.used_from is None:
        messages.success(request, _("You agreed. It counts once somebody of the other side agrees, too."))
    else:
        messages.success(request, _("Taken into use. Its first numbers come within a few minutes."))
    return redirect("registry:making", measure_id)


@require_http_methods(["GET", "POST"])
def own(request: Request, measure_id: UUID) -> HttpResponse:
    """Say what one's center would count instead, with windows and limits of its own."""
    by = request.actor
    rules.may_keep_own(by).or_refuse()
    version = measure(by, measure_id)
    one = definition_of(version)
    kind = kind_of(one) if one else None
    if kind is None or one is None or not one.counts_people:
        return show(request, "registry/own.jinja", {"title": title_of(version), "measure_id": measure_id})
    sent = request.POST if request.method == "POST" else None
    begun = own_here(by, measure_id)
    typed = as_typed(from_kept(begun.definition) if begun else one)
    counts = DefinitionForm(kind, rulers(by), sent, initial=typed)
    why = WhyForm(sent, initial={"why": begun.why} if begun else {})
    if sent is not None and counts.is_valid() and why.is_valid():
        definition = counts.definition()
        assert definition is not None
        acts.keep_own_definition(
            by=by, measure_id=measure_id, definition=definition, why=why.cleaned_data["why"]
        )
        messages.success(request, _("Kept. Both results stand side by side within a few minutes."))
        return redirect("registry:measure", measure_id)
    context = {
        "title": title_of(version), "measure_id": measure_id, "counts": counts, "why": why,
        "begun": author_of(begun) if begun else None, "said": definition_said(one),
    }  # fmt: skip
    return show(request, "registry/own.jinja", context, status=422 if sent is not None else 200)


@require_POST
def end_own(request: Request, measure_id: UUID) -> HttpResponse:
    """Count as everyone does."""
    acts.end_own_definition(by=request.actor, measure_id=measure_id)
    messages.success(request, _("Ended. Your center counts as everyone does."))
    return redirect("registry:measure", measure_id)
