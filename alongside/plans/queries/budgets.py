"""Budgets that a person directs, as far as the actor may see them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.plans.budgeting import BudgetShown, Purpose, Spent
from alongside.plans.models import Budget, BudgetLine, Spending
from alongside.plans.queries.rows import who_of as _who


def budgets_of(by: Actor, person_id: UUID) -> list[BudgetShown]:
    """A person's budgets, the latest first, with what was spent. Three queries; one where there is none."""
    rows = list(Budget.objects.filter(person=person_id).order_by("-starts", "-at"))
    if not rows:
        return []
    lines: dict[UUID, list[BudgetLine]] = defaultdict(list)
    for line in BudgetLine.objects.filter(budget__in=rows).order_by("at", "id"):
        lines[line.budget_id].append(line)
    spendings: dict[UUID, list[Spending]] = defaultdict(list)
    for one in Spending.objects.filter(budget__in=rows).order_by("-on", "-at"):
        spendings[one.budget_id].append(one)
    return [budget_from(row, lines[row.pk], spendings[row.pk]) for row in rows]


def budget_of(by: Actor, person_id: UUID, budget_id: UUID) -> BudgetShown:
    """One of them. Raises Refused where there is none that the actor may see."""
    found = next((one for one in budgets_of(by, person_id) if one.id == budget_id), None)
    if found is None:
        raise Refused("", may_know=False)
    return found


def budget_from(row: Any, lines: Iterable[Any], spendings: Iterable[Any]) -> BudgetShown:
    """A budget from its rows, the latest spending first."""
    told = list(spendings)
    taken_back = {one.takes_back_id: _who(one) for one in told if one.takes_back_id is not None}
    spent = tuple(
        Spent(one.id, one.line_id, one.words, one.amount, one.on, _who(one), one.at, taken_back.get(one.id))
        for one in told if one.takes_back_id is None
    )  # fmt: skip
    sums: dict[UUID | None, Decimal] = defaultdict(Decimal)
    for one in spent:
        if one.taken_back is None:
            sums[one.line_id] += one.amount
    purposes = tuple(Purpose(line.id, line.title, line.amount, _who(line), sums[line.id]) for line in lines)
    return BudgetShown(
        row.id, row.person_id, row.title, row.amount, row.currency, row.starts, row.ends, row.payer, row.kept_from,
        _who(row), purposes, spent,
    )  # fmt: skip
