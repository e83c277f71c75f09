"""One goal, or one answer to what matters, for fewer people than the plan is open to."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db.models import QuerySet

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Refused
from alongside.plans import rules, verbs
from alongside.plans.models import Goal, Matter
from alongside.plans.prompts import TITLE
from alongside.plans.queries.plan import goal_of
from alongside.plans.vocabulary import Prompt
from alongside.record.writing import mask_of
from alongside.sharing.queries.rights import rights_over


@act
def keep_goal_from(*, by: Actor, person_id: UUID, goal_id: UUID, audiences: Collection[Audience]) -> Goal:
    """Let exactly these audiences, of those to which the plan is open, not see one goal and all that is in it."""
    goal = _goal(by, person_id, goal_id)
    changed = _changed(goal.kept_from, audiences)
    rules.may_keep_from(by, rights_over(by, person_id), goal.author_id, changed).or_refuse()
    rules.when_open_again(by, person_id, goal.kept_from, audiences, _closed_by(goal.pk)).or_refuse()
    verb = _verb(goal.kept_from, audiences, verbs.GOAL_KEPT, verbs.GOAL_OPENED)
    words = goal_of(by, person_id, goal_id).title
    goal.kept_from = mask_of(audiences)
    Goal.objects.filter(pk=goal.pk).update(kept_from=goal.kept_from)
    contribute(by, verb, goal, words=words, about=person_id, category=Category.PLAN)
    return goal


@act
def keep_matter_from(
    *, by: Actor, person_id: UUID, prompt: Prompt, audiences: Collection[Audience]
) -> Matter:
    """The same for one's own answer to what matters, with all its versions."""
    mine = _mine(by, person_id, prompt)
    last = mine.first()
    if last is None:
        raise Refused("", may_know=False)
    changed = _changed(last.kept_from, audiences)
    rules.may_keep_from(by, rights_over(by, person_id), by.person_id, changed).or_refuse()
    verb = _verb(last.kept_from, audiences, verbs.MATTER_KEPT, verbs.MATTER_OPENED)
    last.kept_from = mask_of(audiences)
    mine.update(kept_from=last.kept_from)
    contribute(by, verb, last, words=str(TITLE[prompt]), about=person_id, category=Category.PLAN)
    return last


def _goal(by: Actor, person_id: UUID, goal_id: UUID) -> Goal:
    goal = Goal.objects.select_for_update(of=("self",)).filter(pk=goal_id, person=person_id).first()
    if goal is None:
        raise Refused("", may_know=False)
    return goal


def _mine(by: Actor, person_id: UUID, prompt: Prompt) -> QuerySet[Matter]:
    mine = Matter.objects.filter(person=person_id, author_id=by.person_id, prompt=prompt.value)
    return mine.order_by("-number")


def _closed_by(goal_id: UUID) -> UUID | None:
    """Who let fewer people see the goal last; None where nobody did since it was begun."""
    lines = Line.objects.filter(subject_id=goal_id, verb=verbs.GOAL_KEPT.key)
    return lines.order_by("-at").values_list("actor_id", flat=True).first()


def _changed(before: int, audiences: Collection[Audience]) -> list[Audience]:
    """Those for whom it is opened or closed by this."""
    return [one for one in Audience if (before ^ mask_of(audiences)) & (1 << one)]


def _verb(before: int, audiences: Collection[Audience], fewer: Verb, more: Verb) -> Verb:
    return more if before & ~mask_of(audiences) else fewer
