"""Writing on one's own roadmap, looking back, taking away, and saying who may read it.

The lines of it are read by who did it alone, and name nothing that stands there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.kit.terms import Place
from alongside.parity import rules_roadmap as rules
from alongside.parity import verbs_roadmap as verbs
from alongside.parity.models import RoadLine, RoadLook, RoadShare
from alongside.parity.queries.roadmap import (
    goes_along,
    how_many,
    latest_look,
    line_if_mine,
    one_line,
    one_share,
    shares,
)
from alongside.parity.road_kinds import Came, Said
from alongside.partnership.queries.twice import just_now
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewLine:
    """What one says of oneself, in which place; of a step by when, and on which page one takes it."""

    place: Place
    kind: Said
    words: str
    by_day: date | None = None
    page: str = ""


def _quiet(by: Actor, verb: Verb, thing: RoadLine | RoadLook | RoadShare) -> None:
    contribute(by, verb, thing, words=by.name, about=by.person_id)


@act
def say_on_road(*, by: Actor, new: NewLine) -> RoadLine:
    """Write what one did, where one would like to go, or one's next step."""
    rules.may_write(by).or_refuse()
    one_at_a_time(f"road {by.person_id}")
    rules.when_say(new.kind, new.by_day, today_of(by), how_many(by)).or_refuse()
    told: dict[str, Any] = vars(new) | {"by_day": new.by_day if new.kind == Said.STEP else None}
    if (twice := just_now(by, RoadLine, person_id=by.person_id, **told)) is not None:
        return twice
    line = RoadLine(
        community_id=by.community_id, person_id=by.person_id, name=by.name, at=timezone.now(), **told
    )  # type: ignore[misc]
    line.save(force_insert=True)
    _quiet(by, verbs.ROAD_SAID, line)
    return line


@act
def look_back_on_step(
    *, by: Actor, line_id: UUID, came: Came, words: str = "", next_day: date | None = None
) -> RoadLook:
    """Say what came of a step: done, not yet (with another day), or something else."""
    one_at_a_time(f"road {by.person_id}")
    line = one_line(by, line_id)
    rules.may_look(by, line).or_refuse()
    last = latest_look(line)
    rules.when_look(line, Came(last.came) if last else None, came, next_day, today_of(by)).or_refuse()
    look = RoadLook(
        line=line, person_id=line.person_id, came=came, words=words, at=timezone.now(),
        next_day=next_day if came == Came.GOING else None,
    )  # fmt: skip
    look.save(force_insert=True)
    _quiet(by, verbs.ROAD_LOOKED, look)
    return look


@act
def take_off_road(*, by: Actor, line_id: UUID) -> bool:
    """Take something away: it is gone at once, with what was said of it. False where it is not there."""
    one_at_a_time(f"road {by.person_id}")
    line = line_if_mine(by, line_id)
    if line is None:
        return False
    rules.may_take_away(by, line).or_refuse()
    _quiet(by, verbs.ROAD_TAKEN_AWAY, line)
    RoadLook.objects.filter(line=line).delete()
    RoadLine.objects.filter(pk=line.pk).delete()
    return True


@act
def show_road(*, by: Actor, reader_id: UUID) -> RoadShare:
    """Let somebody read it who goes along with one."""
    rules.may_share(by).or_refuse()
    one_at_a_time(f"road {by.person_id}")
    along = dict(goes_along(by))
    rules.when_share(reader_id, along, {one.reader_id for one in shares(by)[0]}).or_refuse()
    over = RoadShare.objects.filter(person=by.person_id, reader=reader_id, ended_at=None)
    over.update(ended_at=timezone.now())  # of when they went along before
    share = RoadShare(
        community_id=by.community_id, person_id=by.person_id, name=by.name, reader_id=reader_id,
        reader_name=along[reader_id], at=timezone.now(),
    )  # type: ignore[misc]  # fmt: skip
    share.save(force_insert=True)
    _quiet(by, verbs.ROAD_SHARED, share)
    return share


@act
def show_road_no_more(*, by: Actor, share_id: UUID) -> RoadShare:
    """Let them read it no more."""
    rules.may_share(by).or_refuse()
    share = one_share(by, share_id)
    if share.ended_at is None:
        share.ended_at = timezone.now()
        share.save(update_fields=["ended_at"])
        _quiet(by, verbs.ROAD_SHARED, share)
    return share
