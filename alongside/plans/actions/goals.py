"""Beginning a goal, writing it anew, and saying where one stands."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.plans import rules, verbs
from alongside.plans.actions.written import add_act, day_to_talk, speak, tell
from alongside.plans.models import Goal, GoalAct
from alongside.plans.negotiating import negotiation_of
from alongside.plans.planned import Negotiation
from alongside.plans.queries.rows import act_of
from alongside.plans.queries.sides import side_of
from alongside.plans.saying import NewGoal, NewStand, NewVersion, Weights, Wording, id_from
from alongside.plans.vocabulary import ActKind, Agreement, Position
from alongside.record.writing import mask_of
from alongside.sharing.queries.rights import rights_over

_STOOD = {Position.SUPPORT: verbs.GOAL_SUPPORTED, Position.CHANGE: verbs.GOAL_CHANGE_WANTED,
          Position.CANNOT: verbs.GOAL_NOT_SUPPORTED}  # fmt: skip


@act
def propose_goal(*, by: Actor, person_id: UUID, new: NewGoal) -> Goal:
    """Begin a goal in somebody's plan; the person's own needs nobody's leave. Beside another one, both stand."""
    rights = rights_over(by, person_id)
    rules.may_speak(by, rights).or_refuse()
    if new.kept_from:
        rules.may_keep_from(by, rights, by.person_id, new.kept_from).or_refuse()
    if new.beside_id and not Goal.objects.filter(pk=new.beside_id, person=person_id).exists():
        raise Refused("", may_know=False)
    goal = Goal(
        id=id_from(by, new.id), person_id=person_id, beside_id=new.beside_id, kept_from=mask_of(new.kept_from),
        **written_by(by),
    )  # fmt: skip
    if not put(goal, once=True):
        return goal
    _first_act(by, goal, new)
    verb = verbs.GOAL_BESIDE if new.beside_id else verbs.GOAL_PROPOSED
    contribute(by, verb, goal, words=new.wording.title, about=person_id, category=Category.PLAN)
    return goal


@act
def suggest_change(*, by: Actor, person_id: UUID, goal_id: UUID, change: NewVersion) -> GoalAct:
    """Write a goal anew: a version beside the ones before, on which everyone takes a stand.

    Raises VersionMoved where somebody else wrote one meanwhile.
    """
    spoken = speak(by, person_id, goal_id, ActKind.COUNTERED)
    theirs = spoken.negotiation.latest.made.who.id == by.person_id
    made = add_act(
        by, spoken, ActKind.COUNTERED, on_version=change.on_version, sent_id=change.id, point=change.point,
        day=change.talk_on if theirs else day_to_talk(by, spoken, change.talk_on),
        **_said(change.wording, change.weights),
    )  # fmt: skip
    tell(by, verbs.GOAL_COUNTERED, spoken, made)
    return made


@act
def take_stand(*, by: Actor, person_id: UUID, goal_id: UUID, stand: NewStand) -> GoalAct:
    """Say whether one supports a version, wants a change, or cannot support it. Earlier words of theirs stay.

    Raises VersionMoved where the version was written anew meanwhile.
    """
    rules.when_stand(stand.position, stand.reason).or_refuse()
    spoken = speak(by, person_id, goal_id, ActKind.STOOD)
    supports = stand.position == Position.SUPPORT
    taken = add_act(
        by, spoken, ActKind.STOOD, on_version=stand.on_version, sent_id=stand.id, position=stand.position.value,
        reason=stand.reason, point="" if supports else stand.point, importance=stand.weights.importance,
        confidence=stand.weights.confidence, day=None if supports else day_to_talk(by, spoken, stand.talk_on),
    )  # fmt: skip
    after = negotiation_of((*spoken.acts, act_of(taken)))
    tell(by, _verb(stand.position, spoken.negotiation, after), spoken, taken)
    return taken


def _first_act(by: Actor, goal: Goal, new: NewGoal) -> None:
    side = side_of(by, goal.person_id)
    if side is None:
        raise Refused("", may_know=False)
    GoalAct(
        goal=goal, person_id=goal.person_id, number=1, kind=ActKind.PROPOSED.value, version=1, side=side.value,
        point=new.point, day=day_to_talk(by, None, new.talk_on) if new.beside_id else new.talk_on,
        **_said(new.wording, new.weights), **written_by(by),
    ).save(force_insert=True)  # fmt: skip


def _said(wording: Wording, weights: Weights) -> dict[str, Any]:
    """A version as its row holds it; who writes it supports it."""
    return {
        "title": wording.title, "words": wording.words, "reason": wording.why, "levels": list(wording.levels),
        "baseline": wording.baseline, "weight": wording.weight, "position": Position.SUPPORT.value,
        "importance": weights.importance, "confidence": weights.confidence,
    }  # fmt: skip


def _verb(position: Position, before: Negotiation, after: Negotiation) -> Verb:
    """What the ledger calls a stand: the one that makes an agreement says so."""
    agreed = (Agreement.AGREED, Agreement.AGREED_OPEN)
    if position == Position.SUPPORT and after.agreement in agreed and after.agreed != before.agreed:
        return verbs.GOAL_AGREED
    return _STOOD[position]
