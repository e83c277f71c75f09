"""Agreements and goals for ninety days."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups import rules, showing_agreed
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.charter_blocks import whole
from alongside.groups.forms.agreed import AgreementForm, AimForm, CharterForm, CheckInForm
from alongside.groups.queries.agreements import agreements_of, latest_agreement
from alongside.groups.queries.aims import check_ins_of, one_aim
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.steps import is_end
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def agreement(request: Request, group_id: UUID) -> HttpResponse:
    """How the members want to treat each other: the wording that stands, who signed it, and earlier ones."""
    by = request.actor
    group = one_group(by, group_id)
    now = sitting(by, group)
    mine = next((one for one in now if one.person_id == by.person_id), None)
    found = agreements_of(by, group)
    drawn = [
        showing_agreed.wording(one, now, today_of(by), mine.pk if mine else None)
        | {"changes": showing_agreed.changes(before, one)}
        for one, before in zip(found, [*found[1:], None], strict=False)
    ]
    context = {
        "group": group, "latest": drawn[0] if drawn else None, "earlier": drawn[1:],
        "may": mine is not None and group.ended_at is None,
    }  # fmt: skip
    return show(request, "groups/agreement.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def word(request: Request, group_id: UUID) -> HttpResponse:
    """Word it, or word it anew."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    before = latest_agreement(by, group)
    initial = {"words": before.words} if before else {}
    form = AgreementForm(sent(request), today=today_of(by), initial=initial)

    def do() -> Any:
        told = form.cleaned_data
        new = NewAgreement(form.whole(told), told["review_on"], tuple(before.parts) if before else ())
        return word_agreement(by=by, group_id=group_id, new=new)

    if tried(form, do) is None:
        return _form(request, "groups/agreement_new.jinja", form, group)
    messages.success(request, _("Saved, and signed by you. Now the others sign it."))
    return redirect("groups:agreement", group_id)


@require_http_methods(["GET", "POST"])
@together
def charter(request: Request, group_id: UUID) -> HttpResponse:
    """Build how the team makes it together, block by block: another wording that all sign."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    before = latest_agreement(by, group)
    blocks = whole(before.parts) if before and before.parts else None
    form = CharterForm(sent(request), today=today_of(by), before=blocks)

    def do() -> Any:
        told = form.cleaned_data
        words = before.words if before else ""
        return word_agreement(
            by=by, group_id=group_id, new=NewAgreement(words, told["review_on"], tuple(form.parts(told)))
        )

    if tried(form, do) is None:
        return _form(request, "groups/charter_new.jinja", form, group)
    messages.success(request, _("Saved, and signed by you. Now the others sign it."))
    return redirect("groups:agreement", group_id)


@require_POST
@together
def sign(request: Request, agreement_id: UUID) -> HttpResponse:
    """Sign it."""
    made = sign_agreement(by=request.actor, agreement_id=agreement_id)
    messages.success(request, _("You have signed it."))
    return redirect("groups:agreement", made.group_id)


@require_http_methods(["GET", "POST"])
@together
def new_aim(request: Request, group_id: UUID) -> HttpResponse:
    """Set a goal for ninety days."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_work(by, my_seat(by, group)).or_refuse()
    opens(request, rules.when_work(group))
    form = AimForm(sent(request))
    made = tried(form, lambda: set_aim(by=by, group_id=group_id, new=NewAim(**form.cleaned_data)))
    if made is None:
        return _form(request, "groups/aim_new.jinja", form, group)
    messages.success(request, _("Saved. The 90 days begin today."))
    return redirect("groups:aim", made.pk)


@require_http_methods(["GET", "POST"])
@together
def aim(request: Request, ninety_id: UUID) -> HttpResponse:
    """One goal: how it goes, and what came of it."""
    by = request.actor
    found = one_aim(by, ninety_id)
    said = check_ins_of(by, found)
    form = CheckInForm(sent(request))
    may = my_seat(by, found.group)
    if request.method == "POST":
        rules.may_work(by, may).or_refuse()
        if tried(form, lambda: check_in(by=by, goal_id=ninety_id, **form.cleaned_data)) is not None:
            messages.success(request, _("Saved."))
            return redirect("groups:aim", ninety_id)
    ended = any(is_end(one.says) for one in said)
    context = {
        "group": found.group, "aim": showing_agreed.whole_aim(found),
        "said": [showing_agreed.said(one) for one in said],
        "form": form if may and (form.is_bound or not ended and found.group.ended_at is None) else None,
    }  # fmt: skip
    return show(request, "groups/aim.jinja", context, status=422 if form.errors else 200)


def _form(request: Request, template: str, form: Any, group: Any) -> HttpResponse:
    return show(request, template, {"form": form, "group": group}, status=422 if form.is_bound else 200)
