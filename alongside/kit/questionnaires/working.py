"""A form with its answers worked out: what is open, and what the form calculates from what was answered.

What is calculated may open items, and what is open changes what is calculated: it is worked out again until nothing
changes any more. The result hangs on the answers alone, never on the order in which they came.
"""

from __future__ import annotations

from alongside.kit.fhirpath import Budget
from alongside.kit.questionnaires.expressions import Made, worked
from alongside.kit.questionnaires.faults import Fault
from alongside.kit.questionnaires.items import Questionnaire, Value
from alongside.kit.questionnaires.keys import parts_of
from alongside.kit.questionnaires.opening import Answers, Place, State, opened, places_of

ROUNDS = 8
"""How often a form is worked out anew, at most: what still changes then goes in a circle."""


def worked_out(questionnaire: Questionnaire, answers: Answers | State) -> State:
    """The form with its answers; a form worked out already stays as it is."""
    if isinstance(answers, State):
        return answers
    if not questionnaire.calculates:
        return opened(questionnaire, answers)
    return _settled(questionnaire, answers, Budget())


def _settled(questionnaire: Questionnaire, answers: Answers, budget: Budget) -> State:
    made: Made | None = None
    state = opened(questionnaire, _without_calculated(questionnaire, answers))
    for _ in range(ROUNDS):
        before, made = made, worked(state, budget)
        if before and (made.values, made.verdicts) == (before.values, before.verdicts):
            break
        state = opened(questionnaire, _joined(questionnaire, answers, made), made.verdicts)
    else:
        state.faults.append(Fault("cannotCompute", params={"why": "unsettled"}, severity="warning"))
    if made:
        state.faults += made.faults
        state.computed = frozenset(made.values)
    return state


def _without_calculated(questionnaire: Questionnaire, answers: Answers) -> dict[str, list[Value]]:
    """The answers that people gave: what stands where the form calculates is worked out anew."""
    return {key: values for key, values in answers.items() if not _is_calculated(questionnaire, key)}


def _is_calculated(questionnaire: Questionnaire, key: str) -> bool:
    item = questionnaire.by_link.get(parts_of(key)[0])
    return item is not None and item.calculated is not None


def _joined(questionnaire: Questionnaire, answers: Answers, made: Made) -> dict[str, list[Value]]:
    """The answers with what was calculated; where that failed, what people gave stays."""
    failed = {fault.key for fault in made.faults}
    found = _without_calculated(questionnaire, answers)
    found |= {key: values for key, values in answers.items() if key in failed}
    return found | {key: values for key, values in made.values.items() if values}


def open_items(questionnaire: Questionnaire, answers: Answers | State) -> frozenset[str]:
    """The keys of all items that are asked."""
    return frozenset(worked_out(questionnaire, answers).keys)


def places(questionnaire: Questionnaire, answers: Answers | State) -> list[Place]:
    """The places to show, in order; what is not asked is left out."""
    return list(places_of(worked_out(questionnaire, answers)))


def calculated(questionnaire: Questionnaire, answers: Answers | State) -> dict[str, list[Value]]:
    """What the form calculates, and has come to a value."""
    state = worked_out(questionnaire, answers)
    return {key: values for key in state.computed if (values := state.values(key))}


def kept(questionnaire: Questionnaire, answers: Answers | State) -> dict[str, list[Value]]:
    """The answers that count: those of items that are asked, and what the form calculates."""
    state = worked_out(questionnaire, answers)
    return {key: list(values) for key, values in state.answers.items() if values and key in state.keys}
