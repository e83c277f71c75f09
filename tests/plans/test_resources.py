"""Whatever was said of a goal, it goes out as valid FHIR, and no stand is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.plans.negotiating import negotiation_of
from alongside.plans.planned import GoalShown, Plan
from alongside.plans.resources import OURS, care_plan, goal_resource
from alongside.plans.vocabulary import ActKind, Agreement, Going, Outcome
from tests.calm import CALM
from tests.plans.test_negotiating import BEGAN, Attempt, act, attempts, begun_by, let_in, names
from tests.r4 import r4_schema

PERSON = UUID(int=1)
LEVELS = ("one", "two", "three", "four", "five")
KNOWN = {"proposed", "accepted", "active", "on-hold", "completed", "cancelled"}


def shown(acts) -> GoalShown:
    return GoalShown(UUID(int=77), PERSON, acts[0].who, BEGAN, negotiation_of(acts), tuple(acts))


def stands(resource) -> list[tuple[str, str, str]]:
    told = [each["extension"] for each in resource["extension"] if each["url"] == OURS + "goal-stand"]
    parts = [{part["url"]: part for part in each} for each in told]
    return [
        (each["who"]["valueReference"]["display"], each["position"]["valueCode"], each["at"]["valueDateTime"])
        for each in parts
    ]


@settings(CALM, max_examples=100)
@given(names, st.lists(attempts, max_size=12), st.booleans())
def test_no_stand_is_lost_on_the_way_out_and_what_goes_out_is_valid(first, said, levelled):
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)
    if levelled:
        acts = [replace(one, levels=LEVELS, baseline=-1) for one in acts]

    goal = shown(acts)
    resource = goal_resource(goal)

    assert [str(fault) for fault in r4_schema().iter_errors(resource)] == []
    assert sorted(who for who, _, _ in stands(resource)) == sorted(
        one.who.name for one in acts if one.position
    )
    assert resource["lifecycleStatus"] in KNOWN
    plan = care_plan(Plan(PERSON, goals=(goal,)))
    assert [str(fault) for fault in r4_schema().iter_errors(plan)] == []


@settings(CALM, max_examples=100)
@given(names, st.lists(attempts, max_size=12))
def test_the_lifecycle_says_no_more_than_the_negotiation(first, said):
    acts = begun_by(first)
    for attempt in said:
        let_in(acts, attempt)
    told = negotiation_of(acts)

    status = goal_resource(shown(acts))["lifecycleStatus"]

    if told.going == Going.SET_ASIDE:
        assert status == "on-hold"
    else:
        agreed = told.agreement in (Agreement.AGREED, Agreement.AGREED_OPEN)
        assert status == (
            "accepted" if agreed else "active" if told.agreement == Agreement.OWN else "proposed"
        )


def test_an_ended_goal_says_how_it_ended():
    ends = {
        Outcome.REACHED: ("completed", "achieved"),
        Outcome.PARTLY: ("completed", "improving"),
        Outcome.NOT_REACHED: ("completed", "not-achieved"),
        Outcome.CHANGED: ("cancelled", None),
    }
    found = {}
    for outcome in ends:
        acts = begun_by("maya")
        acts.append(replace(act(Attempt("maya", ActKind.ENDED), 2, 1), outcome=outcome, reason="So it is."))
        resource = goal_resource(shown(acts))
        achieved = resource.get("achievementStatus", {}).get("coding", [{}])[0].get("code")
        found[outcome] = (resource["lifecycleStatus"], achieved)
        assert resource["statusReason"] == "So it is."

    assert found == ends
