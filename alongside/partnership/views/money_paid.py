"""Paying: what two said yes to, the file for the bank, the table for the finance office, and the day it was paid."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.contributions.actor import Actor
from alongside.groups.views.page import together
from alongside.groups.views.trying import tried
from alongside.partnership import rules_money as rules
from alongside.partnership import showing_money as showing
from alongside.partnership.accounts import Account, unseal
from alongside.partnership.actions.payments import make_payment, note_paid
from alongside.partnership.bank_file import NotTaken, bank_file, table
from alongside.partnership.forms.money import AccountForm, PaidForm, PaymentForm
from alongside.partnership.queries.claims import claims_in, one_payment, payments, to_pay
from alongside.partnership.queries.money import pays, sums_of
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.money import coins
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_http_methods(["GET", "POST"])
@together
def payment_list(request: Request) -> HttpResponse:
    """What waits to be paid, what was sent, and the sums."""
    by = request.actor
    _may_pay(by)
    found = to_pay(by)
    known = [one for one in found if unseal(one.sealed)]
    coins_there, today = sorted({one.currency for one in known}), today_of(by)
    form = PaymentForm(sent(request), currencies=coins_there, today=today, initial={"on": today})
    made = tried(form, lambda: make_payment(by=by, **form.cleaned_data)) if form.is_bound else None
    if made is not None:
        messages.success(request, _("Now make the file, and give it to the bank."))
        return redirect("partnership:payment", made.pk)
    context = {
        "form": form if known or form.is_bound else None,
        "waits": [showing.claim_row(one, today) for one in known],
        "without": sorted({one.name for one in found if not unseal(one.sealed)}),
        "payments": [showing.payment_row(one) for one in payments(by)],
        "sums": showing.sums_table({}, sums_of(by)),
    }  # fmt: skip
    return show(request, "partnership/payments.jinja", context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "POST"])
@together
def payment(request: Request, payment_id: UUID) -> HttpResponse:
    """One payment: its claims, its files, and the day on which it was paid."""
    by = request.actor
    _may_pay(by)
    form = PaidForm(sent(request), initial={"on": today_of(by)})
    if form.is_bound and tried(form, lambda: note_paid(by=by, payment_id=payment_id, **form.cleaned_data)):
        messages.success(request, _("Noted. Everybody who waited sees it."))
        return redirect("partnership:payment", payment_id)
    return _payment(request, payment_id, form, AccountForm())


def _payment(request: Request, payment_id: UUID, form: PaidForm, file: AccountForm) -> HttpResponse:
    by = request.actor
    found = one_payment(by, payment_id)
    claims = claims_in(by, found)
    bad = form.is_bound or file.is_bound
    context = {
        "payment": found, "row": showing.payment_row(found),
        "claims": [showing.claim_row(one, today_of(by)) for one in claims],
        "total": coins(sum(one.amount for one in claims), found.currency), "form": form, "file": file,
    }  # fmt: skip
    return show(request, "partnership/payment.jinja", context, status=422 if bad else 200)


@require_POST
@together
def payment_file(request: Request, payment_id: UUID) -> HttpResponse:
    """The file for the bank. From which account it is paid is typed here and kept nowhere."""
    by = request.actor
    _may_pay(by)
    found = one_payment(by, payment_id)
    rules.when_paid(found.paid is None).or_refuse()
    form = AccountForm(sent(request))
    content = tried(form, lambda: _content(by, found, form))
    if content is None:
        return _payment(request, payment_id, PaidForm(initial={"on": today_of(by)}), form)
    answer = HttpResponse(content, content_type="application/xml")
    return _kept(answer, f"payment-{found.on.isoformat()}.xml")


def _content(by: Actor, found: Any, form: AccountForm) -> bytes | None:
    known = [(one, unseal(one.sealed)) for one in claims_in(by, found)]
    missing = sorted({one.name for one, account in known if account is None})
    if missing:
        form.add_error(
            None, _("Their account is not known any more: %(names)s.") % {"names": ", ".join(missing)}
        )
        return None
    told = [(one, account) for one, account in known if account]
    try:
        return bank_file(Account(**form.cleaned_data), told, found.currency, found.on)
    except NotTaken:
        form.add_error(None, _("The bank would not take this file. Look at the names of the accounts."))
        return None


@require_safe
@together
def payment_table(request: Request, payment_id: UUID) -> HttpResponse:
    """The claims of a payment as a table, without accounts."""
    by = request.actor
    _may_pay(by)
    found = one_payment(by, payment_id)
    answer = HttpResponse("\ufeff" + table(claims_in(by, found)), content_type="text/csv; charset=utf-8")
    return _kept(answer, f"payment-{found.on.isoformat()}.csv")


def _kept(answer: HttpResponse, name: str) -> HttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _may_pay(by: Actor) -> None:
    may_begin(by).or_refuse()
    rules.may_pay(pays(by)).or_refuse()
