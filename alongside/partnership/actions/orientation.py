"""Saying what one knows before a first meeting, and ticking it for oneself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import my_seat, one_group
from alongside.partnership import rules_orientation as rules
from alongside.partnership import verbs_preparing as verbs
from alongside.partnership.models import Orientation, OrientationTick, Ready
from alongside.partnership.orientation import is_whole
from alongside.partnership.orientation_words import STARTER
from alongside.partnership.queries.orientation import is_ready, list_of, ticked_of


@act
def write_list(*, by: Actor, group_id: UUID, points: Sequence[str]) -> Orientation:
    """Say what everyone knows before their first meeting here. The same words once more are no new list."""
    one_at_a_time(f"orientation of {group_id}")
    group, mine = _mine(by, group_id)
    rules.when_listed(points).or_refuse()
    found = list_of(by, group)
    if found is not None and found.points == list(points):
        return found
    told = Orientation(group=group, seat=mine, at=timezone.now(), points=list(points))
    told.save(force_insert=True)
    tell(by, verbs.LIST_WRITTEN, told, group)
    return told


@act
def tick(*, by: Actor, group_id: UUID, points: Iterable[int]) -> OrientationTick:
    """Say which points one knows; who knows all of them is ready. Nobody else reads which are missing."""
    one_at_a_time(f"ready {by.person_id}")
    group, mine = _mine(by, group_id)
    found = list_of(by, group)
    length, known = len(found.points if found else STARTER), sorted(set(points))
    rules.when_ticked(known, length).or_refuse()
    told = OrientationTick(group=group, seat=mine, at=timezone.now(), orientation=found, points=known)
    if known == ticked_of(by, mine, found):
        return told
    told.save(force_insert=True)
    newly = is_whole(known, length) and not is_ready(by, mine)
    if newly:
        Ready(group=group, seat=mine, at=told.at, orientation=found).save(force_insert=True)
    tell(by, verbs.GOT_READY if newly else verbs.TICKED, mine if newly else told, group, quiet=not newly)
    return told


def _mine(by: Actor, group_id: UUID) -> tuple[Group, GroupSeat]:
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_get_ready(by, mine).or_refuse()
    rules.when_get_ready(group).or_refuse()
    assert mine is not None  # the rule has seen to it
    return group, mine
