"""FHIRPath held to the published tests: what a form may ask is worked out right, and each deviation is named."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

import pytest

from alongside.kit.fhirpath import Amount, CannotCompute, Unsupported, read

DATA = Path(__file__).parents[2] / "data" / "fhirpath"
TESTS = [
    (f"{group['group']}-{test['name']}-{number}", test)
    for group in json.loads(gzip.decompress((DATA / "fhirpath-r4-tests.json.gz").read_bytes()))
    for number, test in enumerate(group["tests"])
]
NOT_ALLOWED = frozenset(
    {
        *("matches", "matchesFull", "replaceMatches", "encode", "decode", "trace", "type", "timeOfDay"),
        *("sort", "conformsTo", "highBoundary", "lowBoundary", "precision", "hasValue"),
    }
)
"""Functions that are refused: regular expressions, what looks elsewhere, and what no form in use asks for."""
WRONG = {
    "testTypes-testDecimalLiteralIsDecimal-34": "1.0 is read as a whole number",
    "testToString-testToString4-3": "0.0 is read as a whole number",
    "testNEquality-testNEquality17-16": "a moment without a time zone is taken as one of here",
    "testPrecedence-testPrecedence3-2": "`is` binds closer than `>`: worked out where it should be refused",
    "testPrecedence-testPrecedence4-3": "`is` binds closer than `|`",
}
"""Where the library answers otherwise than the standard."""
NOT_DONE = {
    "testReplace-testReplace6-5": "replace() with nothing to put in",
    "testNotEquivalent-testNotEquivalent19-18": "!~ of several values",
    "testNotEquivalent-testNotEquivalent20-19": "!~ of several values",
    "testNotEquivalent-testNotEquivalent21-20": "!~ of several values",
    "testAbs-testAbs3-2": "a sign before an amount",
    "testExtension-testExtension2-1": "a constant that names an extension",
}
"""Where no value is said, though the standard has one."""


@cache
def asked_about(name):
    path = DATA / (name or "").replace(".xml", ".json")
    return json.loads(path.read_text("utf-8")) if name and path.is_file() else None


def told(value):
    if isinstance(value, Amount):
        return f"{value.number} '{value.unit}'"
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


def test_nothing_is_worked_out_wrongly_but_what_is_named():
    assert {name for name, found in OUTCOMES.items() if found == "wrong"} == set(WRONG)


def test_what_is_not_done_is_named():
    left = {
        name
        for name, test in TESTS
        if OUTCOMES[name] == "refused" and not test["invalid"] and not _asks_for_what_is_refused(test)
    }

    assert left == set(NOT_DONE)


def test_most_of_the_standard_is_worked_out():
    assert len(TESTS) == 441
    assert Counter(OUTCOMES.values())["right"] >= 349


def _asks_for_what_is_refused(test):
    return any(f"{each}(" in test["expression"] for each in NOT_ALLOWED)


@pytest.mark.parametrize("name", sorted({*NOT_ALLOWED, "resolve", "memberOf", "subsumes", "anything"}))
def test_what_is_not_allowed_is_refused_when_it_is_read(name):
    with pytest.raises(Unsupported, match=name):
        read(f"name.{name}('a')")
