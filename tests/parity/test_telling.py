"""What a round tells: held against an independent count over randomly drawn answers; never of fewer than five."""

from __future__ import annotations

from collections import Counter
from statistics import median

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.parity.sides import Side
from alongside.parity.telling import differ, marks_of, middle, told_of, width

CALM = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
KEYS, ASKS = ("why", "time"), ("hope",)
ANSWER = st.tuples(
    st.sampled_from(list(Side)), st.dictionaries(st.sampled_from(KEYS), st.integers(1, 5)),
    st.dictionaries(st.sampled_from(ASKS), st.sampled_from(["peace", "a bus", "time"])),
).map(lambda one: one if one[1] or one[2] else (one[0], {"why": 1}, {}))  # fmt: skip


def box_of(answers):
    held = {
        str(side): {"said": 0, "marks": {key: [0] * 5 for key in KEYS}, "words": {key: [] for key in ASKS}} for side in Side
    }  # fmt: skip
    for side, marks, words in answers:
        held[side]["said"] += 1
        for key, mark in marks.items():
            held[side]["marks"][key][mark - 1] += 1
        for key, text in words.items():
            held[side]["words"][key].append(text)
    return held


def counted(marks):
    found = Counter(marks)
    return [found[mark] for mark in range(1, 6)]


def told(marks, up):
    """As it is told: where not two at least said otherwise than most, most of them stand between two steps."""
    (most, times), *_others = Counter(marks).most_common(1)
    if len(marks) - times > 1:
        return sorted(map(float, marks))
    most = min(mark for mark, count in Counter(marks).items() if count == times)
    pair = {most, most + 1} if (up and most < 5) or most == 1 else {most - 1, most}
    return sorted(sum(pair) / 2 if mark in pair else float(mark) for mark in marks)


@CALM
@given(st.lists(ANSWER, max_size=16), st.booleans())
def test_what_is_told_is_what_five_or_more_said(answers, up):
    found = told_of(box_of(answers), lambda _name: up)
    by_side = {side: [one for one in answers if one[0] == side] for side in Side}
    if len(answers) < 5:
        assert found == {}
        return
    apart = all(len(some) >= 5 for some in by_side.values())
    expected = {}
    for key in KEYS:
        of = {str(side): [one[1][key] for one in some if key in one[1]] for side, some in by_side.items()}
        if all(len(marks) >= 5 for marks in of.values()):
            expected[key] = {side: told(marks, up) for side, marks in of.items()}
        elif len(of["partners"] + of["staff"]) >= 5:
            expected[key] = {"all": told(of["partners"] + of["staff"], up)}
    said = {str(side): len(some) for side, some in by_side.items()}

    assert {
        key: {side: marks_of(counts) for side, counts in sides.items()}
        for key, sides in found["marks"].items()
    } == expected
    assert found["said"] == (said if apart else {"all": len(answers)})
    assert set(found["words"]["hope"]) == ({"partners", "staff"} if apart else {"all"})
    assert all(texts == sorted(texts) for texts in found["words"]["hope"].values())
    assert sum(map(len, found["words"]["hope"].values())) == sum("hope" in one[2] for one in answers)


@CALM
@given(st.lists(ANSWER, min_size=5, max_size=12), st.randoms())
def test_the_order_of_answers_leaves_no_trace(answers, random):
    other = list(answers)
    random.shuffle(other)

    assert told_of(box_of(answers), bool) == told_of(box_of(other), bool)


@CALM
@given(st.lists(st.integers(0, 9), min_size=5, max_size=5).filter(lambda one: sum(one) >= 5))
def test_no_spread_tells_what_any_one_of_them_marked(counts):
    """Beside those at one step stand two others at least, or it is not told at which of two steps they are."""
    box = {"partners": {"said": sum(counts), "marks": {"why": counts}, "words": {}}}
    for up in (True, False):
        shown = told_of(box, lambda _name, up=up: up)["marks"]["why"]["all"]
        assert max(count or 0 for count in shown) < sum(counts) - 1 or None in shown
        assert sum(count or 0 for count in shown) == sum(counts)


def test_what_all_named_as_a_barrier_is_told_as_all_but_one():
    def named(count, said):
        box = {"partners": {"said": said, "marks": {"time": [count, 0, 0, 0, 0]}, "words": {}}}
        return told_of(box, bool, scale=False)["marks"].get("time")

    assert [named(*one) for one in ((5, 5), (5, 6), (6, 6), (5, 9), (4, 9))] == [
        None, {"all": [5, 0, 0, 0, 0]}, {"all": [5, 0, 0, 0, 0]}, {"all": [5, 0, 0, 0, 0]}, None,
    ]  # fmt: skip


@CALM
@given(st.lists(st.integers(1, 5), min_size=1, max_size=15))
def test_the_middle_and_the_width_are_those_of_the_answers(marks):
    ordered = sorted(marks)
    inner = ordered[1:-1] if len(marks) > 10 else ordered

    assert middle(counted(marks)) == median(marks)
    assert width(counted(marks)) == inner[-1] - inner[0]


def test_two_sides_differ_where_their_middles_are_more_than_a_step_apart():
    low, near, high = counted([2] * 5), counted([3] * 5), counted([4] * 5)

    assert differ({"partners": low, "staff": high})
    assert not differ({"partners": low, "staff": near})
    assert not differ({"all": low})
