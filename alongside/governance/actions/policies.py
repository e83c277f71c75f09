"""Proposing a policy or other words for one, adopting it, looking at it again, and saying that one has read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance import policy_rules as rules
from alongside.governance import verbs
from alongside.governance.actions.motions import NewMotion, begin_motion
from alongside.governance.models import (
    Decision,
    Motion,
    Policy,
    PolicyAdoption,
    PolicyReading,
    PolicyReview,
    PolicyVersion,
)
from alongside.governance.queries.bodies import one_body
from alongside.governance.queries.policies import (
    answers_for,
    anybody_answers,
    has_read,
    is_asked,
    one_policy,
    one_version,
)


@dataclass(frozen=True)
class Wording:
    """What a policy says, why it should, and whom it asks to read it."""

    title: str
    words: str
    why: str = ""
    asks_roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class NewPolicy:
    """A policy that is not there yet: without a body, whoever proposes it answers for it."""

    wording: Wording
    topic: Policy.Topic
    tags: tuple[str, ...] = ()
    body_id: UUID | None = None


@dataclass(frozen=True)
class Adopting:
    """From when words hold, when they are looked at again, and why they were adopted."""

    starts: date
    review_on: date
    note: str


@act
def propose_policy(*, by: Actor, new: NewPolicy) -> PolicyVersion:
    """Propose a policy. It holds once whoever answers for it has adopted it."""
    rules.may_propose_policy(by).or_refuse()
    assert by.community_id is not None  # the rule has seen to it
    body = one_body(by, new.body_id) if new.body_id else None
    policy = Policy(
        **written_by(by), community_id=by.community_id, topic=new.topic, tags=list(new.tags), body=body,
        answers_id=None if body else by.person_id, answers_name="" if body else by.name,
    )  # fmt: skip
    policy.save(force_insert=True)
    version = _version(by, policy, new.wording)
    contribute(by, verbs.POLICY_PROPOSED, policy, words=version.title)
    return version


@act
def propose_words(*, by: Actor, policy_id: UUID, wording: Wording) -> PolicyVersion:
    """Propose other words for a policy to whoever answers for it."""
    rules.may_propose_policy(by).or_refuse()
    policy = one_policy(by, policy_id).policy
    version = _version(by, policy, wording)
    contribute(by, verbs.POLICY_REWORDED, policy, words=version.title)
    return version


@act
def put_to_everyone(*, by: Actor, policy_id: UUID, wording: Wording) -> PolicyVersion:
    """Propose other words for a policy to everyone: a motion decides, and its line is the line of this act."""
    rules.may_propose_policy(by).or_refuse()
    policy = one_policy(by, policy_id).policy
    new = NewMotion(title=wording.title, why=wording.why, words=wording.words, kind=Motion.Kind.POLICY)
    return _version(by, policy, wording, begin_motion(by=by, new=new))


def _version(by: Actor, policy: Policy, wording: Wording, motion: Motion | None = None) -> PolicyVersion:
    version = PolicyVersion(
        **written_by(by), policy=policy, title=wording.title, words=wording.words, why=wording.why,
        asks_roles=list(wording.asks_roles), motion=motion,
    )  # fmt: skip
    version.save(force_insert=True)
    return version


@act
def adopt_version(*, by: Actor, version_id: UUID, how: Adopting) -> PolicyAdoption:
    """Let words hold from a day, as whoever answers for the policy; where it is a body, its decision is noted."""
    version = one_version(by, version_id)
    policy = version.policy
    rules.may_answer_for(by, answers_for(by, policy), anybody_answers(by, policy)).or_refuse()
    rules.when_adopt(hasattr(version, "adoption"), version.motion_id is not None).or_refuse()
    rules.when_days(how.starts, how.review_on).or_refuse()
    adoption = PolicyAdoption(
        **written_by(by), version=version, policy=policy, starts=how.starts, review_on=how.review_on,
        note=how.note, decision=_decision(by, version, how),
    )  # fmt: skip
    adoption.save(force_insert=True)
    contribute(by, verbs.POLICY_ADOPTED, policy, words=version.title)
    return adoption


def _decision(by: Actor, version: PolicyVersion, how: Adopting) -> Decision | None:
    if version.policy.body_id is None:
        return None
    decision = Decision(**written_by(by), body_id=version.policy.body_id, title=version.title, words=how.note)
    decision.save(force_insert=True)
    return decision


@act
def begin_review(*, by: Actor, policy_id: UUID, words: str) -> PolicyReview:
    """Look at a policy again, together: everyone can write about it."""
    return _reviewed(by, policy_id, begins=True, words=words, review_on=None)


@act
def end_review(*, by: Actor, policy_id: UUID, words: str, review_on: date) -> PolicyReview:
    """Leave the words as they are, say why, and when they are looked at again."""
    rules.when_days(timezone.localdate(), review_on).or_refuse()
    return _reviewed(by, policy_id, begins=False, words=words, review_on=review_on)


def _reviewed(
    by: Actor, policy_id: UUID, *, begins: bool, words: str, review_on: date | None
) -> PolicyReview:
    found = one_policy(by, policy_id)
    policy = found.policy
    rules.may_answer_for(by, answers_for(by, policy), anybody_answers(by, policy)).or_refuse()
    review = PolicyReview(**written_by(by), policy=policy, begins=begins, words=words, review_on=review_on)
    review.save(force_insert=True)
    verb = verbs.POLICY_REVIEW_BEGUN if begins else verbs.POLICY_REVIEWED
    contribute(by, verb, policy, words=found.version.title)
    return review


@act
def say_read(*, by: Actor, version_id: UUID) -> PolicyReading:
    """Say that one has read a policy. Whoever answers for it learns how many have, and not who."""
    version = one_version(by, version_id)
    rules.may_say_read(by, is_asked(by, version)).or_refuse()
    assert by.person_id is not None  # the rule has seen to it
    reading = PolicyReading(version=version, person_id=by.person_id, at=timezone.now())
    if not has_read(by, version):
        reading.save(force_insert=True)
    contribute(by, verbs.POLICY_READ, version.policy, words=version.title, about=by.person_id)
    return reading
