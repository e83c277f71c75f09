"""What a page could write of scores, skills, budgets and reviews past every rule, if it were wrong: raw SQL, any seat."""

from __future__ import annotations

import pytest

from alongside.kit.terms import Audience
from alongside.plans.actions.budgets import keep_budget_from
from alongside.plans.actions.goals import propose_goal
from alongside.plans.actions.skills import write_ladder
from alongside.plans.saying import NewGoal, Wording
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import AMINA, JONAS, NO, NOOR, RUTH
from tests.plans.attaining_doors import attaining
from tests.plans.raw_attaining import ladder, ladder_signed, said
from tests.plans.scoring import LEVELLED, PEN

TEAM, DAD = {"side": "team"}, {"side": "guardian"}
PLACE = AMINA | {"title": "professor"}

ATTEMPTS = [
    # Where a goal stands: under one's own name, on one's own side, on steps that are there, of a day that has come.
    ("maya", said("score"), 1),
    ("amina", said("score", **AMINA, **TEAM), 1),
    ("jonas", said("score", **JONAS, **DAD), 1),
    ("amina", said("score"), NO),
    ("amina", said("score", **AMINA), NO),
    ("amina", said("score", **PLACE, **TEAM), NO),
    ("noor", said("score", **NOOR), NO),
    ("noor", said("score", **NOOR, person="%(noor)s"), NO),
    ("ruth", said("score", **RUTH, side="staff"), NO),
    ("maya", said("score", behalf="Jonas Lindqvist"), NO),
    ("maya", said("score", at="now() - interval '1 year'"), NO),
    ("maya", said("score", on="current_date + 2"), NO),
    ("maya", said("score", version="2"), NO),
    ("maya", said("score", goal="%(bare)s"), NO),
    # A ladder is written and signed by those who live with a treatment and those who give it.
    ("maya", ladder(), 1),
    ("noor", ladder(**NOOR), 1),
    ("ruth", ladder(**RUTH), NO),
    ("maya", ladder(**JONAS), NO),
    ("maya", ladder(origin="%(ladder)s", number="2"), 1),
    ("maya", ladder(origin="%(ladder)s", number="3"), NO),
    ("maya", ladder(origin="%(ladder)s"), NO),
    ("maya", ladder_signed(), 1),
    ("ruth", ladder_signed(**RUTH), NO),
    ("maya", ladder_signed(**NOOR), NO),
    ("maya", "UPDATE plans_ladder SET about = 'other'", NO),
    ("maya", "DELETE FROM plans_laddersigned", NO),
    # A signed one is climbed by the person, or by a caregiver of theirs.
    ("amina", said("climb", **AMINA, learner="%(jonas)s", called="Jonas Lindqvist", learns="caregiver"), 1),
    ("amina", said("climb", **AMINA, learner="%(jonas)s", called="Jonas", learns="caregiver"), NO),
    ("amina", said("climb", **AMINA, learner="%(ruth)s", called="Ruth Adler", learns="caregiver"), NO),
    ("amina", said("climb", **AMINA, learner="%(jonas)s", called="Jonas Lindqvist", learns="patient"), NO),
    ("maya", said("climb", ladder="%(unsigned)s"), NO),
    ("noor", said("climb", **NOOR), NO),
    # A rung is signed by who learns it, and by a clinician.
    ("maya", said("step"), 1),
    ("amina", said("step", **AMINA), 1),
    ("jonas", said("step", **JONAS), NO),
    ("noor", said("step", **NOOR), NO),
    ("amina", said("step"), NO),
    ("noor", said("step", **NOOR, person="%(noor)s"), NO),
    ("maya", said("again"), 1),
    ("jonas", said("again", **JONAS), NO),
    ("maya", "UPDATE plans_skillstep SET signs = false", NO),
    ("maya", "UPDATE plans_skill SET learner_id = %(jonas)s", NO),
    # A budget is written down by who may add to the plan; it is directed by the person and the family.
    ("maya", said("budget"), 1),
    ("amina", said("budget", **AMINA), 1),
    ("noor", said("budget", **NOOR), NO),
    ("maya", said("budget", kept="4"), NO),
    ("jonas", said("purpose", **JONAS), 1),
    ("amina", said("purpose", **AMINA), NO),
    ("maya", said("spending"), 1),
    ("jonas", said("spending", **JONAS), 1),
    ("amina", said("spending", **AMINA), NO),
    ("maya", said("spending", on="current_date + 2"), NO),
    ("maya", said("spending", on="date '2020-01-01'"), NO),
    ("maya", said("spending", back="%(spending)s"), 1),
    ("maya", said("spending", back="%(spending)s", amount="8"), NO),
    ("maya", said("spending", person="%(noor)s"), NO),
    ("maya", "UPDATE plans_budget SET kept_from = 2", 1),
    ("maya", "UPDATE plans_budget SET kept_from = 0", 1),
    ("jonas", "UPDATE plans_budget SET kept_from = 0", 0),
    ("amina", "SELECT 1 FROM plans_budget", 0),
    ("amina", "SELECT 1 FROM plans_spending", 0),
    ("jonas", "SELECT 1 FROM plans_spending", 1),
    ("maya", "UPDATE plans_budget SET amount = 1", NO),
    ("maya", "DELETE FROM plans_spending", NO),
    # What the plan is worth: said by each, in the review that stands.
    ("amina", said("review", **AMINA), 1),
    ("maya", said("review", due="current_date - 2"), NO),
    ("noor", said("review", **NOOR), NO),
    ("jonas", said("worth", **JONAS), 1),
    ("jonas", said("worth"), NO),
    ("noor", said("worth", **NOOR), NO),
    ("maya", "UPDATE plans_valuesaid SET answer = 'no'", NO),
    ("maya", "UPDATE plans_valuereview SET due_on = current_date", NO),
]  # fmt: skip


@pytest.mark.without_lines
def test_nothing_is_written_past_the_rules(db, as_web):
    """One world for all: what each attempt did is undone. Maya keeps her budget from her care team."""
    world = a_hostile_world()
    maya, about = world.actor("maya"), {"person_id": world.maya.id}
    begun = propose_goal(by=maya, **about, new=NewGoal(LEVELLED))
    words = words_of(world) | {"goal": begun.pk} | attaining(world, begun.pk)
    words["ladder"], words["skill"], words["budget"] = (
        words["ladder_id"],
        words["skill_id"],
        words["budget_id"],
    )
    words["spending"], words["review"] = words["spending_id"], words["review_id"]
    words["bare"] = propose_goal(by=maya, **about, new=NewGoal(Wording("Sleep"))).pk
    words["unsigned"] = write_ladder(by=world.actor("jonas"), new=PEN).pk
    keep_budget_from(by=maya, **about, budget_id=words["budget"], audiences=[Audience.TEAM])

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
