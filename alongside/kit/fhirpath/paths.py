"""An expression, read and looked at once, worked out as often as needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from threading import Lock
from typing import Any

from antlr4 import CommonTokenStream, InputStream, ParseTreeWalker
from antlr4.error.ErrorListener import ErrorListener
from fhirpathpy.engine import do_eval
from fhirpathpy.engine.nodes import FP_Quantity, FP_TimeBase, ResourceNode, TypeInfo
from fhirpathpy.engine.util import get_data
from fhirpathpy.models import models
from fhirpathpy.parser.ASTPathListener import ASTPathListener
from fhirpathpy.parser.generated.FHIRPathLexer import FHIRPathLexer
from fhirpathpy.parser.generated.FHIRPathParser import FHIRPathParser

from alongside.kit.fhirpath.functions import ALLOWED, MEMBER, functions_of
from alongside.kit.fhirpath.paying import Budget, CannotCompute

LONGEST = 2_000
"""Letters of an expression, at most."""
WORDS = 600
"""Names, numbers and signs of an expression, at most: ten times what the longest published one has."""
BRACKETS = 20
"""Brackets within brackets, at most."""
DEEPEST = 150
"""Levels of an expression's tree, at most."""
KEPT = 512
"""Expressions that are kept ready."""

Own = Callable[[Budget, list[Any]], list[Any]]
"""A function that a caller brings along: it takes the values before the dot."""
Tree = dict[str, Any]
READING = Lock()
TypeInfo.model = models["r4"]  # type: ignore[assignment]  # else `ofType` would hang on what was asked before


class Unsupported(Exception):  # noqa: N818
    """An expression that is not well formed, or asks for what is not done here."""


@dataclass(frozen=True)
class Amount:
    """A number of a unit, as an expression made it."""

    number: Decimal
    unit: str


class _Strict(ErrorListener):  # type: ignore[misc]
    """What is not well formed is refused, where the library would guess."""

    def syntaxError(self, *told: Any) -> None:  # noqa: N802
        raise Unsupported(f"notWellFormed: {told[3]}")


@dataclass(frozen=True)
class Path:
    """An expression that can be worked out."""

    text: str
    tree: Tree

    def on(
        self,
        focus: Any,
        variables: Mapping[str, Any] | None = None,
        own: Mapping[str, Own] | None = None,
        budget: Budget | None = None,
    ) -> list[Any]:
        """The values of the expression for a part of a resource; raises CannotCompute with the reason."""
        return [_plain(one) for one in self.nodes(focus, variables, own, budget)]

    def nodes(
        self,
        focus: Any,
        variables: Mapping[str, Any] | None = None,
        own: Mapping[str, Own] | None = None,
        budget: Budget | None = None,
    ) -> list[Any]:
        """The same values with their types, as a variable for other expressions."""
        root = [] if focus is None else [typed(focus, None)]
        known = {"context": root, "resource": root, "ucum": "http://unitsofmeasure.org", **(variables or {})}
        scope = {
            **{"dataRoot": root, "$this": root, "vars": known, "model": models["r4"]},
            "budget": budget or Budget(),
            "userInvocationTable": functions_of(own or {}),
        }
        try:
            return list(do_eval(scope, root, self.tree))  # type: ignore[no-untyped-call]
        except CannotCompute:
            raise
        except RecursionError as wrong:
            raise CannotCompute("tooDeep") from wrong
        except Exception as wrong:  # noqa: BLE001  # the library has no class of its own; its words may hold answers
            raise CannotCompute("differentKinds") from wrong


def typed(data: Any, path: str | None) -> Any:
    """A part of a resource with its place in the resource's type, which says what `value` means there."""
    return data if isinstance(data, dict) and "resourceType" in data else ResourceNode.create_node(data, path)  # type: ignore[no-untyped-call]


def _plain(one: Any) -> Any:
    """A value of the library as a value of ours."""
    found = get_data(one)  # type: ignore[no-untyped-call]
    if isinstance(found, FP_Quantity):
        return Amount(Decimal(found.value), str(found.unit).strip("'"))
    return getattr(found, "asStr", "") if isinstance(found, FP_TimeBase) else found


def read(text: str, own: tuple[str, ...] = ()) -> Path:
    """An expression made ready; raises Unsupported where it asks for what is not done here."""
    if len(text) > LONGEST:
        raise Unsupported("tooLong")
    found = _read(text, own)
    if isinstance(found, str):
        raise Unsupported(found)
    return found


@lru_cache(maxsize=KEPT)
def _read(text: str, own: tuple[str, ...]) -> Path | str:
    """An expression made ready, or why it is refused: both are kept."""
    try:
        _look_at_brackets(text)
        with READING:
            tree = _parsed(text)
        return Path(text, _kept(tree, ALLOWED.union(own)))
    except RecursionError:
        return "tooDeep"
    except Unsupported as why:
        return str(why)


def _look_at_brackets(text: str) -> None:
    """Refuse brackets within brackets beyond measure before anything reads them one in another."""
    depth = 0
    for letter in text:
        depth += (letter in "([{") - (letter in ")]}")
        if depth > BRACKETS:
            raise Unsupported("tooDeep")


def _parsed(text: str) -> Tree:
    lexer = FHIRPathLexer(InputStream(text))
    words = CommonTokenStream(lexer)
    parser = FHIRPathParser(words)
    for each in (lexer, parser):
        each.removeErrorListeners()
        each.addErrorListener(_Strict())
    if words.getNumberOfOnChannelTokens() > WORDS:
        raise Unsupported("tooLong")
    parsed = parser.entireExpression()  # type: ignore[no-untyped-call]
    _look_at_depth(parsed)
    listener = ASTPathListener()  # type: ignore[no-untyped-call]
    ParseTreeWalker().walk(listener, parsed)
    found: Tree = listener.parentStack[0]["children"][0]["children"][0]
    return found


def _look_at_depth(parsed: Any) -> None:
    """Refuse a tree that is too deep to be worked out, level by level."""
    level = [parsed]
    for _ in range(DEEPEST):
        level = [child for each in level for child in getattr(each, "children", None) or ()]
        if not level:
            return
    raise Unsupported("tooDeep")


def _kept(node: Tree, allowed: frozenset[str]) -> Tree:
    """A tree whose functions are all allowed, and in which each step to a member is paid for."""
    if node["type"] == "Functn" and node["children"][0]["text"] not in allowed:
        raise Unsupported(f"function {node['children'][0]['text'][:40]}")
    if "children" in node:
        node = {**node, "children": [_kept(child, allowed) for child in node["children"]]}
    return {**node, "type": MEMBER} if node["type"] == "MemberInvocation" else node
