"""The order in which a form is worked out: what decides before what is decided. Circles are refused."""

from __future__ import annotations

from collections.abc import Mapping

from alongside.kit.questionnaires.faults import Unusable
from alongside.kit.questionnaires.items import Item

NEW, OPEN, DONE = 0, 1, 2


def in_order(items: tuple[Item, ...], by_link: Mapping[str, Item]) -> tuple[Item, ...]:
    """Every item once, after the item around it and after those whose answers decide whether it is asked."""
    found: list[Item] = []
    states: dict[str, int] = {}
    for first in _reading_order(items):
        _visit(first, by_link, states, found)
    return tuple(found)


def _reading_order(items: tuple[Item, ...]) -> list[Item]:
    found, waiting = [], list(reversed(items))
    while waiting:
        item = waiting.pop()
        found.append(item)
        waiting += reversed(item.items)
    return found


def _visit(first: Item, by_link: Mapping[str, Item], states: dict[str, int], found: list[Item]) -> None:
    """Put an item behind all that it hangs on; without recursion, so that no form is too long a chain."""
    waiting = [first]
    while waiting:
        item = waiting[-1]
        state = states.get(item.link_id, NEW)
        if state == NEW:
            states[item.link_id] = OPEN
            waiting += [by_link[name] for name in _hangs_on(item, by_link) if _unseen(name, item, states)]
        else:
            waiting.pop()
            if state == OPEN:
                states[item.link_id] = DONE
                found.append(item)


def _unseen(name: str, item: Item, states: dict[str, int]) -> bool:
    state = states.get(name, NEW)
    if state == OPEN:
        raise Unusable("circle", link_id=item.link_id, question=name)
    return state == NEW


def _hangs_on(item: Item, by_link: Mapping[str, Item]) -> list[str]:
    asked = {condition.question for condition in item.conditions}
    missing = asked - by_link.keys()
    if missing:
        raise Unusable("unknownQuestion", link_id=item.link_id, question=min(missing))
    return [*asked, item.parent] if item.parent else [*asked]
