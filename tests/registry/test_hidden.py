"""What somebody may not see, they do not learn: not from a count, a row, a file, an error, or how much work a page was."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.kit.terms import Audience, Category, Right
from alongside.record.actions.entries import keep_entry_from
from alongside.record.models import Entry
from alongside.registry.actions.listing import keep_list
from alongside.sharing.actions.choices import make_choice
from tests.registry.listing import a_person, brought_up, judged, seen
from tests.registry.paged import NOT_SEEN, written
from tests.registry.test_quality import a_weight

LISTS = "/registry/lists/"
WHAT = (
    "not_seen=200",
    "active=1",
    "not_judged=100",
    "steroid=on",
    "review=0",
    "form=0",
    "unplanned=on",
    "again=on",
    "untried=1",
)


def page(client, path):
    """What the page says, without what is new in it each time."""
    told = client.get(path).content.decode()
    return re.sub(r'(value|nonce|content)="[^"]*"', "", re.sub(r"id_[a-z]+_\d+", "", told))


def everything_told(client):
    """All that lists, their file and the page of quality say."""
    told = {what: page(client, f"{LISTS}?{what}") for what in WHAT}
    told["file"] = client.post(f"{LISTS}take/?not_seen=200", {"why": "x"}).content.decode()
    told["how many leave"] = page(client, f"{LISTS}take/?not_seen=200")
    told["quality"] = page(client, "/registry/quality/")
    return told


@pytest.fixture
def leo(family):
    """Somebody else, so that no page is empty."""
    person = a_person(family, "Leo Berg")
    seen(family, person, 300)
    judged(family, person, 300, "moderate")
    brought_up()
    return person


def close(family, *categories):
    for one in categories:
        make_choice(
            by=family.maya, person_id=family.of, category=one, audience=Audience.CENTER, right=Right.NONE
        )


def test_closed_is_as_if_it_were_not_written(family, leo, knocking, as_web):
    """Maya closes visits, results, plan and forms: the nurse's pages say what they would say had nobody written any."""
    petra = knocking(family.petra)
    with as_web():
        without = everything_told(petra)
    seen(family, family.of, 240)
    judged(family, family.of, 10, "severe")
    a_weight(family, family.maya, 46.0, 60)
    a_weight(family, family.maya, 101.0, 1)
    brought_up()
    with as_web():
        open_ = everything_told(petra)
    assert {what for what in open_ if open_[what] != without[what]} >= {
        "not_seen=200",
        "active=1",
        "file",
        "quality",
    }

    close(family, Category.VISITS, Category.RESULTS, Category.JOURNAL)

    with as_web():
        assert everything_told(petra) == without


def test_kept_from_the_center_is_as_if_it_were_not_written(family, leo, knocking, as_web, looking):
    petra = knocking(family.petra)
    with as_web():
        without = everything_told(petra)
    entries = [seen(family, family.of, 240), judged(family, family.of, 10, "severe")]
    brought_up()
    with as_web():
        assert everything_told(petra) != without
    for one in entries:
        with looking(family.maya):
            keep_entry_from(
                by=family.maya, person_id=family.of, origin_id=one.origin_id, audiences={Audience.CENTER}
            )

    with as_web():
        assert everything_told(petra) == without
    assert Entry.objects.filter(person=family.of, kept_from__gt=0).count() == 2


def test_who_is_closed_altogether_is_in_no_count(family, leo, knocking, as_web):
    petra = knocking(family.petra)
    seen(family, family.of, 240)
    brought_up()
    paths = [f"{LISTS}?{what}" for what in ("scope=center", "not_seen=200")]
    with as_web():
        before = [petra.get(path).content.decode() for path in paths]
    close(family, Category.IDENTITY)
    with as_web():
        after = [petra.get(path).content.decode() for path in paths]
        enrolment = petra.get("/registry/enrolment/?which=").content.decode()

    assert [("Maya" in one, "2 people" in one) for one in before] == [(True, True)] * 2
    assert [("Maya" in one, "1 person" in one) for one in after] == [(False, True)] * 2
    assert ("Maya" in enrolment, "All: 1" in enrolment) == (False, True)


ABOUT = (
    "/people/{}/lists/", "/people/{}/lists/reach/", "/people/{}/doubts/", "/people/{}/registry/",
    "/people/{}/doubts/{}/right/",
)  # fmt: skip


def test_somebody_whom_one_may_not_know_answers_as_nobody_does(family, knocking, as_web):
    """The same answer, by as many questions to the database, for Maya and for an id that nobody has."""
    told = written(family)
    tom = knocking(family.stranger)
    with as_web():
        tom.get(ABOUT[0].format(uuid4()))
        hers = [met(tom, path.format(family.of, told["doubt"])) for path in ABOUT]
        nobodys = [met(tom, path.format(uuid4(), uuid4())) for path in ABOUT]

    assert hers == nobodys
    assert {status for status, _said, _questions in hers} == {404}


def test_a_list_of_somebody_else_answers_as_no_list_does(family, knocking, as_web, looking):
    with looking(family.petra):
        hers = keep_list(by=family.petra, title="Mine alone", looking=NOT_SEEN)
    for by in (family.amina, family.stranger):
        client = knocking(by)
        with as_web():
            client.get(f"{LISTS}{uuid4()}/")
            assert met(client, f"{LISTS}{hers.pk}/") == met(client, f"{LISTS}{uuid4()}/")
            reach = f"/people/{family.of}/lists/reach/?list="
            assert met(client, f"{reach}{hers.pk}") == met(client, f"{reach}{uuid4()}")
    with as_web():
        assert knocking(family.petra).get(f"{LISTS}{hers.pk}/").status_code == 200


def test_a_doubt_of_somebody_else_is_not_found_under_ones_own_name(family, leo, knocking, as_web):
    told = written(family)
    petra = knocking(family.petra)
    with as_web():
        there = petra.get(f"/people/{family.of}/doubts/{told['doubt']}/right/")
        crossed = petra.get(f"/people/{leo}/doubts/{told['doubt']}/right/")
        sent = petra.post(f"/people/{leo}/doubts/{told['doubt']}/send/clinic/")

    assert (there.status_code, crossed.status_code, sent.status_code) == (200, 404, 404)


def met(client, path):
    """What came back, and after how many questions."""
    with CaptureQueriesContext(connection) as found:
        answer = client.get(path)
    said = re.sub(r'(value|nonce|content)="[^"]*"', "", answer.content.decode())
    return answer.status_code, said.replace(path, ""), len(found.captured_queries)
