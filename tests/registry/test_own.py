"""A center's own definition beside everyone's, and a wording in its time: nobody can take one from the other."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.contributions.actor import program
from alongside.registry.actions.building import keep_own_definition
from alongside.registry.actions.measures import offer_measure
from alongside.registry.building.own import Alike, put_own, states_of
from alongside.registry.measuring.adding import ALL, added_up
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.naming import month_of
from alongside.registry.models import MeasureVersion, OwnResult
from alongside.registry.publishing import count, count_in_turn
from alongside.registry.shipped import BY_KEY
from alongside.registry.used import Part, Used, used
from tests.calm import CALM
from tests.people.worlds import a_world_with_charter
from tests.registry import naive
from tests.registry.snapshots import on_duckdb, snapshot_of
from tests.registry.test_building import TODAY, crowd

QUIET = Definition(Kind.LAST, "judgement", within=200, most=0)
SHORTER = replace(QUIET, within=90)
MONTHS = 24
LAST = month_of(TODAY)
states = st.sampled_from([(False, False), (True, False), (True, True)])


@settings(CALM, max_examples=60)
@given(st.data(), st.integers(6, 14), st.integers(0, 3))
def test_no_small_group_follows_from_all_that_is_shown(data, people, threshold):
    """Everything shown, added and taken away in every way: no group of people comes out that is small."""

    def drawn() -> dict[int, tuple[bool, bool]]:
        told = data.draw(st.lists(states, min_size=people, max_size=people))
        return dict(enumerate(told))

    base = drawn()
    alike, shown = Alike(base, threshold), [base]
    if not alike.is_safe:
        shown = []
    others = [drawn() for _ in range(2)] + [dict(base)]
    shown += [one for one in others if alike.show(one)]
    told = [[1] * people] if shown else []
    told += [[int(one[who][which]) for who in range(people)] for one in shown for which in (0, 1)]
    for signs in product((-1, 0, 1), repeat=len(told)):
        group = [sum(sign * row[who] for sign, row in zip(signs, told, strict=True)) for who in range(people)]
        if set(group) == {0, 1}:
            assert sum(group) > threshold


def test_a_definition_that_differs_for_few_is_not_shown_and_one_that_differs_for_many_is():
    base = {who: (True, who < 30) for who in range(60)}
    alike = Alike(base, 7)

    assert not alike.show({who: (True, who < 28) for who in range(60)})
    assert alike.show({who: (True, who < 20) for who in range(60)})
    assert not alike.show({who: (True, who < 22) for who in range(60)})
    assert alike.show(base)


def test_how_everyone_stands_today_is_as_somebody_would_count_it(tmp_path):
    people = crowd(5)
    engine = on_duckdb(snapshot_of(people, TODAY, tmp_path), tmp_path)
    engine.ask_about(None)
    found, _homes = states_of(engine, SHORTER)
    engine.close()
    here = {who.number: naive.stands(SHORTER, who, TODAY) for who in people if who.center_on(TODAY)}

    assert found == {number: (counts, counts and meets) for number, (counts, meets) in here.items()}
    assert len(found) > 30


def test_each_month_is_counted_by_the_wording_that_held_in_it(tmp_path):
    people, turn = crowd(6), LAST - 5
    engine = on_duckdb(snapshot_of(people, TODAY, tmp_path), tmp_path)
    everyone = added_up(engine.rows("enrolled"), LAST - MONTHS + 1, LAST, running=True)
    one = Used(MeasureVersion(), (Part(QUIET, None), Part(SHORTER, turn)))
    found = count_in_turn(engine, one, TODAY, everyone, MONTHS)
    old, new = (count(engine, wording, TODAY, everyone, MONTHS) for wording in (QUIET, SHORTER))
    not_yet = count_in_turn(engine, Used(MeasureVersion(), (Part(QUIET, None), Part(SHORTER, LAST + 1))), TODAY,
                            everyone, MONTHS)  # fmt: skip
    engine.close()

    place = MONTHS - 6
    assert found.lines[ALL].counted == old.lines[ALL].counted[:place] + new.lines[ALL].counted[place:]
    assert found.left_out == old.left_out[:place] + new.left_out[place:]
    assert old.lines[ALL].counted[place:] != new.lines[ALL].counted[place:]
    assert not_yet == old
    expected = naive.count(QUIET, people, TODAY, MONTHS)["all", 0][:place]
    expected += naive.count(SHORTER, people, TODAY, MONTHS)["all", 0][place:]
    assert list(zip(found.lines[ALL].counted, found.lines[ALL].met, strict=True)) == expected


@pytest.mark.django_db
def test_both_results_are_kept_where_many_differ_and_neither_where_few_do(tmp_path):
    """What the worker keeps is what one would count by hand, for all and for the center; nothing where it points."""
    world, few = a_world_with_charter(), 2
    people = crowd(5, 200)
    for one in people[::3]:
        one.homes = [("B", begin, end) for _center, begin, end in one.homes]
    version = offer_measure(by=program(community_id=world.community.pk), one=BY_KEY["remission"])
    snapshot = replace(snapshot_of(people, TODAY, tmp_path), centers=[str(world.center.pk), str(uuid4())])
    kept, by = {}, {"by": world.actor("amina"), "measure_id": version.measure_id, "why": "We see them often."}
    for within in (90, 193):
        keep_own_definition(**by, definition=replace(QUIET, within=within))
        engine = on_duckdb(snapshot, tmp_path)
        put_own(engine, used(world.community.pk), snapshot, few)
        engine.close()
        told = OwnResult.objects.filter(own__ended_at=None).values_list(
            "scope", "counted", "met", "own_counted", "own_met"
        )
        kept[within] = {scope: tuple(numbers) for scope, *numbers in told}

    def by_hand(within: int, where: str) -> tuple[int, int]:
        here = [one for one in people if one.center_on(TODAY) in tuple(where)]
        stood = [naive.stands(replace(QUIET, within=within), one, TODAY) for one in here]
        return sum(counts for counts, _met in stood), sum(counts and meets for counts, meets in stood)

    assert kept[90] == {
        "all": (*by_hand(200, "AB"), *by_hand(90, "AB")),
        "center": (*by_hand(200, "A"), *by_hand(90, "A")),
    }
    assert 0 < by_hand(200, "AB")[0] - by_hand(193, "AB")[0] <= few
    assert kept[193] == dict.fromkeys(("all", "center"), (None,) * 4)
