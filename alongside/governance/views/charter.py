"""The charter as a document: the one in force, all versions, one version with what it changes."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.governance.actions.drafts import begin_draft, count_what_changes
from alongside.governance.charter.difference import difference
from alongside.governance.charter.effects import effects_said
from alongside.governance.charter.mine import chosen_for_audiences, mine_changed
from alongside.governance.charter.shown import document, version_facts
from alongside.governance.queries.founding import progress_of
from alongside.governance.queries.motions import motions_of_version
from alongside.governance.views.page import together
from alongside.kit.terms import Role
from alongside.people.queries.persons import myself
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.sharing.actions.charters import delete_draft
from alongside.sharing.draft import Draft
from alongside.sharing.drafted import both_drafted, drafted_from
from alongside.sharing.queries.choices import choices_now
from alongside.sharing.queries.versions import (
    PAGE,
    effects_of,
    my_drafts,
    version_and_before,
    version_by_id,
    version_in_force,
    versions,
)
from alongside.ui.pages import number
from alongside.ui.show import show


@require_safe
@together
def charter(request: Request) -> HttpResponse:
    """The charter in force, in plain words, each article with its rules."""
    by = request.actor
    version = version_in_force(by)
    context: dict[str, Any] = {"version": None, "drafts": [version_facts(by, one) for one in my_drafts(by)]}
    if version is not None:
        context |= {
            "version": version_facts(by, version), "doc": document(drafted_from(version)),
            "motions": motions_of_version(by, version.pk), "beginning": _beginning(by),
        }  # fmt: skip
    return show(request, "governance/charter.jinja", context)


def _beginning(by: Actor) -> bool:
    """Whether the community has yet to write its first charter."""
    far = progress_of(by)
    return far is not None and not far.over


@require_safe
@together
def version_list(request: Request) -> HttpResponse:
    """All versions: in force, before, drafts."""
    by, start = request.actor, number(request.GET.get("from"))
    found = versions(by, start)
    context = {
        "versions": [version_facts(by, one) for one in found[:PAGE]],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "",
        "newer": f"?from={max(start - PAGE, 0)}" if start else "",
    }
    return show(request, "governance/versions.jinja", context)


@require_safe
@together
def version(request: Request, number: int) -> HttpResponse:
    """One version: what it changes, in words and in numbers, and its whole text."""
    by = request.actor
    one, before = version_and_before(by, number)
    draft, *old = both_drafted(*(each for each in (one, before) if each is not None))
    context: dict[str, Any] = {
        "version": version_facts(by, one), "doc": document(draft), "motions": motions_of_version(by, one.pk),
        "before": None, "weighed": one.weighed_at, "can_count": one.in_force_from is None and one.ratified_at is None,
    }  # fmt: skip
    context["beginning"] = context["version"]["mine"] and _beginning(by)
    if before is not None:
        context |= {"before": version_facts(by, before), "diff": difference(old[0], draft)}
        if one.in_force_from is None:
            context |= {"mine": _mine(by, old[0], draft), "is_patient": by.role == Role.PATIENT}
            context["effects"] = effects_said(effects_of(by, one.pk), before.small_number)
    return show(request, "governance/version.jinja", context)


def _mine(by: Actor, old: Draft, new: Draft) -> list[str]:
    """What it would change for the reader's own record."""
    if by.role != Role.PATIENT or by.person_id is None:
        return []
    chosen = chosen_for_audiences(choices_now(by, by.person_id))
    return mine_changed(old, new, chosen, myself(by).age_on(today_of(by)))


@require_POST
@together
def draft_from(request: Request, number: int) -> HttpResponse:
    """Begin a draft of one's own from a version."""
    made = begin_draft(by=request.actor, number=number)
    messages.success(request, _("Your draft is here. It changes nothing until the community has decided."))
    return redirect("governance:edit_draft", made.pk)


@require_POST
@together
def count_draft(request: Request, version_id: UUID) -> HttpResponse:
    """Count what a draft would change."""
    one = count_what_changes(by=request.actor, version_id=version_id)
    messages.success(request, _("It is being counted. Open this page again in a minute."))
    return redirect("governance:version", one.number)


@require_POST
@together
def delete(request: Request, version_id: UUID) -> HttpResponse:
    """Delete one's own draft."""
    delete_draft(by=request.actor, version=version_by_id(request.actor, version_id))
    messages.success(request, _("Your draft is gone."))
    return redirect("governance:charter")
