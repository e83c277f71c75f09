"""What the worker keeps is what one finds by looking at every line and every row, in communities drawn by chance."""

from __future__ import annotations

import pytest

from alongside.contributions.seals import seal_all_lines
from alongside.parity.keeping import keep_all, keep_up
from alongside.parity.models import Figure, Part, Work
from tests.parity.drawn import Drawn
from tests.parity.naive import Naive


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


@pytest.mark.parametrize("seed", [1, 2])
def test_equal_to_looking_at_each_row(db, seed):
    town = Drawn(seed).town.community
    seal_all_lines()
    keep_up()
    naive = Naive(town)
    parts, works, figures = naive.parts, naive.begun, naive.figures

    assert kept_parts(town) == parts
    assert kept_works(town) == works
    assert kept_figures(town) == figures
    assert len(parts) > 50 and len({key[2] for key in figures}) > 15, sorted({key[2] for key in figures})
    assert keep_up() == 0

    keep_all()
    assert (kept_parts(town), kept_figures(town)) == (parts, figures)
