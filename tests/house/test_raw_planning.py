"""What a page could write into a plan past every rule, if it were wrong: raw SQL in the role of the web, in any seat."""

from __future__ import annotations

import pytest

from alongside.plans.actions.goals import propose_goal
from alongside.plans.actions.matters import say_what_matters
from alongside.plans.actions.steps import add_step
from alongside.plans.saying import NewGoal, NewMatter, NewStep, Wording
from alongside.plans.vocabulary import Prompt
from tests.house.hostile import a_hostile_world, otherwise, words_of
from tests.house.raw import JONAS, MAYA, NO, NOOR, RUTH
from tests.plans.raw import act, goal, matter, step, work

AMINA: dict[str, str] = {}

ATTEMPTS = [
    # A goal is begun by who may add to the plan, under their own name, now; nobody else is locked out by others.
    ("amina", goal(), 1),
    ("maya", goal(**MAYA), 1),
    ("jonas", goal(**JONAS), 1),
    ("noor", goal(**NOOR), NO),
    ("ruth", goal(**RUTH), NO),
    ("amina", goal(**MAYA), NO),
    ("amina", goal(name="Petra Novak"), NO),
    ("amina", goal(title="professor"), NO),
    ("amina", goal(voice="patient"), NO),
    ("amina", goal(behalf="Maya Lindqvist"), NO),
    ("amina", goal(at="now() - interval '1 year'"), NO),
    ("amina", goal(kept="2"), NO),
    ("maya", goal(**MAYA, kept="2"), 1),
    ("maya", goal(**MAYA, kept="1"), NO),
    ("jonas", goal(**JONAS, kept="4"), 1),
    ("jonas", goal(**JONAS, kept="2"), NO),
    ("maya", goal(**MAYA, beside="%(goal)s"), 1),
    ("noor", goal(**NOOR, person="%(noor)s", beside="%(goal)s"), NO),
    # An act follows the last one, about the latest version, on the side of who speaks.
    ("amina", act(), 1),
    ("jonas", act(**JONAS, side="guardian"), 1),
    ("amina", act(side="person"), NO),
    ("jonas", act(**JONAS, side="team"), NO),
    ("noor", act(**NOOR, side="person"), NO),
    ("amina", act(**MAYA, side="person"), NO),
    ("amina", act(number="3"), NO),
    ("amina", act(number="1"), NO),
    ("amina", act(version="2"), NO),
    ("amina", act(kind="countered", version="2"), 1),
    ("amina", act(kind="countered", version="1"), NO),
    ("amina", act(kind="proposed"), NO),
    ("amina", act(person="%(noor)s"), NO),
    ("amina", act(at="now() - interval '1 year'"), NO),
    # Nothing that was said is changed or taken away.
    ("maya", "UPDATE plans_goalact SET words = 'other'", NO),
    ("maya", "DELETE FROM plans_goalact", NO),
    ("maya", "DELETE FROM plans_goal", NO),
    ("maya", "UPDATE plans_goal SET author_name = 'x'", NO),
    ("maya", "UPDATE plans_goalstep SET state = 'done'", NO),
    ("maya", "UPDATE plans_matter SET words = 'other'", NO),
    # Who sees one goal is the person's to say, and that of the caregiver who began it.
    ("maya", "UPDATE plans_goal SET kept_from = 2", 1),
    ("maya", "UPDATE plans_goal SET kept_from = 1", NO),
    ("jonas", "UPDATE plans_goal SET kept_from = 4", NO),
    ("amina", "UPDATE plans_goal SET kept_from = 2", NO),
    ("noor", "UPDATE plans_goal SET kept_from = 2", 0),
    # Steps.
    ("amina", step(), 1),
    ("noor", step(**NOOR), NO),
    ("amina", step(number="2", origin="%(step)s"), 1),
    ("amina", step(number="3", origin="%(step)s"), NO),
    ("amina", step(number="1", origin="%(step)s"), NO),
    ("amina", step(goal="NULL", number="2", origin="%(step)s"), NO),
    ("amina", step(goal="NULL"), 1),
    # What matters is told by the person and the family; at work by those who work.
    ("maya", matter(**MAYA), 1),
    ("jonas", matter(**JONAS), 1),
    ("amina", matter(), NO),
    ("noor", matter(**NOOR), NO),
    ("jonas", matter(**JONAS, kept="2"), NO),
    ("amina", work(), 1),
    ("maya", work(**MAYA), NO),
    ("amina", work(who="%(petra)s", name="Petra Novak", title="nurse"), NO),
    ("jonas", "UPDATE plans_matter SET kept_from = 4", NO),
    ("maya", "UPDATE plans_matter SET kept_from = 4", 1),
]  # fmt: skip


@pytest.mark.without_lines
def test_nothing_is_written_past_the_rules(db, as_web):
    """One world for all: what each attempt did is undone."""
    world = a_hostile_world()
    maya, about = world.actor("maya"), {"person_id": world.maya.id}
    begun = propose_goal(by=maya, **about, new=NewGoal(Wording("Play again")))
    taken = add_step(by=maya, **about, goal_id=begun.pk, new=NewStep("Ask Mr Lund"))
    say_what_matters(by=maya, **about, new=NewMatter(Prompt.GOOD_DAY, "Music"))
    words = words_of(world) | {"goal": begun.pk, "step": taken.pk}

    assert otherwise(ATTEMPTS, world.actor, as_web, words) == []
