"""No test looks at the clock to say that something is quick: a slow day fails nobody. Figures stand in tests/bench."""

from __future__ import annotations

import ast

from tests.house.reading import ROOT, files, name_of, tree

TESTS = [one for one in files(".py", under=("tests",)) if ROOT / "tests" / "bench" not in one.parents]
STOPWATCHES = {"perf_counter", "process_time", "thread_time", "timeit", "perf_counter_ns", "process_time_ns"}


def names_of(node: ast.AST) -> set[str]:
    """All that is named in it."""
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name)} | {
        one.attr for one in ast.walk(node) if isinstance(one, ast.Attribute)
    }


def is_hurried(function: ast.FunctionDef) -> bool:
    """Whether it is a property with a deadline."""
    told = [ast.unparse(one) for one in function.decorator_list]
    return any(one.startswith("given(") for one in told) and not any(
        "CALM" in one or "deadline=None" in one for one in told
    )


def test_no_test_has_a_stopwatch():
    measuring = [name_of(one) for one in TESTS if names_of(tree(one)) & STOPWATCHES]
    taken = [
        f"{name_of(path)}:{node.lineno}"
        for path in TESTS
        for node in ast.walk(tree(path))
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub) and "monotonic" in names_of(node)
    ]

    assert len(TESTS) > 200
    assert measuring + taken == []


def test_no_property_has_a_deadline():
    found = [
        (path, one) for path in TESTS for one in ast.walk(tree(path)) if isinstance(one, ast.FunctionDef)
    ]

    assert is_hurried(ast.parse("@given(some)\ndef test_it(one): ...").body[0])
    assert [f"{name_of(path)} {one.name}" for path, one in found if is_hurried(one)] == []


def test_every_test_says_itself_what_must_hold():
    """A reader finds it in the test, not in what the test calls."""
    silent = [
        f"{name_of(path)} {one.name}"
        for path in TESTS
        for one in tree(path).body
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
        if not any(isinstance(each, ast.Assert) for each in ast.walk(one)) and "raises" not in names_of(one)
    ]

    assert silent == []
