"""What every motion of the story is made of: who is there, what they say, how they vote, when it closes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.utils import translation

from alongside.contributions.actor import Actor, program
from alongside.conversation.actions.remarks import remark
from alongside.conversation.models import Remark
from alongside.demo.clock import as_of
from alongside.demo.story.stage import Stage
from alongside.governance.actions.closing import close_motion
from alongside.governance.actions.votes import cast_vote
from alongside.governance.models import Motion, Vote
from alongside.governance.threads import motion_subject
from alongside.kit.terms import Role
from alongside.sharing.models import CharterVersion


def of(stage: Stage, keys: Iterable[str]) -> list[Actor]:
    """Those of the story, each in the hat in which they decide."""
    roles = {"sara": Role.CAREGIVER, "helen": Role.CAREGIVER, "ruth": Role.CAREGIVER, "nils": Role.PATIENT}
    return [stage.actor(key, roles.get(key)) for key in keys]


def as_charter(motion: Motion, stage: Stage, number: int) -> Motion:
    """The charters are there from the opening on: the motion is put down with the version that it brought."""
    versions = {one.number: one for one in CharterVersion.objects.filter(community=stage.community)}
    Motion.objects.filter(pk=motion.pk).update(
        kind=Motion.Kind.CHARTER, version=versions[number], rules=versions[1]
    )
    motion.refresh_from_db()
    return motion


def vote(stage: Stage, motion: Motion, days_ago: int, yes: Iterable[Actor], no: Iterable[Actor]) -> None:
    """Some say yes, some say no, one after the other on that day."""
    for says, actors in ((Vote.Says.YES, yes), (Vote.Says.NO, no)):
        for place, actor in enumerate(actors):
            with stage.at(days_ago, f"{8 + place % 12:02d}:{place % 60:02d}"):
                cast_vote(by=actor, motion_id=motion.pk, says=says)


def say(
    stage: Stage, key: str, motion: Motion, days_ago: int, clock: str, words: str, answers: UUID | None = None
) -> Remark:
    """Somebody writes below a motion."""
    roles = {"sara": Role.IMPROVER, "nils": Role.IMPROVER}
    with stage.at(days_ago, clock):
        return remark(
            by=stage.actor(key, roles.get(key)), subject=motion_subject(motion), words=words, answers=answers
        )


def close(stage: Stage, motion: Motion) -> None:
    """The time is over: it is counted, as the clock does."""
    motion.refresh_from_db()
    with as_of(motion.closes_at + timedelta(minutes=1)), translation.override(stage.community.language):
        close_motion(by=program(community_id=stage.community.id), motion_id=motion.pk)
