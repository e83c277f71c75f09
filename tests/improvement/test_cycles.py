"""Tests of change: whose they are, what is seen, how they go on from one another, and numbers counted by hand."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from alongside.improvement.actions.counts import NewCount, choose_count, tally
from alongside.improvement.actions.cycles import note_seen, study_test
from alongside.improvement.charting import hand_chart
from alongside.improvement.ladder import ladder
from alongside.improvement.models import Counted, Study, Tallied
from alongside.improvement.queries.counts import tallies_of
from alongside.improvement.queries.cycles import cycles_of
from alongside.kit.verdict import Refused
from tests.improvement.worlds import begun, opened, planned

ABANDON, ADAPT = Study.Decides.ABANDON, Study.Decides.ADAPT


def rungs(found):
    return [(one.number, one.cycle.title, rungs(one.next)) for one in found]


def told(by, cycle, decides=ADAPT, **more):
    return study_test(
        by=by, cycle_id=cycle.pk, words="12 came.", learned="Ask first.", decides=decides, **more
    )


def test_anyone_who_sits_there_owns_a_test_and_nobody_else(team, project):
    opened(team, project)
    his = planned(team.ito, project, owner=team.seat(team.nils).pk)
    own = planned(team.nils, project)
    with pytest.raises(Refused, match="a seat"):
        planned(team.tom, project)
    with pytest.raises(Refused, match="not possible"):
        planned(team.ito, project, owner=his.pk)

    assert [one.owner.name for one in cycles_of(team.sara, project)] == ["Nils Berg", "Nils Berg"]
    assert own.seat_id == own.owner_id


def test_tests_go_on_from_one_another_side_by_side(team, project):
    opened(team, project)
    first = planned(team.nils, project, "One day")
    planned(team.ito, project, "Evenings")
    planned(team.nils, project, "A week", after=first.pk)
    planned(team.sara, project, "Text messages", after=first.pk)

    assert rungs(ladder(cycles_of(team.sara, project))) == [
        (1, "One day", [(3, "A week", []), (4, "Text messages", [])]),
        (2, "Evenings", []),
    ]


def test_what_a_test_goes_on_from_is_of_the_same_project(team, project):
    opened(team, project)
    other = opened(team, begun(team, "Another"))
    with pytest.raises(Refused, match="not possible"):
        planned(team.nils, project, after=planned(team.nils, other).pk)

    assert cycles_of(team.nils, project) == []


def test_a_test_is_studied_once_and_nothing_is_seen_after(team, project):
    opened(team, project)
    cycle = planned(team.nils, project, predicted=40)
    note_seen(by=team.sara, cycle_id=cycle.pk, count=3, of=20)
    told(team.nils, cycle, ABANDON, found=12)
    with pytest.raises(Refused, match="said already"):
        told(team.ito, cycle)
    with pytest.raises(Refused, match="said already"):
        note_seen(by=team.sara, cycle_id=cycle.pk, words="One more")

    (one,) = cycles_of(team.sara, project)
    assert (one.study.decides, one.predicted, one.study.found) == ("abandon", 40, 12)


def test_more_than_there_were_cannot_be_seen(team, project):
    opened(team, project)
    cycle = planned(team.nils, project)
    with pytest.raises(IntegrityError, match="seen_of_as_many"), transaction.atomic():
        note_seen(by=team.sara, cycle_id=cycle.pk, count=21, of=20)

    assert cycle.seen.count() == 0


def test_of_each_day_what_was_counted_last_holds(team, project):
    counted = choose_count(by=team.sara, project_id=project.pk, new=NewCount("Came in the evening"))
    for day, count in ((3, 9), (1, 4), (3, 7)):
        tally(by=team.nils, counted_id=counted.pk, on=date(2026, 10, day), count=count, of=20)
    found = tallies_of(team.ito, counted)
    drawn = hand_chart(counted, found)

    assert [(one.on.day, one.count) for one in found] == [(1, 4), (3, 7)]
    assert Tallied.objects.count() == 3
    assert drawn is not None and drawn.values == (0.2, 0.35)


def test_a_number_that_is_only_how_many(team, project):
    new = NewCount("Calls", share=False, higher_is_better=False)
    counted = choose_count(by=team.sara, project_id=project.pk, new=new)
    tally(by=team.nils, counted_id=counted.pk, on=date(2026, 10, 1), count=4, of=9)
    drawn = hand_chart(counted, tallies_of(team.ito, counted))

    assert drawn is not None and drawn.values == (4,)
    assert Counted.objects.get().tallies.get().of is None
