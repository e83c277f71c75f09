"""What is not right with a QuestionnaireResponse that somebody sent, measured by its form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from alongside.kit.questionnaires.checking import check
from alongside.kit.questionnaires.comparing import same
from alongside.kit.questionnaires.faults import Fault, Unusable
from alongside.kit.questionnaires.items import Item, Questionnaire
from alongside.kit.questionnaires.keys import parts_of
from alongside.kit.questionnaires.opening import Answers, State
from alongside.kit.questionnaires.responses import from_response
from alongside.kit.questionnaires.working import worked_out

FINISHED = frozenset({"completed", "amended"})


def check_response(questionnaire: Questionnaire | None, response: Mapping[str, Any]) -> list[Fault]:
    """Every fault of a response: of its shape, and of the answers in it. Without a form, that there is none."""
    if questionnaire is None:
        return [Fault("questionnaireNotFound", params={"address": str(response.get("questionnaire") or "")})]
    try:
        shape = list(_shape(questionnaire, response.get("item"), ""))
        answers = from_response(questionnaire, response)
    except Unusable as refusal:
        return [Fault(refusal.code, params=refusal.params)]
    state = worked_out(questionnaire, answers)
    found = check(questionnaire, state, finished=response.get("status") in FINISHED)
    return shape + found + list(_miscounted(state, answers))


def _miscounted(state: State, answers: Answers) -> Iterator[Fault]:
    """What the sender calculated otherwise than the form does."""
    for key in sorted(state.computed & answers.keys()):
        found = state.values(key)
        if len(found) != len(answers[key]) or not all(map(same, found, answers[key])):
            params = {"said": list(answers[key]), "found": found}
            yield Fault("calculatedDiffers", parts_of(key)[0], key, None, params, "warning")


def _shape(questionnaire: Questionnaire, items: Any, parent: str) -> Iterator[Fault]:
    """Faults of where things stand, which the answers no longer show."""
    for raw in items if isinstance(items, list) else ():
        link_id = str(raw.get("linkId")) if isinstance(raw, dict) else ""
        item = questionnaire.by_link.get(link_id)
        if item is None or item.parent != parent:
            yield Fault("invalidLinkId", link_id, link_id)
            continue
        yield from _shape_of(questionnaire, item, raw)


def _shape_of(questionnaire: Questionnaire, item: Item, raw: Mapping) -> Iterator[Fault]:
    if item.type == "display" and raw.get("answer"):
        yield Fault("displayAnswer", item.link_id, item.link_id)
    elif item.type == "group":
        if raw.get("answer"):
            yield Fault("groupShouldNotHaveAnswers", item.link_id, item.link_id)
        yield from _shape(questionnaire, raw.get("item"), item.link_id)
    else:
        listed = raw.get("answer")
        for answer in listed if isinstance(listed, list) else ():
            if isinstance(answer, dict):
                yield from _shape(questionnaire, answer.get("item"), item.link_id)
