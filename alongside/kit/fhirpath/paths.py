"""An expression made ready: its tree turned into functions once, called as often as needed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, DecimalException
from functools import lru_cache
from typing import Any

from alongside.kit.fhirpath.budget import Budget
from alongside.kit.fhirpath.functions import FUNCTIONS
from alongside.kit.fhirpath.grammar import Node, tree_of
from alongside.kit.fhirpath.kinds import kind_test
from alongside.kit.fhirpath.lexing import Unsupported
from alongside.kit.fhirpath.signs import SIGNS, Values, one_of, paid_distinct, truth_of
from alongside.kit.fhirpath.values import Amount, CannotCompute, is_number, member, moment_of

Own = Callable[[Budget, Values], Values]
"""A function that a caller brings along: it takes the values before the dot."""


@dataclass(slots=True)
class Scope:
    """What an expression sees while it is worked out."""

    budget: Budget
    this: Values
    variables: Mapping[str, Any]
    own: Mapping[str, Own] = field(default_factory=dict)
    index: Values = field(default_factory=list)
    total: Values = field(default_factory=list)

    def at(self, one: Any, index: int, total: Values | None = None) -> Scope:
        """The scope of one value of many."""
        self.budget.spend(1)
        return Scope(
            self.budget, [one], self.variables, self.own, [index], self.total if total is None else total
        )


Work = Callable[[Scope], Values]


@dataclass(frozen=True)
class Path:
    """An expression that can be worked out."""

    text: str
    work: Work

    def on(
        self,
        focus: Any,
        variables: Mapping[str, Any] | None = None,
        own: Mapping[str, Own] | None = None,
        budget: Budget | None = None,
    ) -> Values:
        """The values of the expression for a part of a resource; raises CannotCompute with the reason."""
        known = {
            "context": focus,
            "resource": focus,
            "ucum": "http://unitsofmeasure.org",
            **(variables or {}),
        }
        scope = Scope(budget or Budget(), [] if focus is None else [focus], known, own or {})
        try:
            return self.work(scope)
        except (DecimalException, ValueError, TypeError, KeyError, RecursionError) as wrong:
            raise CannotCompute(type(wrong).__name__) from wrong


@lru_cache(maxsize=2000)
def read(text: str, own: tuple[str, ...] = ()) -> Path:
    """An expression made ready; raises Unsupported with the reason. `own` names the caller's functions."""
    return Path(text, _made(tree_of(text), frozenset(own)))


def _made(node: Node, own: frozenset[str]) -> Work:
    makers: dict[str, Callable[[Node, frozenset[str]], Work]] = {
        "empty": lambda node, own: lambda scope: [],
        "literal": lambda node, own: _literal(node),
        "here": lambda node, own: _here(node),
        "outside": lambda node, own: _outside(node),
        "member": _member,
        "index": _index,
        "signed": _signed,
        "sign": _sign,
        "type": _type,
        "call": _call,
    }
    return makers[node[0]](node, own)


def _literal(node: Node) -> Work:
    kind, text = node[1], node[2]
    if kind == "number":
        found: Any = Decimal(text) if "." in text else int(text)
    elif kind == "amount":
        found = Amount(Decimal(text[0]), text[1])
    else:
        found = moment_of(text) if kind == "moment" else text
    return lambda scope: [found]


def _here(node: Node) -> Work:
    name = node[1][1:]
    return lambda scope: getattr(scope, name)


def _outside(node: Node) -> Work:
    name = node[1]

    def work(scope: Scope) -> Values:
        if name not in scope.variables:
            raise CannotCompute(f"unknownVariable: {name}")
        found = scope.variables[name]
        return found if isinstance(found, list) else [] if found is None else [found]

    return work


def _focus(node: Node | None, own: frozenset[str]) -> Work:
    return (lambda scope: scope.this) if node is None else _made(node, own)


def _member(node: Node, own: frozenset[str]) -> Work:
    left, name = _focus(node[1], own), node[2]

    def work(scope: Scope) -> Values:
        focus = left(scope)
        found = [value for one in focus for value in member(one, name)]
        scope.budget.spend(len(focus) + len(found))
        return found

    return work


def _index(node: Node, own: frozenset[str]) -> Work:
    left, number = _made(node[1], own), _made(node[2], own)

    def work(scope: Scope) -> Values:
        focus, place = left(scope), one_of(number(scope))
        return focus[place : place + 1] if isinstance(place, int) and place >= 0 else []

    return work


def _signed(node: Node, own: frozenset[str]) -> Work:
    sign, right = node[1], _made(node[2], own)

    def work(scope: Scope) -> Values:
        found = one_of(right(scope))
        if isinstance(found, Amount):
            return [Amount(-found.number if sign == "-" else found.number, found.unit)]
        if found is not None and not is_number(found):
            raise CannotCompute("differentKinds")
        return [] if found is None else [-found if sign == "-" else found]

    return work


def _sign(node: Node, own: frozenset[str]) -> Work:
    how, left, right = SIGNS[node[1]], _made(node[2], own), _made(node[3], own)

    def work(scope: Scope) -> Values:
        scope.budget.spend(1)
        return how(scope.budget, left(scope), right(scope))

    return work


def _type(node: Node, own: frozenset[str]) -> Work:
    return _typed(node[1], _made(node[2], own), node[3])


def _typed(how: str, left: Work, name: str) -> Work:
    """`is` and `as`: one value asked for its type."""
    test = kind_test(name)

    def work(scope: Scope) -> Values:
        focus = left(scope)
        if how == "ofType":
            return [one for one in focus if test(one)]
        one = one_of(focus)
        if one is None:
            return []
        return [test(one)] if how == "is" else focus if test(one) else []

    return work


def _call(node: Node, own: frozenset[str]) -> Work:
    _, before, name, given = node
    left = _focus(before, own)
    if name in LAMBDAS:
        make, least, most = LAMBDAS[name]
        _counted(name, given, least, most)
        return make(left, [_made(each, own) for each in given])
    if name in {"is", "as", "ofType"}:
        _counted(name, given, 1, 1)
        return _typed(name, left, _type_name(given[0]))
    if name in own:
        _counted(name, given, 0, 0)
        return lambda scope: scope.own[name](scope.budget, left(scope))
    if name not in FUNCTIONS:
        raise Unsupported(f"function: {name}")
    function, least, most = FUNCTIONS[name]
    _counted(name, given, least, most)
    return _plain(function, left, [_made(each, own) for each in given])


def _plain(function: Callable[..., Values], left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        focus = left(scope)
        scope.budget.spend(1)
        return function(scope.budget, focus, *(each(scope) for each in given))

    return work


def _counted(name: str, given: tuple[Node, ...], least: int, most: int) -> None:
    if not least <= len(given) <= most:
        raise Unsupported(f"arguments: {name}")


def _type_name(node: Node) -> str:
    if node[0] != "member":
        raise Unsupported("type")
    return f"{_type_name(node[1])}.{node[2]}" if node[1] else str(node[2])


def _where(left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        return [one for n, one in enumerate(left(scope)) if truth_of(given[0](scope.at(one, n))) is True]

    return work


def _exists(left: Work, given: list[Work]) -> Work:
    found = _where(left, given) if given else left
    return lambda scope: [bool(found(scope))]


def _all(left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        return [all(truth_of(given[0](scope.at(one, n))) is True for n, one in enumerate(left(scope)))]

    return work


def _select(left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        found = [value for n, one in enumerate(left(scope)) for value in given[0](scope.at(one, n))]
        scope.budget.spend(len(found))
        return found

    return work


def _repeat(left: Work, given: list[Work]) -> Work:
    """What an expression finds, and what it finds in that, until it finds nothing new."""

    def work(scope: Scope) -> Values:
        found: Values = []
        level = left(scope)
        while level:
            fresh = [value for n, one in enumerate(level) for value in given[0](scope.at(one, n))]
            before = len(found)
            found = paid_distinct(scope.budget, found + fresh)
            level = found[before:]
        return found

    return work


def _aggregate(left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        total = given[1](scope) if len(given) > 1 else []
        for n, one in enumerate(left(scope)):
            total = given[0](scope.at(one, n, total))
            scope.budget.spend(len(total))
        return total

    return work


def _iif(left: Work, given: list[Work]) -> Work:
    def work(scope: Scope) -> Values:
        focus = left(scope)
        inner = scope.at(focus[0], 0) if len(focus) == 1 else scope
        answer = one_of(given[0](inner))
        if answer is not None and not isinstance(answer, bool):
            raise CannotCompute("differentKinds")
        if answer is True:
            return given[1](inner)
        return given[2](inner) if len(given) > 2 else []

    return work


LAMBDAS: dict[str, tuple[Callable[[Work, list[Work]], Work], int, int]] = {
    "where": (_where, 1, 1),
    "exists": (_exists, 0, 1),
    "all": (_all, 1, 1),
    "select": (_select, 1, 1),
    "repeat": (_repeat, 1, 1),
    "aggregate": (_aggregate, 1, 2),
    "iif": (_iif, 2, 3),
}
