"""A ladder: a rung is reached when both sides say so, one after the other, whatever the order of their words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from alongside.plans.climbing import RUNGS, WHOLE, Signed, climbed, reached, standing
from alongside.plans.said import Who
from tests.calm import CALM

WORDS = ("watch", "help", "together", "alone", "teach")
WHO = {
    "learner": Who(UUID(int=1), "Maya", "patient", "", "patient"),
    "clinician": Who(UUID(int=2), "Petra", "clinician", "nurse", "clinician"),
}
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def signed(step: int, half: str, signs: bool = True, minute: int = 0) -> Signed:
    return Signed(step, half, WHO[half], signs, "", NOON + timedelta(minutes=minute))  # type: ignore[arg-type]


def both(*steps: int) -> list[Signed]:
    return [signed(step, half) for step in steps for half in ("learner", "clinician")]


def test_a_rung_is_reached_when_both_sides_sign():
    assert reached(climbed(WORDS, [signed(1, "learner")])[0]) == 0
    assert reached(climbed(WORDS, both(1))[0]) == 1


def test_there_is_no_gap_in_a_ladder():
    assert reached(climbed(WORDS, both(1, 2, 4, 5))[0]) == 2


def test_what_one_side_takes_back_is_not_reached_any_more_and_stays_readable():
    path = [*both(1, 2, 3), signed(2, "clinician", signs=False)]
    rungs, _ = climbed(WORDS, path)

    assert (reached(rungs), rungs[1].learner is not None, rungs[1].clinician) == (1, True, None)


acts = st.lists(
    st.tuples(st.sampled_from([*RUNGS, WHOLE]), st.sampled_from(["learner", "clinician"]), st.booleans()),
    max_size=40,
)


@CALM
@given(acts, st.randoms())
def test_the_two_sides_may_sign_in_any_order(path, chance):
    """Each side's own words keep their order; how the two are mixed changes nothing."""
    said = [signed(step, half, signs, minute) for minute, (step, half, signs) in enumerate(path)]
    halves = {half: [one for one in said if one.half == half] for half in ("learner", "clinician")}
    turns = [half for half, some in halves.items() for _ in some]
    chance.shuffle(turns)
    mixed = [halves[half].pop(0) for half in turns]

    assert climbed(WORDS, mixed) == climbed(WORDS, said)


@CALM
@given(acts)
def test_only_ones_own_last_word_counts(path):
    said = [signed(step, half, signs, minute) for minute, (step, half, signs) in enumerate(path)]
    stands = standing(said)
    last = {(one.step, one.half): one for one in said}

    assert stands == {key: one for key, one in last.items() if one.signs}


@CALM
@given(acts)
def test_below_what_is_reached_everything_is_signed_by_both(path):
    rungs, whole = climbed(WORDS, [signed(*act) for act in path])
    count = reached(rungs)

    assert all(one.is_reached for one in rungs[:count])
    assert count == len(rungs) or not rungs[count].is_reached
    assert whole.step == WHOLE
