"""What stands behind the doors of forms: one in use, one begun, one answered, one asked, and a schedule for everyone."""

from __future__ import annotations

import json
from typing import Any

from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.asking import When, ask_now, schedule_form
from alongside.questionnaires.actions.fields import Written, keep_fields
from alongside.questionnaires.actions.finishing import finish_answers
from alongside.questionnaires.actions.library import propose_form, take_into_use
from alongside.questionnaires.queries.begun import begun
from alongside.questionnaires.taking_in import look_into
from tests.people.worlds import World
from tests.questionnaires.forms import SCORING, tummy_form

PAIN = {"system": "urn:test", "code": "2", "display": "A lot"}


def asking(world: World) -> dict[str, Any]:
    """Maya answered a form, began it again, and is asked it before each visit."""
    maya, amina, about = world.actor("maya"), world.actor("amina"), {"person_id": world.maya.id}
    new = look_into(json.dumps(tummy_form()), kind="own", licence="CC0-1.0", scoring=SCORING)
    form = propose_form(by=maya, new=new)
    take_into_use(by=amina, questionnaire_id=form.pk)
    which = {"origin_id": form.origin_id}
    row = begin_answers(by=maya, **about, **which)
    mine = begun(maya, world.maya.id, row.pk)
    keep_fields(by=maya, begun=mine, written=[Written("pain", [PAIN], 0)])
    done = finish_answers(by=maya, **about, answering_id=row.pk)
    asked = ask_now(by=amina, **about, **which, for_whom="patient")
    open_one = begin_answers(by=maya, **about, **which)
    schedule = schedule_form(by=amina, **which, when=When("visit", "patient"))
    return {
        "form_id": form.origin_id, "questionnaire_id": form.pk, "answering_id": open_one.pk, "asked_id": asked.pk,
        "answers_id": done.entry_origin, "schedule_id": schedule.pk,
    }  # fmt: skip
