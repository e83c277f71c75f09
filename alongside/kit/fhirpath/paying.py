"""What working out an expression costs: every function called, and every value made, is paid for from one budget."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from fhirpathpy.engine.util import get_data

STEPS = 300_000
LETTERS = 20_000
"""Letters of all expressions of one form, at most."""
LONGEST_TEXT = 100_000
LONGEST_WORK = 5_000_000
"""Letters that one function on texts may look at or make."""
LARGEST = Decimal(10) ** 40
PLAIN = frozenset(
    "= != ~ !~ < > <= >= containsOp inOp sum min max avg round toBoolean convertsToBoolean".split()  # noqa: SIM905
)
"""Functions and signs that look at numbers and truths without their place in a resource."""
PAIRS = frozenset({"subsetOf", "supersetOf", "intersect", "exclude"})
"""Functions that compare each value with each other."""
SLOW = frozenset(
    "+ - < > <= >= toDate toDateTime toTime toQuantity convertsToDate convertsToDateTime".split()  # noqa: SIM905
)
"""Functions and signs that may have to read dates, which takes the library long."""
DEAR = 30

Work = Callable[..., Any]
Scope = dict[str, Any]


class CannotCompute(Exception):  # noqa: N818
    """An expression that has no value here, and why."""


class TooMuch(CannotCompute):
    """An expression that would take too long."""


@dataclass
class Budget:
    """Steps that are left for all expressions of a form together, and the letters of expressions that it may have."""

    left: int = STEPS
    letters: int = LETTERS
    seen: set[str] = field(default_factory=set)

    def spend(self, steps: int) -> None:
        """Pay for steps; raises TooMuch where nothing is left."""
        self.left -= steps
        if self.left < 0:
            raise TooMuch("tooManySteps")

    def read(self, text: str) -> None:
        """Count an expression once."""
        self.spend(1)
        if text not in self.seen:
            self.seen.add(text)
            self.letters -= len(text)
        if self.letters < 0:
            raise TooMuch("tooManyExpressions")


def paid(name: str, work: Work) -> Work:
    """A function whose arguments and values are paid for, and which leaves `$this` as it was."""

    def run(scope: Scope, *given: Any) -> Any:
        before: Scope = {each: scope[each] for each in ("$this", "$index", "$total") if each in scope}
        taken = [_paid_criterion(scope, one) if callable(one) else one for one in given]
        if name in PLAIN:
            taken = [[_number(one) for one in each] if isinstance(each, list) else each for each in taken]
        scope["budget"].spend(_price(taken, name in PAIRS) + (DEAR if name in SLOW else 0))
        found = work(scope, *taken)
        scope.update(before)
        _pay(scope["budget"], found)
        return found

    return run


def _paid_criterion(scope: Scope, work: Work) -> Work:
    def run(one: Any) -> Any:
        found = work(one)
        scope["budget"].spend(1 + len(found))
        return found

    return run


def _price(taken: list[Any], pairs: bool) -> int:
    """What it costs to look at the arguments: each value of one with each of the other, or all once."""
    sizes = [len(one) for one in taken if isinstance(one, list)]
    texts = [len(one) for one in taken if isinstance(one, str)]
    if sizes and texts and (1 + _letters(taken[0])) * (1 + max(texts)) > LONGEST_WORK:
        raise TooMuch("textTooLong")
    return 1 + (sizes[0] * sizes[1] if pairs and len(sizes) > 1 else sum(sizes) // 4)


def _letters(values: Any) -> int:
    return sum(len(one) if isinstance(one, str) else 1 for one in map(get_data, values))


def _pay(budget: Budget, found: Any) -> None:
    """Pay for what a function made."""
    values = found if isinstance(found, list) else [found]
    for one in values:
        if isinstance(one, str):
            if len(one) > LONGEST_TEXT:
                raise TooMuch("textTooLong")
            budget.spend(len(one) // 64)
        elif isinstance(one, int | Decimal) and not -LARGEST <= one <= LARGEST:
            raise CannotCompute("numberTooLarge")
    budget.spend(1 + len(values))


def _number(one: Any) -> Any:
    """A number or a truth without its place; a number of JSON as it was written."""
    found = get_data(one)  # type: ignore[no-untyped-call]
    return found if isinstance(found, bool | int | Decimal) else one
