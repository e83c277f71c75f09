"""What the chart of a goal says: one sentence that is right whatever the scores are."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.kit.scales import LEVELS
from alongside.plans.attained_drawing import HEIGHT, Plot, R, course, five_steps, placed
from alongside.plans.attained_words import now_words, sentence, signed
from alongside.plans.said import Scored, Who
from alongside.plans.vocabulary import Side
from tests.calm import CALM

GOAL = UUID(int=1)
MAYA = Who(UUID(int=2), "Maya Lindqvist", "patient", "", "patient")
JONAS = Who(UUID(int=3), "Jonas Lindqvist", "caregiver", "dad", "caregiver")
AMINA = Who(UUID(int=4), "Dr Amina Rahman", "clinician", "doctor", "clinician")
SIDES = {"patient": Side.PERSON, "caregiver": Side.GUARDIAN, "clinician": Side.TEAM}
YEAR = date.today().year
FIRST = date(YEAR, 9, 3)


def score(who: Who, days: int, level: int, words: str = "") -> Scored:
    on = FIRST + timedelta(days=days)
    return Scored(
        GOAL, 1, who, SIDES[who.voice], level, words, on, datetime(on.year, on.month, on.day, tzinfo=UTC)
    )


def said(**levels: tuple[int, ...]) -> list[Scored]:
    """Each one's levels, every three weeks from 3 September on."""
    people = {"maya": MAYA, "jonas": JONAS, "amina": AMINA}
    return [
        score(people[name], 21 * place, level)
        for name, line in levels.items()
        for place, level in enumerate(line)
    ]


# (scores, what is said)
SAID = [
    ({}, "Nobody has said yet where this stands."),
    ({"maya": (0,)}, "Maya says now: as hoped."),
    (
        {"maya": (-1, -1, 0), "jonas": (-2, -2, -1), "amina": (-1, -1, 0)},
        "Better since 3 September, all three say. Jonas sees one step less than Maya and Dr\N{NO-BREAK SPACE}Rahman.",
    ),
    ({"maya": (-1, 0), "jonas": (-1, 0)}, "Better since 3 September, both say. They see it alike now: as hoped."),
    (
        {"maya": (0, -2), "jonas": (-1, -1)},
        "As it was on 3 September: Jonas. Less good since 3 September: Maya. Maya sees one step less than Jonas.",
    ),
    (
        {"maya": (-1, 1), "jonas": (-1, -1), "amina": (-1, 0)},
        "Better since 3 September: Maya and Dr\N{NO-BREAK SPACE}Rahman. As it was on 3 September: Jonas. "
        "They see it up to 2 steps apart. Maya: more than hoped; Dr\N{NO-BREAK SPACE}Rahman: as hoped; "
        "Jonas: less than hoped.",
    ),
    (
        {"maya": (-1, 0), "jonas": (-2,)},
        "Better since 3 September, Maya says. Jonas sees 2 steps less than Maya.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("levels", "expected"), SAID)
def test_what_the_chart_says(levels: dict[str, tuple[int, ...]], expected: str) -> None:
    assert sentence(said(**levels)) == expected


def test_who_began_long_after_the_others_is_not_said_to_be_better_since_then() -> None:
    scores = [score(MAYA, 0, -1), score(MAYA, 60, 0), score(JONAS, 40, -2), score(JONAS, 60, 0)]

    assert sentence(scores) == "Better than at first, both say. They see it alike now: as hoped."


def test_two_who_are_called_alike_are_named_in_full() -> None:
    other = Who(UUID(int=9), "Maya Berg", "clinician", "nurse", "clinician")
    scores = [score(MAYA, 0, 0), score(other, 0, 1)]

    assert now_words(scores) == "Maya Berg: more than hoped. Maya Lindqvist: as hoped."


def test_marks_in_one_line_of_words() -> None:
    assert now_words(said(maya=(0,), jonas=(-1,), amina=(0,))) == (
        "Maya and Dr\N{NO-BREAK SPACE}Rahman: as hoped. Jonas: less than hoped."
    )


def test_levels_are_written_with_their_sign() -> None:
    assert [signed(level) for level in LEVELS] == ["−2", "−1", "0", "+1", "+2"]


any_scores = st.lists(
    st.builds(score, st.sampled_from([MAYA, JONAS, AMINA]), st.integers(0, 400), st.sampled_from(LEVELS)),
    max_size=25,
)


@CALM
@given(any_scores)
def test_everyone_who_scored_is_named_or_counted_in(scores: list[Scored]) -> None:
    told = sentence(scores)
    names = {MAYA.id: "Maya", JONAS.id: "Jonas", AMINA.id: "Dr"}
    alike = "They see it alike now" in told

    assert all(names[one.who.id] in told or alike for one in scores), told


@CALM
@given(any_scores)
def test_the_sentence_claims_no_way_that_nobody_said(scores: list[Scored]) -> None:
    lines: dict[object, dict[date, int]] = {}
    for one in scores:
        lines.setdefault(one.who.id, {})[one.on] = one.level
    ways = {line[max(line)] - line[min(line)] for line in lines.values() if len(line) > 1}
    told = sentence(scores)

    assert ("Better" in told) == any(way > 0 for way in ways)
    assert ("Less good" in told) == any(way < 0 for way in ways)


@CALM
@given(st.lists(st.builds(score, st.sampled_from([MAYA, JONAS, AMINA]), st.integers(0, 9).map(lambda n: 21 * n),
                          st.sampled_from(LEVELS)), min_size=1, max_size=25), st.sampled_from([360, 752, 1000]))  # fmt: skip
def test_no_mark_lies_on_another_and_all_lie_in_the_drawing(scores: list[Scored], width: int) -> None:
    points = sorted(set(placed(Plot(scores, width), scores).values()))
    last = {(one.who.id, one.on): one for one in scores}

    assert len(points) == len(last)
    assert all(0 <= x <= width - R and R < y < HEIGHT - 24 for x, y in points)
    for one, other in ((a, b) for place, a in enumerate(points) for b in points[place + 1 :]):
        assert abs(one[0] - other[0]) > 2 * R or abs(one[1] - other[1]) >= 2 * R, (one, other)


def test_a_line_follows_its_own_marks() -> None:
    drawn = str(course(said(maya=(-1, 0, 0), jonas=(-2, -1, 0)), 1000))

    assert [drawn.count(css) for css in ('class="g-pl"', 'class="g-cl"', 'class="g-p ', 'class="g-c ')] == [
        1,
        1,
        3,
        3,
    ]
    assert "0 As hoped" in drawn
    assert "0 As hoped" not in str(course(said(maya=(0,)), 360))


def test_the_drawing_of_a_name_with_a_sign_is_still_a_drawing() -> None:
    odd = Who(UUID(int=8), "<Ann> & co", "patient", "", "patient")
    drawn = str(course([score(odd, 0, 0)], 360)) + str(five_steps([score(odd, 0, 0)]))

    assert "<Ann>" not in drawn


def test_marks_on_one_step_stand_side_by_side() -> None:
    drawn = str(five_steps(said(maya=(0,), jonas=(0,), amina=(0,))))
    places = [float(part.split('"')[0]) for part in drawn.split('cx="')[1:]]
    squares = [float(part.split('"')[0]) for part in drawn.split('<rect class="g-d g-halo" x="')[1:]]

    assert (len(places), len(squares), drawn.count("g-c ")) == (1, 1, 1)
    assert all(later - one > 2 * R for one, later in pairwise(sorted([*places, *(x + 6.3 for x in squares)])))
