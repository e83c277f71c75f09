"""Nothing is too big to read, and everything lies where its kind lies."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.house.reading import HOUSE, files, functions, name_of, tree

LONGEST_FILE, LONGEST_FUNCTION = 400, 40
NAMELESS = {
    "utils",
    "helpers",
    "common",
    "core",
    "manager",
    "managers",
    "service",
    "services",
    "data",
    "info",
    "misc",
}
ROOM_FILES = {
    "models",
    "verbs",
    "rules",
    "queries",
    "actions",
    "forms",
    "views",
    "urls",
    "tasks",
    "apps",
    "migrations",
}


def all_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    for path in files(".py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name_of(path)}:{node.lineno} {node.name}", node


def length(function: ast.FunctionDef) -> int:
    """Lines of a function, from its name to its end."""
    return (function.end_lineno or function.lineno) - function.lineno + 1


def test_no_file_is_over_400_lines():
    made = {"alongside.css", "axe.min.js", "htmx.min.js"}
    paths = [path for path in files(".py", ".jinja", ".scss", ".sql", ".js", ".mjs") if path.name not in made]
    long = {
        name_of(path): n
        for path in paths
        if (n := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }

    assert long == {}


def test_no_function_is_over_40_lines():
    assert [name for name, one in all_functions() if length(one) > LONGEST_FUNCTION] == []


def test_a_long_function_is_found():
    module = ast.parse("def f():\n" + "    x = 1\n" * 40)

    assert length(functions(module)[0]) == 41


def test_nothing_is_called_by_a_name_that_says_nothing():
    names = [path for path in HOUSE.rglob("*.py") if path.stem in NAMELESS or path.parent.name in NAMELESS]

    assert [name_of(path) for path in names if "node_modules" not in path.parts] == []


def test_every_room_says_what_it_is_for():
    rooms = [path for path in HOUSE.glob("*/__init__.py")]
    silent = [name_of(path) for path in rooms if not ast.get_docstring(tree(path))]

    assert silent == []


def _imports(path: object) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_views_import_no_models():
    views = [*HOUSE.glob("*/views.py"), *HOUSE.glob("*/views/**/*.py")]
    found = {
        name_of(path): sorted(
            name for name in set(_imports(path)) if ".models" in name or name == "django.db.models"
        )
        for path in views
    }

    assert len(views) > 5
    assert {name: names for name, names in found.items() if names} == {}


def test_rules_write_nothing_and_queries_neither():
    writing = {"create", "save", "update_or_create", "get_or_create", "bulk_create", "bulk_update", "delete"}
    readers = [
        path
        for kind in ("rules", "queries")
        for path in [*HOUSE.glob(f"*/{kind}.py"), *HOUSE.glob(f"*/{kind}/**/*.py")]
    ]
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in readers
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in writing
    ]

    assert found == []


def test_queries_take_an_actor_first():
    """Reading goes through the actor: every public query takes `by`, or says here why nobody is known yet."""
    queries = [*HOUSE.glob("*/queries.py"), *HOUSE.glob("*/queries/**/*.py")]
    found = [
        f"{name_of(path)} {one.name}"
        for path in queries
        for one in functions(tree(path))
        if not one.name.startswith("_") and _reads(one) and not _arguments(one) & FOR_WHOM
        if one.name not in WITHOUT_ACTOR
    ]

    assert found == []


def _arguments(function: ast.FunctionDef) -> set[str]:
    given = function.args
    return {one.arg for one in [*given.args, *given.posonlyargs, *given.kwonlyargs]}


def _reads(function: ast.FunctionDef) -> bool:
    """Whether a function itself asks the database."""
    words = {getattr(node, "attr", getattr(node, "id", "")) for node in ast.walk(function)}
    return bool(words & {"objects", "connection", "cursor", "raw"})


FOR_WHOM = {"by", "rights", "opened"}
"""An actor, or what one actor's seat may do, which only an actor gets."""

WITHOUT_ACTOR = {
    "left_lately": "who left has no seat to act in; the database answers for the account",
    "who_left": "who left has no seat to act in; who acts is what it finds",
    "actor_of_account": "who acts is what it finds",
    "hats_of_account": "who acts is what it finds",
    "actor_of_session": "who acts is what it finds",
    "open_providers": "the page of signing in names the organizations to everybody",
    "open_provider": "the page of signing in names the organizations to everybody",
    "mappings_for": "the sign-in itself asks, before anybody is signed in",
    "invitation_by_secret": "somebody who is nobody here yet holds the secret",
    "people_of_the_story": "the demo's door, before anybody is signed in",
    "was_just_added": "a rule's question about this very transaction, which adds the person",
    "one_resource": "behind the door of open_record, which left the receipt; the database answers for the seat",
    "read_rows": "reads what a query of this room asked already",
}
"""Queries that are asked without an actor, and why."""


def test_every_public_function_of_rules_queries_and_actions_says_what_it_means():
    places = [
        path
        for kind in ("rules", "queries", "actions")
        for path in [*HOUSE.glob(f"*/{kind}.py"), *HOUSE.glob(f"*/{kind}/**/*.py")]
    ]
    silent = [
        f"{name_of(path)} {one.name}"
        for path in places
        for one in functions(tree(path))
        if not one.name.startswith("_") and not ast.get_docstring(one)
    ]

    assert silent == []
