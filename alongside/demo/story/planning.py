"""Plans: what matters to whom, goals that are agreed, and a disagreement that is kept."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.demo.story import planning_words as told
from alongside.demo.story.drawings import viola
from alongside.demo.story.stage import Stage, drawn
from alongside.kit.terms import Role
from alongside.plans.actions.goals import propose_goal, suggest_change, take_stand
from alongside.plans.actions.matters import say_at_work, say_what_matters
from alongside.plans.actions.steps import add_step, change_step
from alongside.plans.actions.turns import end_goal, look_again, set_aside
from alongside.plans.saying import NewGoal, NewMatter, NewStand, NewStep, NewVersion, Weights, Wording
from alongside.plans.vocabulary import Outcome, Position, Prompt, StepState

TUESDAY = timedelta(days=2)
HER_PICTURE = ("maya", Prompt.GOOD_DAY)


def play(stage: Stage) -> None:
    """What matters, and goals, in the network."""
    _what_matters(stage, told.MATTERS, told.WORK)
    _orchestra(stage)
    _mayas_others(stage)
    goals = {goal[0]: _agreed(stage, *goal) for goal in told.GOALS}
    _imanis_father(stage, goals["imani"])


def play_swedish(stage: Stage) -> None:
    """The same in the small community of its own."""
    _what_matters(stage, told.SWEDISH_MATTERS, told.SWEDISH_WORK)
    for goal in told.SWEDISH_GOALS:
        _agreed(stage, *goal)


_AT_WORK = {
    "rahman", "petra", "lukas", "ito", "joy", "keane", "okoro", "helen", "linnea", "mikael",
}  # fmt: skip


def _near(stage: Stage, whose: str, key: str) -> Actor:
    """Somebody in the seat in which they are near to this person."""
    if key == whose:
        return stage.actor(key, Role.PATIENT)
    return stage.actor(key, Role.CLINICIAN if key in _AT_WORK else Role.CAREGIVER)


def _what_matters(stage: Stage, matters: tuple[Any, ...], work: tuple[Any, ...]) -> None:
    for whose, key, days_ago, prompt, words in matters:
        with stage.at(days_ago, "19:40"):
            shown = (drawn(viola), "My viola, and the door.") if (key, prompt) == HER_PICTURE else ()
            new = NewMatter(prompt, words, *shown)
            say_what_matters(by=_near(stage, whose, key), person_id=stage.person(whose), new=new)
    for key, prompt, words in work:
        with stage.at(44, "16:30"):
            say_at_work(by=stage.actor(key, Role.CLINICIAN), prompt=prompt, words=words)


def _agreed(
    stage: Stage, whose: str, key: str, days_ago: int, title: str, words: str, matters: int, sure: int, other: str,
    reason: str,
) -> UUID:  # fmt: skip
    goal = _begin(stage, whose, key, days_ago, Wording(title, words), Weights(matters, sure))
    weights = Weights(max(matters - 2, 0), sure + 1)
    _stand(stage, whose, other, days_ago - 3, goal, Position.SUPPORT, reason, weights)
    return goal


def _begin(
    stage: Stage, whose: str, key: str, days_ago: int, wording: Wording, weights: Weights, **more: Any
) -> UUID:
    with stage.at(days_ago, "18:20"):
        new = NewGoal(wording, weights, **more)
        return propose_goal(by=_near(stage, whose, key), person_id=stage.person(whose), new=new).pk


def _stand(
    stage: Stage, whose: str, key: str, days_ago: int, goal: UUID, position: Position, reason: str, weights: Weights,
    on: int = 1, point: str = "", soon: timedelta = TUESDAY,
) -> None:  # fmt: skip
    talk_on = None if position == Position.SUPPORT else stage.today + soon
    with stage.at(days_ago, "16:05"):
        stand = NewStand(position, on, reason, weights, point, talk_on)
        take_stand(by=_near(stage, whose, key), person_id=stage.person(whose), goal_id=goal, stand=stand)


def _orchestra(stage: Stage) -> None:
    """She wants to play; the doctor agrees; her dad wants one change; and he has a goal of his own."""
    wording = Wording(told.ORCHESTRA, told.HER_THURSDAYS, "I miss it more than I said.", told.LEVELS, -1)
    goal = _begin(stage, "maya", "maya", 80, wording, Weights(9, 7))
    reason = "Thursdays are yours to settle at home. Rest on Wednesdays, and we go."
    _stand(stage, "maya", "rahman", 73, goal, Position.SUPPORT, reason, Weights(7, 6))
    person, jonas = stage.person("maya"), _near(stage, "maya", "jonas")
    _steps(stage, goal)
    with stage.at(4, "21:15"):
        why = "I want her to play. But she has to be able to get up on Friday."
        change = NewVersion(
            Wording(told.ORCHESTRA, told.HIS_THURSDAYS, why, told.LEVELS, -1), 1, Weights(6, 4), "when to leave",
            stage.today + TUESDAY,
        )  # fmt: skip
        suggest_change(by=jonas, person_id=person, goal_id=goal, change=change)
    words = "In bed at half past nine, light out at ten, from Sunday to Thursday."
    early = Wording("Sleep before ten on school nights", words, "Tired days come after late ones.")
    beside: dict[str, Any] = {
        "beside_id": goal,
        "point": "how late is late",
        "talk_on": stage.today + TUESDAY,
    }
    sleep = _begin(stage, "maya", "jonas", 3, early, Weights(9, 5), **beside)
    reason = "I sleep when I am done with the day. Set a time for the phone, not for me."
    _stand(stage, "maya", "maya", 2, sleep, Position.CANNOT, reason, Weights(2, 3), point="how late is late")


def _steps(stage: Stage, goal: UUID) -> None:
    maya, petra, person = stage.actor("maya"), stage.actor("petra", Role.CLINICIAN), stage.person("maya")
    with stage.at(72, "19:05"):
        seat = NewStep(
            "Ask Mr Lund for the seat by the door", maya.person_id, maya.name, stage.today - timedelta(days=60),
            "Asking in front of everyone", "Ada comes with me", 6,
        )  # fmt: skip
        asked = add_step(by=maya, person_id=person, goal_id=goal, new=seat)
    with stage.at(61, "20:10"):
        done = NewStep(
            seat.words, seat.owner_id, seat.owner_name, seat.due_on, seat.hinders, seat.helps, 6, StepState.DONE,
            "He said yes before I had finished.",
        )  # fmt: skip
        change_step(by=maya, person_id=person, origin_id=asked.origin_id, on_number=1, new=done)
    with stage.at(12, "09:40"):
        note = NewStep(
            "A note to the school about the toilet card", petra.person_id, petra.name,
            stage.today + timedelta(days=5), "If it sounds like a report", "Maya reads it first", 8,
        )  # fmt: skip
        add_step(by=petra, person_id=person, goal_id=goal, new=note)
        rest = NewStep(
            "Nothing planned on Wednesdays", stage.person("jonas"), "Jonas Lindqvist", None, "", "", 7
        )
        add_step(by=petra, person_id=person, goal_id=goal, new=rest)


def _mayas_others(stage: Stage) -> None:
    """What the doctor wants, agreed; what was set aside; what was reached."""
    person, rahman = stage.person("maya"), _near(stage, "maya", "rahman")
    words = "Under 250 in the stool test by Christmas. Then we can talk about less medicine."
    wording = Wording("A calprotectin under 250", words, "It says that the gut is quiet before you feel it.")
    quiet = _begin(stage, "maya", "rahman", 60, wording, Weights(9, 6))
    reason = "Ok. If it means that I get rid of the iron drink."
    _stand(stage, "maya", "maya", 58, quiet, Position.SUPPORT, reason, Weights(5, 6))
    reason = "I would sleep better, too."
    _stand(stage, "maya", "jonas", 57, quiet, Position.SUPPORT, reason, Weights(8, 5))
    with stage.at(56, "10:30"):
        day = stage.today + timedelta(days=30)
        look_again(by=rahman, person_id=person, goal_id=quiet, day=day)
    swim = _begin(stage, "maya", "maya", 150, Wording("Swim with the club on Mondays"), Weights(5, 4))
    with stage.at(95, "18:40"):
        reason = "The changing room. Maybe in the new pool, they have doors."
        set_aside(by=stage.actor("maya"), person_id=person, goal_id=swim, reason=reason)
    tablets = _begin(
        stage, "maya", "maya", 160, Wording("Swallow tablets instead of the sachet"), Weights(7, 5)
    )
    _stand(stage, "maya", "petra", 158, tablets, Position.SUPPORT, "We practise with sweets.", Weights(6, 8))
    with stage.at(120, "17:00"):
        reason = "Took eleven days. It was the orange ones that worked."
        end_goal(
            by=stage.actor("maya"), person_id=person, goal_id=tablets, outcome=Outcome.REACHED, reason=reason
        )


def _imanis_father(stage: Stage, goal: UUID) -> None:
    """He would wait; she and her doctor would not. Both goals stand."""
    reason = "Let us wait until spring, and try the diet once more. Then I will say yes or no."
    wording = Wording("Try the diet once more before the next medicine", reason)
    soon, point = timedelta(days=9), "when to begin the injections"
    beside: dict[str, Any] = {"beside_id": goal, "point": point, "talk_on": stage.today + soon}
    race = _begin(stage, "imani", "kwame", 20, wording, Weights(9, 4), **beside)
    words = "I have done the diet twice. I cannot run on shakes."
    _stand(stage, "imani", "imani", 18, race, Position.CANNOT, words, Weights(1, 1), point=point, soon=soon)
