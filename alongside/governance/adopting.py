"""What a motion about a policy brings about when it has passed."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.governance.models import Motion, Policy, PolicyAdoption, PolicyVersion
from alongside.governance.wording import wording_now


def let_policy_hold(by: Actor, motion: Motion, now: datetime) -> PolicyAdoption:
    """The words that were voted hold from today and are looked at in a year; where there was no policy, there is one.

    Where the motion was amended, the amended words become a version of their own, by whoever began the motion.
    """
    wording = wording_now(motion)
    version = PolicyVersion.objects.filter(motion=motion).order_by("at").first()
    if version is None:
        version = _said_by(motion, _policy(motion), wording.words)
    elif wording.amended:
        version = _said_by(motion, version.policy, wording.words, version)
    today = timezone.localdate(now, ZoneInfo(motion.community.zone))
    adoption = PolicyAdoption(
        **written_by(by), version=version, policy=version.policy, starts=today, review_on=a_year_after(today),
        motion=motion,
    )  # fmt: skip
    adoption.save(force_insert=True)
    return adoption


def a_year_after(day: date) -> date:
    """The same day next year; the 28th where a February might be shorter."""
    return date(day.year + 1, day.month, min(day.day, 28))


def _author(motion: Motion) -> dict[str, object]:
    names = ("author_id", "author_name", "author_role", "author_title", "voice", "on_behalf_of_name")
    return {name: getattr(motion, name) for name in names} | {"at": timezone.now()}


def _policy(motion: Motion) -> Policy:
    policy = Policy(
        **_author(motion), community_id=motion.community_id, topic=Policy.Topic.OTHER, answers_id=motion.author_id,
        answers_name=motion.author_name,
    )  # fmt: skip
    policy.save(force_insert=True)
    return policy


def _said_by(
    motion: Motion, policy: Policy, words: str, before: PolicyVersion | None = None
) -> PolicyVersion:
    version = PolicyVersion(
        **_author(motion), policy=policy, title=before.title if before else motion.title, words=words,
        why=motion.why, asks_roles=before.asks_roles if before else [], motion=motion,
    )  # fmt: skip
    version.save(force_insert=True)
    return version
