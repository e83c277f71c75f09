"""A budget that the person directs: kept by them, seen by whom they choose."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.contributions.models import Line
from alongside.kit.terms import Audience
from alongside.kit.verdict import Refused
from alongside.plans.actions.budgets import keep_budget_from, plan_budget, take_back_spending
from alongside.plans.budget_words import left_words
from alongside.plans.forms.budgets import BudgetForm
from alongside.plans.models import Spending
from alongside.plans.queries.beside import beside_of
from alongside.plans.queries.budgets import budget_of, budgets_of
from alongside.ui.money import money
from tests.calm import CALM
from tests.plans.saying import seen_by
from tests.plans.scoring import a_budget, read_by, spent


@pytest.fixture
def budget(world, as_web, maya):
    return a_budget(world, as_web, maya)


def planned(world, as_web, by, budget_id, title, amount):
    with as_web():
        return plan_budget(
            by=by, person_id=world.maya.id, budget_id=budget_id, title=title, amount=Decimal(amount)
        ).pk


def test_what_is_left_and_for_what(world, as_web, maya, jonas, budget):
    taxi = planned(world, as_web, maya, budget, "Taxis to rehearsal", 800)
    spent(world, as_web, maya, budget, "Taxi", "199.50", line_id=taxi)
    spent(world, as_web, jonas, budget, "A case for the viola", 400)

    found = read_by(as_web, maya, budget_of, world.maya.id, budget)
    assert (found.left, found.spent_otherwise, found.unplanned, found.purposes[0].left) == (
        Decimal("600.50"), Decimal(400), Decimal(400), Decimal("600.50"),
    )  # fmt: skip
    assert left_words(found) == (
        f"{money(Decimal('599.5'), 'SEK')} of {money(Decimal(1200), 'SEK')} spent. {money(Decimal('600.5'), 'SEK')} is left."
    )


def test_money_is_written_as_one_writes_it():
    assert (money(Decimal("1200.00"), "USD"), money(Decimal("12.5"), "USD")) == ("US$1,200", "US$12.50")


def test_more_can_be_spent_than_there_is_and_it_says_so(world, as_web, maya, budget):
    spent(world, as_web, maya, budget, "A bicycle", 1500)

    told = left_words(read_by(as_web, maya, budget_of, world.maya.id, budget))
    assert told.endswith(f"That is {money(Decimal(300), 'SEK')} more than there is.")


def test_a_line_that_was_wrong_is_taken_back_once_and_stays_readable(world, as_web, maya, jonas, budget):
    line = spent(world, as_web, maya, budget, "Taxi", 200)
    with as_web():
        take_back_spending(by=jonas, person_id=world.maya.id, budget_id=budget, spending_id=line)
    with pytest.raises(Refused), as_web():
        take_back_spending(by=maya, person_id=world.maya.id, budget_id=budget, spending_id=line)

    found = read_by(as_web, maya, budget_of, world.maya.id, budget)
    assert (found.left, [(one.words, one.taken_back.name) for one in found.spent]) == (
        Decimal(1200), [("Taxi", "Jonas Lindqvist")]
    )  # fmt: skip


def test_the_clinic_writes_down_that_there_is_one_and_does_not_direct_it(world, as_web, maya, amina):
    key = a_budget(world, as_web, amina)
    with pytest.raises(Refused, match="The person directs"):
        spent(world, as_web, amina, key, "Taxi", 10)
    spent(world, as_web, maya, key, "Taxi", 10)


def test_she_says_who_sees_it(world, as_web, maya, jonas, amina, budget):
    spent(world, as_web, maya, budget, "Taxi", 10)
    with pytest.raises(Refused, match="Only the person"), as_web():
        keep_budget_from(by=jonas, person_id=world.maya.id, budget_id=budget, audiences=[Audience.TEAM])
    assert len(read_by(as_web, amina, budgets_of, world.maya.id)) == 1

    with as_web():
        keep_budget_from(by=maya, person_id=world.maya.id, budget_id=budget, audiences=[Audience.TEAM])

    assert len(read_by(as_web, jonas, budgets_of, world.maya.id)) == 1
    assert read_by(as_web, amina, budgets_of, world.maya.id) == []
    with seen_by(as_web, amina):
        assert (Spending.objects.count(), Line.objects.filter(verb__startswith="plans.budget").count()) == (
            0,
            0,
        )
    with seen_by(as_web, jonas):
        assert Spending.objects.count() == 1


def test_nothing_is_kept_from_the_person(world, as_web, maya, budget):
    with pytest.raises(Refused, match="kept from the person"), as_web():
        keep_budget_from(by=maya, person_id=world.maya.id, budget_id=budget, audiences=[Audience.SELF])


def test_not_outside_its_time(world, as_web, maya, budget):
    with pytest.raises(Refused, match="has come"):
        spent(world, as_web, maya, budget, "Taxi", 10, days_ago=-2)
    with pytest.raises(Refused, match="outside the time"):
        spent(world, as_web, maya, budget, "Taxi", 10, days_ago=90)


def test_the_plan_reads_the_same(world, as_web, maya, budget):
    taxi = planned(world, as_web, maya, budget, "Taxis", 800)
    spent(world, as_web, maya, budget, "Taxi", "199.50", line_id=taxi)

    found = read_by(as_web, maya, beside_of, world.maya.id).budgets
    assert list(found) == read_by(as_web, maya, budgets_of, world.maya.id)


@CALM
@given(
    st.lists(
        st.tuples(st.integers(1, 9_999_999).map(lambda cents: Decimal(cents) / 100), st.booleans()),
        max_size=20,
    )
)
def test_what_was_spent_and_what_is_left_are_what_there_is(lines):
    from datetime import UTC, date, datetime
    from uuid import UUID

    from alongside.plans.budgeting import BudgetShown, Spent
    from alongside.plans.said import Who

    maya, day = Who(UUID(int=1), "Maya", "patient", "", "patient"), date(2026, 11, 1)
    at = datetime(2026, 11, 1, tzinfo=UTC)
    spent_lines = tuple(
        Spent(UUID(int=number), None, "x", amount, day, maya, at, maya if back else None)
        for number, (amount, back) in enumerate(lines, 1)
    )
    budget = BudgetShown(
        UUID(int=1), UUID(int=1), "x", Decimal(500), "SEK", day, day, "", 0, maya, (), spent_lines
    )

    assert budget.spent_sum + budget.left == budget.amount
    assert budget.spent_sum == sum((amount for amount, back in lines if not back), Decimal(0))


def test_an_empty_form_says_of_each_field_what_to_write():
    told = BudgetForm({}).errors

    assert {name: list(said) for name, said in told.items()} == {
        "title": ["Write what it is called."],
        "amount": ["Write an amount, such as 1200."],
        "currency": ["Write three letters, such as SEK or USD."],
        "starts": ["Choose its first day."],
        "ends": ["Choose its last day."],
    }
