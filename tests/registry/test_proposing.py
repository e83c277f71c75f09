"""Proposing a measure without code, talking about it, taking it into use, and changing it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.kit.verdict import Refused
from alongside.registry.actions.building import (
    agree,
    end_own_definition,
    keep_draft,
    keep_own_definition,
    propose_version,
)
from alongside.registry.actions.measures import look_after
from alongside.registry.measuring.definition import Definition, Kind, from_kept
from alongside.registry.models import (
    ChartAct,
    MeasureDraft,
    MeasureVersion,
    OwnDefinition,
    OwnResult,
    Ruler,
    Standing,
)
from alongside.registry.used import used
from tests.people.worlds import World, a_world_with_charter
from tests.registry.proposing import IN_WORDS, MISSED, NEW, SCHOOL, proposed, taken_into_use
from tests.registry.test_pages import remission, signed_in, text_of

pytestmark = pytest.mark.django_db
RULER = {
    "key": SCHOOL, "title": "Days of school missed", "enrolled": 118, "reached": [[200, 80], [None, 38]], "over": 200,
    "bands": [[None, 0, 40], [1, 1, 20], [2, None, 20]], "made_on": date(2026, 11, 22),
}  # fmt: skip
TYPED = {
    "kind": "last", "what": SCHOOL, "within": "200", "side": "at_most", "limit": "1", "better": "1",
    "title": "Days of school missed", "why": "School is life.", "source": "",
}  # fmt: skip


@pytest.fixture
def world() -> World:
    return a_world_with_charter()


@pytest.fixture
def ruled(world: World) -> World:
    """How many answered what is known to everyone."""
    Ruler.objects.create(community=world.community, **RULER)
    return world


def page(client: Client, path: str, **sent: Any) -> str:
    answer = client.post(path, sent) if sent else client.get(path)
    assert answer.status_code == 200, answer
    return text_of(str(answer.content.decode()))


def test_a_father_chooses_a_kind_and_sees_the_sentence_and_the_result_without_script(ruled):
    jonas = signed_in(ruled, "jonas")

    assert "The last value beside a limit" in page(jonas, "/numbers/propose/")
    assert "Days of school missed" in page(jonas, "/numbers/propose/?kind=last")
    text = page(jonas, "/numbers/propose/?kind=last", **TYPED, do="show")
    assert "75% 80 people would count. 60 of them would meet it." in text
    assert "Everyone at our centers with “Days of school missed” in the last 200 days." in text
    assert "The last one says: 1 or lower." in text
    assert MeasureVersion.objects.count() == 0


def test_with_script_the_part_alone_comes_back_also_while_half_is_typed(ruled):
    jonas = signed_in(ruled, "jonas")
    half = TYPED | {"title": "", "limit": "", "do": "show"}
    answer = jonas.post("/numbers/propose/?kind=last", half, headers={"HX-Request": "true"})

    assert answer.status_code == 200
    assert "<html" not in answer.content.decode()
    assert "it stands here in words" in answer.content.decode()


def test_what_lies_between_is_told_as_two_numbers(ruled):
    text = page(
        signed_in(ruled, "jonas"), "/numbers/propose/?kind=last", **TYPED | {"within": "90", "do": "show"}
    )

    assert "Between 0% and 100%" in text
    assert "0 to 80 people would count." in text


def test_a_preview_depends_on_the_rulers_alone(ruled):
    """Whatever stands in the record, what a preview says is what everyone may read already."""
    jonas, said = signed_in(ruled, "jonas"), []
    for _time in range(2):
        with CaptureQueriesContext(connection) as asked:
            said.append(page(jonas, "/numbers/propose/?kind=last", **TYPED, do="show"))
        tables = set(
            re.findall(r'(?:FROM|JOIN) "?(\w+)', " ".join(one["sql"] for one in asked.captured_queries))
        )
        assert not tables & {"record_entry", "registry_member", "registry_standing", "registry_published"}
        Standing.objects.create(
            person_id=ruled.maya.pk, version=remission(ruled), categories=[5], counted=True, met=True
        ) if not Standing.objects.exists() else None  # fmt: skip
    assert said[0] == said[1]


def test_a_draft_is_the_writers_alone_and_as_it_was_typed(ruled, as_web):
    from alongside.contributions.acting import acting

    jonas = signed_in(ruled, "jonas")
    answer = jonas.post("/numbers/propose/?kind=last", TYPED | {"limit": "not yet", "do": "keep"})
    assert answer.status_code == 302
    assert 'value="not yet"' in jonas.get(answer["Location"]).content.decode()
    assert "Days of school missed" in page(jonas, "/numbers/propose/")
    with as_web(), acting(ruled.actor("amina")):
        assert MeasureDraft.objects.count() == 0
    assert signed_in(ruled, "amina").get(answer["Location"]).status_code == 404

    sent = jonas.post(answer["Location"], TYPED | {"do": "propose"})
    assert sent.status_code == 302
    assert MeasureDraft.objects.count() == 0


def test_proposing_makes_a_measure_that_everyone_reads_and_talks_about(ruled):
    jonas = signed_in(ruled, "jonas")
    answer = jonas.post("/numbers/propose/?kind=last", TYPED | {"do": "propose"})
    version = MeasureVersion.objects.get()

    assert answer["Location"] == f"/numbers/{version.measure_id}/making/"
    assert from_kept(version.definition) == MISSED
    text = page(signed_in(ruled, "amina"), f"/numbers/{version.measure_id}/making/")
    assert "Jonas Lindqvist" in text
    assert "Somebody who works in care or research is missing." in text
    said = signed_in(ruled, "amina").post(
        f"/talk/measure/{version.measure_id}/", {"words": "Count half days?"}
    )
    assert said.status_code == 302
    assert "Count half days?" in page(jonas, f"/numbers/{version.measure_id}/making/")
    assert "Days of school missed" in page(jonas, "/numbers/")
    assert jonas.get(f"/numbers/{version.measure_id}/").status_code == 302


def test_what_is_missing_is_said_and_nothing_is_proposed(ruled):
    answer = signed_in(ruled, "jonas").post(
        "/numbers/propose/?kind=last", TYPED | {"title": "", "do": "propose"}
    )

    assert answer.status_code == 422
    assert "Write what it is called." in answer.content.decode()
    assert MeasureVersion.objects.count() == 0


def test_in_words_it_can_be_proposed_but_not_taken_into_use(world):
    answer = signed_in(world, "jonas").post("/numbers/propose/?kind=words", {
        "kind": "words", "title": "Birthdays missed", "why": "Once a year.", "feeds": "Nobody writes it down.", "do": "propose",
    })  # fmt: skip
    assert answer.status_code == 302
    version = MeasureVersion.objects.get()
    assert (version.definition, version.feeds) == ({}, "Nobody writes it down.")
    assert "Nothing is counted yet." in page(
        signed_in(world, "amina"), f"/numbers/{version.measure_id}/making/"
    )
    with pytest.raises(Refused, match="counted from"):
        agree(by=world.actor("jonas"), version_id=version.pk)

    better = propose_version(
        by=world.actor("petra"), measure_id=version.measure_id, new=replace(NEW, title="Birthdays")
    )
    assert taken_into_use(world, better).used_from is not None


def test_it_counts_once_one_of_each_side_who_looks_after_it_agrees(world):
    version = proposed(world)
    with pytest.raises(Refused, match="looks after"):
        agree(by=world.actor("amina"), version_id=version.pk)
    assert agree(by=world.actor("jonas"), version_id=version.pk).used_from is None
    with pytest.raises(Refused, match="already"):
        agree(by=world.actor("jonas"), version_id=version.pk)
    look_after(by=world.actor("maya"), measure_id=version.measure_id)
    assert agree(by=world.actor("maya"), version_id=version.pk).used_from is None
    look_after(by=world.actor("petra"), measure_id=version.measure_id)

    assert agree(by=world.actor("petra"), version_id=version.pk).used_from is not None
    assert [one.version.pk for one in used(world.community.pk)] == [version.pk]


def test_another_wording_counts_from_the_next_month_on_with_a_note_on_the_chart(world):
    version = taken_into_use(world, proposed(world))
    stricter = replace(NEW, definition=replace(MISSED, most=0))
    second = propose_version(by=world.actor("amina"), measure_id=version.measure_id, new=stricter)
    for who in ("jonas", "petra"):
        agree(by=world.actor(who), version_id=second.pk)
    (one,) = used(world.community.pk)
    today = timezone.localdate()
    later = date(today.year + today.month // 12, today.month % 12 + 1, 1)

    assert (one.on(today), one.on(later)) == (MISSED, stricter.definition)
    note = ChartAct.objects.get()
    assert (note.month, note.words) == (later, "From here on it is counted by version 2.")


def test_what_counts_something_else_is_another_measure(world):
    version = taken_into_use(world, proposed(world))
    gaps = replace(NEW, definition=Definition(Kind.BETWEEN, "visit", most=100))

    with pytest.raises(Refused, match="measure of its own"):
        propose_version(by=world.actor("amina"), measure_id=version.measure_id, new=gaps)


def test_a_center_keeps_a_definition_of_its_own_and_both_stand_side_by_side(world):
    version = remission(world)
    one = Definition(Kind.LAST, "judgement", within=120, most=0)
    keep_own_definition(
        by=world.actor("amina"), measure_id=version.measure_id, definition=one, why="We see them often."
    )
    (own,) = OwnDefinition.objects.all()
    OwnResult.objects.create(
        own=own, scope="all", day=date(2026, 11, 22), counted=100, met=73, own_counted=80, own_met=62
    )
    OwnResult.objects.create(own=own, scope="center", day=date(2026, 11, 22))

    text = page(signed_in(world, "jonas"), f"/numbers/{version.measure_id}/")
    assert "By it, 20 fewer would count, and 11 fewer would meet it." in text
    assert "Some of it is not shown" in text
    assert (
        "Theirs: Everyone at our centers with the doctor’s judgement of the disease in the last 120 days."
        in text
    )
    again = signed_in(world, "petra").get(f"/numbers/{version.measure_id}/own/").content.decode()
    assert 'value="120"' in again
    assert "We see them often." in again
    assert "Our center counts otherwise already." in again
    with pytest.raises(Refused, match="Clinicians"):
        keep_own_definition(by=world.actor("jonas"), measure_id=version.measure_id, definition=one, why="x")
    end_own_definition(by=world.actor("petra"), measure_id=version.measure_id)
    assert "By the definition of" not in page(signed_in(world, "jonas"), f"/numbers/{version.measure_id}/")


def test_a_father_is_told_whether_his_child_is_in_it(world):
    version = remission(world)
    Standing.objects.create(
        person_id=world.maya.pk, version=version, categories=[5], counted=True, met=False, on=date(2026, 11, 18), value=1
    )  # fmt: skip
    text = page(signed_in(world, "jonas"), f"/numbers/{version.measure_id}/")

    assert (
        "Is my child in this number? Maya Lindqvist: yes. Counts, and not as one who meets it, because of"
        in text
    )
    assert "Is my child" not in page(signed_in(world, "amina"), f"/numbers/{version.measure_id}/")


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len([one for one in asked.captured_queries if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def test_pages_ask_at_most_eight_times_however_much_there_is(ruled):
    jonas, version = signed_in(ruled, "jonas"), taken_into_use(ruled, proposed(ruled))
    paths = [
        "/numbers/",
        "/numbers/propose/",
        "/numbers/propose/?kind=last",
        f"/numbers/{version.measure_id}/making/",
    ]
    few = [queries(jonas, path) for path in paths]
    for count in range(3):
        proposed(ruled, IN_WORDS)
        keep_draft(by=ruled.actor("jonas"), typed={"title": str(count)})
        propose_version(by=ruled.actor("amina"), measure_id=version.measure_id, new=NEW)

    assert [queries(jonas, path) for path in paths] == few
    assert max(few) <= 8, few
    assert queries(jonas, f"/numbers/{version.measure_id}/") <= 8
