"""What is not right with the answers to a form, said as codes that a room makes sentences of."""

from __future__ import annotations

from collections.abc import Iterator

from alongside.kit.fhirpath import Budget
from alongside.kit.questionnaires.expressions import constraint_faults
from alongside.kit.questionnaires.faults import Fault
from alongside.kit.questionnaires.items import Item, Questionnaire, Value
from alongside.kit.questionnaires.keys import At, key_of
from alongside.kit.questionnaires.opening import Answers, State
from alongside.kit.questionnaires.valuing import faults_of_value, kind_fault
from alongside.kit.questionnaires.working import worked_out


def check(questionnaire: Questionnaire, answers: Answers | State, finished: bool = True) -> list[Fault]:
    """Every fault of the answers, in the order of the form; unfinished answers may still be missing."""
    state = worked_out(questionnaire, answers)
    found = list(state.stray)
    for item in questionnaire.order:
        for at in state.open[item.link_id]:
            found += _at(state, item, at, finished)
    found += closed(state) + state.faults + list(constraint_faults(state, Budget()))
    place = {item.link_id: number for number, item in enumerate(questionnaire.by_link.values())}
    return sorted(found, key=lambda fault: (place.get(fault.link_id, -1), fault.key, fault.number or 0))


def check_item(questionnaire: Questionnaire, answers: Answers | State, key: str) -> list[Fault]:
    """The faults of one place alone, as somebody leaves it."""
    state = worked_out(questionnaire, answers)
    for link_id, ats in state.open.items():
        for at in ats:
            if key_of(link_id, at) == key:
                return list(_at(state, questionnaire.by_link[link_id], at, False))
    return [fault for fault in closed(state) if fault.key == key]


def closed(state: State) -> list[Fault]:
    """Answers that stand where nothing is asked: they do not count, and are no part of a response."""
    return [
        Fault("closed", link_id, key_of(link_id, at), severity="warning")
        for link_id, places in state.given.items()
        for at, _ in places
        if key_of(link_id, at) not in state.keys
    ]


def _at(state: State, item: Item, at: At, finished: bool) -> Iterator[Fault]:
    """The faults at one place of an item."""
    if item.type == "display":
        return
    if item.type == "group":
        if finished:
            yield from _group(state, item, at)
        return
    key = key_of(item.link_id, at)
    values = state.answers.get(key, [])
    yield from _counted(item, key, values, finished and _is_begun(state, item, at))
    for number, value in enumerate(values):
        wrong = kind_fault(item, key, number, value)
        if wrong is not None:
            yield wrong
        else:
            yield from faults_of_value(item, key, number, value)
    yield from _alone(item, key, values)


def _is_begun(state: State, item: Item, at: At) -> bool:
    """Whether anything is answered in each repeating group around: an empty instance asks for nothing."""
    return all(
        (loop, at[: level + 1]) in state.begun
        for level, loop in enumerate(item.loops)
        if state.questionnaire.by_link[loop].type == "group"
    )


def _group(state: State, item: Item, at: At) -> Iterator[Fault]:
    """A group that must be answered has at least one answer in it."""
    counted = state.count(item, at) if item.repeats else 1
    fewest, most = item.limits.get("min_occurs", 0), item.limits.get("max_occurs")
    if item.repeats and isinstance(most, int) and counted > most:
        yield Fault("maxCount", item.link_id, key_of(item.link_id, at), params={"most": most, "had": counted})
    if item.repeats and isinstance(fewest, int) and fewest > counted:
        yield Fault(
            "minCount", item.link_id, key_of(item.link_id, at), params={"least": fewest, "had": counted}
        )
    if item.required and not _answered_inside(state, item, at):
        yield Fault("required", item.link_id, key_of(item.link_id, at))


def _answered_inside(state: State, item: Item, at: At) -> bool:
    waiting = list(item.items)
    while waiting:
        one = waiting.pop()
        if any(there[: len(at)] == at for there, _ in state.given.get(one.link_id, ())):
            return True
        waiting += one.items
    return False


def _counted(item: Item, key: str, values: list[Value], finished: bool) -> Iterator[Fault]:
    """Whether there are as many answers as there must and may be."""
    had = len(values)
    least, most = item.limits.get("min_occurs"), item.limits.get("max_occurs")
    if finished and not had and item.required and not item.read_only:
        yield Fault("required", item.link_id, key)
    elif finished and isinstance(least, int) and had < least and not item.read_only:
        yield Fault("minCount", item.link_id, key, params={"least": least, "had": had})
    if not item.repeats and had > 1:
        yield Fault("answerWithoutRepeats", item.link_id, key, params={"had": had})
    elif isinstance(most, int) and had > most:
        yield Fault("maxCount", item.link_id, key, params={"most": most, "had": had})


def _alone(item: Item, key: str, values: list[Value]) -> Iterator[Fault]:
    """An option that excludes all others stands alone."""
    if len(values) < 2 or not any(option.exclusive for option in item.options):
        return
    for option in item.options:
        if option.exclusive and option.value in values:
            yield Fault("exclusiveOption", item.link_id, key, params={"option": option.name})
