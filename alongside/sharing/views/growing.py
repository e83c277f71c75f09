"""Growing up: what changes on which birthday, preparing one's choice, and who stays at 18."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.kit.verdict import Refused
from alongside.people.actions.caregivers import end_caregiver, let_stay_for, renew_caregiver
from alongside.people.queries.relations import caregiver_relation, caregivers_of
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.scopes import category_choices, scope_words
from alongside.sharing import rules, showing_growing
from alongside.sharing.actions.choices import make_choice, withdraw_choice
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.growing import Sights, Step, my_choice, prepared, sights_on, steps_of
from alongside.ui.show import show

ALL = {str(key) for key, _words in category_choices()}
RIGHTS = {"see": Right.SEE, "contribute": Right.CONTRIBUTE}


def opened_near(request: Request, person_id: UUID) -> Opened:
    """The person, opened to themselves and to their caregivers."""
    opened = open_record(
        by=request.actor, person_id=person_id, categories=(Category.IDENTITY,), page="growing up"
    )
    rules.may_see_growing(opened.rights).or_refuse()
    return opened


@require_GET
def growing(request: Request, person_id: UUID) -> HttpResponse:
    """What changes on which birthday, why, and what can be done."""
    by, opened = request.actor, opened_near(request, person_id)
    own, first, today = opened.rights.is_self, opened.name.split(" ")[0], today_of(by)
    steps = steps_of(by, opened.person) if opened.person else []
    caregivers = caregivers_of(by, opened.person) if opened.person else []
    sights = sights_on(by, person_id, [today, *(one.day for one in steps if not one.has_come)])
    names = {one.caregiver_id: _called(one) for one in caregivers}
    chosen = prepared(by, person_id) if own else {}
    context = {
        "own": own, "name": opened.name, "first": first, "person_id": person_id,
        "steps": [
            showing_growing.step(one, first, own, names, sights, today, chosen.get(one.category or Category.IDENTITY))
            for one in steps
        ],
        "born_known": opened.person is not None and opened.person.birth_date is not None,
        "caregivers": _staying(caregivers, steps, sights, own), "categories": category_choices(),
        "others_may": [one.caregiver.name for one in caregivers if one.may_choose],
    }  # fmt: skip
    return show(request, "sharing/growing.jinja", context)


def _called(relation: Any) -> str:
    return str(relation.caregiver.given_name or relation.caregiver.name)


def _staying(caregivers: list[Any], steps: list[Step], sights: Sights, own: bool) -> list[dict[str, Any]]:
    """The caregivers as the grown person decides about them; before, nobody is listed."""
    ends = next((one for one in steps if one.effect == BandEffect.ENDS), None)
    if ends is None or not ends.has_come or not own:
        return []
    return [
        {
            "id": one.pk, "name": one.caregiver.name, "relation": one.relation, "waits": one.waits,
            "saw": scope_words(one.scope), "until": ends.day, "since": one.renewed_on,
        }
        for one in caregivers
    ]  # fmt: skip


@require_POST
def choose(request: Request, person_id: UUID, band_id: int) -> HttpResponse:
    """Prepare, from a birthday on, whether one's caregivers see something; or take that back."""
    by, opened = request.actor, opened_near(request, person_id)
    rules.may_prepare(opened.rights).or_refuse()
    step = (
        next((one for one in steps_of(by, opened.person) if one.band_id == band_id), None)
        if opened.person
        else None
    )
    if step is None or not showing_growing.offers(step) or step.category is None:
        raise Refused("", may_know=False)
    said = request.POST.get("right", "")
    if said in RIGHTS:
        starts = None if step.has_come else step.day
        make_choice(
            by=by, person_id=person_id, category=step.category, right=RIGHTS[said], audience=Audience.CAREGIVERS,
            starts=starts,
        )  # fmt: skip
        messages.success(request, _("Saved. You can change this at any time."))
    elif said == "none":
        _hide(by, person_id, step)
        messages.success(request, _("Saved. Your caregivers do not see it from then on."))
    return redirect(reverse("sharing:growing", args=[person_id]) + f"#band-{band_id}")


def _hide(by: Actor, person_id: UUID, step: Step) -> None:
    """From the birthday on caregivers do not see it. What holds until then stays, and what was closed is not opened."""
    if step.category is None:
        return
    choice = my_choice(by, person_id, step.category)
    while choice is not None and choice.right > Right.NONE and _counts_from(choice, step):
        withdraw_choice(by=by, choice=choice)
        choice = my_choice(by, person_id, step.category)
    if choice is not None and choice.right > Right.NONE:
        make_choice(
            by=by, person_id=person_id, category=step.category, right=Right.NONE, audience=Audience.CAREGIVERS,
            starts=step.day,
        )  # fmt: skip


def _counts_from(choice: Any, step: Step) -> bool:
    """Whether a choice says nothing about the time before the birthday."""
    return step.has_come or (choice.starts is not None and choice.starts >= step.day)


@require_POST
def stay(request: Request, person_id: UUID, relation_id: UUID) -> HttpResponse:
    """Grown up, let a caregiver stay: for all, or for some categories only."""
    opened_near(request, person_id)
    relation = caregiver_relation(request.actor, relation_id)
    if relation.person_id != person_id:
        raise Refused("", may_know=False)
    kinds = set(request.POST.getlist("kinds")) & ALL
    told = {"name": relation.caregiver.name}
    if "only" in request.POST and not kinds:
        messages.warning(request, _("Tick what %(name)s may see. Nothing has changed yet.") % told)
    elif kinds and kinds != ALL:
        scope = [Category(int(one)) for one in kinds]
        let_stay_for(by=request.actor, relation=relation, scope=scope)
        messages.success(request, _("%(name)s stays, for what you chose.") % told)
    else:
        renew_caregiver(by=request.actor, relation=relation)
        messages.success(request, _("%(name)s stays your caregiver.") % told)
    return redirect(reverse("sharing:growing", args=[person_id]) + "#stay")


@require_POST
def no_more(request: Request, person_id: UUID, relation_id: UUID) -> HttpResponse:
    """Grown up, say that somebody is a caregiver no more."""
    opened_near(request, person_id)
    relation = caregiver_relation(request.actor, relation_id)
    if relation.person_id != person_id:
        raise Refused("", may_know=False)
    end_caregiver(by=request.actor, relation=relation)
    messages.success(
        request, _("Ended. %(name)s sees nothing from now on.") % {"name": relation.caregiver.name}
    )
    return redirect(reverse("sharing:growing", args=[person_id]) + "#stay")
