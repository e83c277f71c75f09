"""Saying yes or no to words of a role, and who sits as one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from alongside.groups.queries.groups import my_seat
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_roles as rules
from alongside.partnership.actions.roles import agree_role, propose_sitting, refuse_role, say_of_sitting
from alongside.partnership.forms.roles import NoForm
from alongside.partnership.queries.roles import is_proposed_now, one_role, one_sitting, one_wording
from alongside.partnership.role_kinds import Word
from alongside.partnership.views.reading import uuid_in
from alongside.partnership.views.walking import form_page
from alongside.people.request import Request
from alongside.ui.pages import sent


@require_POST
@together
def yes(request: Request, role_wording_id: UUID) -> HttpResponse:
    """Say yes to a wording, for one's side."""
    wording = one_wording(request.actor, role_wording_id)
    agree_role(by=request.actor, wording_id=role_wording_id)
    messages.success(request, _("Both sides said yes. It holds from now on."))
    return redirect("partnership:role", wording.role_id)


@require_http_methods(["GET", "POST"])
@together
def no(request: Request, role_wording_id: UUID) -> HttpResponse:
    """Say "not like this", with words if one likes; or take back what one proposed."""
    by, wording = request.actor, one_wording(request.actor, role_wording_id)
    mine = my_seat(by, wording.group)
    rules.may_describe(by, mine).or_refuse()
    assert mine is not None  # the rule has seen to it
    opens(
        request, rules.when_describe(wording.group), rules.may_say_no(mine, wording, wording.sides),
        rules.when_no(is_proposed_now(by, wording), wording.sides),
    )  # fmt: skip
    form = NoForm(sent(request))
    if (
        not form.is_bound
        or tried(form, lambda: refuse_role(by=by, wording_id=wording.pk, **form.cleaned_data)) is None
    ):
        return form_page(request, "partnership/role_no.jinja", form, wording=wording)
    back = wording.seat.person_id == by.person_id
    messages.success(
        request, _("Taken back.") if back else _("Said. Either side can propose other words now.")
    )
    return redirect("partnership:role", wording.role_id)


@require_POST
@together
def sit(request: Request, role_id: UUID) -> HttpResponse:
    """Propose that somebody sits as this role."""
    seat_id = uuid_in(request.POST.get("seat"))
    if seat_id is None:
        messages.warning(request, _("Choose somebody who sits here. Nothing was changed."))
        return redirect("partnership:role", one_role(request.actor, role_id).pk)
    propose_sitting(by=request.actor, role_id=role_id, seat_id=seat_id)
    messages.success(request, _("Proposed. It holds when the other one says yes."))
    return redirect("partnership:role", role_id)


@require_POST
@together
def say(request: Request, sits_id: UUID) -> HttpResponse:
    """Say yes to sitting as a role, or that it is over."""
    sits = one_sitting(request.actor, sits_id)
    kind = Word.YES if request.POST.get("kind") == Word.YES else Word.END
    say_of_sitting(by=request.actor, sits_id=sits_id, kind=kind)
    messages.success(request, _("Saved. It holds now.") if kind == Word.YES else _("Saved. It is over."))
    return redirect("partnership:role", sits.role_id)
