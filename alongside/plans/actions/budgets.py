"""A budget that the person directs: writing it down, what it is for, what was spent, and who sees it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans import rules_attaining as rules
from alongside.plans import verbs_attaining as verbs
from alongside.plans.budgeting import BudgetShown
from alongside.plans.models import Budget, BudgetLine, Spending
from alongside.plans.queries.budgets import budget_of
from alongside.sharing.queries.rights import rights_over


@dataclass(frozen=True)
class NewBudget:
    """How much there is, in which money, for which time, and who pays."""

    title: str
    amount: Decimal
    currency: str
    starts: date
    ends: date
    payer: str = ""


@dataclass(frozen=True)
class NewSpending:
    """What was bought, for how much, on which day, and for which purpose of the budget, if one was written."""

    words: str
    amount: Decimal
    on: date
    line_id: UUID | None = None


@act
def open_budget(*, by: Actor, person_id: UUID, new: NewBudget) -> Budget:
    """Write down that there is a budget which the person directs: they do it, a caregiver, or the clinic."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    budget = Budget(
        **written_by(by), person_id=person_id, title=new.title, amount=new.amount, currency=new.currency,
        starts=new.starts, ends=new.ends, payer=new.payer,
    )  # fmt: skip
    budget.save(force_insert=True)
    contribute(by, verbs.BUDGET_OPENED, budget, words=budget.title, about=person_id, category=Category.PLAN)
    return budget


@act
def plan_budget(*, by: Actor, person_id: UUID, budget_id: UUID, title: str, amount: Decimal) -> BudgetLine:
    """Say what a part of the budget is for."""
    budget = _directed(by, person_id, budget_id)
    line = BudgetLine(**written_by(by), person_id=person_id, budget_id=budget.id, title=title, amount=amount)
    line.save(force_insert=True)
    contribute(
        by,
        verbs.BUDGET_PLANNED,
        line,
        words=budget.title,
        about=person_id,
        answers=budget.id,
        category=Category.PLAN,
    )
    return line


@act
def spend(*, by: Actor, person_id: UUID, budget_id: UUID, new: NewSpending) -> Spending:
    """Write down what was spent."""
    budget = _directed(by, person_id, budget_id)
    rules.when_spend(new.on, budget.starts, budget.ends, today_of(by)).or_refuse()
    if new.line_id is not None and new.line_id not in {one.id for one in budget.purposes}:
        raise Refused("", may_know=False)
    spending = Spending(
        **written_by(by), person_id=person_id, budget_id=budget.id, line_id=new.line_id, words=new.words,
        amount=new.amount, on=new.on,
    )  # fmt: skip
    spending.save(force_insert=True)
    contribute(
        by,
        verbs.BUDGET_SPENT,
        spending,
        words=budget.title,
        about=person_id,
        answers=budget.id,
        category=Category.PLAN,
    )
    return spending


@act
def take_back_spending(*, by: Actor, person_id: UUID, budget_id: UUID, spending_id: UUID) -> Spending:
    """Take back a line that was wrong: it stays readable, and counts no more."""
    budget = _directed(by, person_id, budget_id)
    wrong = next((one for one in budget.standing if one.id == spending_id), None)
    if wrong is None:
        raise Refused("", may_know=False)
    back = Spending(
        **written_by(by), person_id=person_id, budget_id=budget.id, line_id=wrong.line_id, takes_back_id=wrong.id,
        words=wrong.words, amount=wrong.amount, on=wrong.on,
    )  # fmt: skip
    back.save(force_insert=True)
    contribute(
        by, verbs.SPENDING_TAKEN_BACK, back, words=budget.title, about=person_id, answers=budget.id,
        category=Category.PLAN,
    )  # fmt: skip
    return back


@act
def keep_budget_from(
    *, by: Actor, person_id: UUID, budget_id: UUID, audiences: Collection[Audience]
) -> BudgetShown:
    """Say from whom a budget is kept, with all that was spent; from nobody opens it again."""
    rules.may_narrow_budget(rights_over(by, person_id), audiences).or_refuse()
    budget = budget_of(by, person_id, budget_id)
    kept = sum(1 << audience.value for audience in set(audiences))
    Budget.objects.filter(pk=budget.id, person=person_id).update(kept_from=kept)
    row = Budget(pk=budget.id, title=budget.title)
    contribute(by, verbs.BUDGET_KEPT, row, words=budget.title, about=person_id, category=Category.PLAN)
    return budget


def _directed(by: Actor, person_id: UUID, budget_id: UUID) -> BudgetShown:
    rules.may_keep_budget(by, rights_over(by, person_id)).or_refuse()
    return budget_of(by, person_id, budget_id)
