"""Voting: one person, one vote, in one seat group."""

from __future__ import annotations

from uuid import UUID

from django.db import connection
from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.governance import rules, verbs
from alongside.governance.models import Vote
from alongside.governance.queries.groups import groups_of, my_groups
from alongside.governance.queries.motions import one_motion
from alongside.people.roles import given_title


@act
def cast_vote(
    *,
    by: Actor,
    motion_id: UUID,
    says: Vote.Says,
    group_id: int | None = None,
    amendment_id: UUID | None = None,
) -> Vote:
    """Give one's one vote, in one of the seat groups that one belongs to; it stands.

    The line that it leaves is read by the voter alone and says nothing of what was voted: until the end nobody can
    tell how many have voted.
    """
    hold_open(motion_id)
    found = one_motion(by, motion_id)
    groups = my_groups(by, groups_of(by, found.motion.rules_id))
    group = next((one for one in groups if group_id in (None, one.pk)), None)
    rules.may_vote(by, group is not None).or_refuse()
    rules.when_vote(found.step, amendment_id is not None).or_refuse()
    assert group is not None and by.person_id is not None  # the rule has seen to it
    vote = Vote(
        motion=found.motion, amendment_id=amendment_id, group=group, person_id=by.person_id,
        account_id=by.account_id, name=by.name, title=given_title(by), voice=by.voice.value, says=says,
        at=timezone.now(),
    )  # fmt: skip
    rules.when_vote_once(put(vote, once=True)).or_refuse()
    contribute(by, verbs.VOTED, vote, words=found.motion.title, about=by.person_id)
    return vote


def hold_open(motion_id: UUID) -> None:
    """Until this transaction ends nobody counts the motion; whoever counts it now is waited for."""
    _lock("pg_advisory_xact_lock_shared", motion_id)


def hold_closed(motion_id: UUID) -> None:
    """Until this transaction ends nobody votes on the motion; votes on their way are waited for."""
    _lock("pg_advisory_xact_lock", motion_id)


def _lock(how: str, motion_id: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {how}(hashtextextended(%s, 0))", [f"motion {motion_id}"])  # noqa: S608
