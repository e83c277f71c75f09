"""Who is there for whom in a group."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups.queries.groups import one_group, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules_contacts as rules
from alongside.partnership import showing_contacts as showing
from alongside.partnership.actions.contacts import name_contact, say_of_contact, say_reach
from alongside.partnership.contacting import Said
from alongside.partnership.forms.contacts import ReachForm
from alongside.partnership.queries.contacts import contacts_of, my_reach
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def contacts(request: Request, group_id: UUID) -> HttpResponse:
    """Who is there for whom, who has nobody; and how one is reached oneself."""
    by = request.actor
    group = one_group(by, group_id)
    rules.when_joint(group).or_refuse()
    seats = sitting(by, group)
    mine = next((one for one in seats if one.person_id == by.person_id), None)
    before = my_reach(by, mine.pk) if mine else None
    form = ReachForm(
        sent(request), initial={"words": before.words, "seen_by": before.seen_by} if before else {}
    )
    if form.is_bound:
        rules.may_name(by, mine).or_refuse()
        if tried(form, lambda: say_reach(by=by, group_id=group_id, **form.cleaned_data) or True):
            messages.success(request, _("Saved."))
            return redirect("partnership:contacts", group_id)
    may = mine is not None and group.ended_at is None
    context = {
        "group": group, "rows": showing.rows(by, seats, contacts_of(by, group), may), "mine": mine.pk if mine else None,
        "form": form if may else None,
    }  # fmt: skip
    return show(request, "partnership/contacts.jinja", context, status=422 if form.errors else 200)


@require_POST
@together
def name(request: Request, group_seat_id: UUID) -> HttpResponse:
    """Name somebody: oneself, or another member, who is asked."""
    try:
        chosen = UUID(request.POST.get("contact", ""))
    except ValueError:
        chosen = UUID(int=0)
    named = name_contact(by=request.actor, seat_id=group_seat_id, contact_id=chosen)
    own = named.seat_id == named.contact_id
    messages.success(
        request, _("Saved. Say below how they reach you.") if own else _("Asked. It holds when they say yes.")
    )
    return redirect("partnership:contacts", named.group_id)


@require_POST
@together
def say(request: Request, contact_id: UUID) -> HttpResponse:
    """Say yes or no, or that it is over."""
    kind = request.POST.get("kind", "")
    said = say_of_contact(
        by=request.actor, contact_id=contact_id, kind=Said(kind) if kind in set(Said) else Said.NO
    )
    messages.success(
        request,
        {"yes": _("Thank you. They know whom to ask.")}.get(said.kind, _("Saved. Nobody need say why.")),
    )
    return redirect("partnership:contacts", said.group_id)
