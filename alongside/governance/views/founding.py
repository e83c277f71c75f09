"""The first charter of a new community: choose, adapt, invite two others, and each says yes."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from alongside.governance.actions.founding import agree_to_charter, ask_members, choose_template
from alongside.governance.charter.shown import version_facts
from alongside.governance.founding_steps import steps
from alongside.governance.queries.founding import NEEDED, founding_of, progress_of
from alongside.governance.views.page import together
from alongside.people.request import Request
from alongside.sharing.answering import own
from alongside.sharing.charter_templates import TEMPLATES
from alongside.ui.show import show


@require_safe
@together
def begin(request: Request) -> HttpResponse:
    """How far the community is with its first charter, and what comes next."""
    by = request.actor
    found, far = founding_of(by), progress_of(by)
    asked = found.founding.asked
    context = {
        "first": found.founding.first_id == by.person_id, "over": found.over,
        "steps": steps(far, at_home=False) if far else [],
        "templates": [(one.key, own(one.title), own(one.words)) for one in TEMPLATES],
        "drafts": [version_facts(by, one) for one in found.drafts],
        "asked": version_facts(by, asked) if asked else None, "yeses": [one.name for one in found.yeses],
        "needed": NEEDED, "said_yes": any(one.person_id == by.person_id for one in found.yeses),
    }  # fmt: skip
    return show(request, "governance/founding.jinja", context)


@require_POST
@together
def choose(request: Request) -> HttpResponse:
    """Begin a draft from a template."""
    made = choose_template(by=request.actor, key=request.POST.get("template", ""))
    messages.success(request, _("It is yours now. Change what does not fit, then ask the others."))
    return redirect(f"{reverse('governance:edit_draft', args=[made.pk])}?article=1")


@require_POST
@together
def ask(request: Request, version_id: UUID) -> HttpResponse:
    """Ask the first members for their yes."""
    ask_members(by=request.actor, version_id=version_id)
    messages.success(request, _("They find it on their Today."))
    return redirect("governance:founding")


@require_POST
@together
def agree(request: Request, version_id: UUID) -> HttpResponse:
    """Say yes to the first charter."""
    agree_to_charter(by=request.actor, version_id=version_id)
    messages.success(request, _("You said yes."))
    return redirect("governance:founding")
