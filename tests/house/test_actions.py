"""Every action takes an actor, is an act, and leaves exactly one contribution: as the code says it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.house.reading import HOUSE, functions, module_of, tree

NO_ACTS = {
    "alongside.contributions.actions.contribute": "it is the line itself",
    "alongside.contributions.actions.contribute_about_each": "the lines themselves, for an act that brings many in",
    "alongside.sharing.actions.opening.open_record": "looking leaves a receipt; it produces nothing",
    "alongside.sharing.actions.opening.leave_receipt": "the receipt itself",
    "alongside.sharing.actions.looking.leave_receipts": "the receipts themselves",
    "alongside.governance.actions.wishes.post_letter": "a line would say who wrote what has no name; the night leaves one",
    "alongside.registry.actions.care.answer_care": "a line would say who answered, and when",
    "alongside.parity.actions.journals.keep_page": "a page begun is not said yet",
    "alongside.parity.actions.rounds.answer_round": "a line would say who answered, and when",
    "alongside.parity.actions.advice.keep_advice": "what an advisor began to write is not said yet",
    "alongside.parity.actions.worries.post_worry": "a line would say who wrote what has no name; the night leaves one",
    "alongside.record.actions.drafts.keep_draft": "a draft is not said yet",
    "alongside.record.actions.drafts.discard_draft": "a draft is not said yet",
    "alongside.registry.actions.building.keep_draft": "a draft is not said yet",
    "alongside.registry.actions.building.drop_draft": "a draft is not said yet",
    "alongside.questionnaires.actions.answering.begin_answers": "answers begun are not said yet",
    "alongside.questionnaires.actions.answering.begin_correction": "answers begun are not said yet",
    "alongside.questionnaires.actions.answering.throw_away": "answers begun are not said yet",
    "alongside.questionnaires.actions.answering.choose_way": "how a page is shown to its own reader",
    "alongside.questionnaires.actions.fields.put_other_aside": "answers begun are not said yet",
    "alongside.questionnaires.actions.fields.add_another": "answers begun are not said yet",
    "alongside.questionnaires.actions.fields.drop_one": "answers begun are not said yet",
    "alongside.questionnaires.actions.reminding.snooze": "it changes what one reader is shown, and nothing else",
    "alongside.questionnaires.actions.asking.ask_before_visit": "a part of planning a visit, in a room above",
}
"""Public functions of actions that leave no line, and why."""

MANY_WORDS = {
    "make_choice": "whom, what, which right, from when, until when, and for whom: cut into two it would say less",
    "follow": "what a person follows, in the words of the form that asks for it",
}
"""Acts with more than six arguments besides `by`, and why."""

FILES = sorted(HOUSE.glob("*/actions.py")) + sorted(HOUSE.glob("*/actions/**/*.py"))
PUBLIC = [
    (path, function)
    for path in FILES
    for function in functions(tree(path))
    if not function.name.startswith("_")
]


def full_name(path: Path, function: ast.FunctionDef) -> str:
    return f"{module_of(path)}.{function.name}"


def is_act(function: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "act" for one in function.decorator_list)


ACTS = [(path, function) for path, function in PUBLIC if is_act(function)]
ids = {"ids": lambda one: one.name if isinstance(one, ast.FunctionDef) else ""}


def writes(function: ast.FunctionDef) -> bool:
    """Whether a function itself creates, saves, updates or deletes rows."""
    words = {
        "create",
        "save",
        "update",
        "delete",
        "bulk_create",
        "bulk_update",
        "get_or_create",
        "update_or_create",
    }
    return any(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in words
        for node in ast.walk(function)
    )


def reached(path: Path, function: ast.FunctionDef, seen: frozenset[str] = frozenset()) -> list[str]:
    """The names of the acts, and of `contribute` itself, that a function calls, also through other functions."""
    here = {one.name: (path, one) for one in functions(tree(path))}
    names = _imported(tree(path))
    found = []
    for node in ast.walk(function):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        target = names.get(node.func.id, f"{module_of(path)}.{node.func.id}")
        if target.endswith(".actions.contribute"):
            found.append(target)
        elif target in seen:
            continue
        elif target in BY_NAME:
            found += reached(*BY_NAME[target], seen | {target})
        elif node.func.id in here:
            found += reached(*here[node.func.id], seen | {target})
    return found


def _imported(module: ast.Module) -> dict[str, str]:
    return {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


BY_NAME = {full_name(path, one): (path, one) for path in FILES for one in functions(tree(path))}


def test_there_are_actions():
    assert len(ACTS) > 20


@pytest.mark.parametrize(("path", "function"), ACTS, **ids)
def test_an_act_takes_only_words_and_an_actor(path, function):
    arguments = function.args
    by = next((one for one in arguments.kwonlyargs if one.arg == "by"), None)

    assert not (arguments.args or arguments.posonlyargs or arguments.vararg), "keyword-only"
    assert by is not None and isinstance(by.annotation, ast.Name) and by.annotation.id == "Actor"
    assert len(arguments.kwonlyargs) <= 7 or function.name in MANY_WORDS, "at most six arguments besides `by`"


@pytest.mark.parametrize(("path", "function"), ACTS, **ids)
def test_an_act_contributes_once(path, function):
    """In the code of an act, and of what it calls, `contribute` stands once; never that of a second act."""
    assert len(reached(path, function)) == 1, reached(path, function)


@pytest.mark.parametrize(("path", "function"), PUBLIC, **ids)
def test_a_public_function_that_writes_is_an_act(path, function):
    name = full_name(path, function)
    lines = len(reached(path, function))

    assert is_act(function) or name in NO_ACTS or lines or not writes(function) or _only_inside_acts(name), (
        f"{name} writes, and is no act. Make it one, or say in NO_ACTS why it leaves no line."
    )


def _only_inside_acts(name: str) -> bool:
    """A part of acts: every function that calls it is an act, or such a part itself."""
    short = name.rsplit(".", 1)[1]
    callers = [
        (path, one)
        for path in HOUSE.rglob("*.py")
        if "migrations" not in path.parts
        for one in functions(tree(path))
        if one.name != short
        and any(isinstance(node, ast.Name) and node.id == short for node in ast.walk(one))
    ]
    return bool(callers) and all(is_act(one) or full_name(path, one) in BY_NAME for path, one in callers)


def test_no_exception_is_stale():
    assert [name for name in NO_ACTS if name not in BY_NAME] == []


def test_nobody_else_writes_the_ledger():
    """Lines are made in `contribute` alone; bulk loaders mark theirs by the same key, and are named here."""
    makers = {
        module_of(path)
        for path in HOUSE.rglob("*.py")
        for node in ast.walk(tree(path))
        if "migrations" not in path.parts
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "Line"
    }

    assert makers == {"alongside.contributions.actions", "alongside.demo.story.told_in_care"}
