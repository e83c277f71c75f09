"""How an act about a goal is written: under the goal's lock, after the last one, on the side of who speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans import rules
from alongside.plans.announcing import announce
from alongside.plans.models import Goal, GoalAct
from alongside.plans.negotiating import MAKES_VERSION, follows, negotiation_of
from alongside.plans.planned import Negotiation
from alongside.plans.queries.plan import acts_of
from alongside.plans.queries.sides import side_of
from alongside.plans.said import Act
from alongside.plans.saying import VersionMoved, id_from
from alongside.plans.vocabulary import ActKind, Side
from alongside.sharing.queries.rights import rights_over

SOON = timedelta(days=14)


@dataclass(frozen=True)
class Spoken:
    """A goal that is locked for one act: all that was said so far, and the side of who speaks now."""

    goal: Goal
    acts: tuple[Act, ...]
    negotiation: Negotiation
    side: Side


def speak(by: Actor, person_id: UUID, goal_id: UUID, kind: ActKind) -> Spoken:
    """Take the goal, so that nobody else writes past what is about to be said. Raises Refused where it may not be."""
    rules.may_speak(by, rights_over(by, person_id)).or_refuse()
    goal = Goal.objects.select_for_update(of=("self",)).filter(pk=goal_id, person=person_id).first()
    side = side_of(by, person_id)
    if goal is None or side is None:
        raise Refused("", may_know=False)
    acts = tuple(acts_of(by, person_id, goal_id))
    negotiation = negotiation_of(acts)
    rules.when_act(negotiation.going, kind).or_refuse()
    return Spoken(goal, acts, negotiation, side)


def add_act(
    by: Actor, spoken: Spoken, kind: ActKind, *, on_version: int | None = None, sent_id: UUID | None = None, **said: Any
) -> GoalAct:  # fmt: skip
    """Put an act at the end of the goal's path. Raises VersionMoved where the version was written anew meanwhile.

    Sent twice, it is there once.
    """
    key = id_from(by, sent_id)
    before = GoalAct.objects.filter(pk=key, goal=spoken.goal).first() if sent_id else None
    if before is not None:
        before.was_there = True  # type: ignore[attr-defined]
        return before
    place = follows(spoken.acts, kind, on_version)
    if place is None:
        latest = spoken.negotiation.latest
        raise VersionMoved(latest.made.who.name, latest.number)
    act = GoalAct(
        id=key, goal=spoken.goal, person_id=spoken.goal.person_id, number=place[0], version=place[1], kind=kind.value,
        side=spoken.side.value, **written_by(by), **said,
    )  # fmt: skip
    act.save(force_insert=True)
    announce(act)
    return act


def tell(by: Actor, verb: Verb, spoken: Spoken, act: GoalAct) -> None:
    """Leave the act's line; none where it was there already."""
    if getattr(act, "was_there", False):
        return
    made = act.kind in MAKES_VERSION
    title = act.title if made else spoken.negotiation.held.made.title
    details = {"act": str(act.pk), "version": act.version}
    contribute(
        by,
        verb,
        spoken.goal,
        words=title,
        about=spoken.goal.person_id,
        category=Category.PLAN,
        details=details,
    )


def day_to_talk(by: Actor, spoken: Spoken | None, day: date | None) -> date:
    """The day on which they talk again: the one that was chosen, one that stands already, else in two weeks."""
    if day is not None:
        return day
    today = today_of(by)
    stands = spoken.negotiation.talk_again_on if spoken is not None else None
    return stands if stands is not None and stands >= today else today + SOON
