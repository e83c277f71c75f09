"""Words begun about a plan: what arrives in the moment in which they are saved is never offered again."""

from __future__ import annotations

from uuid import uuid4

import pytest

from alongside.home.queries.waiting import waiting_for
from alongside.plans.models import Matter
from alongside.record.models import Draft
from tests.record import conftest as record

family, looking = record.family, record.looking
SAVED = {
    "matter-most": ("matters/most/", {"words": "To play the cello"}, "words"),
    "goal": (
        "goals/new/",
        {"title": "Play in the orchestra", "words": "Each week", "importance": "9"},
        "title",
    ),
}


@pytest.mark.parametrize("draft", SAVED)
def test_a_draft_that_arrives_after_its_words_were_saved_is_not_kept(
    family, knocking, looking, as_web, draft
):
    page, typed, _field = SAVED[draft]
    sent = typed | {"id": str(uuid4())}
    with as_web():
        client = knocking(family.maya)
        kept = f"/people/{family.of}/plan/drafts/{draft}/"
        client.post(kept, sent)
        begun = Draft.objects.count()
        client.post(f"/people/{family.of}/plan/{page}", sent)
        client.post(kept, sent)

    assert (begun, Draft.objects.count()) == (1, 0)
    with looking(family.maya):
        assert [one.kind for one in waiting_for(family.maya)[1] if one.kind == "draft"] == []


@pytest.mark.parametrize("draft", SAVED)
def test_what_is_begun_on_the_next_page_is_kept_and_offered_again(family, knocking, as_web, draft):
    page, typed, field = SAVED[draft]
    with as_web():
        client = knocking(family.maya)
        client.post(f"/people/{family.of}/plan/{page}", typed | {"id": str(uuid4())})
        later = typed | {field: "Something that came later", "id": str(uuid4())}
        client.post(f"/people/{family.of}/plan/drafts/{draft}/", later)
        told = client.get(f"/people/{family.of}/plan/{page}").content.decode()

    assert "Something that came later" in told
    assert later["id"] not in told


def test_an_answer_that_is_sent_twice_is_said_once(family, knocking, as_web):
    with as_web():
        client = knocking(family.maya)
        for _time in range(2):
            client.post(
                f"/people/{family.of}/plan/matters/most/",
                {"words": "To sleep", "id": "0198f2b0-0000-7000-8000-000000000001"},
            )

    assert Matter.objects.filter(person=family.of).count() == 1
