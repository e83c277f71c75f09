"""See as, for plans, visits and forms: the very page that somebody else gets, and nothing that one may not see oneself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.plans.actions.budgets import NewBudget, NewSpending, keep_budget_from, open_budget, spend
from alongside.plans.actions.goals import propose_goal, suggest_change
from alongside.plans.actions.matters import say_what_matters
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.actions.value import set_value_review
from alongside.plans.models import Budget, Goal, Spending
from alongside.plans.saying import NewGoal, NewMatter, NewVersion, Weights, Wording
from alongside.plans.vocabulary import Prompt
from alongside.questionnaires.actions.asking import When, schedule_form
from alongside.questionnaires.models import Schedule
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.shown import shown_as
from tests.plans.scoring import LEVELLED
from tests.questionnaires import conftest as forms
from tests.questionnaires.test_answering import LITTLE, PAIN, answered
from tests.record.family import PARENTS
from tests.sharing.test_as_they_see import as_path
from tests.sharing.test_as_they_see import main_of as whole_main_of
from tests.visits.worlds import a_visit, on_agenda

tummy = forms.tummy
HIDDEN = ("Swim alone", "Summer camp", "Only for the clinic")


def main_of(answer):
    """The main part of a page, without the line by which an open page hears of news."""
    return re.sub(r"<p [^>]*data-live[^>]*></p>", "", whole_main_of(answer))


@pytest.fixture
def told(family, as_web, looking, tummy):
    """What stands in Maya's plan, visits and forms: open, and kept from her parents."""
    by, about = family.maya, {"person_id": family.of}
    with looking(by):
        goal = propose_goal(by=by, **about, new=NewGoal(LEVELLED, Weights(9, 7)))
        kept = propose_goal(by=by, **about, new=NewGoal(Wording(HIDDEN[0]), kept_from=PARENTS))
        score_goal(by=by, **about, goal_id=goal.pk, new=NewScore(0, 1, date.today()))
        say_what_matters(by=by, **about, new=NewMatter(Prompt.MOST, "The spring concert"))
        money = NewBudget(HIDDEN[1], Decimal(900), "SEK", date(2026, 1, 1), date(2099, 1, 1))
        budget = open_budget(by=by, **about, new=money)
        spend(by=by, **about, budget_id=budget.pk, new=NewSpending("A tent", Decimal(90), date.today()))
        keep_budget_from(by=by, **about, budget_id=budget.pk, audiences=[Audience.CAREGIVERS])
        answers = answered(by, family, tummy, pain=PAIN, tired=LITTLE)
    with looking(family.anna):
        suggest_change(by=family.anna, **about, goal_id=goal.pk,
                       change=NewVersion(Wording(LEVELLED.title, "Until seven.", "Sleep."), 1))  # fmt: skip
    with looking(family.amina):
        set_value_review(by=family.amina, **about, due_on=date.today())
        visit = a_visit(family)
    on_agenda(family, ("maya", "The iron drink"), ("anna", "Sleep"))
    return {"goal": goal, "kept": kept, "budget": budget, "visit": visit, "answers": answers}


def pages(family, told):
    """Every page of the three rooms that can be shown."""
    plan, goal = f"people/{family.of}/plan/", told["goal"].pk
    return [
        plan, f"{plan}matters/", f"{plan}goals/{goal}/", f"{plan}goals/{goal}/versions/", f"{plan}how-far/",
        f"{plan}goals/{told['kept'].pk}/", f"{plan}skills/", f"{plan}budget/", f"{plan}budget/{told['budget'].pk}/",
        f"{plan}worth-it/", f"people/{family.of}/visits/", f"people/{family.of}/visits/agenda/",
        f"people/{family.of}/questionnaires/",
        f"people/{family.of}/questionnaires/answers/{told['answers'].entry_origin}/",
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["amina", "petra", "anna", "jonas"])
def test_each_page_is_word_for_word_the_page_that_they_get(family, told, knocking, as_web, who):
    them, same, closed = getattr(family, who), [], []
    with as_web():
        maya, signed_in = knocking(family.maya), knocking(them)
        for page in pages(family, told):
            mine, theirs = maya.get(as_path(family, them, page)), signed_in.get(f"/{page}")
            assert mine.status_code == theirs.status_code, page
            if theirs.status_code == 200:
                assert main_of(mine) == main_of(theirs), page
                same.append(page)
            else:
                closed.append(page)

    assert len(same) >= 10
    assert len(closed) == (2 if who in ("anna", "jonas") else 0)


@pytest.mark.parametrize("who", ["amina", "anna"])
def test_the_sheet_of_a_visit_is_shown_without_what_could_be_written(family, told, knocking, as_web, who):
    them, page = getattr(family, who), f"people/{family.of}/visits/{told['visit'].pk}/"
    with as_web():
        answer = knocking(family.maya).get(as_path(family, them, page))
    shown = main_of(answer)
    assert answer.status_code == 200
    assert "The iron drink" in shown
    assert LEVELLED.title in shown
    assert (HIDDEN[0] in shown) == (who == "amina")
    assert "<textarea" not in shown


def test_the_banner_says_what_one_looks_at(family, told, knocking, as_web):
    amina, of = family.amina, family.of
    mine, hers = (
        f"You see this page as {amina.name} sees it.",
        f"You see this page about Maya Lindqvist as {amina.name} sees it.",
    )
    record = f"You see your record as {amina.name} sees it."
    with as_web():
        maya, anna = knocking(family.maya), knocking(family.anna)
        for page in ("plan", f"visits/{told['visit'].pk}", "questionnaires", "record"):
            shown = maya.get(as_path(family, amina, f"people/{of}/{page}/")).content.decode()
            assert (mine in shown, record in shown) == (page != "record", page == "record"), page
        assert hers in anna.get(as_path(family, amina, f"people/{of}/visits/")).content.decode()


def test_in_the_eyes_of_the_doctor_a_mother_sees_only_what_she_may_see_herself(
    family,
    told,
    tummy,
    knocking,
    looking,
    as_web,
):
    with looking(family.amina):
        rest = {"person_id": family.of, "origin_id": tummy.origin_id}
        schedule_form(by=family.amina, **rest, when=When("event", "patient", event=HIDDEN[2]))
    Schedule.objects.update(category=Category.SENSITIVE.value)
    found = {}
    with as_web():
        client = knocking(family.anna)
        for page in pages(family, told):
            answer = client.get(as_path(family, family.amina, page))
            found[page] = [words for words in (*HIDDEN, "A tent") if words in main_of(answer)]
        doctors = "".join(main_of(knocking(family.amina).get(f"/{page}")) for page in pages(family, told))
    assert {page: words for page, words in found.items() if words} == {}
    assert all(words in doctors for words in (HIDDEN[0], HIDDEN[1], "A tent"))


def test_the_database_shows_her_no_row_that_is_kept_from_her(family, told, as_web, looking, tummy):
    with looking(family.amina):
        rest = {"person_id": family.of, "origin_id": tummy.origin_id}
        schedule_form(by=family.amina, **rest, when=When("event", "patient", event=HIDDEN[2]))
    Schedule.objects.update(category=Category.SENSITIVE.value)
    eyes = replace(family.amina, shown_to=family.anna.seat_id, account_id=None)

    def rows():
        return (
            Goal.objects.count(),
            Budget.objects.count(),
            Spending.objects.count(),
            Schedule.objects.count(),
        )

    with looking(family.amina):
        theirs = rows()
    with looking(family.anna), shown_as(eyes, family.of):
        hers = rows()
    assert (theirs, hers) == ((2, 1, 1, 1), (1, 0, 0, 0))


def test_one_goes_on_from_place_to_place_in_the_same_eyes(family, told, knocking, as_web):
    with as_web():
        shown = (
            knocking(family.maya)
            .get(as_path(family, family.amina, f"people/{family.of}/record/"))
            .content.decode()
        )
        study = knocking(family.maya).get(as_path(family, family.researcher, f"people/{family.of}/record/"))
    for place in ("plan", "visits", "questionnaires"):
        assert f'href="{as_path(family, family.amina, f"people/{family.of}/{place}/")}"' in shown
    assert "/plan/" not in main_of(study)


def test_nothing_can_be_written_in_other_eyes(family, told, knocking, as_web):
    with as_web():
        maya = knocking(family.maya)
        for page in (
            f"people/{family.of}/plan/goals/{told['goal'].pk}/stand/",
            f"people/{family.of}/visits/agenda/",
        ):
            answer = maya.post(
                as_path(family, family.amina, page), {"words": "As her", "position": "support"}
            )
            assert (answer.status_code, "You only look here" in answer.content.decode()) == (403, True), page


def test_a_closed_plan_is_said_to_be_so(family, told, knocking, looking, as_web):
    with looking(family.maya):
        make_choice(by=family.maya, person_id=family.of, category=Category.PLAN, right=Right.NONE,
                    audience=Audience.CENTER)  # fmt: skip
    with as_web():
        answer = knocking(family.maya).get(as_path(family, family.petra, f"people/{family.of}/plan/"))
    assert answer.status_code == 404
    assert LEVELLED.title not in answer.content.decode()
