"""One group's time and money: what is planned, who gave what, who looks after it; and saying one's own."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.groups import rules as group_rules
from alongside.groups.queries.groups import my_seat, one_group, sitting
from alongside.groups.views.page import together
from alongside.groups.views.trying import opens, tried
from alongside.partnership import rules_money as rules
from alongside.partnership import showing_money as showing
from alongside.partnership.actions.hours import NewHours, recall_hours, say_hours
from alongside.partnership.actions.money import NewBudget, answer_offer, name_approver, offer_pay, say_budget
from alongside.partnership.forms.hours import HoursForm
from alongside.partnership.forms.money import AnswerForm, BudgetForm, OfferForm, SeatForm
from alongside.partnership.queries.hours import PAGE, hours_by_side, hours_of, one_worked
from alongside.partnership.queries.money import (
    budgets_of,
    currency_of,
    duties,
    group_and_mine,
    one_offer,
    projects_of,
    rates,
    spent,
    sums_of,
)
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.people.rules.standing import keeps
from alongside.ui.money import coins
from alongside.ui.pages import number, sent
from alongside.ui.show import show


@require_safe
@together
def group_money(request: Request, group_id: UUID) -> HttpResponse:
    """A group's time and money."""
    by, start = request.actor, number(request.GET.get("from"))
    group = group_and_mine(by, group_id)
    mine, budgets, named = group.mine, budgets_of(by, group), duties(by, group)
    sides = hours_by_side(by, group_id=group.pk) if mine else None
    hours = hours_of(by, group, start=start)
    decides = keeps(by, group.community_id) or by.person_id in {one.person_id for one in named}
    told = sums_of(by, group.pk) if decides else {}
    context = {
        "group": group, "mine": mine, "works": mine and bool(group_rules.when_work(group)),
        "budgets": showing.budget_rows(budgets), "says": showing.sides_says(sides) if sides else "",
        "sides": showing.sides_table(sides, budgets) if sides and (hours or budgets) else None,
        "hours": [showing.worked_row(one, by.person_id) for one in hours[:PAGE]],
        "older": f"?from={start + PAGE}" if len(hours) > PAGE else "", "newer": "?" if start else "",
        "duties": showing.duty_rows(named, mine, by.person_id), "decides": decides,
        "sums": showing.sums_table(showing.planned_sums(budgets), told) if decides else None,
        "spent": [] if decides else [coins(amount, coin) for coin, amount in spent(by, group.pk).items()],
    }  # fmt: skip
    return show(request, "partnership/group_money.jinja", context)


@require_http_methods(["GET", "POST"])
@together
def budget(request: Request, group_id: UUID) -> HttpResponse:
    """Say what time and money is planned."""
    by, (group, _mine) = request.actor, _worked_in(request, group_id)
    initial = {"currency": currency_of(by, group), "project": request.GET.get("project", "")}
    form = BudgetForm(sent(request), projects=_projects(request, group), initial=initial)
    if form.is_bound and tried(
        form, lambda: say_budget(by=by, group_id=group_id, new=_budget(form.cleaned_data))
    ):
        messages.success(request, _("Saved. Everyone who reads this group reads it."))
        return redirect("partnership:group_money", group_id)
    lead = _(
        "Time and money for everybody, before you begin. You can change it later; what stood first is kept."
    )
    return _form(request, group, form, _("What do you plan?"), lead)


def _budget(told: dict[str, Any]) -> NewBudget:
    return NewBudget(
        told["currency"], told["partner_hours"] * showing.HOUR, told["staff_hours"] * showing.HOUR, told["pay"],
        told["expenses"], told["words"], told.get("project"),
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
@together
def hours(request: Request, group_id: UUID) -> HttpResponse:
    """Say how long one worked."""
    by, (group, _mine) = request.actor, _worked_in(request, group_id)
    form = HoursForm(
        sent(request), rates=showing.rate_choices(rates(by)), projects=_projects(request, group), today=today_of(by),
        initial={"on": today_of(by)},
    )  # fmt: skip
    if form.is_bound and tried(
        form, lambda: say_hours(by=by, group_id=group_id, new=_hours(form.cleaned_data))
    ):
        messages.success(request, _("Said. Thank you for your time."))
        return redirect("partnership:group_money", group_id)
    lead = _("Those who sit here read it with your name. Everyone else reads sums of five people or more.")
    return _form(request, group, form, _("How long did you work?"), lead)


def _hours(told: dict[str, Any]) -> NewHours:
    return NewHours(
        told["on"], told["minutes"], told["work"], told["terms"], told.get("rate_id"), told.get("project")
    )


@require_POST
@together
def recall(request: Request, worked_id: UUID) -> HttpResponse:
    """Take it back."""
    found = one_worked(request.actor, worked_id)
    recall_hours(by=request.actor, worked_id=worked_id)
    messages.success(request, _("Taken back. Only what was told of five people together stays as it was."))
    return redirect("partnership:group_money", found.group_id)


@require_http_methods(["GET", "POST"])
@together
def approver(request: Request, group_id: UUID) -> HttpResponse:
    """Name who says yes or no to the group's money."""
    by, (group, mine) = request.actor, _worked_in(request, group_id)
    others = [(str(one.pk), one.name) for one in sitting(by, group) if one.pk != mine.pk]
    form = SeatForm(sent(request), seats=others)
    if form.is_bound and tried(form, lambda: name_approver(by=by, seat_id=form.cleaned_data["seat"])):
        messages.success(request, _("Named."))
        return redirect("partnership:group_money", group_id)
    lead = _("Two different people say yes to each claim, and never to their own. Nobody names themselves.")
    return _form(request, group, form, _("Who looks after the money?"), lead)


@require_http_methods(["GET", "POST"])
@together
def offer(request: Request, group_id: UUID) -> HttpResponse:
    """Offer somebody pay."""
    by, (group, mine) = request.actor, _worked_in(request, group_id)
    others = [(str(one.pk), one.name) for one in sitting(by, group) if one.pk != mine.pk]
    form = OfferForm(sent(request), seats=others, rates=showing.rate_choices(rates(by)))

    def do() -> Any:
        told = dict(form.cleaned_data)
        return offer_pay(by=by, group_id=group_id, minutes=told.pop("hours") * showing.HOUR, **told)

    if form.is_bound and tried(form, do):
        messages.success(request, _("Offered. You and they read it, and nobody else."))
        return redirect("partnership:group_money", group_id)
    lead = _("They can take it or leave it, and need not say why. Nobody else learns of it.")
    return _form(request, group, form, _("Offer pay"), lead)


@require_http_methods(["GET", "POST"])
@together
def pay_offer(request: Request, pay_offer_id: UUID) -> HttpResponse:
    """One offer of pay: taken, or declined without a reason."""
    by = request.actor
    found = one_offer(by, pay_offer_id)
    asked = found.to_seat.person_id == by.person_id
    form = AnswerForm(sent(request), initial={"answer": found.answer})
    if form.is_bound:
        rules.may_answer(by, found.to_seat).or_refuse()
        if tried(form, lambda: answer_offer(by=by, offer_id=pay_offer_id, **form.cleaned_data)):
            messages.success(request, _("Saved. You can change it later."))
            return redirect("partnership:money")
    context = {
        "offer": found, "group": found.group, "form": form if asked else None, "lasted": showing.lasted(found.minutes),
        "rate": showing.rate_row(found.rate),
    }  # fmt: skip
    return show(request, "partnership/pay_offer.jinja", context, status=422 if form.is_bound else 200)


def _worked_in(request: Request, group_id: UUID) -> tuple[Any, Any]:
    """A group in which the actor works. Raises Refused."""
    group = one_group(request.actor, group_id)
    mine = my_seat(request.actor, group)
    rules.may_work(request.actor, mine).or_refuse()
    opens(request, group_rules.when_work(group))
    assert mine is not None  # the rule has seen to it
    return group, mine


def _projects(request: Request, group: Any) -> list[tuple[str, str]]:
    return [(str(one.pk), one.title) for one in projects_of(request.actor, group)]


def _form(request: Request, group: Any, form: Any, title: str, lead: str) -> HttpResponse:
    context = {"form": form, "title": title, "lead": lead, "group": group}
    return show(request, "partnership/money_form.jinja", context, status=422 if form.is_bound else 200)
