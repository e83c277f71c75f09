"""A driver diagram from its acts: nothing is lost, whatever happens at once, and earlier versions stay."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alongside.improvement.diagram import Act, Changed, Kind, by_id, compared, steps, tree, walk
from tests.calm import CALM

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SEAT = UUID(int=9)


def act(number, kind, **more):
    return Act(UUID(int=number), kind, NOON + timedelta(minutes=number), SEAT, **more)


def outline(nodes):
    return [(one.words, outline(one.below)) for one in nodes]


def named(number):
    return UUID(int=number)


TWO = [
    act(1, Kind.DRIVER, words="Getting there"),
    act(2, Kind.DRIVER, words="Being heard"),
    act(3, Kind.DRIVER, words="Buses", under=named(1)),
    act(4, Kind.IDEA, words="Evening clinic", under=named(3)),
]


def test_what_is_put_below_what():
    assert outline(tree(TWO)) == [
        ("Getting there", [("Buses", [("Evening clinic", [])])]),
        ("Being heard", []),
    ]
    assert [one.idea for one in walk(tree(TWO))] == [False, False, True, False]


def test_said_anew_moved_and_taken_off():
    acts = [
        *TWO,
        act(5, Kind.SAY, about=named(3), words="The last bus"),
        act(6, Kind.MOVE, about=named(3), under=named(2)),
        act(7, Kind.MOVE, about=named(2), next=named(1)),
        act(8, Kind.TIE, about=named(2), counted=named(77)),
    ]
    assert outline(tree(acts)) == [
        ("Being heard", [("The last bus", [("Evening clinic", [])])]),
        ("Getting there", []),
    ]
    assert by_id(tree(acts))[named(2)].counted == named(77)
    assert outline(tree([*acts, act(9, Kind.OFF, about=named(3))])) == [
        ("Being heard", []),
        ("Getting there", []),
    ]


def test_what_can_no_longer_be_done_changes_nothing():
    gone = [*TWO, act(5, Kind.OFF, about=named(1))]
    late = [
        act(6, Kind.SAY, about=named(3), words="x"),
        act(7, Kind.DRIVER, words="x", under=named(3)),
        act(8, Kind.MOVE, about=named(2), under=named(1)),
        act(9, Kind.MOVE, about=named(2), under=named(2)),
        act(10, Kind.OFF, about=named(4)),
    ]
    assert outline(tree([*gone, *late])) == [("Being heard", [])]


def test_a_driver_is_no_part_of_an_idea_and_nothing_of_itself():
    acts = [
        *TWO,
        act(5, Kind.MOVE, about=named(2), under=named(4)),
        act(6, Kind.MOVE, about=named(1), under=named(3)),
    ]
    assert outline(tree(acts)) == outline(tree(TWO))


def test_where_a_node_can_go_by_one_step():
    top = tree(TWO)
    known = by_id(top)
    assert steps(top, known[named(2)]) == {"up": (None, named(1)), "in": (named(1), None)}
    assert steps(top, known[named(1)]) == {"down": (None, None)}
    assert steps(top, known[named(3)]) == {"out": (None, named(2))}


def test_two_versions_are_compared_node_by_node():
    later = [
        *TWO,
        act(5, Kind.SAY, about=named(3), words="The last bus"),
        act(6, Kind.MOVE, about=named(4), under=named(2)),
        act(7, Kind.IDEA, words="A taxi", under=named(3)),
        act(8, Kind.OFF, about=named(2)),
    ]
    assert compared(tree(TWO), tree(later)) == [
        Changed("A taxi", "new"),
        Changed("The last bus", "said", "Buses"),
        Changed("Evening clinic", "off"),
        Changed("Being heard", "off"),
    ]


KINDS = st.sampled_from(list(Kind))
SOME = st.integers(1, 12)


@st.composite
def histories(draw):
    found = []
    for number in range(1, draw(st.integers(1, 25))):
        kind, about, under, after = draw(KINDS), named(draw(SOME)), draw(SOME), draw(SOME)
        puts = kind in (Kind.DRIVER, Kind.IDEA)
        below = named(under) if under < number or not puts else None
        found.append(
            act(
                number,
                kind,
                about=None if puts else about,
                under=below,
                next=named(after),
                words=f"w{number}",
            )
        )
    return found


@CALM
@given(histories(), st.randoms(use_true_random=False))
def test_whatever_arrives_in_which_order_the_tree_is_the_same_and_whole(acts, chance: random.Random):
    shuffled = list(acts)
    chance.shuffle(shuffled)
    top = tree(acts)
    there = [one.id for one in walk(top)]

    assert outline(tree(shuffled)) == outline(top)
    assert len(there) == len(set(there))
    assert all(
        one.under is None or any(one is child for child in by_id(top)[one.under].below) for one in walk(top)
    )


@CALM
@given(histories())
def test_every_step_that_is_offered_can_be_taken(acts):
    top = tree(acts)
    for node in walk(top):
        for number, (way, (under, after)) in enumerate(steps(top, node).items()):
            moved = tree([*acts, act(100 + number, Kind.MOVE, about=node.id, under=under, next=after)])
            assert outline(moved) != outline(top), way
            assert {one.id for one in walk(moved)} == {one.id for one in walk(top)}
