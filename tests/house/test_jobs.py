"""Which tasks pages ask the worker for: what the code asks, what stands beside the tasks and what the database lets through."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path

import pytest
from django.db import connection

HOUSE = Path(__file__).resolve().parents[2] / "alongside"
ROOMS = sorted(one.parent.name for one in HOUSE.glob("*/tasks.py"))
# Asked for by the worker itself: when it has counted a vote, and when a letter that is ready at night waits for morning.
BY_THE_WORKER = {
    ("governance/actions/closing.py", "bring_into_force"),
    ("groups/tasks.py", "invite.configure(schedule_at=later)"),
    ("visits/tasks.py", "tell_of_summary.configure(schedule_at=later)"),
}


def _asked() -> set[tuple[str, str]]:
    """Every place that asks the worker for something, and the name that it calls the task by."""
    found = set()
    for file in HOUSE.rglob("*.py"):
        for one in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(one, ast.Attribute) and one.attr in (
                "defer",
                "defer_async",
                "configure",
                "batch_defer",
            ):
                found.add((file.relative_to(HOUSE).as_posix(), ast.unparse(one.value)))
    return found


def _beside() -> dict[str, str]:
    """The tasks that pages may ask for, by the name of their function."""
    told = {}
    for room in ROOMS:
        module = importlib.import_module(f"alongside.{room}.tasks")
        names = set(getattr(module, "FROM_PAGES", ()))
        tasks = {key: one.name for key, one in vars(module).items() if getattr(one, "name", None) in names}
        assert set(tasks.values()) == names, room
        told |= tasks
    return told


def test_what_the_code_asks_for_stands_beside_the_tasks():
    asked = _asked()

    assert asked >= BY_THE_WORKER
    assert {task for _file, task in asked - BY_THE_WORKER} == set(_beside())


@pytest.mark.django_db
def test_the_database_lets_the_same_tasks_through():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT with_check FROM pg_policies WHERE tablename = 'procrastinate_jobs' AND policyname = 'web_insert'"
        )
        (check,) = cursor.fetchone()

    assert set(re.findall(r"'([a-z_]+\.[a-z_]+)'", check)) == set(_beside().values())
