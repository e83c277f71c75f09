"""A measure's definition as one expression over the snapshot: written here once, and run unchanged on every engine.

What comes out has one form. **Stays**: who counts from when until when (excluded), with `counts` and `meets`, 0 or 1
each; at any moment a person has at most one stay that counts and at most one that meets. **Happenings**: what
happened on a day (`began`), with `counts` and `meets`.
"""

from __future__ import annotations

from functools import reduce
from typing import Any

import ibis
from ibis import _

from alongside.registry.measuring.definition import Definition, Kind, NoDefinition
from alongside.registry.measuring.naming import ENROLLED
from alongside.registry.measuring.tables import NO, WHO, YES, day_number, facts, later, month, one_if, today

STAY = (*WHO, "began", "since", "until", "since_month", "until_month", "value", "counts", "meets")


def stays(one: Definition) -> Any:
    """Of a measure that says how people stand on a day: from when until when each counts, and meets."""
    found = _STAYS.get(one.kind)
    if found is None:
        raise NoDefinition(f"{one.kind} says nothing of a day")
    return found(one)


def happenings(one: Definition) -> Any:
    """Of a measure that says what happened in a month: each time, and whether it meets."""
    happened = facts(one.what).filter(_.since == _.began)
    if one.kind == Kind.RATE:
        return happened.mutate(counts=YES, meets=YES)
    if one.kind == Kind.BETWEEN:
        return _between(one, happened)
    if one.kind != Kind.DONE:
        raise NoDefinition(f"{one.kind} says nothing of what happened")
    if one.with_what:
        beside = facts(one.with_what)
        there = beside.filter(beside.given < later(beside.began, one.within + 1))
        there = there.group_by(with_member=there.member, with_day=there.began).agg(times=_.count())
        joined = happened.left_join(
            there, [happened.member == there.with_member, happened.began == there.with_day]
        )
        return _when_over(joined, joined.times.notnull(), one.within)
    in_time = happened.until.notnull() & (happened.until < later(happened.began, one.within + 1))
    return _when_over(happened, in_time, one.within)


def _between(one: Definition, happened: Any) -> Any:
    """Each time beside the one before it: how many days lie between the two."""
    happened = happened.mutate(
        before=happened.began.lag().over(ibis.window(group_by=happened.member, order_by=happened.began))
    )
    met = happened.before.notnull()
    if one.least is not None:
        met = met & (later(happened.before, int(one.least)) <= happened.began)
    if one.most is not None:
        met = met & (later(happened.before, int(one.most)) >= happened.began)
    return happened.mutate(counts=one_if(happened.before.notnull()), meets=one_if(met))


def _when_over(table: Any, met: Any, within: int) -> Any:
    """What can still come in time does not count yet."""
    over = later(table.began, within + 1) <= today()
    return table.mutate(counts=one_if(met | over), meets=one_if(met))


def enrolled() -> Any:
    """Everyone, from when until when they are enrolled."""
    return _as_stays(facts(ENROLLED), counts=YES, meets=NO)


def _as_stays(table: Any, *, counts: Any, meets: Any) -> Any:
    return table.mutate(counts=counts, meets=meets).select(*STAY)


def _until(table: Any, within: int) -> Any:
    """The same rows, each until `within` days after it was found at the latest."""
    if not within:
        return table
    end = later(table.began, within + 1)
    table = table.mutate(
        until=ibis.least(table.until, end), until_month=ibis.least(table.until_month, month(end))
    )
    return table.filter(_.since < _.until)


def _is_met(one: Definition, value: Any) -> Any:
    if one.least is None and one.most is None:
        return value.notnull()
    said = [value >= one.least] if one.least is not None else []
    said += [value <= one.most] if one.most is not None else []
    return reduce(lambda both, each: both & each, said)


def _last(one: Definition) -> Any:
    held = _until(facts(one.what), one.within)
    if not one.without:
        return _as_stays(held, counts=YES, meets=one_if(_is_met(one, held.value)))
    spans = facts(one.without)
    taken = held.join(
        spans,
        [held.member == spans.member, held.began >= spans.since, held.began < spans.until],
        rname="{name}_span",
    )
    taken = taken.select(with_member=taken.member, with_day=taken.began).distinct()
    joined = held.left_join(taken, [held.member == taken.with_member, held.began == taken.with_day])
    return _as_stays(
        joined,
        counts=YES,
        meets=one_if(_is_met(one, joined.value) & joined.with_member.isnull()),
    )


def _lasting(one: Definition) -> Any:
    """A stay counts from when the first judgement is old enough, and meets from when the last other one is."""
    every = facts(one.what)
    met = _is_met(one, every.value)
    line = ibis.window(group_by=every.member, order_by=[every.began, every.since], following=0)
    every = every.mutate(
        met=one_if(met),
        first=every.began.min().over(ibis.window(group_by=every.member)),
        missed=ibis.ifelse(met, ibis.null("date"), every.began).max().over(line),
    )
    held = _until(every, one.within)
    ripe = _from(held, later(held.first, one.for_days))
    counting = _as_stays(ripe, counts=YES, meets=NO)
    good = ripe.filter(_.met == 1)
    kept = _from(good, ibis.ifelse(good.missed.isnull(), good.since, later(good.missed, one.for_days + 1)))
    return ibis.union(counting, _as_stays(kept, counts=NO, meets=YES))


def _from(table: Any, day: Any) -> Any:
    """The same rows, each from that day on at the earliest."""
    table = table.mutate(
        since=ibis.greatest(table.since, day), since_month=ibis.greatest(table.since_month, month(day))
    )
    return table.filter(_.since < _.until)


def _known(one: Definition) -> Any:
    found = [_until(facts(kind), one.within).mutate(counts=1, meets=1).select(*STAY) for kind in one.all_of]
    met = reduce(_together, found)
    return ibis.union(enrolled(), met.mutate(counts=NO, meets=YES).select(*STAY))


def _running(one: Definition) -> Any:
    spans = _as_stays(facts(one.what), counts=NO, meets=YES)
    return ibis.union(enrolled(), spans)


def _change(one: Definition) -> Any:
    """Each value beside the last one that lies far enough before it, and not too far."""
    every = facts(one.what)
    back = ibis.range_window(
        preceding=(one.to_back, one.from_back), group_by=every.member, order_by=day_number(every.began)
    )
    held = _until(every.mutate(was=every.value.last().over(back)), one.within)
    held = held.filter(held.was.notnull())
    changed = (held.value - held.was) * 100 / held.was
    return _as_stays(held, counts=YES, meets=one_if(_is_met(one, changed)))


def _all(one: Definition) -> Any:
    return reduce(_together, [stays(part) for part in one.parts]).select(*STAY)


def _together(left: Any, right: Any) -> Any:
    """Where two stays of a person lie together: it counts where both count, and meets where both meet.

    Where it does neither, nothing is left of it: what is joined next stays small.
    """
    left, right = left.view(), right.view()
    both = left.join(
        right,
        [left.member == right.member, left.since < right.until, right.since < left.until],
        rname="{name}_too",
    )
    both = both.filter((both.counts * both.counts_too > 0) | (both.meets * both.meets_too > 0))
    return both.select(
        *WHO,
        began=ibis.greatest(both.began, both.began_too),
        since=ibis.greatest(both.since, both.since_too),
        until=ibis.least(both.until, both.until_too),
        since_month=ibis.greatest(both.since_month, both.since_month_too),
        until_month=ibis.least(both.until_month, both.until_month_too),
        value=both.value,
        counts=both.counts * both.counts_too,
        meets=both.meets * both.meets_too,
    )


_STAYS = {
    Kind.LAST: _last,
    Kind.LASTING: _lasting,
    Kind.KNOWN: _known,
    Kind.RUNNING: _running,
    Kind.CHANGE: _change,
    Kind.ALL: _all,
}
