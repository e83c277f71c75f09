"""Time and money of the community: what an hour is worth, who pays, and how long people wait for theirs."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups.views.page import together
from alongside.groups.views.reading import read_with_me
from alongside.groups.views.trying import tried
from alongside.partnership import rules_money as rules
from alongside.partnership import showing_money as showing
from alongside.partnership.accounts import Account
from alongside.partnership.actions.claims import delete_account, say_account
from alongside.partnership.actions.money import end_duty, end_rate, name_payer, set_rate
from alongside.partnership.forms.money import AccountForm, PayerForm, RateForm
from alongside.partnership.queries.claims import claims_to_answer, my_account
from alongside.partnership.queries.money import duties, my_groups, offers, one_duty, rates, waited
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import may_begin
from alongside.ui.pages import sent
from alongside.ui.show import show


@require_safe
@together
def overview(request: Request) -> HttpResponse:
    """What an hour is worth, who pays, what waits, and how long people wait for their money."""
    by, told, payers = request.actor, waited(request.actor), duties(request.actor, None)
    keeps = bool(rules.may_keep(by))
    context = {
        "rates": [showing.rate_row(one) for one in rates(by)], "keeps": keeps,
        "payers": showing.duty_rows(payers, keeps, by.person_id),
        "pays": by.person_id in {one.person_id for one in payers},
        "waits": [showing.claim_row(one, today_of(by)) for one in claims_to_answer(by)], "groups": my_groups(by),
        "offers": [one for one in offers(by) if not one.answer], "says": showing.waited_says(told),
        "chart": showing.waited_chart(told),
    }  # fmt: skip
    return show(request, "partnership/money.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def read_waited(request: Request) -> HttpResponse:
    """The chart of days out of pocket, read together."""
    crumbs = [
        (_("Partners"), reverse("partnership:partners")),
        (_("Time and money"), reverse("partnership:money")),
    ]
    return read_with_me(request, _("Days out of pocket"), showing.waited_chart(waited(request.actor)), crumbs)


@require_http_methods(["GET", "POST"])
@together
def rate(request: Request) -> HttpResponse:
    """Say what an hour is worth."""
    by = request.actor
    rules.may_keep(by).or_refuse()
    form = RateForm(sent(request))
    if form.is_bound and tried(form, lambda: set_rate(by=by, **form.cleaned_data)):
        messages.success(request, _("Saved. Everyone reads it."))
        return redirect("partnership:money")
    return _form(request, form, _("What is an hour worth?"), _("The same for everybody who does this work."))


@require_POST
@together
def stop_rate(request: Request, rate_id: UUID) -> HttpResponse:
    """Pay this kind of work no more."""
    end_rate(by=request.actor, rate_id=rate_id)
    messages.success(request, _("Ended. What was said before stays."))
    return redirect("partnership:money")


@require_http_methods(["GET", "POST"])
@together
def payer(request: Request) -> HttpResponse:
    """Name who makes the file for the bank."""
    by = request.actor
    rules.may_keep(by).or_refuse()
    form = PayerForm(sent(request))
    if form.is_bound and tried(form, lambda: name_payer(by=by, **form.cleaned_data)):
        messages.success(request, _("Named."))
        return redirect("partnership:money")
    lead = _(
        "They read the account of whoever is owed money, and only until it is paid. Nobody names themselves."
    )
    return _form(request, form, _("Who pays?"), lead)


@require_POST
@together
def stop_duty(request: Request, duty_id: UUID) -> HttpResponse:
    """Somebody looks after money no more."""
    found = one_duty(request.actor, duty_id)
    end_duty(by=request.actor, duty_id=duty_id)
    messages.success(request, _("Ended."))
    return (
        redirect("partnership:group_money", found.group_id)
        if found.group_id
        else redirect("partnership:money")
    )


@require_http_methods(["GET", "POST"])
@together
def account(request: Request) -> HttpResponse:
    """Say where one's own money goes."""
    by = request.actor
    may_begin(by).or_refuse()
    form, now = AccountForm(sent(request)), my_account(by)
    if form.is_bound and tried(form, lambda: say_account(by=by, account=Account(**form.cleaned_data))):
        messages.success(
            request, _("Saved. You alone read it, and whoever pays you while they owe you money.")
        )
        return redirect("partnership:claims")
    context = {"form": form, "now": now, "ending": now.iban[-4:] if now else ""}
    return show(request, "partnership/account.jinja", context, status=422 if form.is_bound else 200)


@require_POST
@together
def drop_account(request: Request) -> HttpResponse:
    """Delete it."""
    delete_account(by=request.actor)
    messages.success(request, _("Deleted."))
    return redirect("partnership:claims")


def _form(request: Request, form: Any, title: str, lead: str) -> HttpResponse:
    context = {"form": form, "title": title, "lead": lead}
    return show(request, "partnership/money_form.jinja", context, status=422 if form.is_bound else 200)
