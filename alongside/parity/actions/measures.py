"""Choosing what a team looks at month by month, counting by hand, and saying which test is meant to move it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups import rules as group_rules
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.parity import rules_measures as rules
from alongside.parity import verbs_measures as verbs
from alongside.parity.measure_words import LIST, PLAIN
from alongside.parity.measuring import READ
from alongside.parity.models import TeamCount, TeamMeasure, TeamMeasureEnd, TestsMeasure
from alongside.parity.queries.measures import measures_of, one_measure, tests_of, tests_on
from alongside.people.queries.standing import today_of


@dataclass(frozen=True)
class NewMeasure:
    """One of the list by its key, or the team's own: its name, what it counts, whether it is a share."""

    key: str = ""
    name: str = ""
    means: str = ""
    share: bool = True
    higher: bool = True


@act
def choose_measure(*, by: Actor, group_id: UUID, new: NewMeasure) -> TeamMeasure:
    """Choose something that the team looks at. Everyone who reads the group reads it."""
    one_at_a_time(f"measures of {group_id}")
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    now = measures_of(by, group)
    taken = any((one.key, one.name) == (new.key, new.name if not new.key else "") for one in now)
    rules.when_chosen(group, new.key, taken, len(now)).or_refuse()
    own = {"name": new.name, "means": new.means, "share": new.share, "higher": new.higher}
    listed = {"name": "", "means": "", "share": new.key not in PLAIN, "higher": True}
    measure = TeamMeasure(
        group=group, seat=mine, at=timezone.now(), key=new.key, **(listed if new.key else own)
    )  # fmt: skip
    measure.save(force_insert=True)
    tell(by, verbs.MEASURE_CHOSEN, measure, group, words=_called(measure))
    return measure


def _called(measure: TeamMeasure) -> str:
    return str(LIST[measure.key][0]) if measure.key else measure.name


def _ours(by: Actor, measure_id: UUID) -> tuple[Any, Any]:
    one_at_a_time(f"measure {measure_id}")
    measure = one_measure(by, measure_id)
    mine = my_seat(by, measure.group)
    rules.may_work(by, mine).or_refuse()
    group_rules.when_work(measure.group).or_refuse()
    return measure, {"group": measure.group, "seat": mine, "at": timezone.now(), "measure": measure}


@act
def end_measure(*, by: Actor, measure_id: UUID) -> TeamMeasureEnd:
    """Look at it no longer. What was counted stays."""
    measure, own = _ours(by, measure_id)
    rules.when_ended(measure.ended).or_refuse()
    end = TeamMeasureEnd(**own)
    end.save(force_insert=True)
    tell(by, verbs.MEASURE_ENDED, measure, measure.group, words=_called(measure))
    return end


@act
def count_month(*, by: Actor, measure_id: UUID, month: date, count: int, of: int | None = None) -> TeamCount:
    """Say how many there were in a month; said again, the later holds."""
    measure, own = _ours(by, measure_id)
    month = month.replace(day=1)
    rules.when_counted(measure.ended, measure.key in READ, month, today_of(by)).or_refuse()
    counted = TeamCount(**own, month=month, count=count, of=of if measure.share else None)
    counted.save(force_insert=True)
    tell(by, verbs.MEASURE_COUNTED, counted, measure.group, words=_called(measure))
    return counted


@act
def mark_test(*, by: Actor, measure_id: UUID, cycle_id: UUID) -> TestsMeasure:
    """Say that a test of working together is meant to move it."""
    measure, own = _ours(by, measure_id)
    ours = any(one.pk == cycle_id for one in tests_of(by, measure.group))
    marked = any(one.pk == cycle_id for one in tests_on(by, measure))
    rules.when_tested(measure.ended, ours, marked).or_refuse()
    test = TestsMeasure(**own, cycle_id=cycle_id)
    test.save(force_insert=True)
    tell(by, verbs.MEASURE_TESTED, test, measure.group, words=_called(measure))
    return test
