"""Whatever others published can be loaded, shown, answered without script, and finished; and it scores as published."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.kit.questionnaires import check_response
from alongside.questionnaires.actions.answering import begin_answers
from alongside.questionnaires.actions.fields import Written, keep_fields
from alongside.questionnaires.actions.finishing import finish_answers
from alongside.questionnaires.loading import scorings, shipped
from alongside.questionnaires.models import Answered
from alongside.questionnaires.queries.begun import begun
from alongside.questionnaires.reading import form_of
from alongside.questionnaires.showing_form import Sheet
from alongside.record.models import Entry
from tests.kit.questionnaires.forms import published
from tests.questionnaires.filling import post_form
from tests.questionnaires.forms import in_use
from tests.questionnaires.published import answer_to, forms
from tests.record.family import Family

# Forms that nobody can answer: their makers gave them limits that contradict each other, to be refused.
CONTRADICTING = {
    "qr-validation/integer-min-max": "Write 2 or less.",
    "qr-validation/quantity-min-max-compat-units": "Write 5 km or less.",
    "qr-validation/string-min-max-length": "Write at least 20 letters.",
    "qr-validation/string-min-occurs": "Give at least 2 answers.",
}
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
SHIPPED = {one["name"]: one["questionnaire"] for one in shipped()}


@pytest.mark.parametrize("name", [*forms(), *SHIPPED])
def test_it_is_answered_without_script(
    family: Family, as_web: Any, knocking: Any, looking: Any, name: str, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    version = in_use(family, {**forms(), **SHIPPED}[name], scoring=None)
    client = knocking(family.maya)
    with as_web():
        start = client.post(f"/people/{family.of}/questionnaires/forms/{version.origin_id}/", {"way": "all"})
        path = start.headers["Location"]
        said: set[str] = set()
        for _round in range(12):
            page = client.get(path)
            assert page.status_code == 200
            changes = _answers(family, looking, version, said)
            if not changes:
                break
            post_form(client, page, changes, act="save")
        one = client.post(path, {"act": "way:one"})
        assert client.get(one.headers["Location"]).status_code == 200
        done = client.post(path + "finish/")
        if name in CONTRADICTING:
            assert (done.status_code, CONTRADICTING[name] in done.content.decode()) == (422, True)
            return
        assert done.status_code == 302, re.findall(
            r'<li><a href="[^"]*#[^"]*">([^<]*)', done.content.decode()
        )
        assert client.get(done.headers["Location"]).status_code == 200
        for page in ("", "paper/"):
            assert client.get(f"/questionnaires/{version.origin_id}/{page}").status_code == 200
    row = Answered.objects.get()
    form = form_of(version.pk, version.resource)
    response = json.loads(Entry.objects.get(pk=row.entry_id).resource)
    assert [one for one in check_response(form, response) if one.severity == "error"] == []
    assert said <= {*_link_ids(response.get("item", []))} | {""}


def _answers(family: Family, looking: Any, version: Any, said: set[str]) -> dict[str, Any]:
    """One answer to each question that is open and has none yet."""
    with looking(family.maya):
        row = begin_answers(by=family.maya, person_id=family.of, origin_id=version.origin_id)
        mine = begun(family.maya, family.of, row.pk)
    sheet = Sheet(family.maya, mine)
    changes: dict[str, Any] = {}
    for place in sheet.questions():
        if mine.fields.get(place.key) and mine.fields[place.key].said or place.item.link_id in said:
            continue
        name = sheet.row(place)["name"]
        said.add(place.item.link_id)
        if place.item.type == "attachment":
            changes[name] = SimpleUploadedFile("a.pdf", PDF, "application/pdf")
        else:
            changes[name] = answer_to(place.item)
        if place.item.type == "quantity" and place.item.units:
            changes[f"{name}-unit"] = place.item.units[0].get("code") or place.item.units[0].get("display")
    return changes


def _link_ids(items: list[dict[str, Any]]) -> list[str]:
    found = []
    for one in items:
        found += [one["linkId"], *_link_ids(one.get("item", []))]
        for answer in one.get("answer", []):
            found += _link_ids(answer.get("item", []))
    return found


def test_the_phq_9_scores_as_published(family: Family, looking: Any) -> None:
    """Seven answers of known weights (its own data), by the rule as published; with one missing it says so."""
    form = published("Questionnaire-PHQ9.json")
    rule = scorings()["phq-9"]["scoring"]
    version = in_use(family, form, scoring=rule, sensitive=False)
    with looking(family.maya):
        row = begin_answers(by=family.maya, person_id=family.of, origin_id=version.origin_id)
        mine = begun(family.maya, family.of, row.pk)
        asked = [one for one in Sheet(family.maya, mine).questions() if len(one.item.options) == 4]
        weights = [3, 3, 2, 2, 1, 1, 0, 0, 3]
        chosen = [
            Written(place.key, [place.item.options[weight].value], 0)
            for place, weight in zip(asked, weights, strict=False)
        ]
        keep_fields(by=family.maya, begun=mine, written=chosen)
        done = finish_answers(by=family.maya, person_id=family.of, answering_id=row.pk)
    total = next(one for one in done.scores if one["value"] is not None)
    assert len(chosen) == 9
    assert (total["value"], total["band"]["code"]) == (15, "moderately-severe")
