"""What a form calculates: its expressions, worked out on the response that its answers make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from alongside.kit.fhirpath import Amount, Budget, CannotCompute, Path, Unsupported, read, truth_of, typed
from alongside.kit.questionnaires.answering import option_of
from alongside.kit.questionnaires.comparing import is_number
from alongside.kit.questionnaires.extensions import ORDINAL, WEIGHT, extensions_of, value
from alongside.kit.questionnaires.faults import Fault
from alongside.kit.questionnaires.items import CHOICES, Coding, Expression, Item, Value
from alongside.kit.questionnaires.keys import At, key_of
from alongside.kit.questionnaires.opening import State
from alongside.kit.questionnaires.telling import Telling, response_items

OWN = ("answers", "ordinal", "weight")
ITEM = "QuestionnaireResponse.item"


@dataclass
class Made:
    """What the expressions of a form came to."""

    values: dict[str, list[Value]] = field(default_factory=dict)
    verdicts: dict[str, bool] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


class Desk:
    """Where the expressions of one form are worked out, with one response and one budget for all."""

    def __init__(self, state: State, budget: Budget) -> None:
        self.state, self.budget = state, budget
        telling = Telling(weighed=True)
        items = response_items(state, state.questionnaire.items, (), telling)
        self.resource = {"resourceType": "QuestionnaireResponse", **({"item": items} if items else {})}
        self.elements = telling.elements
        self.known: dict[str, dict[str, Any]] = {}

    def values(self, expression: Expression, item: Item | None, at: At = ()) -> list[Any]:
        """The values of an expression at a place; raises CannotCompute or Unsupported."""
        focus = self._element(item, at) if item else self.resource
        return self._path(expression).on(focus, self._variables(item, at), FUNCTIONS, self.budget)

    def _path(self, expression: Expression) -> Path:
        self.budget.read(expression.text)
        return read(expression.text, OWN)

    def _element(self, item: Item, at: At) -> Any:
        return typed(self.elements.get(key_of(item.link_id, at)) or {"linkId": item.link_id}, ITEM)

    def _variables(self, item: Item | None, at: At) -> dict[str, Any]:
        """What an expression may name: the form's own variables, those of the items around, and its own."""
        key = key_of(item.link_id, at) if item else ""
        if key not in self.known:
            self.known[key] = self._gathered(item, at)
        return self.known[key]

    def _gathered(self, item: Item | None, at: At) -> dict[str, Any]:
        form = self.state.questionnaire
        if item is None:
            found: dict[str, Any] = {"resource": self.resource, "questionnaire": form.raw}
            return self._with(found, form.variables, self.resource)
        around = form.by_link[item.parent] if item.parent else None
        above = self._variables(around, self._above(around, at))
        return self._with(
            {**above, "qitem": typed(item.raw, "Questionnaire.item")}, item.variables, self._element(item, at)
        )

    def _above(self, around: Item | None, at: At) -> At:
        """Where the item around stands, seen from a place in it."""
        if around is None:
            return ()
        own = 1 if around.type == "group" and around.repeats else 0
        return at[: len(around.loops) + own]

    def _with(self, known: dict[str, Any], variables: tuple[Expression, ...], focus: Any) -> dict[str, Any]:
        for variable in variables:
            try:
                path = self._path(variable)
                known[variable.name] = path.nodes(focus, known, FUNCTIONS, self.budget)
            except (CannotCompute, Unsupported):
                known.pop(variable.name, None)
        return known


def worked(state: State, budget: Budget) -> Made:
    """All that the expressions of a form say, with the answers as they are."""
    desk, made = Desk(state, budget), Made()
    for item in state.questionnaire.order:
        if item.calculated is None and item.open_if is None:
            continue
        for at in _everywhere(state, item):
            _decide(desk, made, item, at)
    return made


def _everywhere(state: State, item: Item) -> list[At]:
    """Every place of an item, also where an expression has closed it."""
    return state.inside.get(item.parent, []) if item.parent else [()]


def _decide(desk: Desk, made: Made, item: Item, at: At) -> None:
    key = key_of(item.link_id, at)
    try:
        if item.open_if is not None:
            made.verdicts[key] = True
            made.verdicts[key] = truth_of(desk.values(item.open_if, item, at)[:1]) is True
        if item.calculated is not None and made.verdicts.get(key, True):
            made.values[key] = _fitting(item, desk.values(item.calculated, item, at))
    except Unsupported as why:
        made.faults.append(_fault("notSupported", item, at, why))
    except CannotCompute as why:
        made.faults.append(_fault("cannotCompute", item, at, why))


def _fault(code: str, item: Item, at: At, why: Exception) -> Fault:
    return Fault(code, item.link_id, key_of(item.link_id, at), None, {"why": str(why)[:200]}, "warning")


def _fitting(item: Item, found: list[Any]) -> list[Value]:
    """Values of an expression as answers to the item."""
    if len(found) > 1 and not item.repeats:
        raise CannotCompute("moreThanOne")
    return [_as_answer(item, one) for one in found]


def _as_answer(item: Item, one: Any) -> Value:
    if isinstance(one, dict):
        return _coding(item, one) if item.type in CHOICES else dict(one)
    if item.type == "quantity":
        return _quantity(item, one)
    made = _number(item, one) if is_number(one) else one
    if item.type in CHOICES and item.options and option_of(item, made) is None:
        named = next((option.value for option in item.options if option.name == made), None)
        if named is None:
            raise CannotCompute("noOption")
        return named
    return made


def _coding(item: Item, one: Mapping[str, Any]) -> Value:
    option = option_of(item, one)
    return option.value if option else {name: each for name, each in one.items() if name != "extension"}


def _number(item: Item, one: Any) -> int | float:
    whole = one == int(one)
    if item.type == "integer" and not whole:
        raise CannotCompute("notWhole")
    return int(one) if whole else float(one)


def _quantity(item: Item, one: Any) -> Value:
    if isinstance(one, Amount):
        return {"value": _number(item, one.number), **({"code": one.unit} if one.unit != "1" else {})}
    if not is_number(one):
        raise CannotCompute("differentKinds")
    unit = item.unit or {}
    named = {
        "unit": unit.get("display") or unit.get("code"),
        "system": unit.get("system"),
        "code": unit.get("code"),
    }
    return {"value": _number(item, one), **{name: each for name, each in named.items() if each}}


def constraint_faults(state: State, budget: Budget) -> Iterator[Fault]:
    """What the form's own constraints find wrong, where there is something that they speak of."""
    form = state.questionnaire
    marked = [item for item in form.order if item.constraints]
    if not marked and not form.constraints:
        return
    desk = Desk(state, budget)
    for constraint in form.constraints:
        yield from _broken(desk, constraint, None, ())
    for item in marked:
        for at in _everywhere(state, item):
            if key_of(item.link_id, at) in desk.elements:
                for constraint in item.constraints:
                    yield from _broken(desk, constraint, item, at)


def _broken(desk: Desk, constraint: Expression, item: Item | None, at: At) -> Iterator[Fault]:
    link_id = item.link_id if item else ""
    key = key_of(link_id, at)
    try:
        held = truth_of(desk.values(constraint, item, at)) is not False
    except (CannotCompute, Unsupported) as why:
        params = {"words": constraint.words, "why": str(why)[:200]}
        yield Fault("invariantExecution", link_id, key, None, params, "warning")
        return
    if not held:
        yield Fault("invariant", link_id, key, None, {"words": constraint.words}, constraint.severity)


def _answers(budget: Budget, focus: list[Any]) -> list[Any]:
    """All answers below: a function of Structured Data Capture."""
    found: list[Any] = []
    waiting = list(reversed(focus))
    while waiting:
        one = waiting.pop()
        budget.spend(1)
        for answer in one.get("answer", ()):
            found.append(typed(answer, f"{ITEM}.answer"))
            waiting += reversed(answer.get("item", []))
        waiting += reversed(one.get("item", []))
    return found


def _weights(budget: Budget, focus: list[Any]) -> list[Any]:
    """The weights of codings: a function of Structured Data Capture."""
    budget.spend(len(focus))
    found = (_weight(one) for one in focus if isinstance(one, dict))
    return [Decimal(str(one)) for one in found if one is not None]


def _weight(coding: Coding) -> Any:
    extensions = extensions_of(coding)
    found = value(extensions, ORDINAL)
    return value(extensions, WEIGHT) if found is None else found


FUNCTIONS = {"answers": _answers, "ordinal": _weights, "weight": _weights}
