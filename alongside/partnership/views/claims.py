"""Money that somebody asks back: with a photo of the receipt, until it is paid."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.queries.groups import one_group
from alongside.groups.views.page import together
from alongside.groups.views.trying import still_open, tried
from alongside.partnership import rules_money as rules
from alongside.partnership import showing_money as showing
from alongside.partnership.actions.claims import NewClaim, claim_expense, say_of_claim
from alongside.partnership.claiming import Stands, Step
from alongside.partnership.forms.claims import ClaimForm, SayForm
from alongside.partnership.queries.claims import (
    PAGE,
    claims_to_answer,
    my_account,
    my_claims,
    one_claim,
    one_receipt,
    pairs,
    receipts_of,
    steps_of,
)
from alongside.partnership.queries.money import currency_of, decides, projects_of, seat_ever
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.handing import hand_out
from alongside.ui.keeping import path_of
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def claim_list(request: Request) -> HttpResponse:
    """What one claimed, and what waits for one's yes."""
    by, start = request.actor, number(request.GET.get("from"))
    found, now = my_claims(by, start=start), my_account(by)
    context = {
        "claims": [showing.claim_row(one, today_of(by)) for one in found[:PAGE]],
        "ending": now.iban[-4:] if now else "",
        "waits": [showing.claim_row(one, today_of(by)) for one in claims_to_answer(by)] if not start else [],
        "older": f"?from={start + PAGE}" if len(found) > PAGE else "", "newer": "?" if start else "",
    }  # fmt: skip
    return show(request, "partnership/claims.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def begin(request: Request, group_id: UUID) -> HttpResponse:
    """Ask for money back."""
    by = request.actor
    group = one_group(by, group_id)
    rules.may_claim(by, seat_ever(by, group)).or_refuse()
    form = ClaimForm(
        sent(request), request.FILES or None, today=today_of(by),
        projects=[(str(one.pk), one.title) for one in projects_of(by, group)],
        initial={"on": today_of(by), "currency": currency_of(by, group)},
    )  # fmt: skip
    made = tried(form, lambda: _claimed(by, group_id, form.cleaned_data)) if form.is_bound else None
    if made is None:
        context = {"form": form, "group": group}
        return show(request, "partnership/claim_new.jinja", context, status=422 if form.is_bound else 200)
    messages.success(request, _("Sent. Two others say yes, then it is paid."))
    return redirect("partnership:claim", made.pk)


def _claimed(by: Actor, group_id: UUID, told: dict[str, Any]) -> Any:
    new = NewClaim(told["words"], told["on"], told["amount"], told["currency"], told.get("project"))
    receipts = [told["receipt"]] if told["receipt"] else []
    return claim_expense(by=by, group_id=group_id, new=new, receipts=receipts)


@require_http_methods(["GET", "POST"])
@together
def claim(request: Request, claim_id: UUID) -> HttpResponse:
    """One claim: what it is, what shows it, and what was said of it."""
    by = request.actor
    found = one_claim(by, claim_id)
    can = _can(by, found)
    still_open(request, can)
    form = SayForm(sent(request), steps=can)
    if form.is_bound and tried(form, lambda: say_of_claim(by=by, claim_id=claim_id, **form.cleaned_data)):
        messages.success(request, _("Said."))
        return redirect("partnership:claim", claim_id)
    mine = found.person_id == by.person_id
    context = {
        "claim": found, "facts": showing.claim_facts(found), "tag": showing.tag_of(found), "mine": mine,
        "receipts": showing.receipt_rows(receipts_of(by, found)), "steps": showing.step_rows(steps_of(by, found)),
        "form": form if can else None, "no_account": mine and my_account(by) is None,
    }  # fmt: skip
    return show(request, "partnership/claim.jinja", context, status=422 if form.is_bound else 200)


def _can(by: Actor, found: Any) -> tuple[Step, ...]:
    """What the actor may say of a claim now."""
    said, stood = pairs(found.said), Stands(found.stands)
    says = decides(by, found.group_id)
    return tuple(
        step for step in (Step.APPROVE, Step.REFUSE, Step.WITHDRAW)
        if rules.may_say(by, found.person_id, says, step) and rules.when_say(by, said, stood, step)
    )  # fmt: skip


@require_safe
def receipt(request: Request, receipt_id: UUID) -> HttpResponseBase:
    """One receipt, to whoever reads its claim."""
    found = one_receipt(request.actor, receipt_id)
    return hand_out(request, path_of(found.sha256), found.file_name, found.media_type)
