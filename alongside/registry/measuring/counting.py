"""From stays and happenings to numbers by month: by all, center, age band, sex and diagnosis.

Nobody is looked up month by month. A stay adds one in the month in which it begins and takes one away in the month in
which it is over; the running sum is how many there are at each month's end. The month that goes on is counted as of
today. Equal to counting everyone on every last day of a month, which the tests do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import ibis

from alongside.registry.measuring.adding import BY
from alongside.registry.measuring.definition import Definition
from alongside.registry.measuring.expressing import enrolled, happenings, stays
from alongside.registry.measuring.tables import YES, today


def of_stays(found: Any, by: Sequence[str] = BY) -> Any:
    """What stays add and take away: by, key, month, counted, met.

    Those alike are added up first, in one pass: what begins and what ends is told from the same sums.
    """
    found = found.filter(found.since <= today())
    alike = found.group_by(*by, "since_month", "until_month", over=found.until <= today()).agg(
        counts=found.counts.sum().cast("int64"), meets=found.meets.sum().cast("int64")
    )
    begins = alike.select(*by, "counts", "meets", month=alike.since_month)
    ends = alike.filter(alike.over)
    ends = ends.select(*by, counts=-ends.counts, meets=-ends.meets, month=ends.until_month)
    return _by_month(ibis.union(begins, ends), by)


def of_happenings(found: Any, by: Sequence[str] = BY) -> Any:
    """What happened in each month: by, key, month, counted, met."""
    found = found.filter(found.began <= today())
    return _by_month(found.select(*BY, "counts", "meets", month=found.since_month), by)


def of_people_in(found: Any, by: Sequence[str] = BY) -> Any:
    """Of happenings, how many people they were about in each month (counted) and how often (met)."""
    found = found.filter(found.began <= today())
    each = found.group_by("member", *BY, month=found.since_month).agg(meets=found.meets.sum().cast("int32"))
    return _by_month(each.mutate(counts=YES), by)


def _by_month(changes: Any, by: Sequence[str]) -> Any:
    return ibis.union(*[_summed(changes, one) for one in by]) if len(by) > 1 else _summed(changes, by[0])


def _summed(changes: Any, by: str) -> Any:
    grouped = changes.group_by(by=ibis.literal(by), key=changes[by], month=changes.month)
    return grouped.agg(counted=changes.counts.sum().cast("int64"), met=changes.meets.sum().cast("int64"))


def standings(one: Definition) -> Any:
    """How everyone who is enrolled stands today: member, center, counted, met, and the day and value that decide it.

    Only of those whom the engine calls `asked`. Of what happens, each one's last time decides.
    """
    asked = ibis.table({"member": "int32"}, name="asked")
    here = _today(enrolled()).semi_join(asked, "member")
    here = here.select(member_here="member", center_here="center")
    if one.counts_people:
        found = _today(stays(one)).semi_join(asked, "member")
    else:
        found = happenings(one)
        found = found.filter(found.began <= today()).semi_join(asked, "member")
        last = found.group_by("member").agg(last=found.began.max())
        found = found.join(last, [found.member == last.member, found.began == last.last]).select(
            "member", "began", "value", "counts", "meets"
        )
    each = found.group_by("member").agg(
        counted=found.counts.max(), met=found.meets.max(), on=found.began.max(), value=found.value.max()
    )
    both = here.left_join(each, here.member_here == each.member)
    return both.select("member_here", "center_here", "counted", "met", "on", "value")


def _today(found: Any) -> Any:
    return found.filter((found.since <= today()) & (found.until > today()))


QUESTIONS: dict[str, Callable[..., Any]] = {
    "stays": lambda one: of_stays(stays(one)),
    "months": lambda one: of_happenings(happenings(one)),
    "people": lambda one: of_people_in(happenings(one)),
    "enrolled": lambda one: of_stays(enrolled()),
    "by center": lambda one: of_stays(stays(one), ("center",)),
    "standings": standings,
}
"""Everything that an engine is asked, by name; a measure's definition is what differs."""
