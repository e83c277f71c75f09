"""Where what happened and what people say part; and the seven over time."""

from __future__ import annotations

from datetime import date

import pytest

from alongside.kit.spc import Kind
from alongside.parity.factor_charts import DRAWN, LINES, shares_of
from alongside.parity.factors import Factor
from alongside.parity.figuring import OF, Key
from alongside.parity.models import Round
from alongside.parity.parting import PAIRS, Parting, partings
from alongside.parity.parting_words import NEXT, parting_says
from alongside.parity.round_words import ASKS

NO, YES, BETWEEN = [3, 1, 0, 1, 0], [0, 0, 1, 2, 3], [1, 1, 2, 1, 1]


@pytest.mark.parametrize(
    ("told", "said", "found"),
    [
        ({Key.HOURS: (90, 100, 0, 0)}, {"pay.worth": {"all": NO}}, [("pay.worth", "all", True)]),
        ({Key.HOURS: (10, 100, 0, 0)}, {"pay.worth": {"all": YES}}, [("pay.worth", "all", False)]),
        ({Key.HOURS: (90, 100, 0, 0)}, {"pay.worth": {"all": YES}}, []),
        ({Key.HOURS: (90, 100, 0, 0)}, {"pay.worth": {"all": BETWEEN}}, []),
        ({Key.HOURS: (0, 0, 5, 5)}, {"pay.worth": {"all": NO}}, []),  # nobody's hours: nothing is counted
        ({Key.HOURS: ()}, {"pay.worth": {"all": NO}}, []),
        ({Key.EARLY: (5, 10)}, {"preparation.knew": {"all": NO}}, []),  # half is neither
        ({Key.EARLY: (9, 10)}, {"preparation.knew": {"partners": NO, "staff": YES}}, [("preparation.knew", "partners", True)]),
        ({Key.WAITED: (12, 9)}, {"pay.costs": {"partners": NO}}, [("pay.costs", "partners", True)]),
        ({Key.WAITED: (45, 9)}, {"pay.costs": {"staff": YES}}, [("pay.costs", "staff", False)]),
        ({Key.TAKEN: (2, 4, 5, 10)}, {"power.taken": {"all": NO}}, [("power.taken", "all", True)]),
        ({Key.TAKEN: (1, 4, 5, 10)}, {"power.taken": {"all": NO}}, []),
        ({Key.LONE: (1, 1, 3)}, {"numbers.alone": {"all": YES}}, [("numbers.alone", "all", False)]),
        ({Key.STORIES: (6, 2)}, {"vulnerability.all": {"all": YES}}, [("vulnerability.all", "all", False)]),
        # Where all of a side said the same, two steps are told as one: with the step in between it is neither.
        ({Key.EARLY: (9, 10)}, {"preparation.knew": {"all": [None, 6, 0, 0, 0]}}, [("preparation.knew", "all", True)]),
        ({Key.EARLY: (9, 10)}, {"preparation.knew": {"all": [0, None, 6, 0, 0]}}, []),
        ({Key.EARLY: (1, 10)}, {"preparation.knew": {"all": [0, 0, None, 6, 0]}}, []),
        ({Key.EARLY: (1, 10)}, {"preparation.knew": {"all": [0, 0, 0, None, 6]}}, [("preparation.knew", "all", False)]),
    ],
)  # fmt: skip
def test_the_two_part_where_most_say_otherwise_than_it_is_counted(told, said, found):
    assert [(one.statement, one.whose, one.well) for one in partings(told, said)] == found


def test_every_pair_is_of_one_of_the_seven_and_says_what_next():
    asked = ASKS[Round.Kind.PULSE].statements
    told = parting_says(Parting("preparation.knew", Key.EARLY, "partners", True), (9, 10), asked)

    assert set(PAIRS) == set(NEXT) <= set(asked)
    assert all(key in OF[Factor(statement.partition(".")[0])] for statement, (key, _well) in PAIRS.items())
    assert told[0] == (
        "Most partners say no to “I knew what the last meeting was for”. Yet this is what happened: "
        "9 of 10 meetings were called a week ahead or more."
    )


def test_each_of_the_seven_has_a_chart_and_shares_follow_the_months():
    months = {
        date(2026, 1, 1): {("met", ""): 4, ("met_early", ""): 3}, date(2026, 3, 1): {("met", ""): 2},
        date(2026, 4, 1): {("met", ""): 5, ("met_early", ""): 5}, date(2026, 6, 1): {("met", ""): 1},
    }  # fmt: skip

    assert set(DRAWN) == set(Factor) and all(set(keys) <= set(OF[one]) for one, keys in DRAWN.items())
    assert shares_of(Key.EARLY, months, date(2026, 5, 1)) == (
        (date(2026, 1, 1), 3, 4), (date(2026, 2, 1), 0, 0), (date(2026, 3, 1), 0, 2), (date(2026, 4, 1), 5, 5),
        (date(2026, 5, 1), 0, 0),
    )  # fmt: skip
    assert shares_of(Key.EARLY, months, date(2026, 3, 1)) == ()
    assert {LINES[key].kind for key in (Key.SIT, Key.TALK)} == {Kind.RUN}
