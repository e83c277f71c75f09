"""What a lesson on a chart says is what the chart holds: on the published charts, on every kind, by every set of rules."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest

from alongside.kit.spc import (
    Better,
    Center,
    Comparing,
    Figure,
    Kind,
    LeftOut,
    Meaning,
    Reading,
    Rule,
    RuleSet,
    Said,
    Series,
    Split,
    When,
    chart,
    funnel,
)
from alongside.kit.spc import lesson_words as words
from alongside.kit.spc.funnel_lesson import funnel_lesson
from alongside.kit.spc.lesson import lesson
from tests.kit.spc.by_hand import runs
from tests.kit.spc.published import column, moments, rows
from tests.kit.spc.test_published import COUNTING


def months(count):
    return [date(2020 + place // 12, place % 12 + 1, 1) for place in range(count)]


def parts(said):
    """A sentence, and every sentence and value that stands in it."""
    yield said
    for value in said.params.values():
        yield from parts(value) if isinstance(value, Said) else [value]


def everything(told):
    for step in told.steps:
        for said in step.says:
            yield from parts(said)
    for question in told.questions:
        for said in (question.asks, *question.why, *(one.says for one in question.choices)):
            yield from parts(said)


def said(told, msgid):
    """The one sentence with these words, with what stands in it; None where it is not said."""
    every = [one for step in told.steps for one in step.says]
    return next((one for one in every if msgid in (one.msgid, one.plural)), None)


def asked(told, key):
    return next(one for one in told.questions if one.key == key)


@pytest.mark.parametrize("name", COUNTING)
def test_on_published_charts_the_answers_are_the_published_ones(name):
    data, counts, at, more = COUNTING[name]
    found_rows = rows(data)
    found = chart(
        Series(Kind.I, moments(found_rows, at), column(found_rows, counts)),
        Reading(RuleSet.COUNTING, Better.HIGHER, **more),
    )
    told = lesson(found)

    far = max(
        found.counted, key=lambda place: (abs(found.values[place] - found.phases[-1].centre), place)
    )  # fmt: skip
    rules = found.points[far].rules
    assert asked(told, "point").right == ("alone" if Rule.OUTSIDE in rules else "row" if rules else "no")
    limits = said(told, words.LIMITS).params
    assert (limits["lower"].value, limits["upper"].value) == (found.lower[-1], found.upper[-1])
    outside = {place for one in found.signals if one.rule == Rule.OUTSIDE for place in one.points}
    assert bool(outside) == (said(told, words.NONE_OUTSIDE) is None)
    assert asked(told, "next").right == "beyond"


def test_the_facts_of_reference_are_told():
    """52 … 52: mean 50.5833, limits 62.1887 and 38.9779; 24 useful points: rows of 8 and 8 crossings by chance."""
    numbers = [52, 47, 55, 50, 49, 53, 48, 51, 54, 50, 46, 52]
    told = lesson(chart(Series(Kind.I, months(12), numbers)))
    assert said(told, words.MIDDLE).params["centre"].value == pytest.approx(50.5833, abs=1e-4)
    limits = said(told, words.LIMITS).params
    assert limits["upper"].value == pytest.approx(62.1887, abs=1e-4)
    assert limits["lower"].value == pytest.approx(38.9779, abs=1e-4)
    assert said(told, words.TRIAL[1]) is None
    assert said(lesson(chart(Series(Kind.I, months(11), numbers[:11]))), words.TRIAL[1]).params["count"] == 11

    for useful, longest, least in ((10, 6, 2), (12, 7, 3), (24, 8, 8), (40, 8, 14), (100, 10, 41)):
        told = lesson(chart(Series(Kind.RUN, months(useful), [1, 3] * (useful // 2))))
        assert said(told, words.ROW_BY_CHANCE).params["allowed"] == longest
        assert said(told, words.CROSSINGS_LEAST).params["least"] == least
    few = lesson(chart(Series(Kind.RUN, months(8), [1, 3] * 4)))
    assert (said(few, words.ROW_BY_CHANCE), said(few, words.CROSSINGS_LEAST)) == (None, None)
    assert said(few, words.NOT_JUDGED).params == {"least": 10}


def drawn(random, kind, rules):
    """A chart of this kind by these rules: with gaps, a crossed point, a phase and a level that moves."""
    count = random.choice([3, 8, 11, 12, 24, 40])
    level = [random.choice([2, 6, 9]), random.choice([2, 6, 9])]
    counts = [random.randint(1, 3) + level[place > count // 2] for place in range(count)]
    missing = {random.randrange(count) for _ in range(random.choice([0, 0, 2]))}
    sized = kind in ("p", "p-prime", "u", "u-prime")
    series = Series(
        kind, months(count), [None if place in missing else one for place, one in enumerate(counts)],
        [random.choice([20, 40]) for _ in range(count)] if sized else None,
    )  # fmt: skip
    reading = Reading(
        rules, target=random.choice([None, 5.0]),
        splits=[Split(series.at[count // 2], "together")] if random.random() < 0.3 else [],
        frozen_until=random.choice([None, series.at[count // 2]]),
        left_out=[LeftOut(series.at[1], "moved")] if random.random() < 0.3 else [],
    )  # fmt: skip
    return chart(series, reading)


def longest(found, phase, rules):
    """The longest row on one side, counted by hand."""
    sides, best, row, last = [], 0, 0, None
    for place in found.counted:
        if phase.first <= place <= phase.last:
            value = found.values[place]
            alike = abs(value - phase.centre) <= 1e-9 * max(abs(value), abs(phase.centre))
            sides.append(0 if alike else 1 if value > phase.centre else -1)
    for side in sides:
        if side == 0 and rules in (RuleSet.ANHOEJ, RuleSet.IHI):
            continue
        row = row + 1 if side == last and side else int(bool(side))
        last, best = side, max(best, row)
    return best


def holds(found):
    """Everything that the lesson of a chart says, held against the chart; fails where one thing does not."""
    told, rules = lesson(found), found.reading.rules
    if told is None:
        assert not any(one.counted and one.centre is not None for one in found.phases)
        return True
    number = max(place for place, one in enumerate(found.phases) if one.counted and one.centre is not None)
    phase = found.phases[number]
    own = [one for one in found.signals if one.phase == number and not one.against_old]
    best = longest(found, phase, rules)
    assert asked(told, "row").right == str(best)
    if said(told, words.ROW_IS_LONG) or said(told, words.ROW_IS_SHORT):
        fired = any(one.rule == Rule.ONE_SIDE for one in own)
        assert (said(told, words.ROW_IS_LONG) is not None) == fired
    else:
        assert phase.runs.useful < 10 and not own or rules == RuleSet.ANHOEJ
    crossings = {Rule.FEW_CROSSINGS, Rule.MANY_CROSSINGS} & {one.rule for one in own}
    assert (said(told, words.CROSSINGS_SIGNAL) is not None) == bool(crossings)
    assert said(told, words.CROSSES[0]).params["count"] == phase.runs.crossings
    assert (said(told, words.TRIAL[0]) is not None) <= phase.trial
    values = [found.values[one] for one in found.counted]
    assert any(said(told, words.NEWEST).params["value"].value == one for one in values)
    for question in told.questions:
        keys = [one.key for one in question.choices]
        assert question.right in keys and len(set(keys)) == len(keys) >= 2 and question.why
    hidden = {found.series.at[place] for place, one in enumerate(found.meanings) if one == Meaning.MISSING}
    begins = {one.begins for one in found.phases} | {one.frozen_until for one in found.phases}
    told_of = {one.at for one in everything(told) if isinstance(one, When)}
    assert not (hidden - begins) & told_of
    return all(
        one.value == one.value for one in everything(told) if isinstance(one, Figure)
    )  # all are numbers


@pytest.mark.parametrize("rules", RuleSet)
@pytest.mark.parametrize("kind", Kind)
def test_what_a_lesson_says_is_what_the_chart_holds(kind, rules):
    random = Random(f"{kind} {rules}")  # noqa: S311 - a test plays chance
    assert all(holds(drawn(random, kind, rules)) for _ in range(3))


def test_what_would_have_to_happen_happens():
    """Seven on one side and seven useful before: the eighth makes the signal, and the chart says so when it comes."""
    counts = [3, 9, 3, 9, 3, 9, 3, 9, 3, 8, 8, 8, 8, 8, 8, 8]
    reading = Reading(frozen_until=date(2020, 9, 1))
    question = asked(lesson(chart(Series(Kind.RUN, months(16), counts), reading)), "next")
    same = next(one for one in question.choices if one.key == question.right)
    value = same.says.params["value"].value

    after = chart(Series(Kind.RUN, months(17), [*counts, value]), reading)
    assert question.right in ("same", "beyond")
    assert after.points[-1].rules[0] == Rule.ONE_SIDE
    assert runs(counts, 3)[0] >= 10


def test_nothing_known_has_no_lesson():
    assert lesson(chart(Series(Kind.P, months(3), [None] * 3, [None] * 3))) is None
    assert lesson(chart(Series(Kind.RUN, [], []))) is None
    assert funnel_lesson(funnel([])) is None


def test_a_funnel_is_read_without_naming_anybody():
    """Of .75: with 20 counted 9 lies on the limit and 8 beyond; with 100, 61 and 60 (reference, section 2)."""
    how = Comparing(centre=0.75)
    for met, size, right in ((9, 20, "no"), (8, 20, "yes"), (61, 100, "no"), (60, 100, "yes")):
        found = funnel([Center("Harbor House", met, size), Center("Riverside", 150, 200)], how)
        told = funnel_lesson(found)
        assert asked(told, "one").right == right
        assert asked(told, "many").right == str(int(right == "yes"))
        assert asked(told, "size").right == "small"
        assert not [one for one in everything(told) if "Harbor" in str(one)]
    alike = funnel_lesson(funnel([Center("A", 15, 20), Center("B", 14, 20)], how))
    assert asked(alike, "size").right == "same"
