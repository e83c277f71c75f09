"""How goals go, as each sees it; treatments that are taken over; money that is directed; what a plan is worth."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story import attaining_words as told
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Category, Role
from alongside.plans.actions.budgets import NewBudget, NewSpending, open_budget, plan_budget, spend
from alongside.plans.actions.goals import suggest_change, take_stand
from alongside.plans.actions.scores import NewScore, score_goal
from alongside.plans.actions.skills import (
    NewLadder,
    begin_skill,
    refresh_skill,
    sign_ladder,
    sign_step,
    write_ladder,
)
from alongside.plans.actions.value import say_value, set_value_review
from alongside.plans.planned import GoalShown
from alongside.plans.queries.plan import plan_of
from alongside.plans.saying import NewStand, NewVersion, Wording
from alongside.plans.vocabulary import Position

CLINIC = {"rahman", "petra", "ito", "joy", "linnea", "okoro"}


def play(stage: Stage) -> None:
    """In the network."""
    for steps in told.STEPS:
        _steps(stage, *steps)
    for whose, title, scores in told.SCORES:
        _scores(stage, whose, title, scores)
    pen = _ladder(stage, told.PEN, "sara", "joy", 200)
    ordering = _ladder(stage, told.ORDERING, "leo", "joy", 110)
    _ladder(stage, told.INFUSION, "felix", "", 8)
    _pen(stage, pen)
    _climb(stage, "leo", ordering, 71)
    _looked_again(stage, "leo", ordering)
    _budget(stage)
    _worth(stage)


def play_swedish(stage: Stage) -> None:
    """In the small community of its own."""
    _climb(stage, "elsa", _ladder(stage, told.SYRINGE, "per", "linnea", 90), 21)


def _near(stage: Stage, whose: str, key: str) -> Actor:
    """Somebody in the seat in which they are near to this person."""
    if key in CLINIC:
        return stage.actor(key, Role.CLINICIAN)
    return stage.actor(key, Role.PATIENT if key == whose else Role.CAREGIVER)


def _goal(stage: Stage, whose: str, title: str) -> GoalShown:
    plan = plan_of(stage.actor(whose, Role.PATIENT), stage.person(whose))
    return next(one for one in plan.goals if one.title == title)


def _steps(
    stage: Stage, whose: str, key: str, other: str, days_ago: int, title: str, levels: tuple[str, ...], baseline: int
) -> None:  # fmt: skip
    """Five steps for a goal, to which the other side says yes."""
    goal, person = _goal(stage, whose, title), stage.person(whose)
    made = goal.negotiation.latest.made
    wording = Wording(made.title, made.words, made.reason, levels, baseline)
    with stage.at(days_ago, "18:40"):
        change = NewVersion(wording, goal.negotiation.latest.number)
        written = suggest_change(
            by=_near(stage, whose, key), person_id=person, goal_id=goal.id, change=change
        )
    with stage.at(days_ago - 1, "15:20"):
        stand = NewStand(Position.SUPPORT, written.version, "Yes. Now we can see it.")
        take_stand(by=_near(stage, whose, other), person_id=person, goal_id=goal.id, stand=stand)


def _scores(stage: Stage, whose: str, title: str, scores: tuple[tuple[str, int, int, str], ...]) -> None:
    goal = _goal(stage, whose, title)
    for key, days_ago, level, why in scores:
        with stage.at(days_ago, "20:30"):
            on = stage.today - timedelta(days=days_ago)
            new = NewScore(level, goal.negotiation.holds, on, why)
            score_goal(by=_near(stage, whose, key), person_id=stage.person(whose), goal_id=goal.id, new=new)


def _ladder(stage: Stage, new: NewLadder, writes: str, signs: str, days_ago: int) -> UUID:
    """Written by somebody who lives with it, and signed by a nurse; or not yet."""
    role = Role.CAREGIVER if writes in ("sara", "per") else Role.PATIENT
    with stage.at(days_ago, "17:15"):
        ladder = write_ladder(by=stage.actor(writes, role), new=new)
    if signs:
        with stage.at(days_ago - 4, "09:30"):
            sign_ladder(by=stage.actor(signs, Role.CLINICIAN), ladder_id=ladder.pk)
    return ladder.pk


def _pen(stage: Stage, ladder: UUID) -> None:
    """Maya begins with the pen: three rungs are signed by both, of the fourth her nurse’s word is missing."""
    words = (
        "We begin adalimumab, one pen every other week. Maya wants to learn it herself, and Petra shows her."
    )
    rahman = stage.actor("rahman")
    stage.write(
        rahman,
        "maya",
        43,
        "11:10",
        Category.NOTES,
        "Note from the telephone",
        kind="DocumentReference",
        words=words,
    )
    skill = _climb(stage, "maya", ladder, 42)
    with stage.at(13, "10:50"):
        refresh_skill(
            by=stage.actor("petra", Role.CLINICIAN), person_id=stage.person("maya"), skill_id=skill, done=False,
            due_on=stage.today + timedelta(days=40), words="We look at it again before the spring.",
        )  # fmt: skip


def _climb(stage: Stage, whose: str, ladder: UUID, days_ago: int) -> UUID:
    person = stage.person(whose)
    with stage.at(days_ago, "16:10"):
        skill = begin_skill(
            by=stage.actor(whose, Role.PATIENT), person_id=person, ladder_id=ladder, learner_id=person
        )
    for key, ago, step, words in told.CLIMBED[whose]:
        with stage.at(ago, "16:30" if key == whose else "16:45"):
            sign_step(
                by=_near(stage, whose, key), person_id=person, skill_id=skill.pk, step=step, words=words
            )
    return skill.pk


def _looked_again(stage: Stage, whose: str, ladder: UUID) -> None:
    """Leo looks at it with his nurse in ten days."""
    plan = plan_of(stage.actor(whose, Role.PATIENT), stage.person(whose))
    assert plan.beside is not None
    skill = next(one for one in plan.beside.skills if one.ladder_id == ladder)
    with stage.at(14, "09:40"):
        refresh_skill(
            by=stage.actor("joy", Role.CLINICIAN), person_id=stage.person(whose), skill_id=skill.id, done=True,
            due_on=stage.today + timedelta(days=10), words="Three months of boxes, none too late.",
        )  # fmt: skip


def _budget(stage: Stage) -> None:
    """What Felix’ insurer gives him each half year, for what he decides."""
    felix, person = stage.actor("felix", Role.PATIENT), stage.person("felix")
    starts, ends = stage.today - timedelta(days=60), stage.today + timedelta(days=122)
    with stage.at(60, "18:10"):
        new = NewBudget("For the working week", Decimal(400), "USD", starts, ends, "My health insurer")
        budget = open_budget(by=felix, person_id=person, new=new).pk
    lines = {}
    for title, part in (("Getting to work", 200), ("What helps in the day", 150)):
        with stage.at(60, "18:20"):
            line = plan_budget(
                by=felix, person_id=person, budget_id=budget, title=title, amount=Decimal(part)
            )
        lines[title] = line.pk
    for days_ago, words, amount, title in told.SPENT:
        with stage.at(days_ago, "19:00"):
            on = stage.today - timedelta(days=days_ago)
            spent = NewSpending(words, Decimal(amount), on, lines.get(title))
            spend(by=felix, person_id=person, budget_id=budget, new=spent)


def _worth(stage: Stage) -> None:
    """Is Maya’s plan worth it? Asked in the summer, and again today; her dad has said already."""
    person, rahman = stage.person("maya"), stage.actor("rahman")
    with stage.at(120, "10:40"):
        first = set_value_review(
            by=rahman, person_id=person, due_on=stage.today - timedelta(days=95), words="The iron drink"
        )
    for key, days_ago, answer, words in (
        ("rahman", 95, "yes", "The blood is better, slowly."),
        ("maya", 95, "partly", "The medicine yes. The drink no."),
        ("jonas", 94, "yes", "She is less tired. It costs us a fight every Sunday."),
    ):  # fmt: skip
        with stage.at(days_ago, "20:15"):
            say_value(
                by=_near(stage, "maya", key), person_id=person, review_id=first.pk, answer=answer, words=words
            )
    with stage.at(88, "10:55"):
        words = "The pen, the drink, and what they take from the week"
        again = set_value_review(by=rahman, person_id=person, due_on=stage.today, words=words)
    with stage.at(1, "21:40"):
        why = "She plays. For that I drive wherever it is."
        jonas = _near(stage, "maya", "jonas")
        say_value(by=jonas, person_id=person, review_id=again.pk, answer="yes", words=why)
