"""A budget that a person directs: what it is for, what was spent, who sees it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from alongside.kit.terms import Category
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.plans import rules_attaining as rules
from alongside.plans.actions.budgets import (
    NewBudget,
    NewSpending,
    keep_budget_from,
    open_budget,
    plan_budget,
    spend,
    take_back_spending,
)
from alongside.plans.budget_words import left_words, time_words
from alongside.plans.budgeting import BudgetShown, Spent
from alongside.plans.forms.budgets import NARROWED, BudgetForm, PurposeForm, SpentForm, WhoForm
from alongside.plans.queries.budgets import budget_of, budgets_of
from alongside.record.wording import first_name, sees_line
from alongside.sharing.actions.opening import Opened, open_record
from alongside.sharing.queries.who import who_sees
from alongside.ui import words
from alongside.ui.money import money
from alongside.ui.pages import sent
from alongside.ui.show import show


def _opened(request: Request, person_id: UUID) -> Opened:
    return open_record(by=request.actor, person_id=person_id, categories=(Category.PLAN,), page="budget")


def _around(opened: Opened) -> dict[str, Any]:
    return {"person_id": opened.person_id, "own": opened.rights.is_self, "first": first_name(opened)}


@require_safe
def budgets(request: Request, person_id: UUID) -> HttpResponse:
    """A person's budgets."""
    by = request.actor
    opened = _opened(request, person_id)
    found = [
        {"budget": one, "says": left_words(one), "time": time_words(one)} for one in budgets_of(by, person_id)
    ]
    context = _around(opened) | {"budgets": found, "may": bool(rules.may_add(by, opened.rights))}
    return show(request, "plans/budgets.jinja", context)


@require_http_methods(["GET", "POST"])
def new(request: Request, person_id: UUID) -> HttpResponse:
    """Write down that there is a budget."""
    by = request.actor
    opened = _opened(request, person_id)
    rules.may_add(by, opened.rights).or_refuse()
    form = BudgetForm(sent(request))
    if form.is_valid():
        made = open_budget(by=by, person_id=person_id, new=NewBudget(**form.cleaned_data))
        messages.success(request, _("Saved."))
        return redirect("plans:budget", person_id, made.pk)
    return show(
        request,
        "plans/budget_new.jinja",
        _around(opened) | {"form": form},
        status=422 if form.is_bound else 200,
    )


@require_safe
def budget(request: Request, person_id: UUID, budget_id: UUID) -> HttpResponse:
    """One budget: purposes, what was spent, what is left."""
    return _page(request, person_id, budget_id)


def _page(request: Request, person_id: UUID, budget_id: UUID, **sent: Any) -> HttpResponse:
    by = request.actor
    opened = _opened(request, person_id)
    one = budget_of(by, person_id, budget_id)
    kept = [audience.value for audience in NARROWED if one.kept_from & 1 << audience]
    who = who_sees(by, person_id)
    context = _around(opened) | {
        "budget": one, "says": left_words(one), "time": time_words(one),
        "sees": sees_line(by, opened, who, Category.PLAN, one.kept_from),
        "purposes": [_purpose(one, purpose) for purpose in one.purposes],
        "unplanned": money(one.unplanned, one.currency) if one.unplanned > 0 and one.purposes else "",
        "spent": [_spent(one, line) for line in one.spent],
        "may": bool(rules.may_keep_budget(by, opened.rights)),
        "purpose_form": sent.get("purpose") or PurposeForm(prefix="purpose"),
        "spent_form": sent.get("spent") or SpentForm(prefix="spent", budget=one, today=today_of(by)),
        "who_form": sent.get("who") or WhoForm(initial={"kept_from": kept}, prefix="who"),
    }  # fmt: skip
    return show(request, "plans/budget.jinja", context, status=422 if sent else 200)


def _purpose(budget: BudgetShown, one: Any) -> tuple[str, str, str, str]:
    return (one.title, *(money(amount, budget.currency) for amount in (one.amount, one.spent, one.left)))


def _spent(budget: BudgetShown, one: Spent) -> dict[str, Any]:
    purpose = next((line.title for line in budget.purposes if line.id == one.line_id), "")
    back = _("Taken back by %(name)s.") % {"name": one.taken_back.name} if one.taken_back else ""
    return {
        "id": one.id, "who": one.who, "day": words.short_day(one.on), "text": one.words,
        "amount": money(one.amount, budget.currency), "purpose": purpose, "back": back,
    }  # fmt: skip


@require_POST
def purpose(request: Request, person_id: UUID, budget_id: UUID) -> HttpResponse:
    """Say what a part of it is for."""
    form = PurposeForm(request.POST, prefix="purpose")
    if not form.is_valid():
        return _page(request, person_id, budget_id, purpose=form)
    plan_budget(by=request.actor, person_id=person_id, budget_id=budget_id, **form.cleaned_data)
    messages.success(request, _("Saved."))
    return redirect("plans:budget", person_id, budget_id)


@require_POST
def spent(request: Request, person_id: UUID, budget_id: UUID) -> HttpResponse:
    """Write down what was spent."""
    by = request.actor
    _opened(request, person_id)
    form = SpentForm(
        request.POST, prefix="spent", budget=budget_of(by, person_id, budget_id), today=today_of(by)
    )
    if not form.is_valid():
        return _page(request, person_id, budget_id, spent=form)
    told = form.cleaned_data
    line = UUID(told["line_id"]) if told["line_id"] else None
    spend(
        by=by, person_id=person_id, budget_id=budget_id,
        new=NewSpending(told["words"], told["amount"], told["on"], line),
    )  # fmt: skip
    messages.success(request, _("Saved."))
    return redirect("plans:budget", person_id, budget_id)


@require_POST
def take_back(request: Request, person_id: UUID, budget_id: UUID, spending_id: UUID) -> HttpResponse:
    """Take back a line that was wrong."""
    take_back_spending(by=request.actor, person_id=person_id, budget_id=budget_id, spending_id=spending_id)
    messages.success(request, _("Taken back. It stays readable, and counts no more."))
    return redirect("plans:budget", person_id, budget_id)


@require_POST
def who(request: Request, person_id: UUID, budget_id: UUID) -> HttpResponse:
    """Say from whom it is kept."""
    form = WhoForm(request.POST, prefix="who")
    if not form.is_valid():
        return _page(request, person_id, budget_id, who=form)
    keep_budget_from(by=request.actor, person_id=person_id, budget_id=budget_id, audiences=form.audiences())
    messages.success(request, _("Saved. It counts from now on."))
    return redirect("plans:budget", person_id, budget_id)
