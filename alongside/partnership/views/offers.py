"""I could do this: offering, and what is said of an offer."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.conversation.authors import author_of
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, still_open, tried
from alongside.partnership import rules_opportunities as rules
from alongside.partnership.actions.offers import offer_to_do, say_of_offer, show_offer
from alongside.partnership.forms.opportunities import OfferForm, SayForm
from alongside.partnership.opportunity_kinds import next_said
from alongside.partnership.queries.opportunities import one_offer, one_opportunity, said_of, stands
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def offer(request: Request, opportunity_id: UUID) -> HttpResponse:
    """Say that one could do this."""
    by, task = request.actor, one_opportunity(request.actor, opportunity_id)
    rules.may_offer(by, task).or_refuse()
    opens(request, rules.when_offer(task, stands(by, task)))
    form = OfferForm(sent(request), ways=task.ways)
    if form.is_bound and tried(
        form, lambda: offer_to_do(by=by, opportunity_id=opportunity_id, **form.cleaned_data)
    ):
        told = _("%(name)s reads it, and nobody else. The answer stands here and on Today.")
        messages.success(request, told % {"name": task.contact_name})
        return redirect("partnership:opportunity", opportunity_id)
    context = {"form": form, "task": task}
    return show(request, "partnership/offer.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def show_to(request: Request, offer_id: UUID, person_id: UUID) -> HttpResponse:
    """Show what one wrote to whoever answers now."""
    found = show_offer(by=request.actor, offer_id=offer_id, to=person_id)
    told = _("%(name)s reads it now. The answer stands here and on Today.")
    messages.success(request, told % {"name": found.opportunity.contact_name})
    return redirect("partnership:opportunity", found.opportunity_id)


@require_http_methods(["GET", "POST"])
@together
def say(request: Request, offer_id: UUID) -> HttpResponse:
    """Choose, decline kindly, take back, or say that it is done."""
    by, found = request.actor, one_offer(request.actor, offer_id)
    told, task = said_of(by, found), found.opportunity
    kinds = (
        *(next_said(told, contact=True) if task.contact_id == by.person_id else ()),
        *(next_said(told, contact=False) if found.person_id == by.person_id else ()),
    )
    if kinds:
        opens(request, rules.when_say(by, found, told, kinds[-1]))
    still_open(request, kinds)
    form = SayForm(sent(request), kinds=list(dict.fromkeys(kinds)))
    if form.is_bound and tried(form, lambda: say_of_offer(by=by, offer_id=offer_id, **form.cleaned_data)):
        messages.success(request, _("Said. They read it here and on Today."))
        return redirect("partnership:opportunity", task.pk)
    context = {
        "form": form,
        "task": task,
        "who": author_of(found),
        "offer": found,
        "can": bool(kinds),
    }
    return show(request, "partnership/offer_say.jinja", context, status=422 if form.is_bound else 200)
