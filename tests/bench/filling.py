"""Filling in forms: how long it takes until a field of a form of 200 questions is saved."""

from __future__ import annotations

import html
import json
import re
import uuid
from typing import Any

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import Known, patients
from tests.bench.visitors import p95_of

ITEMS = 200
SAVES = 120


def long_form() -> dict[str, Any]:
    """A form of 200 questions of the kinds that there are, some of which are asked only sometimes."""
    options = [
        {"valueCoding": {"system": "urn:bench", "code": f"c{n}", "display": f"Answer {n}"}} for n in range(5)
    ]
    items: list[dict[str, Any]] = []
    for n in range(ITEMS):
        kind = ("choice", "string", "integer", "boolean", "text")[n % 5]
        one: dict[str, Any] = {"linkId": f"q{n}", "type": kind, "text": f"Question {n}, in some plain words?"}
        if kind == "choice":
            one["answerOption"] = options
        if n % 10 == 9:
            one["enableWhen"] = [{"question": f"q{n - 1}", "operator": "=", "answerBoolean": True}]
        items.append(one)
    groups = [
        {"linkId": f"g{n}", "type": "group", "text": f"Part {n}", "item": items[n * 20 : n * 20 + 20]}
        for n in range(10)
    ]
    return {
        "resourceType": "Questionnaire", "status": "active", "url": f"urn:bench:{uuid.uuid4()}", "version": "1",
        "name": "bench", "title": "A long form", "item": groups,
    }  # fmt: skip


def _begun(house: BenchHouse, one: Known) -> str:
    """Where this person's answers to a new long form are saved."""
    from alongside.people.queries.actors import actor_of_account
    from alongside.questionnaires.actions.answering import begin_answers
    from alongside.questionnaires.actions.library import propose_form, put_away, take_into_use
    from alongside.questionnaires.taking_in import look_into

    with house.connect("owner") as owner:
        (account,) = owner.execute(
            "SELECT account_id FROM people_person WHERE id = %s", [one.person_id]
        ).fetchone()
    by = actor_of_account(account, uuid.UUID(str(one.seat_id)))
    if by is None:
        raise SystemExit("Nobody can sign in who could answer a form.")
    form = propose_form(by=by, new=look_into(json.dumps(long_form()), kind="own", licence="CC0-1.0"))
    take_into_use(by=by, questionnaire_id=form.pk)
    row = begin_answers(by=by, person_id=uuid.UUID(str(one.person_id)), origin_id=form.origin_id)
    put_away(by=by, origin_id=form.origin_id)
    return f"/people/{one.person_id}/questionnaires/begun/{row.pk}/"


@figure("form_field_save_p95_ms", "ms", 100)
def form_field_save(house: BenchHouse) -> float:
    """One field of a form of 200 questions, from leaving it until it is saved and the page knows what else changed."""
    one = patients(house)[0]
    path = _begun(house, one)
    page, _took = one.visitor.get(path)
    said = page.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', said)
    fields = dict(re.findall(r'name="seen-([0-9a-f-]+)"[^>]*value="([^"]*)"', said))
    if token is None or len(fields) < ITEMS / 2:
        raise SystemExit(f"The long form shows {len(fields)} fields, so saving one cannot be measured.")
    times = []
    names = list(fields)
    for turn in range(SAVES):
        name = names[turn % len(names)]
        key = html.unescape(fields[name]).split(":", 2)[2]
        value = {0: "c1", 1: "words", 2: str(turn), 3: "true", 4: "more words"}[int(key[1:]) % 5]
        sent = {
            "csrfmiddlewaretoken": token[1],
            "only": name,
            f"seen-{name}": html.unescape(fields[name]),
            f"f-{name}": value,
        }
        if key[1:].endswith(("0", "5")):
            sent[f"f-{name}"] = _option(said, name, turn)
        status, content, took = one.visitor.ask("POST", path + "field/", sent)
        if status != 200 or b"Saved at" not in content:
            raise SystemExit(f"The form answered {status} to a field.")
        times.append(took)
    return p95_of(times[5:])


def _option(said: str, name: str, turn: int) -> str:
    """The value of one of the answers that the page offers."""
    offered = re.findall(rf'name="f-{name}" value="([^"]+)"', said)
    return offered[turn % len(offered)]
