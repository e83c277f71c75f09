"""Beginning the way of four weeks, and writing down what a talk on it brought."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import center_named, my_seat, one_group
from alongside.partnership import rules, verbs
from alongside.partnership.models import Path, PathNote
from alongside.partnership.queries.paths import has_path, one_path, walked_at
from alongside.partnership.steps import Step


@act
def begin_path(*, by: Actor, group_id: UUID, center_id: UUID) -> Path:
    """Begin the way at a center, with a team in which one sits."""
    one_at_a_time(f"path of {center_id}")
    one_at_a_time(f"path of {group_id}")
    group, center = one_group(by, group_id), center_named(by, center_id)
    mine = my_seat(by, group)
    rules.may_walk(by, mine).or_refuse()
    rules.when_begin(group, has_path(by, group)).or_refuse()
    rules.when_free(walked_at(by, center)).or_refuse()
    path = Path(group=group, seat=mine, at=timezone.now(), center=center)
    path.save(force_insert=True)
    tell(by, verbs.PATH_BEGUN, path, group, words=center.name)
    return path


@act
def note_talk(*, by: Actor, path_id: UUID, words: str) -> PathNote:
    """Write down what the talk about readiness brought. It can be written anew; the latest holds."""
    path = one_path(by, path_id)
    mine = my_seat(by, path.group)
    rules.may_walk(by, mine).or_refuse()
    rules.when_walk(path.group).or_refuse()
    rules.when_talk(words).or_refuse()
    note = PathNote(
        group=path.group, seat=mine, at=timezone.now(), path=path, step=Step.READINESS, words=words
    )
    note.save(force_insert=True)
    tell(by, verbs.TALKED, note, path.group, words=path.center.name)
    return note
