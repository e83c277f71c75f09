"""FHIRPath held to the published tests: what is worked out is right, all else is refused."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

import pytest

from alongside.kit.fhirpath import CannotCompute, Unsupported, read

DATA = Path(__file__).parents[2] / "data" / "fhirpath"
TESTS = [
    (f"{group['group']}-{test['name']}-{number}", test)
    for group in json.loads(gzip.decompress((DATA / "fhirpath-r4-tests.json.gz").read_bytes()))
    for number, test in enumerate(group["tests"])
]
LEFT_OUT = frozenset(
    {
        "matches",
        "matchesFull",
        "encode",
        "decode",
        "sort",
        "conformsTo",
        "highBoundary",
        "precision",
        "hasValue",
    }
)
"""Functions that are refused: regular expressions, and what no form in use asks for."""


@cache
def asked_about(name):
    path = DATA / (name or "").replace(".xml", ".json")
    return json.loads(path.read_text("utf-8")) if name and path.is_file() else None


def told(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def alike(one, other):
    try:
        return one == other or Decimal(one) == Decimal(other)
    except InvalidOperation:
        return False


def outcome(test):
    """What becomes of a test: right, refused, or wrong."""
    if test["inputfile"] and asked_about(test["inputfile"]) is None:
        return "no input"
    try:
        found = read(test["expression"]).on(asked_about(test["inputfile"]))
    except (Unsupported, CannotCompute):
        return "refused"
    if test["invalid"]:
        return "not looked at" if test["invalid"] == "semantic" or test["mode"] == "strict" else "wrong"
    given = [told(bool(found) and found != [False])] if test["predicate"] else [told(one) for one in found]
    wanted = [one["value"] for one in test["output"]]
    same = len(given) == len(wanted) and all(map(alike, given, wanted))
    return "right" if same else "wrong"


OUTCOMES = {name: outcome(test) for name, test in TESTS}


def test_nothing_is_worked_out_wrongly():
    assert [name for name, found in OUTCOMES.items() if found == "wrong"] == []


def test_most_of_the_standard_is_worked_out():
    counted = Counter(OUTCOMES.values())

    assert len(TESTS) == 441
    assert counted["right"] >= 357


@pytest.mark.parametrize("name", sorted(LEFT_OUT))
def test_what_is_left_out_is_refused_when_it_is_read(name):
    with pytest.raises(Unsupported, match=name):
        read(f"name.{name}('a')")


def test_every_other_function_of_the_tests_is_there():
    refused = {
        str(why)
        for _, test in TESTS
        for why in [_refusal(test["expression"])]
        if why and not test["invalid"] and not any(f"{each}(" in test["expression"] for each in LEFT_OUT)
    }

    assert refused == set()


def _refusal(expression):
    try:
        read(expression)
    except Unsupported as why:
        return why
    return None
