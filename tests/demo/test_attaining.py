"""The story of where goals stand, of a pen half learned, of a budget and of what a plan is worth."""

from __future__ import annotations

from alongside.demo.chance import id_of
from alongside.plans.attained_words import now_words
from alongside.plans.models import Ladder
from alongside.plans.planned import Plan
from alongside.plans.queries.plan import plan_of


def plan(key: str) -> Plan:
    """Somebody's plan, as the owner of the tables reads it."""
    from alongside.contributions.actor import program

    return plan_of(program(), id_of("person", key))


def test_three_see_mayas_goal(demo: None) -> None:
    goal = next(one for one in plan("maya").goals if one.title.startswith("Play in the school"))

    assert now_words(goal.scores) == "Maya and Dr\N{NO-BREAK SPACE}Rahman: as hoped. Jonas: less than hoped."


def test_maya_has_climbed_three_rungs_and_leo_all(demo: None) -> None:
    (maya,), (leo,) = (plan(key).beside.skills for key in ("maya", "leo"))  # type: ignore[union-attr]

    assert (maya.reached, maya.next_rung.learner is not None, maya.next_rung.clinician) == (3, True, None)
    assert (leo.is_taken_over, leo.due_on is not None) == (True, True)


def test_one_ladder_waits_for_a_nurse(demo: None) -> None:
    signed = {one.title: {who.author_role for who in one.signed.all()} for one in Ladder.objects.all()}

    assert [title for title, roles in signed.items() if "clinician" not in roles] == ["Infusions at work"]
    assert len(signed) == 4


def test_felix_directs_a_budget_and_maya_is_asked_today(demo: None) -> None:
    (budget,) = plan("felix").beside.budgets  # type: ignore[union-attr]
    review = plan("maya").beside.review  # type: ignore[union-attr]

    assert 0 < budget.left < budget.amount
    assert [one.who.name for one in review.latest] == ["Jonas Lindqvist"]
