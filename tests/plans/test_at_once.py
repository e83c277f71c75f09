"""Several speak about one goal at the same moment, each over their own line to PostgreSQL: nothing is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection, transaction

from tests.sharing.test_at_once import together


def as_the_web() -> None:
    """From here to the end of the transaction: the role of the web process."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE alongside_web")


def all_at_once(*doings: Callable[[], None]) -> None:
    """Each on a thread and a connection of its own; none goes before all are there."""
    gate = threading.Barrier(len(doings))

    def one(doing: Callable[[], None]) -> None:
        try:
            with transaction.atomic():
                gate.wait(10)
                doing()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(doings)) as pool:
        for doing in [pool.submit(one, doing) for doing in doings]:
            doing.result(20)


def test_of_two_versions_at_once_one_stands_and_the_other_writer_is_told(own_database) -> None:
    from alongside.plans.actions.goals import propose_goal, suggest_change
    from alongside.plans.models import GoalAct
    from alongside.plans.saying import NewGoal, NewVersion, VersionMoved, Wording
    from tests.plans.family import a_plan_world

    world = a_plan_world()
    maya, jonas, amina = (world.actor(name) for name in ("maya", "jonas", "amina"))
    goal = propose_goal(by=maya, person_id=world.maya.id, new=NewGoal(Wording("Play again")))
    told: list[VersionMoved] = []

    def write(by, words: str) -> None:
        as_the_web()
        change = NewVersion(Wording("Play again", words), on_version=1)
        try:
            suggest_change(by=by, person_id=world.maya.id, goal_id=goal.pk, change=change)
        except VersionMoved as moved:
            told.append(moved)

    together(lambda: write(jonas, "Until seven."), lambda: write(amina, "Not on Wednesdays."))

    acts = list(
        GoalAct.objects.filter(goal=goal).order_by("number").values_list("number", "version", "author_name")
    )
    first = acts[1][2]
    assert acts in ([(1, 1, "Maya Lindqvist"), (2, 2, "Jonas Lindqvist")],
                    [(1, 1, "Maya Lindqvist"), (2, 2, "Amina Rahman")])  # fmt: skip
    assert [(one.by_name, one.version) for one in told] == [(first, 2)]


def test_stands_at_once_all_stand(own_database) -> None:
    from alongside.plans.actions.goals import propose_goal, take_stand
    from alongside.plans.models import GoalAct
    from alongside.plans.negotiating import negotiation_of
    from alongside.plans.queries.rows import act_of
    from alongside.plans.saying import NewGoal, NewStand, Wording
    from alongside.plans.vocabulary import Agreement, Position
    from tests.plans.family import a_plan_world

    world = a_plan_world()
    maya, jonas, amina, elin = (world.actor(name) for name in ("maya", "jonas", "amina", "elin"))
    goal = propose_goal(by=maya, person_id=world.maya.id, new=NewGoal(Wording("Play again")))

    def say(by, position: Position) -> None:
        as_the_web()
        stand = NewStand(position, 1, f"So says {by.name}.")
        take_stand(by=by, person_id=world.maya.id, goal_id=goal.pk, stand=stand)

    all_at_once(
        lambda: say(jonas, Position.CHANGE), lambda: say(amina, Position.SUPPORT),
        lambda: say(elin, Position.CANNOT), lambda: say(maya, Position.SUPPORT),
    )  # fmt: skip

    acts = [act_of(row) for row in GoalAct.objects.filter(goal=goal).order_by("number")]
    told = negotiation_of(acts)
    assert [one.number for one in acts] == [1, 2, 3, 4, 5]
    assert {one.reason for one in acts[1:]} == {f"So says {by.name}." for by in (maya, jonas, amina, elin)}
    assert (told.agreement, told.agreed) == (Agreement.AGREED_OPEN, 1)
    assert {one.who.name for one in told.open_with} == {"Jonas Lindqvist", "Elin Lindqvist"}


def test_a_stand_on_a_version_that_is_written_anew_at_once_is_told_or_stands(own_database) -> None:
    from alongside.plans.actions.goals import propose_goal, suggest_change, take_stand
    from alongside.plans.models import GoalAct
    from alongside.plans.saying import NewGoal, NewStand, NewVersion, VersionMoved, Wording
    from alongside.plans.vocabulary import Position
    from tests.plans.family import a_plan_world

    world = a_plan_world()
    maya, jonas, amina = (world.actor(name) for name in ("maya", "jonas", "amina"))
    told: list[str] = []
    goals = [
        propose_goal(by=maya, person_id=world.maya.id, new=NewGoal(Wording(f"Goal {n}"))).pk for n in range(6)
    ]

    def write(key) -> None:
        as_the_web()
        change = NewVersion(Wording("Play again", "Until seven."), on_version=1)
        suggest_change(by=jonas, person_id=world.maya.id, goal_id=key, change=change)

    def say(key) -> None:
        as_the_web()
        try:
            stand = NewStand(Position.SUPPORT, 1, "Yes.")
            take_stand(by=amina, person_id=world.maya.id, goal_id=key, stand=stand)
        except VersionMoved as moved:
            told.append(moved.by_name)

    for key in goals:
        together(lambda key=key: write(key), lambda key=key: say(key))

    stood = GoalAct.objects.filter(goal__in=goals, kind="stood", version=1).count()
    assert stood + len(told) == len(goals)
    assert set(told) <= {"Jonas Lindqvist"}
    assert GoalAct.objects.filter(goal__in=goals, kind="countered", version=2).count() == len(goals)
