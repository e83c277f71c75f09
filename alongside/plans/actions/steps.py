"""The steps towards a goal: written, changed, done, dropped. Each change is a new version of the step."""

from __future__ import annotations

from dataclasses import asdict
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.plans import rules, verbs
from alongside.plans.actions.written import speak
from alongside.plans.announcing import announce
from alongside.plans.models import GoalStep
from alongside.plans.saying import NewStep, id_from
from alongside.plans.vocabulary import ActKind, StepState
from alongside.sharing.queries.rights import rights_over

_VERBS = {
    StepState.OPEN: verbs.STEP_CHANGED,
    StepState.DONE: verbs.STEP_DONE,
    StepState.DROPPED: verbs.STEP_DROPPED,
}


@act
def add_step(*, by: Actor, person_id: UUID, goal_id: UUID | None, new: NewStep) -> GoalStep:
    """Write a step: towards a goal, or on its own."""
    rules.may_speak(by, rights_over(by, person_id)).or_refuse()
    step = GoalStep(
        id=id_from(by, new.id), goal_id=goal_id, person_id=person_id, in_version=_version(by, person_id, goal_id),
        **_said(new), **written_by(by),
    )  # fmt: skip
    step.origin_id = step.pk
    if put(step, once=True):
        announce(step)
        contribute(
            by,
            verbs.STEP_ADDED,
            step,
            words=step.words,
            about=person_id,
            answers=goal_id,
            category=Category.PLAN,
        )
    return step


@act
def change_step(*, by: Actor, person_id: UUID, origin_id: UUID, on_number: int, new: NewStep) -> GoalStep:
    """Write a step anew, or say that it is done or dropped. Raises Refused where somebody changed it meanwhile."""
    rules.may_speak(by, rights_over(by, person_id)).or_refuse()
    before = GoalStep.objects.filter(person=person_id, origin_id=origin_id).order_by("-number").first()
    if before is None:
        raise Refused("", may_know=False)
    step = GoalStep(
        goal_id=before.goal_id, person_id=person_id, origin_id=origin_id, number=on_number + 1,
        in_version=_version(by, person_id, before.goal_id), **_said(new), **written_by(by),
    )  # fmt: skip
    rules.when_change_step(before.number, on_number, before.author_name).or_refuse()
    step.save(force_insert=True)
    announce(step)
    contribute(
        by,
        _VERBS[new.state],
        step,
        words=step.words,
        about=person_id,
        answers=step.goal_id,
        category=Category.PLAN,
    )
    return step


def _said(new: NewStep) -> dict[str, object]:
    said = asdict(new)
    del said["id"]
    return said | {"state": new.state.value}


def _version(by: Actor, person_id: UUID, goal_id: UUID | None) -> int:
    """The version of the goal in which the step is written; the goal is worked on, and locked until it is."""
    return speak(by, person_id, goal_id, ActKind.STOOD).negotiation.latest.number if goal_id else 1
