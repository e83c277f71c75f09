"""What follows from the acts of a meeting: proven over any order, any repetition, any number of writers at once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.groups.consent import Proposal, passed, proposals
from alongside.groups.flow import hands, in_round, next_to_speak, partners_share, shares, talked
from alongside.groups.meeting_acts import Act, Kind
from alongside.groups.minutes import agreed, items, lines, present, unanswered
from alongside.groups.polls import best, times
from alongside.groups.turns import ROLES, fair_turns, holders
from tests.calm import CALM

NOON = datetime(2026, 11, 19, 12, tzinfo=UTC)
STANDING = UUID(int=999_999)
ANN, BEN, CAY, DAN = (UUID(int=number) for number in (1, 2, 3, 4))


def act(number: int, kind: Kind, seat: UUID = ANN, *, at: float | None = None, **more) -> Act:
    """The act of that number; a second later than the one before, where nothing is said."""
    moment = NOON + timedelta(seconds=number if at is None else at)
    return Act(UUID(int=1000 + number), kind, seat, moment, **more)


def name(number: int) -> UUID:
    return UUID(int=1000 + number)


# Five writers, each with a clock of their own, write lines and reword what anybody wrote.
@st.composite
def writing(draw):
    count = draw(st.integers(1, 40))
    acts = []
    for number in range(count):
        at = draw(st.integers(0, 20))
        seat = UUID(int=draw(st.integers(1, 5)))
        if number and draw(st.booleans()):
            about = name(draw(st.integers(0, number - 1)))
            acts.append(act(number, Kind.REWORD, seat, at=at, about=about, words=f"w{number}"))
        else:
            acts.append(
                act(
                    number,
                    Kind.NOTE,
                    seat,
                    at=at,
                    words=f"w{number}",
                    about=draw(st.none() | st.just(STANDING)),
                )
            )
    return acts


@CALM
@given(writing(), st.data())
def test_minutes_are_the_same_in_whatever_order_and_however_often_acts_arrive(acts, data):
    shuffled = data.draw(st.permutations(acts)) + data.draw(st.lists(st.sampled_from(acts), max_size=5))

    assert lines(shuffled) == lines(acts)


@CALM
@given(writing())
def test_no_line_is_lost_by_writing_at_once(acts):
    """What nobody reworded stands, whoever wrote it and whenever; nothing else does."""
    reworded = {one.about for one in acts if one.kind == Kind.REWORD}

    assert {line.id for line in lines(acts)} == {one.id for one in acts if one.id not in reworded}


@CALM
@given(writing(), writing())
def test_what_two_wrote_apart_is_there_when_they_meet_again(mine, theirs):
    """A phone that lost its connection sends later: the parts put together are the whole."""
    theirs = [Act(UUID(int=one.id.int + 500), one.kind, one.seat, one.at, None if one.about is None else (
        one.about if one.about == STANDING else UUID(int=one.about.int + 500)), one.words) for one in theirs]  # fmt: skip
    together = {line.id for line in lines([*mine, *theirs])}

    assert together == {line.id for line in lines(mine)} | {line.id for line in lines(theirs)}


def test_two_who_reword_the_same_line_at_once_both_stand():
    acts = [
        act(1, Kind.NOTE, words="It was 12 %."),
        act(2, Kind.REWORD, BEN, about=name(1), words="It was 12 in a hundred."),
        act(3, Kind.REWORD, CAY, about=name(1), words="Twelve came."),
    ]

    assert [line.words for line in lines(acts)] == ["It was 12 in a hundred.", "Twelve came."]
    assert {line.root for line in lines(acts)} == {name(1)}


def test_what_is_taken_back_is_gone_and_its_other_wording_stays():
    acts = [
        act(1, Kind.NOTE, words="x"),
        act(2, Kind.REWORD, about=name(1)),
        act(3, Kind.REWORD, BEN, about=name(1), words="y"),
    ]

    assert [line.words for line in lines(acts)] == ["y"]


def test_the_agenda_says_who_began_each_and_always_ends_with_the_partners_own_item():
    acts = [
        act(1, Kind.ITEM, words="Buses"), act(2, Kind.ITEM, BEN, words="Forms"), act(3, Kind.ITEM, BEN, words="Oops"),
        act(4, Kind.DROP, BEN, about=name(3)), act(5, Kind.DROP, BEN, about=name(1)), act(6, Kind.DROP, BEN, about=STANDING),
    ]  # fmt: skip
    listed = items(acts, STANDING)

    assert [(one.words, one.seat, one.standing) for one in listed] == [
        ("Buses", ANN, False), ("Forms", BEN, False), ("", None, True),
    ]  # fmt: skip


@CALM
@given(st.lists(st.sampled_from([Kind.NOW, Kind.DONE, Kind.LATER, Kind.DROP]), max_size=12))
def test_one_thing_at_most_is_on(kinds):
    acts = [act(1, Kind.ITEM, words="Buses"), act(2, Kind.ITEM, words="Forms")]
    acts += [
        act(10 + place, kind, about=(name(1), name(2), STANDING)[place % 3])
        for place, kind in enumerate(kinds)
    ]

    assert sum(one.state == "now" for one in items(acts, STANDING)) <= 1


def test_the_partners_item_is_answered_by_a_line_or_by_ticking_it_and_not_by_silence():
    begun = [act(1, Kind.BEGIN), act(2, Kind.NOW, about=STANDING)]

    assert unanswered(begun, STANDING)
    assert unanswered([*begun, act(3, Kind.LATER, about=STANDING)], STANDING)
    assert not unanswered([*begun, act(3, Kind.DONE, about=STANDING)], STANDING)
    assert not unanswered([*begun, act(3, Kind.NOTE, about=STANDING, words="The letters.")], STANDING)


def test_a_round_lets_everybody_speak_once_and_ends_with_the_last():
    acts = [act(1, Kind.HERE), act(2, Kind.HERE, BEN), act(3, Kind.HERE, CAY), act(4, Kind.ROUND)]
    assert in_round(acts) == [ANN, BEN, CAY]
    acts += [act(5, Kind.SPOKE, ANN, whom=BEN), act(6, Kind.PASS, ANN)]
    assert next_to_speak(acts) == [CAY]
    acts.append(act(7, Kind.SPOKE, ANN, whom=CAY))

    assert in_round(acts) is None


def test_hands_are_taken_in_order_and_who_has_spoken_waits_for_who_has_not():
    acts = [act(1, Kind.SPOKE, ANN, whom=ANN), act(2, Kind.HAND, ANN), act(3, Kind.HAND, BEN), act(4, Kind.HAND, CAY),
            act(5, Kind.LOWER, CAY), act(6, Kind.HAND, DAN)]  # fmt: skip

    assert hands(acts) == [BEN, DAN, ANN]


def test_the_tally_counts_voices_until_the_end_and_nobody_by_name():
    acts = [act(0, Kind.TALK, words="clinician", at=0), act(1, Kind.TALK, words="caregiver", at=60),
            act(2, Kind.TALK, words="", at=90), act(3, Kind.TALK, words="patient", at=100), act(4, Kind.END, at=130)]  # fmt: skip
    seconds = talked(acts, NOON + timedelta(hours=5))

    assert seconds == {"clinician": 60.0, "caregiver": 30.0, "patient": 30.0}
    assert shares(seconds) == {"caregiver": 25, "patient": 25, "clinician": 50}
    assert partners_share(seconds) == 50
    assert partners_share({}) is None


@CALM
@given(
    st.dictionaries(
        st.sampled_from(["patient", "caregiver", "clinician", "researcher", "other"]),
        st.floats(0.1, 1e5),
        min_size=1,
    )
)
def test_shares_add_up_to_a_hundred(seconds):
    assert sum(shares(seconds).values()) == 100


def test_who_comes_and_goes():
    acts = [
        act(1, Kind.HERE, ANN, words="phone"),
        act(2, Kind.HERE, BEN),
        act(3, Kind.AWAY, BEN),
        act(4, Kind.HERE, ANN, words="room"),
    ]

    assert present(acts) == {ANN: "room"}


def test_a_later_line_asks_anew_whether_the_minutes_are_right():
    acts = [
        act(1, Kind.NOTE, words="x"),
        act(2, Kind.MINUTES_YES, ANN),
        act(3, Kind.MINUTES_NO, BEN, words="No."),
    ]
    assert agreed(acts) == (frozenset({ANN}), {BEN: "No."})

    assert agreed([*acts, act(4, Kind.REWORD, about=name(1), words="y")])[0] == frozenset()


@CALM
@given(st.integers(1, 9), st.integers(0, 40))
def test_roles_go_round_evenly(members, meetings):
    people = [UUID(int=number + 1) for number in range(members)]
    history: list[dict[str, UUID]] = []
    for _meeting in range(meetings):
        history.append(fair_turns(people, history))
    for role in ROLES[:members]:
        had = [sum(one.get(role) == who for one in history) for who in people]
        assert max(had) - min(had) <= 2
    assert all(len(set(one.values())) == len(one) for one in history)


def test_who_never_had_a_role_has_it_first_then_who_had_it_longest_ago():
    first = fair_turns([ANN, BEN, CAY, DAN], [])
    second = fair_turns([ANN, BEN, CAY, DAN], [first])

    assert first == {"chair": ANN, "host": BEN, "scribe": CAY, "timekeeper": DAN}
    assert second["chair"] == BEN
    assert fair_turns([ANN, BEN], [first]) == {"chair": BEN, "host": ANN}
    assert fair_turns([], []) == {}


def test_a_role_is_given_back_and_taken():
    acts = [
        act(1, Kind.ROLE, words="chair", whom=ANN),
        act(2, Kind.ROLE, words="chair"),
        act(3, Kind.ROLE, BEN, words="host", whom=BEN),
    ]
    assert holders(acts) == {"host": BEN}

    assert holders([*acts, act(4, Kind.ROLE, BEN, words="chair", whom=BEN)]) == {"host": BEN, "chair": BEN}


def test_the_time_that_suits_most_is_the_one_at_which_no_partner_is_missing():
    acts = [
        act(1, Kind.TIME, moment=NOON),
        act(2, Kind.TIME, moment=NOON + timedelta(days=1)),
        act(3, Kind.TIME, BEN, moment=NOON),
    ]
    assert best(times(acts)) is None
    acts += [act(4, Kind.TIME_NO, ANN, about=name(1)), act(5, Kind.TIME_YES, BEN, about=name(3)), act(6, Kind.TIME_YES, CAY, about=name(1)),
             act(7, Kind.TIME_NO, BEN, about=name(2)), act(8, Kind.TIME_NO, CAY, about=name(2)), act(9, Kind.TIME_YES, CAY, about=name(2))]  # fmt: skip

    assert [len(one.answers) for one in times(acts)] == [3, 2]
    assert best(times(acts)).moment == NOON
    assert best(times(acts), frozenset({ANN})).moment == NOON + timedelta(days=1)


ROOM = {ANN: "caregiver", BEN: "patient", CAY: "clinician", DAN: "clinician"}


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ({}, (False, False, False)),
        ({ANN: "yes"}, (True, True, False)),
        ({ANN: "yes", CAY: "yes"}, (True, True, True)),
        ({ANN: "yes", CAY: "aside"}, (True, True, False)),
        ({ANN: "object", CAY: "yes", DAN: "yes"}, (False, True, False)),
        ({ANN: "object", BEN: "yes", CAY: "yes", DAN: "yes"}, (False, True, False)),
        ({ANN: "yes", BEN: "yes", CAY: "yes", DAN: "object"}, (False, True, False)),
        ({ANN: "aside", BEN: "aside"}, (False, False, False)),
    ],
)
def test_what_holds_by_which_rule(says, expected):
    proposal = Proposal(name(1), None, "x", ANN, says=says)

    assert tuple(passed(proposal, rule, ROOM) for rule in ("consent", "majority", "both_sides")) == expected


def test_the_last_word_of_each_counts_and_none_after_the_close():
    acts = [act(1, Kind.PROPOSE, words="Adopt it"), act(2, Kind.OBJECT, BEN, about=name(1), words="Why?"), act(3, Kind.YES, BEN, about=name(1)),
            act(4, Kind.CLOSE, about=name(1)), act(5, Kind.OBJECT, CAY, about=name(1))]  # fmt: skip
    (proposal,) = proposals(acts)

    assert (proposal.says, proposal.closed) == ({BEN: "yes"}, True)


def test_two_hundred_items_from_five_writers_are_put_together_in_a_moment():
    acts = [
        act(number, Kind.NOTE, UUID(int=number % 5 + 1), at=number % 17, words=f"w{number}")
        for number in range(200)
    ]
    began = datetime.now(UTC)
    found = lines(reversed(acts))
    took = datetime.now(UTC) - began

    assert len(found) == 200 and took < timedelta(seconds=1)
    assert all(one.first.at <= other.first.at for one, other in pairwise(found))
