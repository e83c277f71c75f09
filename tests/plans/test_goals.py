"""Goals as they are said: who may, what comes of it, and that nothing said is lost."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from alongside.contributions.models import Line
from alongside.kit.terms import Audience
from alongside.kit.verdict import Refused
from alongside.plans.actions.turns import end_goal, look_again, set_aside, take_up, talk_again
from alongside.plans.queries.plan import plan_of
from alongside.plans.queries.talks import talks_due
from alongside.plans.saying import VersionMoved, Wording
from alongside.plans.vocabulary import Agreement, Going, Outcome, Position, Side
from tests.plans.saying import answered, begun, read, seen_by, written_anew

SLEEP = Wording("Sleep before ten on school nights")


def test_her_own_goal_needs_nobodys_leave(world, as_web, maya):
    goal = read(world, as_web, maya, begun(world, as_web, maya))

    told = goal.negotiation
    assert (told.agreement, told.holds, goal.is_own, goal.who.name) == (
        Agreement.OWN,
        1,
        True,
        "Maya Lindqvist",
    )
    assert [(one.side, one.importance, one.confidence) for one in told.parties] == [(Side.PERSON, 9, 7)]


def test_she_and_her_doctor_agree(world, as_web, maya, amina):
    key = begun(world, as_web, maya)

    answered(world, as_web, amina, key)

    told = read(world, as_web, maya, key).negotiation
    assert (told.agreement, told.agreed) == (Agreement.AGREED, 1)
    assert (
        Line.objects.filter(subject_id=key, verb="plans.goal_agreed", actor_name="Amina Rahman").count() == 1
    )


def test_her_dad_decides_with_her_doctor_while_she_has_said_nothing(world, as_web, jonas, amina):
    key = begun(world, as_web, amina)

    answered(world, as_web, jonas, key)

    told = read(world, as_web, jonas, key).negotiation
    assert (told.agreement, told.parties[1].side) == (Agreement.AGREED, Side.GUARDIAN)


def test_nobody_speaks_over_her(world, as_web, maya, jonas, amina):
    key = begun(world, as_web, amina)
    answered(world, as_web, maya, key, Position.CANNOT, "It hurts.")

    answered(world, as_web, jonas, key)

    told = read(world, as_web, maya, key).negotiation
    assert (told.agreement, told.point, [one.who.name for one in told.open_with]) == (
        Agreement.DIFFER, "", ["Maya Lindqvist"]
    )  # fmt: skip


def test_a_caregiver_who_may_not_choose_does_not_decide(world, as_web, elin, amina):
    key = begun(world, as_web, amina)

    answered(world, as_web, elin, key)

    told = read(world, as_web, elin, key).negotiation
    assert (told.agreement, told.parties[1].side) == (Agreement.PROPOSED, Side.CAREGIVER)


def test_a_grown_person_decides_alone(world, as_web, jonas, amina):
    world.maya.birth_date = date.today() - timedelta(days=365 * 17)
    world.maya.save()
    with seen_by(as_web, jonas):
        from alongside.plans.queries.sides import side_of

        young = side_of(jonas, world.maya.id)
    world.maya.birth_date = None
    world.maya.save()
    with seen_by(as_web, jonas):
        unknown = side_of(jonas, world.maya.id)

    assert (young, unknown) in [(Side.GUARDIAN, None), (Side.GUARDIAN, Side.CAREGIVER)]


def test_a_new_version_opens_stands_anew_and_keeps_the_old_ones(world, as_web, maya, jonas, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key, reason="Thursdays are yours.")

    written_anew(world, as_web, jonas, key, "She leaves at 19:00.", point="when to leave")

    told = read(world, as_web, maya, key).negotiation
    assert (told.agreement, told.agreed, told.holds, told.point) == (
        Agreement.AGREED_OPEN,
        1,
        1,
        "when to leave",
    )
    assert [one.reason for one in told.versions[0].stands] == ["I miss it.", "Thursdays are yours."]
    assert [one.who.name for one in told.versions[1].stands] == ["Jonas Lindqvist"]
    assert told.talk_again_on is not None


def test_the_agreed_version_moves_on_when_both_support_the_new_one(world, as_web, maya, jonas, amina):
    key = begun(world, as_web, maya)
    answered(world, as_web, amina, key)
    written_anew(world, as_web, jonas, key, "She leaves at 19:30.")

    answered(world, as_web, amina, key, on=2)
    halfway = read(world, as_web, maya, key).negotiation
    answered(world, as_web, maya, key, on=2)

    told = read(world, as_web, maya, key).negotiation
    assert (halfway.agreement, halfway.agreed) == (Agreement.AGREED_OPEN, 1)
    assert (told.agreement, told.agreed) == (Agreement.AGREED, 2)


def test_who_writes_while_another_does_is_told_and_loses_nothing(world, as_web, maya, jonas, amina):
    key = begun(world, as_web, maya)
    written_anew(world, as_web, jonas, key, "She leaves at 19:00.")

    with pytest.raises(VersionMoved) as moved:
        answered(world, as_web, amina, key, on=1)

    assert (moved.value.by_name, moved.value.version) == ("Jonas Lindqvist", 2)
    assert len(read(world, as_web, maya, key).acts) == 2


def test_sent_twice_it_arrives_once(world, as_web, maya, amina):
    key, sent = begun(world, as_web, maya, id=uuid4()), uuid4()

    answered(world, as_web, amina, key, id=sent)
    answered(world, as_web, amina, key, id=sent)

    assert len(read(world, as_web, maya, key).acts) == 2


def test_a_reason_is_asked_of_who_does_not_support(world, as_web, maya, amina):
    key = begun(world, as_web, maya)

    with pytest.raises(Refused) as why:
        answered(world, as_web, amina, key, Position.CANNOT, " ")

    assert "why" in str(why.value)


def test_two_goals_stand_beside_each_other(world, as_web, maya, jonas):
    key = begun(world, as_web, maya)
    other = begun(world, as_web, jonas, SLEEP, beside_id=key, point="how late")

    first, second = read(world, as_web, maya, key), read(world, as_web, maya, other)
    with seen_by(as_web, maya):
        due = talks_due(maya, world.maya.id)

    assert (first.beside_ids, second.beside_id) == ((other,), key)
    assert [(one.title, one.names) for one in due] == [(SLEEP.title, ("Jonas Lindqvist",))]
    assert due[0].day is not None


def test_a_stranger_to_the_plan_reads_and_says_nothing(world, as_web, maya):
    ruth, key = world.actor("ruth"), begun(world, as_web, maya)

    with pytest.raises(Refused) as why:
        answered(world, as_web, ruth, key)
    with pytest.raises(Refused):
        read(world, as_web, ruth, key)

    assert why.value.may_know is False


def test_she_sets_aside_takes_up_and_ends_with_a_reason(world, as_web, maya, amina):
    key, told = begun(world, as_web, maya), []
    with as_web():
        for act, more in (
            (set_aside, {"reason": "Exams."}),
            (take_up, {"reason": "Summer."}),
            (end_goal, {"reason": "We played.", "outcome": Outcome.REACHED}),
        ):
            act(by=maya, person_id=world.maya.id, goal_id=key, **more)
            told.append(read_now(world, maya, key))

    assert told == [Going.SET_ASIDE, Going.OPEN, Going.ENDED]
    with pytest.raises(Refused) as why:
        answered(world, as_web, amina, key)
    assert "ended" in str(why.value)


def read_now(world, by, key):
    from alongside.contributions.acting import acting
    from alongside.plans.queries.plan import goal_of

    with acting(by):
        return goal_of(by, world.maya.id, key).going


def test_her_doctor_does_not_end_her_goal(world, as_web, maya, amina):
    key = begun(world, as_web, maya)

    with pytest.raises(Refused), as_web():
        set_aside(by=amina, person_id=world.maya.id, goal_id=key, reason="No.")

    assert read(world, as_web, maya, key).going == Going.OPEN


def test_days_to_talk_and_to_look_again(world, as_web, maya, amina):
    key, day = begun(world, as_web, maya), date.today() + timedelta(days=5)
    with as_web():
        talk_again(by=amina, person_id=world.maya.id, goal_id=key, day=day)
        look_again(by=maya, person_id=world.maya.id, goal_id=key, day=day + timedelta(days=30))

    told = read(world, as_web, maya, key).negotiation
    assert (told.talk_again_on, told.review_on) == (day, day + timedelta(days=30))


def test_a_goal_that_is_kept_from_her_dad_is_not_there_for_him(world, as_web, maya, jonas, amina):
    key = begun(world, as_web, maya, kept_from=frozenset({Audience.CAREGIVERS}))
    answered(world, as_web, amina, key)

    with seen_by(as_web, jonas):
        plan, lines = plan_of(jonas, world.maya.id), Line.objects.filter(subject_id=key).count()
    with seen_by(as_web, amina):
        theirs, told = plan_of(amina, world.maya.id), Line.objects.filter(subject_id=key).count()

    assert (plan.goals, lines) == ((), 0)
    assert ([one.id for one in theirs.goals], told) == ([key], 2)


@pytest.mark.parametrize("goals", [1, 3])
def test_the_plan_is_read_in_as_many_queries_whatever_its_size(
    world, as_web, maya, django_assert_num_queries, goals
):
    for _ in range(goals):
        begun(world, as_web, maya)

    with seen_by(as_web, maya), django_assert_num_queries(3):
        plan = plan_of(maya, world.maya.id)

    assert len(plan.goals) == goals


def test_what_a_goal_beside_another_is_about_is_said_until_it_is_agreed(world, as_web, maya, jonas, amina):
    first = begun(world, as_web, maya)
    key = begun(world, as_web, jonas, beside_id=first, point="When to leave")
    before = read(world, as_web, maya, key).negotiation
    answered(world, as_web, amina, key)
    answered(world, as_web, maya, key)
    after = read(world, as_web, maya, key).negotiation

    assert (before.point, before.agreement) == ("When to leave", Agreement.PROPOSED)
    assert (after.point, after.agreement) == ("", Agreement.AGREED)
