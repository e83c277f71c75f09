"""A plan as other systems read it: goals with their levels and every stand, the whole plan, what matters."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from alongside.plans.actions.matters import say_what_matters
from alongside.plans.actions.steps import add_step
from alongside.plans.resources import BY_CAREGIVER, BY_PATIENT, BY_PRACTITIONER, GAS, SCALE
from alongside.plans.resources import LEVELS as LEVEL_CODES
from alongside.plans.saying import NewMatter, NewStep, Wording
from alongside.plans.vocabulary import Position, Prompt
from alongside.record.actions.entries import write_entry
from tests.fhir.asking import found, one, status
from tests.plans.family import a_plan_world
from tests.plans.saying import answered, begun
from tests.plans.scoring import scored
from tests.record.family import calprotectin

LEVELS = ("At home", "To half of it", "To all of Thursday’s rehearsal", "To the concert", "On the tour")
GOAL = Wording(
    "Play in the school orchestra again", "I go to all of Thursday’s rehearsal.", "I miss it.", LEVELS, -1
)


@pytest.fixture
def world(db):
    return a_plan_world()


@pytest.fixture
def goal_id(world, as_web):
    """Her goal; her doctor wants a change, her dad supports it."""
    goal_id = begun(world, as_web, world.actor("maya"), GOAL)
    answered(world, as_web, world.actor("amina"), goal_id, Position.CHANGE, "First a calprotectin under 250.")
    answered(world, as_web, world.actor("jonas"), goal_id)
    return goal_id


def reading(world, as_web, knocking, who, what):
    with as_web():
        return what(knocking(world.actor(who)))


def parts(extension):
    return {
        each["url"]: next(value for name, value in each.items() if name != "url")
        for each in extension["extension"]
    }


def told_of(goal):
    """The extensions of a goal, by the last part of their address."""
    told = {}
    for each in goal["extension"]:
        told.setdefault(each["url"].rpartition("/")[2], []).append(each)
    return told


def test_a_goal_goes_out_with_its_five_levels_and_what_is_aimed_at(world, goal_id, knocking, as_web):
    goal = reading(world, as_web, knocking, "amina", lambda client: one(client, "Goal", goal_id))

    told = told_of(goal)
    levels = [parts(each) for each in told["pco-goal-attainment-scaling"]]
    codes = ("LA34484-8", "LA34483-0", "LA34481-4", "LA34480-6", "LA34479-8")
    assert [(each["level"]["code"], each["text"]) for each in levels] == list(zip(codes, LEVELS, strict=True))
    assert told["goal-baseline"][0]["valueCoding"]["code"] == "LA34483-0"
    (target,) = goal["target"]
    assert target["measure"]["coding"][0]["code"] == "107332-9"
    assert target["detailCodeableConcept"]["coding"][0]["code"] == "LA34481-4"
    assert target["detailCodeableConcept"]["text"] == LEVELS[2]
    assert goal["expressedBy"]["reference"] == f"Patient/{world.maya.pk}"


def test_every_stand_on_a_goal_goes_out_with_it(world, goal_id, knocking, as_web):
    goal = reading(world, as_web, knocking, "amina", lambda client: one(client, "Goal", goal_id))

    stands = [parts(each) for each in told_of(goal)["goal-stand"]]
    assert [
        (each["who"]["reference"].split("/")[0], each["position"], each["reason"]) for each in stands
    ] == [
        ("Patient", "support", "I miss it."),
        ("Practitioner", "change", "First a calprotectin under 250."),
        ("RelatedPerson", "support", "So I see it."),
    ]
    assert [(each.get("importance"), each.get("confidence")) for each in stands] == [
        (9, 7),
        (None, None),
        (None, None),
    ]


def test_the_lifecycle_of_a_goal_tells_how_far_those_concerned_are(world, goal_id, knocking, as_web):
    def status_of(key):
        goal = reading(world, as_web, knocking, "maya", lambda client: one(client, "Goal", key))
        return goal["lifecycleStatus"], goal.get("achievementStatus", {}).get("coding", [{}])[0].get("code")

    differ = status_of(goal_id)
    answered(world, as_web, world.actor("amina"), goal_id)
    agreed = status_of(goal_id)
    proposed = status_of(begun(world, as_web, world.actor("amina")))
    own = status_of(begun(world, as_web, world.actor("maya")))

    assert (differ, agreed, proposed, own) == (
        ("proposed", None),
        ("accepted", "in-progress"),
        ("proposed", None),
        ("active", "in-progress"),
    )


@pytest.fixture
def step(world, goal_id, as_web):
    with as_web():
        new = NewStep("Tune the viola", owner_name="Maya", due_on=date(2026, 12, 1))
        return add_step(by=world.actor("maya"), person_id=world.maya.pk, goal_id=goal_id, new=new)


@pytest.fixture
def matter(world, as_web):
    with as_web():
        new = NewMatter(prompt=Prompt.MOST, words="My viola.")
        return say_what_matters(by=world.actor("maya"), person_id=world.maya.pk, new=new)


def test_the_whole_plan_names_its_goals_and_steps(world, goal_id, step, knocking, as_web):
    plan, (searched,) = reading(
        world,
        as_web,
        knocking,
        "amina",
        lambda client: (
            one(client, "CarePlan", world.maya.pk),
            found(client, "CarePlan", f"patient={world.maya.pk}"),
        ),
    )

    assert plan == searched
    assert plan["goal"] == [{"reference": f"Goal/{goal_id}", "display": GOAL.title}]
    (activity,) = plan["activity"]
    assert activity["detail"] == {
        "status": "not-started",
        "goal": [{"reference": f"Goal/{goal_id}"}],
        "scheduledPeriod": {"end": "2026-12-01"},
        "performer": [{"display": "Maya"}],
        "description": "Tune the viola",
    }


def test_what_matters_goes_out_in_their_own_words(world, matter, knocking, as_web):
    plan, words, read = reading(
        world,
        as_web,
        knocking,
        "amina",
        lambda client: (
            one(client, "CarePlan", world.maya.pk),
            found(client, "Observation", f"patient={world.maya.pk}"),
            one(client, "Observation", matter.pk),
        ),
    )

    assert words == [read]
    assert (read["valueString"], read["category"][0]["coding"][0]["code"]) == ("My viola.", "what-matters")
    assert plan["supportingInfo"] == [{"reference": f"Observation/{matter.pk}"}]


def test_three_people_say_where_a_goal_stands_each_under_the_code_of_their_side(
    world, goal_id, knocking, as_web
):
    said = [("maya", 1, "107334-5"), ("jonas", 0, "107331-1"), ("amina", -1, "107333-7")]
    scores = {
        scored(world, as_web, world.actor(who), goal_id, level, words=who).pk: code
        for who, level, code in said
    }

    goal, findings = reading(
        world,
        as_web,
        knocking,
        "amina",
        lambda client: (
            one(client, "Goal", goal_id),
            [one(client, "Observation", key) for key in scores],
        ),
    )

    told = [
        (each["code"]["coding"][0]["code"], each["valueCodeableConcept"]["coding"][0]["code"])
        for each in findings
    ]
    assert told == [("107334-5", "LA34480-6"), ("107331-1", "LA34481-4"), ("107333-7", "LA34483-0")]
    assert {each["focus"][0]["reference"] for each in findings} == {f"Goal/{goal_id}"}
    assert [each["performer"][0]["reference"].split("/")[0] for each in findings] == [
        *("Patient", "RelatedPerson", "Practitioner"),
    ]
    assert [each["reference"] for each in goal["outcomeReference"]] == [
        f"Observation/{key}" for key in scores
    ]


GUIDE = Path(__file__).parents[1] / "data" / "fhir" / "pco-goals"


def guide(name):
    return json.loads((GUIDE / name).read_text("utf-8"))


def test_the_codes_of_the_raters_are_those_of_the_guide():
    listed = guide("goal-attainment-scaling-score.json")["compose"]["include"][0]["concept"]

    ours = {each["code"]: each["display"] for each in (SCALE, BY_PATIENT, BY_CAREGIVER, BY_PRACTITIONER)}
    assert ours == {each["code"]: each["display"] for each in listed}


def test_the_levels_are_written_as_the_guides_own_example_writes_them():
    example = guide("pcoPatientJones/Goal-pcoGoalWalkDogExample.json")

    levels = [parts(each) for each in example["extension"]]
    assert {each["url"] for each in example["extension"]} == {GAS}
    assert [each["level"] for each in levels] == list(reversed(LEVEL_CODES))
    assert all(set(each) == {"level", "text"} for each in levels)


def test_goals_are_found_by_whose_they_are_the_newest_first(world, goal_id, knocking, as_web):
    later = begun(world, as_web, world.actor("amina"))

    goals = reading(
        world, as_web, knocking, "maya", lambda client: found(client, "Goal", f"patient={world.maya.pk}")
    )
    first = reading(
        world,
        as_web,
        knocking,
        "maya",
        lambda client: client.get(f"/fhir/Goal?patient={world.maya.pk}&_count=1").json(),
    )
    following = reading(
        world, as_web, knocking, "maya", lambda client: client.get(first["link"][1]["url"]).json()
    )

    assert [goal["id"] for goal in goals] == [str(later), str(goal_id)]
    assert [each["resource"]["id"] for page in (first, following) for each in page["entry"]] == [
        str(later),
        str(goal_id),
    ]
    assert len(following["link"]) == 1


def test_what_is_made_and_what_was_kept_follow_each_other_page_by_page(
    world, goal_id, matter, knocking, as_web
):
    for days, value in ((400, 310.0), (200, 280.0), (0, 240.0)):
        new = calprotectin(value, true_at=timezone.now() - timedelta(days=days))
        write_entry(by=world.actor("amina"), person_id=world.maya.pk, new=new)
    scored(world, as_web, world.actor("maya"), goal_id, 1)
    start = f"/fhir/Observation?patient={world.maya.pk}"

    def pages(client):
        path, keys = f"{start}&_count=1", []
        while path:
            page = client.get(path).json()
            keys += [each["resource"]["id"] for each in page["entry"]]
            path = next((link["url"] for link in page["link"] if link["relation"] == "next"), "")
        return keys, [each["id"] for each in found(client, "Observation", f"patient={world.maya.pk}")]

    one_by_one, at_once = reading(world, as_web, knocking, "maya", pages)

    assert one_by_one == at_once
    assert len(at_once) == len(set(at_once)) == 5


@pytest.mark.parametrize("kind", ["Goal", "CarePlan", "Observation"])
def test_who_may_not_see_the_plan_finds_nothing(world, goal_id, knocking, as_web, kind):
    key = goal_id if kind == "Goal" else world.maya.pk

    def knock(client):
        return status(client, f"{kind}/{key}"), status(client, f"{kind}?patient={world.maya.pk}")

    assert reading(world, as_web, knocking, "ruth", knock) == (404, 404)


def test_a_goal_that_is_kept_from_somebody_is_not_told_to_them(world, knocking, as_web):
    from alongside.kit.terms import Audience

    kept = begun(world, as_web, world.actor("maya"), kept_from=frozenset({Audience.CAREGIVERS}))

    def knock(client):
        return status(client, f"Goal/{kept}"), [
            each["id"] for each in found(client, "Goal", f"patient={world.maya.pk}")
        ]

    assert reading(world, as_web, knocking, "amina", knock) == (200, [str(kept)])
    assert reading(world, as_web, knocking, "jonas", knock) == (404, [])


def test_a_search_asks_the_same_number_of_queries_whatever_the_number_of_goals(world, knocking, as_web):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    def asked(kind):
        def knock(client):
            with CaptureQueriesContext(connection) as queries:
                found(client, kind, f"patient={world.maya.pk}")
            return len([query for query in queries if "SAVEPOINT" not in query["sql"]])

        return reading(world, as_web, knocking, "maya", knock)

    begun(world, as_web, world.actor("maya"))
    before = asked("Goal"), asked("CarePlan")
    for _ in range(2):
        begun(world, as_web, world.actor("maya"))

    assert (asked("Goal"), asked("CarePlan")) == before
    assert max(before) <= 8
