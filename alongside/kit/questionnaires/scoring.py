"""Rules of scoring that stand beside a form: plain data that a community can write, read and load.

A definition is a dictionary (JSON)::

    {"name": "phq-9", "words": {"en": "..."}, "source": "where the rule was published",
     "items": {"q1": ["link-id", "http://loinc.org|44250-9"]},    where each item is found; left out: its own name
     "points": {"*": {"LA6568-5": 0}, "stools": [{"to": 2, "points": 0}, {"from": 3, "to": 5, "points": 5}]},
     "ranges": {"*": [0, 3]}, "allowed": {"pain": [0, 5, 10]}, "decimals": {"albumin": 1},
     "whole": true,                                      an answer out of range in any item: nothing is scored
     "complete": true,                                   an answer missing in any item: nothing is scored
     "scores": [
       {"name": "total", "words": {...}, "how": "sum", "of": ["q1", ...], "weights": {"q1": 2}, "times": 4,
        "missing": {"rule": "none"},                     none | prorate | zero, with "most" that may miss
        "round": 1, "table": {"4": 16.2}, "lowest": 0, "highest": 27, "unit": "",
        "bands": [{"code": "mild", "words": {...}, "from": 5, "to": 9}]},
       {"name": "remission", "how": "all", "when": [{"item": "stools", "to": 3}, {"score": "total", "below": 10}]}]}

`how`: sum, mean, highest, lowest, count (of answers above nothing), value (of one item or one score), all, any (true or
false). `of` names items, or scores that stand before. Limits: from and to are in, above and below are out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from alongside.kit.questionnaires.comparing import exact, is_number
from alongside.kit.questionnaires.faults import Unusable
from alongside.kit.questionnaires.words import Words, words_in

HOWS = frozenset({"sum", "mean", "highest", "lowest", "count", "value", "all", "any"})
MISSING = frozenset({"none", "prorate", "zero"})
MOST_SCORES = 50
MOST_NAMES = 500
EDGES = ("from", "to", "above", "below")


@dataclass(frozen=True)
class Span:
    """A stretch of numbers; an edge that is None is open."""

    start: Decimal | None = None
    end: Decimal | None = None
    above: Decimal | None = None
    below: Decimal | None = None

    def holds(self, number: Decimal) -> bool:
        """Whether a number lies in it."""
        return (
            (self.start is None or number >= self.start)
            and (self.end is None or number <= self.end)
            and (self.above is None or number > self.above)
            and (self.below is None or number < self.below)
        )


@dataclass(frozen=True)
class Named:
    """A stretch of a score with its name."""

    span: Span
    code: str
    words: Words


@dataclass(frozen=True)
class When:
    """A condition on an item or on a score that was worked out before."""

    name: str
    span: Span
    of_score: bool


@dataclass(frozen=True)
class Rule:
    """How one score is worked out."""

    name: str
    words: Words
    how: str
    of: tuple[str, ...]
    weights: Mapping[str, Decimal]
    times: Decimal
    missing: str
    most_missing: int
    decimals: int | None
    table: Mapping[Decimal, Decimal] | None
    bands: tuple[Named, ...]
    when: tuple[When, ...]
    lowest: float | int | None
    highest: float | int | None
    unit: str


@dataclass(frozen=True)
class Scoring:
    """The scores of an instrument, and how its answers become numbers."""

    name: str
    words: Words
    source: str
    rules: tuple[Rule, ...]
    places: Mapping[str, tuple[str, ...]]
    points: Mapping[str, Any]
    ranges: Mapping[str, tuple[Decimal, Decimal]]
    allowed: Mapping[str, frozenset[Decimal]]
    decimals: Mapping[str, int]
    whole: bool = False
    complete: bool = False
    raw: Mapping[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Every item that the scores are made of."""
        listed = [*self.places, *(name for rule in self.rules for name in _items_of(rule))]
        scored = {rule.name for rule in self.rules}
        return tuple(dict.fromkeys(name for name in listed if name not in scored))


def _items_of(rule: Rule) -> list[str]:
    return [*rule.of, *(each.name for each in rule.when if not each.of_score)]


def scoring_of(definition: Mapping[str, Any]) -> Scoring:
    """The rules of a definition; raises Unusable where it does not say how to score."""
    if not isinstance(definition, Mapping) or not isinstance(definition.get("scores"), list):
        raise Unusable("notAScoring")
    listed = definition["scores"]
    if not 0 < len(listed) <= MOST_SCORES:
        raise Unusable("tooManyScores", most=MOST_SCORES)
    rules = tuple(
        _rule(one, [each.get("name") for each in listed[:number]]) for number, one in enumerate(listed)
    )
    places = _part(definition, "items")
    if len(places) > MOST_NAMES:
        raise Unusable("tooManyItems", most=MOST_NAMES)
    return Scoring(
        name=str(definition.get("name") or ""),
        words=words_in(definition.get("words") or ""),
        source=str(definition.get("source") or ""),
        rules=rules,
        places={name: _list_of(found) for name, found in places.items()},
        points={name: _points(found) for name, found in _part(definition, "points").items()},
        ranges={
            name: (_number(found[0]), _number(found[1]))
            for name, found in _part(definition, "ranges").items()
        },
        allowed={
            name: frozenset(map(_number, found)) for name, found in _part(definition, "allowed").items()
        },
        decimals={name: _count(found) for name, found in _part(definition, "decimals").items()},
        whole=definition.get("whole") is True,
        complete=definition.get("complete") is True,
        raw=definition,
    )


def _part(definition: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = definition.get(name) or {}
    if not isinstance(found, Mapping):
        raise Unusable("badScoring", at=name)
    return found


def _list_of(found: Any) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else tuple(map(str, found))


def _number(found: Any) -> Decimal:
    if not is_number(found):
        raise Unusable("badScoring", at=str(found)[:40])
    return exact(found)


def _count(found: Any) -> int:
    if not isinstance(found, int) or not 0 <= found <= 10:
        raise Unusable("badScoring", at=str(found)[:40])
    return found


def _span(found: Mapping[str, Any]) -> Span:
    return Span(*(_number(found[edge]) if found.get(edge) is not None else None for edge in EDGES))


def _points(found: Any) -> Any:
    """Points for codes or texts (a mapping), or for stretches of a number (a list)."""
    if isinstance(found, Mapping):
        return {str(code): _number(points) for code, points in found.items()}
    if isinstance(found, list) and all(isinstance(one, Mapping) for one in found):
        return [(_span(one), _number(one.get("points"))) for one in found]
    raise Unusable("badScoring", at="points")


def _rule(found: Any, before: list[Any]) -> Rule:
    name = found.get("name") if isinstance(found, Mapping) else None
    if not isinstance(name, str) or not name or name in before or found.get("how", "sum") not in HOWS:
        raise Unusable("badScoring", at=str(name)[:40])
    missing = found.get("missing") or {"rule": "none"}
    if not isinstance(missing, Mapping) or missing.get("rule") not in MISSING:
        raise Unusable("badScoring", at=f"{name}.missing")
    when = tuple(_when(one, before) for one in found.get("when") or ())
    of = _list_of(found.get("of") or ())
    if bool(when) != (found.get("how") in {"all", "any"}) or not (of or when) or len(of) > MOST_NAMES:
        raise Unusable("badScoring", at=name)
    table = found.get("table")
    return Rule(
        name=name,
        words=words_in(found.get("words") or name),
        how=found.get("how", "sum"),
        of=of,
        weights={each: _number(weight) for each, weight in (found.get("weights") or {}).items()},
        times=_number(found.get("times", 1)),
        missing=missing["rule"],
        most_missing=missing.get("most", len(of)) if missing["rule"] != "none" else 0,
        decimals=_count(found["round"]) if "round" in found else None,
        table={Decimal(raw): _number(score) for raw, score in table.items()} if table else None,
        bands=tuple(_band(one) for one in found.get("bands") or ()),
        when=when,
        lowest=found.get("lowest"),
        highest=found.get("highest"),
        unit=str(found.get("unit") or ""),
    )


def _band(found: Mapping[str, Any]) -> Named:
    code = str(found.get("code") or "")
    return Named(_span(found), code, words_in(found.get("words") or code))


def _when(found: Mapping[str, Any], before: list[Any]) -> When:
    of_score = "score" in found
    name = found.get("score") if of_score else found.get("item")
    if not isinstance(name, str) or (of_score and name not in before):
        raise Unusable("badScoring", at=str(name)[:40])
    return When(name, _span(found), of_score)
