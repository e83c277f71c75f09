"""Over everything that any test runs: an act that changed something left exactly one line in the ledger.

It hooks nothing of ours: Django tells which SQL goes out, and Python's own stack tells inside which act. Used by
every test (see tests/conftest.py); `test_one_line.py` shows that it can fail.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import pytest

from alongside.contributions import acting

ACT = acting.act(lambda **_: None).__code__  # the wrapper that `@act` puts around every action
WRITE = re.compile(
    r'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?'
    r'((?:people|sharing|conversation|groups|improvement|partnership|parity|record|plans|questionnaires|visits|governance|contributions)_\w+)"?',
    re.I,
)
LINE = "contributions_line"
NO_CHANGE = {"sharing_receipt", "record_draft"}
"""Looking leaves a receipt and no contribution; a draft is not said yet."""

Acts = dict[FrameType, list[str]]


def _act() -> FrameType | None:
    """The outermost act that is running now."""
    found, frame = None, sys._getframe(1)
    while frame is not None:
        if frame.f_code is ACT:
            found = frame
        frame = frame.f_back
    return found


@contextmanager
def watching() -> Iterator[Acts]:
    """Which SQL went out inside which act, without what found nothing to write."""
    from django.db import connection

    acts: Acts = {}

    def watch(execute: Callable[..., Any], sql: Any, params: Any, many: bool, context: Any) -> Any:
        result, frame = execute(sql, params, many, context), _act()
        if frame is not None and not (WRITE.match(str(sql)) and context["cursor"].rowcount == 0):
            acts.setdefault(frame, []).append(str(sql))
        return result

    with connection.execute_wrapper(watch):
        yield acts


def stood(words: list[str]) -> list[str]:
    """The tables that were written to, without what was rolled back."""
    tables: list[str] = []
    savepoints: list[int] = []
    for word in words:
        match = WRITE.match(word)
        if match:
            tables.append(match.group(1).lower())
        elif word.startswith("SAVEPOINT"):
            savepoints.append(len(tables))
        elif word.startswith("ROLLBACK TO") and savepoints:
            del tables[savepoints[-1] :]
        elif word.startswith("RELEASE") and savepoints:
            savepoints.pop()
    return tables


def troubles(acts: Acts) -> list[str]:
    """Acts that changed something and left no line, or left more than one."""
    found = []
    for frame, words in acts.items():
        tables = stood(words)
        changed = [table for table in tables if table not in NO_CHANGE and table != LINE]
        lines = tables.count(LINE)
        if lines > 1 or (changed and not lines):
            action = frame.f_locals.get("action")
            found.append(
                f"{getattr(action, '__qualname__', action)} changed {sorted(set(changed))}, {lines} lines"
            )
    return found


@pytest.fixture(autouse=True)
def every_act_leaves_one_line(request: pytest.FixtureRequest) -> Iterator[None]:
    """No act without its line, and no line twice: for whatever this test does."""
    with watching() as acts:
        yield
    found = troubles(acts)
    if found and request.node.get_closest_marker("without_lines") is None:
        pytest.fail("\n".join(found), pytrace=False)
