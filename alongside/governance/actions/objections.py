"""Objecting to a motion, answering, withdrawing."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import rules, verbs
from alongside.governance.models import Objection, ObjectionStep
from alongside.governance.queries.motions import one_motion, one_objection
from alongside.kit.verdict import Refused
from alongside.people.rules.standing import may_begin


@act
def object_to(*, by: Actor, motion_id: UUID, words: str) -> Objection:
    """Say what would go wrong, and why. It stands until one withdraws it."""
    may_begin(by).or_refuse()
    found = one_motion(by, motion_id)
    rules.when_talk(found.step).or_refuse()
    objection = Objection(**written_by(by), motion=found.motion, words=words)
    objection.save(force_insert=True)
    contribute(by, verbs.OBJECTED, objection, words=found.motion.title, answers=motion_id)
    return objection


@act
def answer_objection(*, by: Actor, objection_id: UUID, words: str) -> ObjectionStep:
    """Answer an objection. It stands beside it; whoever objected says whether it is enough."""
    may_begin(by).or_refuse()
    objection = one_objection(by, objection_id)
    rules.when_answer(one_motion(by, objection.motion_id).step).or_refuse()
    step = ObjectionStep(**written_by(by), objection=objection, words=words)
    step.save(force_insert=True)
    contribute(by, verbs.OBJECTION_ANSWERED, step, words=objection.motion.title, answers=objection.pk)
    return step


@act
def withdraw_objection(*, by: Actor, objection_id: UUID, words: str = "") -> ObjectionStep:
    """Object no longer, perhaps with a word on why."""
    objection = one_objection(by, objection_id)
    rules.may_withdraw_objection(by, objection).or_refuse()
    rules.when_answer(one_motion(by, objection.motion_id).step).or_refuse()
    if objection.steps.filter(withdraws=True).exists():
        raise Refused("", may_know=False)
    step = ObjectionStep(**written_by(by), objection=objection, words=words, withdraws=True)
    step.save(force_insert=True)
    contribute(by, verbs.OBJECTION_WITHDRAWN, step, words=objection.motion.title, answers=objection.pk)
    return step
