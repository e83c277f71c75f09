"""The specs of the control charts hold, and the manual is what they print."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from django.utils import translation

from alongside.kit.spc import Kind, RuleSet, Series, chart
from alongside.kit.spc.rules import Counted, fired
from alongside.kit.spc.runs import fewest_crossings, longest_allowed
from alongside.ui.said import spoken
from alongside.ui.words import percent
from tests.specs.charts import FORMULAS, LINES
from tests.specs.manual import FILE, manual, name_of
from tests.specs.rules import ANHOEJ, FIRES, SETS
from tests.specs.sentences import SENTENCES


def _days(count):
    return [date(2024, 1, 1) + timedelta(days=number) for number in range(count)]


def _printed(value, digits):
    return "" if value is None else f"{value:.{digits}f}"


@pytest.mark.parametrize("spec", LINES, ids=name_of)
def test_the_lines_are_those_of_the_source(spec):
    found = chart(Series(spec.kind, _days(len(spec.counts)), spec.counts, spec.sizes), spec.reading)

    last = (found.centre[-1], found.lower[-1], found.upper[-1])
    assert tuple(_printed(one, spec.digits) for one in last) == spec.expected


def test_every_kind_of_chart_has_its_formula_and_a_table():
    assert set(FORMULAS) == set(Kind)
    assert {spec.kind for spec in LINES} == set(Kind)


def _fired(spec, z):
    """The rules that fire on points so many sigma from the middle line."""
    values = np.array(z, dtype=float)
    outside = np.where(np.abs(values) > 3, np.sign(values), 0).astype(np.int8)
    counted = Counted(np.arange(len(values)), values, values, np.sign(values).astype(np.int8), outside)
    return {(one.rule, one.side) for one in fired(counted, spec.rules)}


@pytest.mark.parametrize("spec", FIRES, ids=name_of)
def test_a_rule_fires_on_its_shortest_row_and_not_before(spec):
    assert (spec.rule, spec.side) in _fired(spec, spec.z)
    assert (spec.rule, spec.side) not in _fired(spec, spec.z[:-1])


def test_every_set_of_rules_is_told():
    assert set(SETS) == {spec.rules for spec in FIRES} == set(RuleSet)


@pytest.mark.parametrize("size", ANHOEJ)
def test_the_limits_of_runs_are_those_of_the_paper(size):
    assert (longest_allowed(size), fewest_crossings(size)) == ANHOEJ[size]


@pytest.mark.parametrize("spec", SENTENCES, ids=lambda spec: spec.case)
def test_the_sentence_is_the_right_one(spec):
    found = chart(spec.series, spec.reading)

    with translation.override("en"):
        assert spoken(found.said, percent) == spec.sentence


def test_the_manual_is_what_the_specs_print():
    assert Path(FILE).read_text(encoding="utf-8") == manual(), "print it anew: python -m tests.specs.manual"
