"""One person in lists: writing down a try to reach them; and what the lists say, for the person and the family."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.registry import rules_listing as rules
from alongside.registry import showing_listing as showing
from alongside.registry.actions import listing as acts
from alongside.registry.forms.listing import BackForm, OutreachForm
from alongside.registry.listing_words import looks_for
from alongside.registry.looking import MEASURE, from_kept
from alongside.registry.queries.about import Listed, in_lists, row_of
from alongside.registry.queries.lists import list_of, measures_of, tried_with
from alongside.registry.queries.population import SHOWN
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.people import people_i_see
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_GET
def about_mine(request: Request) -> HttpResponse:
    """One's own page; a caregiver chooses whose; whoever works here goes to the lists."""
    by = request.actor
    if by.role == Role.PATIENT and by.person_id is not None:
        return redirect("registry:about", by.person_id)
    if by.role != Role.CAREGIVER:
        return redirect("registry:lists")
    people = list(people_i_see(by)[:20])
    if len(people) == 1:
        return redirect("registry:about", people[0].pk)
    return show(request, "registry/whose.jinja", {"people": people})


@require_http_methods(["GET", "POST"])
def about(request: Request, person_id: UUID) -> HttpResponse:
    """What the lists say about a person, which lists they are in, who tried to reach them; and a word back."""
    by = request.actor
    opened = _opened(request, person_id)
    if request.method == "POST":
        rules.may_write_back(opened.rights).or_refuse()
    form = BackForm(sent(request))
    if request.method == "POST" and form.is_valid():
        acts.write_back(by=by, person_id=person_id, words=form.cleaned_data["words"])
        messages.success(request, _("Sent. Whoever tries to reach you next reads it first."))
        return redirect("registry:about", person_id)
    context = _about(request, opened) | {
        "form": form,
        "may_answer": bool(rules.may_write_back(opened.rights)),
    }
    return show(request, "registry/about.jinja", context, status=422 if form.errors else 200)


def _about(request: Request, opened: Opened) -> dict[str, Any]:
    by = request.actor
    row = row_of(by, opened.person_id)
    found = [(one, from_kept(one.looks_for), inside) for one, inside in in_lists(by, opened.person_id)]
    measured = any(MEASURE in looking.conditions for _one, looking, _inside in found)
    measures = {str(key): title for key, title in measures_of(by)} if measured else {}
    listed = [
        {"title": one.title, "by": one.author_name, "inside": inside if _may_know(opened, one) else None,
         "says": looks_for(looking, measures, one.center_name)}
        for one, looking, inside in found
    ]  # fmt: skip
    return {
        "person_id": opened.person_id, "name": opened.name, "first": opened.name.split(" ")[0],
        "own": opened.rights.is_self, "stands": showing.stands(row, today_of(by)) if row else [],
        "lists": listed, "tries": showing.tries(tried_with(by, opened.person_id)),
        "may_reach": bool(rules.may_reach(opened.rights)), "reads_tries": opened.rights.may_see(Category.CONTACT),
    }  # fmt: skip


def _may_know(opened: Opened, listed: Listed) -> bool:
    """Whether the reader learns if the person is in a list: the family, where they see all that it tells of."""
    rights = opened.rights
    near = rights.audience in (Audience.SELF, Audience.CAREGIVERS)
    return near and all(rights.may_see(Category(kind)) for kind in listed.categories)


@require_http_methods(["GET", "POST"])
def reach(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that one tried to reach somebody."""
    by = request.actor
    opened = _opened(request, person_id)
    rules.may_reach(opened.rights).or_refuse()
    listed = _from_list(request)
    form = OutreachForm(sent(request))
    if request.method == "POST" and form.is_valid():
        acts.reach_out(by=by, person_id=person_id, new=form.new(listed.pk if listed else None))
        messages.success(request, _("Written down. %(name)s can read it.") % {"name": opened.name})
        return redirect("registry:list", listed.pk) if listed else redirect("registry:lists")
    context = {
        "form": form, "name": opened.name, "listed": listed, "person_id": person_id,
        "tries": showing.tries(tried_with(by, person_id)[:5]),
    }  # fmt: skip
    return show(request, "registry/reach.jinja", context, status=422 if form.errors else 200)


def _from_list(request: Request) -> Any:
    told = request.GET.get("list", "")
    try:
        return list_of(request.actor, UUID(told)) if told else None
    except ValueError:
        raise Refused("", may_know=False) from None


def _opened(request: Request, person_id: UUID) -> Opened:
    return open_record(by=request.actor, person_id=person_id, categories=SHOWN, page="lists")
