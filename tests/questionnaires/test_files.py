"""Files among the answers: kept while one answers, beside the entry when it is finished, and through a correction."""

from __future__ import annotations

import json
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from alongside.questionnaires.models import Answered
from alongside.record.models import Entry, File
from tests.questionnaires.filling import fields_of, post_form
from tests.questionnaires.forms import in_use
from tests.record.family import Family

FORM = {
    "resourceType": "Questionnaire", "status": "active", "title": "A picture", "name": "picture",
    "item": [{"linkId": "p", "type": "attachment", "text": "A picture of it", "repeats": True},
             {"linkId": "w", "type": "string", "text": "What is it?"}],
}  # fmt: skip


def text(name: str) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, f"words of {name}".encode(), "text/plain")


def attached(row: Answered) -> list[str]:
    """The addresses of the files in the resource, each of which must lead to a file beside the entry."""
    resource = json.loads(Entry.objects.get(pk=row.entry_id).resource)
    answers = next(one["answer"] for one in resource["item"] if one["linkId"] == "p")
    return [one["valueAttachment"]["url"] for one in answers]


def test_files_stay_through_a_correction_and_new_ones_come(
    family: Family, as_web: Any, knocking: Any, settings: Any, tmp_path: Any
) -> None:
    settings.MEDIA_ROOT = tmp_path
    form, client = in_use(family, FORM, scoring=None), knocking(family.maya)
    base = f"/people/{family.of}/questionnaires"
    with as_web():
        path = client.post(f"{base}/forms/{form.origin_id}/", {"way": "all"}).headers["Location"]
        page = client.get(path)
        post_form(client, page, {fields_of(page)["A picture of it"]: text("one.txt")}, act="save")
        page = client.get(path)
        assert "Keep one.txt" in page.content.decode()
        post_form(client, page, {fields_of(page)["What is it?"]: "a list"}, act="save")
        client.post(path + "finish/")
        first = Answered.objects.get()
        assert [client.get(one).status_code for one in attached(first)] == [200]

        again = client.post(f"{base}/answers/{first.entry_origin}/correct/").headers["Location"]
        page = client.get(again)
        post_form(client, page, {fields_of(page)["What is it?"]: "two lists"}, act="save")
        page = client.get(again)
        post_form(client, page, {fields_of(page)["A picture of it"]: text("two.txt")}, act="save")
        client.post(again + "finish/")
        last = Answered.objects.order_by("-finished_at").first()
        found = attached(last)
        assert [client.get(one).status_code for one in found] == [200, 200]
    assert found[0] == attached(first)[0]
    assert sorted(File.objects.values_list("name", flat=True)) == ["one.txt", "two.txt"]
