"""What the worker keeps is what one finds by looking at every line and every row, in communities drawn by chance."""

from __future__ import annotations

from collections import defaultdict

import pytest

from alongside.contributions.acting import acting
from alongside.contributions.seals import seal_all_lines
from alongside.demo.clock import as_of
from alongside.parity.figuring import Key, figures
from alongside.parity.keeping import keep_all, keep_up
from alongside.parity.models import Figure, Part, Work
from alongside.parity.queries.figures import now_of, ready_in, sums_of
from alongside.parity.queries.works import maps, told_of
from alongside.parity.spans import spans
from tests.parity.drawn import Drawn
from tests.parity.naive import Naive
from tests.parity.naive_factors import factors, fields

MET = (Key.READY, Key.SIGNED, Key.CHAMPIONS, Key.COVERED, Key.CONTACTS)
"""Figures of which more than one value must have come by, or nothing was compared."""


def kept_parts(community) -> dict:
    rows = Part.objects.filter(community=community)
    return {
        (one.work_id, one.place, one.phase, one.month, one.person_id): (one.side, one.acts) for one in rows
    }


def kept_works(community) -> dict:
    rows = Work.objects.filter(community=community)
    return {
        one.pk: (one.began_by_id, one.began_at, one.began_side, one.partners_from, one.from_start)
        for one in rows
    }


def kept_figures(community) -> dict:
    rows = Figure.objects.filter(community=community)
    return {(one.work_id, one.month, one.key, one.side): one.count for one in rows}


def in_field(by, cell, back) -> dict:
    """What an opened field tells of each piece of work; which sides have part in it stands on the map itself."""
    told = told_of(by, cell.works, back)
    assert all(
        (one.partners, one.staff) == (told[one.id].partners > 0, told[one.id].staff > 0) for one in cell.works
    )
    return {one.id: (told[one.id].partners, told[one.id].staff) for one in cell.works}


@pytest.mark.parametrize("seed", [3, 4])
def test_equal_to_looking_at_each_row(db, seed):
    drawn = Drawn(seed)
    town = drawn.town.community
    seal_all_lines()
    keep_up()
    naive = Naive(town)
    parts, works, counts = naive.parts, naive.begun, naive.figures

    assert kept_parts(town) == parts
    assert kept_works(town) == works
    assert kept_figures(town) == counts
    assert len(parts) > 50 and len({key[2] for key in counts}) > 12, sorted({key[2] for key in counts})
    assert keep_up() == 0

    keep_all()
    by, today, seen = drawn.people[0], drawn.last.date(), defaultdict(set)
    with as_of(drawn.last), acting(by):
        for center in (None, drawn.second.pk):
            here, now = maps(by, center), now_of(by, center)
            for back, when in enumerate(spans(today)[:3]):
                shown = {
                    (one.place.value, one.phase.value): in_field(by, one, back)
                    for one in here[back]
                    if one.works
                }
                told = figures(now, sums_of(by, when, center), (), ready_in(by, when, center))
                for key in MET:
                    seen[key].add(told[key])
                span = (when.first, when.last, center)
                assert shown == fields(naive, *span)
                assert {key.value: parts for key, parts in told.items()} == factors(naive, today, *span) | {
                    "waited": (),
                    "shared": (),
                }  # of all of us, and of other rooms
    assert (kept_parts(town), kept_figures(town)) == (parts, counts)
    assert [key for key in MET if len(seen[key]) < 2] == [], seen
