"""Which items are asked, given the answers so far; and which places there are to show, in order.

An item is open when the item around it is and its conditions hold (enableWhen; `!=` holds where no answer is equal,
also where there is none). What stands below a question is asked once the question is answered. An answer of a closed
item counts as not given.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from alongside.kit.questionnaires.comparing import same, sign_of
from alongside.kit.questionnaires.faults import Fault, Unusable
from alongside.kit.questionnaires.items import Condition, Item, Questionnaire, Value
from alongside.kit.questionnaires.keys import MOST_INSTANCES, At, key_of, parts_of

MOST_PLACES = 20_000
Answers = Mapping[str, list[Value]]


@dataclass
class State:
    """A form with its answers, worked out: what is open, what stands where."""

    questionnaire: Questionnaire
    answers: Answers
    given: dict[str, list[tuple[At, list[Value]]]]
    counts: dict[tuple[str, At], int]
    begun: set[tuple[str, At]]
    """Instances of what repeats in which something is answered."""
    stray: list[Fault]
    forced: Mapping[str, bool] = field(default_factory=dict)
    open: dict[str, list[At]] = field(default_factory=dict)
    inside: dict[str, list[At]] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    computed: frozenset[str] = frozenset()

    def values(self, key: str) -> list[Value]:
        """The answers that count at a place: none where it is closed."""
        return self.answers.get(key, []) if key in self.keys else []

    def count(self, item: Item, at: At) -> int:
        """How many instances of a repeating group there are; at least one."""
        return max(1, self.counts.get((item.link_id, at), 0))


@dataclass(frozen=True)
class Place:
    """A place of a form to be shown: an item, and where it stands."""

    key: str
    item: Item
    at: At
    depth: int
    count: int = 1
    number: int = 0


def opened(questionnaire: Questionnaire, answers: Answers, forced: Mapping[str, bool] | None = None) -> State:
    """A form worked out without its expressions; `forced` says what expressions have decided."""
    state = _gathered(questionnaire, answers)
    state.forced = forced or {}
    left = MOST_PLACES
    for item in questionnaire.order:
        ats = [at for at in _around(state, item) if _is_open(state, item, at)]
        left -= len(ats)
        if left < 0:
            raise Unusable("tooManyPlaces", most=MOST_PLACES)
        state.open[item.link_id] = ats
        state.keys.update(key_of(item.link_id, at) for at in ats)
        state.inside[item.link_id] = [below for at in ats for below in _below(state, item, at)]
        if item.type == "group" and item.repeats:
            state.keys.update(key_of(item.link_id, at) for at in state.inside[item.link_id])
    return state


def _gathered(questionnaire: Questionnaire, answers: Answers) -> State:
    """The answers by item, the number of instances that they make, and those that belong nowhere."""
    state = State(questionnaire, answers, {}, {}, set(), [])
    for key, values in answers.items():
        link_id, at = parts_of(key)
        item = questionnaire.by_link.get(link_id)
        own = 1 if item is not None and item.type == "group" and item.repeats else 0
        if item is None or len(at) != len(item.loops) + own or any(n >= MOST_INSTANCES for n in at):
            state.stray.append(Fault("invalidLinkId", link_id, key))
            continue
        for level, loop in enumerate((*item.loops, link_id)[: len(at)]):
            place = (loop, at[:level])
            state.counts[place] = max(state.counts.get(place, 0), at[level] + 1)
            if values:
                state.begun.add((loop, at[: level + 1]))
        if values:
            state.given.setdefault(link_id, []).append((at, values))
    return state


def _around(state: State, item: Item) -> list[At]:
    """The instances of what is around an item, in which it may stand."""
    if not item.parent:
        return [()]
    inside = state.inside[item.parent]
    if inside or item.type != "display":
        return inside
    parent = state.questionnaire.by_link[item.parent]
    return [(*at, 0) if parent.repeats else at for at in state.open[item.parent]]


def _below(state: State, item: Item, at: At) -> list[At]:
    """Where the items below an item stand, for one of its places."""
    if item.type == "group":
        return [(*at, n) for n in range(state.count(item, at))] if item.repeats else [at]
    values = state.answers.get(key_of(item.link_id, at), [])
    return (
        [(*at, n) for n in range(min(len(values), MOST_INSTANCES))] if item.repeats else [at] * bool(values)
    )


def _is_open(state: State, item: Item, at: At) -> bool:
    if item.open_if is not None:
        return state.forced.get(key_of(item.link_id, at), True)
    if not item.conditions:
        return True
    found = (_holds(condition, near(state, item, at, condition.question)) for condition in item.conditions)
    return any(found) if item.any_of else all(found)


def near(state: State, item: Item, at: At, question: str) -> list[Value]:
    """The answers to a question as seen from a place: those of the same instance, else those of all."""
    target = state.questionnaire.by_link[question]
    shared = _shared(item, target)
    if shared == len(target.loops):
        return state.values(key_of(question, at[:shared]))
    found: list[Value] = []
    for there, values in state.given.get(question, []):
        if there[:shared] == at[:shared] and key_of(question, there) in state.keys:
            found += values
    return found


def _shared(item: Item, target: Item) -> int:
    """How many of the repeating items around two items are the same."""
    shared = 0
    for one, other in zip(item.loops, target.loops, strict=False):
        if one != other:
            break
        shared += 1
    return shared


def _holds(condition: Condition, values: list[Value]) -> bool:
    wanted, operator = condition.answer, condition.operator
    if operator == "exists":
        return bool(values) is bool(wanted)
    if operator == "=":
        return any(same(value, wanted) for value in values)
    if operator == "!=":
        return not any(same(value, wanted) for value in values)
    signs = {">": {1}, "<": {-1}, ">=": {0, 1}, "<=": {-1, 0}}[operator]
    return any(sign_of(value, wanted) in signs for value in values)


def places_of(state: State) -> Iterator[Place]:
    """The open places of a form in the order in which they are read."""
    return _places(state, state.questionnaire.items, (), 0)


def _places(state: State, items: tuple[Item, ...], at: At, depth: int) -> Iterator[Place]:
    for item in items:
        if key_of(item.link_id, at) not in state.keys:
            continue
        if item.type == "group" and item.repeats:
            count = state.count(item, at)
            for number in range(count):
                here = (*at, number)
                yield Place(key_of(item.link_id, here), item, here, depth, count, number)
                yield from _places(state, item.items, here, depth + 1)
        else:
            yield Place(key_of(item.link_id, at), item, at, depth)
            for here in _under(state, item, at):
                yield from _places(state, item.items, here, depth + 1)


def _under(state: State, item: Item, at: At) -> list[At]:
    if not item.items:
        return []
    below = _below(state, item, at)
    return below or ([(*at, 0)] if item.repeats else [at])
