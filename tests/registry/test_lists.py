"""Lists: who is found by what, what is closed finds nobody, who was reached, and what leaves in a file."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category
from alongside.kit.verdict import Refused
from alongside.record.lately_keeping import bring_up
from alongside.record.models import LatelyRow
from alongside.registry.actions.listing import (
    NewOutreach,
    end_list,
    keep_list,
    reach_out,
    share_list,
    write_back,
)
from alongside.registry.looking import Looking, Order, Scope
from alongside.registry.models import Outreach, OutreachFrom, PopulationList, Taken
from alongside.registry.queries.about import in_lists
from alongside.registry.queries.lists import lists_of, tried_with
from alongside.registry.queries.population import find
from alongside.sharing.models import Receipt
from tests.registry.listing import a_person, brought_up, closes, judged, seen

NOT_SEEN = Looking(Scope.CENTER, {"not_seen": 200})
ACTIVE = Looking(Scope.CENTER, {"active": 1})


def names(by, sought, looking):
    with looking(by):
        return [one.name for one in find(by, sought).rows]


def test_who_was_not_seen_for_long_is_found_by_their_center(family, looking):
    leo = a_person(family, "Leo Berg")
    seen(family, family.of, 20)
    seen(family, family.of, 400)
    seen(family, leo, 240)
    brought_up()

    assert names(family.petra, NOT_SEEN, looking) == ["Leo Berg"]
    assert names(family.petra, Looking(), looking) == ["Leo Berg", "Maya Lindqvist"]
    assert names(family.stranger, Looking(), looking) == []
    assert names(family.researcher, Looking(), looking) == []


def test_all_conditions_hold_at_once_and_the_order_is_kept(family, looking):
    leo, ada = a_person(family, "Leo Berg"), a_person(family, "Ada Carl")
    for person, days, how in ((family.of, 300, "moderate"), (leo, 250, "mild"), (ada, 10, "severe")):
        seen(family, person, days)
        judged(family, person, days, how)
    brought_up()
    both = Looking(Scope.CENTER, {"not_seen": 200, "active": 1}, Order.JUDGED)

    assert names(family.petra, both, looking) == ["Maya Lindqvist", "Leo Berg"]
    assert names(family.petra, Looking(Scope.CENTER, {"active": 2}, Order.NAME), looking) == [
        "Ada Carl", "Maya Lindqvist",
    ]  # fmt: skip


def test_one_looks_among_ones_own_patients(family, looking):
    a_person(family, "Leo Berg")

    assert names(family.amina, Looking(Scope.MINE), looking) == ["Maya Lindqvist"]
    assert names(family.petra, Looking(Scope.MINE), looking) == []


def test_what_is_closed_finds_nobody_and_is_shown_in_no_row(family, looking):
    judged(family, family.of, 10, "severe")
    seen(family, family.of, 300)
    brought_up()
    assert names(family.petra, ACTIVE, looking) == ["Maya Lindqvist"]

    closes(family, Category.RESULTS)

    assert names(family.petra, ACTIVE, looking) == []
    with looking(family.petra):
        (row,) = find(family.petra, NOT_SEEN).rows
    assert (row.judged, row.judged_on, row.seen_on is None) == (None, None, False)


def test_each_finds_the_last_visit_that_they_see(family, looking):
    seen(family, family.of, 300)
    seen(family, family.of, 10, kept_from=1 << Audience.CENTER)
    brought_up()

    assert names(family.petra, NOT_SEEN, looking) == ["Maya Lindqvist"]
    assert names(family.amina, NOT_SEEN, looking) == []


def test_what_is_kept_from_somebody_is_gone_from_lists_at_once(family, looking):
    entry = judged(family, family.of, 10, "severe")
    brought_up()
    with looking(family.maya):
        from alongside.record.actions.entries import keep_entry_from

        keep_entry_from(
            by=family.maya, person_id=family.of, origin_id=entry.origin_id, audiences={Audience.CENTER}
        )

    assert names(family.petra, ACTIVE, looking) == []
    bring_up([family.of])
    assert names(family.petra, ACTIVE, looking) == []
    assert names(family.amina, ACTIVE, looking) == ["Maya Lindqvist"]


def test_a_list_is_kept_by_what_it_looks_for_and_found_by_colleagues_when_it_is_shared(family, looking):
    with looking(family.petra):
        listed = keep_list(by=family.petra, title="Not seen for long", looking=NOT_SEEN)
    with looking(family.amina):
        assert lists_of(family.amina) == []
    with looking(family.amina), pytest.raises(Refused):
        share_list(by=family.amina, list_id=listed.pk)
    with looking(family.petra):
        share_list(by=family.petra, list_id=listed.pk)
    with looking(family.amina):
        assert [one.title for one in lists_of(family.amina)] == ["Not seen for long"]
    with looking(family.stranger):
        assert PopulationList.objects.count() == 0
    with looking(family.amina), pytest.raises(Refused):
        end_list(by=family.amina, list_id=listed.pk)
    with looking(family.petra):
        end_list(by=family.petra, list_id=listed.pk)
        assert lists_of(family.petra) == []


def test_only_a_clinician_keeps_a_list(family, looking):
    for by in (family.maya, family.jonas, family.researcher):
        with looking(by), pytest.raises(Refused):
            keep_list(by=by, title="x", looking=NOT_SEEN)


def test_a_list_of_ones_own_bears_no_name_in_the_ledger(family, looking):
    with looking(family.petra):
        keep_list(by=family.petra, title="Those I worry about", looking=NOT_SEEN)

    assert "worry" not in Line.objects.get(verb="registry.list_kept").subject_words


def test_a_call_is_written_down_and_read_by_the_person_and_the_family(family, looking):
    with looking(family.petra):
        listed = keep_list(by=family.petra, title="Active", looking=ACTIVE, shared=True)
        new = NewOutreach("call", "booked", "Thursday at ten", list_id=listed.pk)
        reach_out(by=family.petra, person_id=family.of, new=new)
    for by in (family.maya, family.jonas, family.amina):
        with looking(by):
            (one,) = tried_with(by, family.of)
            assert (one.outreach.author_name, one.outreach.words, one.list_title) == (
                "Petra Novak", "Thursday at ten", "Active",
            )  # fmt: skip
            assert Line.objects.filter(verb="registry.reached_out").count() == 1
    with looking(family.stranger):
        assert (Outreach.objects.count(), OutreachFrom.objects.count()) == (0, 0)


def test_out_of_which_list_is_told_only_to_who_may_see_all_that_it_tells_of(family, looking):
    with looking(family.petra):
        listed = keep_list(by=family.petra, title="Active", looking=ACTIVE, shared=True)
        reach_out(
            by=family.petra, person_id=family.of, new=NewOutreach("call", "no_answer", list_id=listed.pk)
        )
    closes(family, Category.RESULTS, Audience.CAREGIVERS)

    with looking(family.jonas):
        assert [one.list_title for one in tried_with(family.jonas, family.of)] == [""]
    with looking(family.maya):
        assert [one.list_title for one in tried_with(family.maya, family.of)] == ["Active"]


def test_who_may_not_see_how_to_reach_somebody_writes_no_call(family, looking):
    with looking(family.stranger), pytest.raises(Refused):
        reach_out(by=family.stranger, person_id=family.of, new=NewOutreach("call", "reached"))
    with looking(family.jonas), pytest.raises(Refused):
        reach_out(by=family.jonas, person_id=family.of, new=NewOutreach("call", "reached"))
    with looking(family.amina), pytest.raises(Refused):
        write_back(by=family.amina, person_id=family.of, words="x")


def test_the_family_writes_back(family, looking):
    with looking(family.jonas):
        write_back(by=family.jonas, person_id=family.of, words="Call after four")

    with looking(family.petra):
        assert [(one.outreach.way, one.outreach.words) for one in tried_with(family.petra, family.of)] == [
            ("back", "Call after four")
        ]


def test_a_person_reads_which_shared_lists_they_are_in_as_who_made_them_sees_it(family, looking):
    judged(family, family.of, 10, "mild")
    seen(family, family.of, 10)
    brought_up()
    with looking(family.petra):
        keep_list(by=family.petra, title="Active", looking=ACTIVE, shared=True)
        keep_list(by=family.petra, title="Not seen", looking=NOT_SEEN, shared=True)
        keep_list(by=family.petra, title="Mine alone", looking=ACTIVE)
    for by in (family.maya, family.jonas):
        with looking(by):
            assert {one.title: inside for one, inside in in_lists(by, family.of)} == {
                "Active": True, "Not seen": False,
            }  # fmt: skip

    closes(family, Category.RESULTS)

    with looking(family.maya):
        assert {one.title: inside for one, inside in in_lists(family.maya, family.of)} == {
            "Active": False, "Not seen": False,
        }  # fmt: skip
    with looking(family.elsewhere):
        assert PopulationList.objects.count() == 0


def test_the_page_leaves_a_receipt_for_each_row_and_the_file_another_one(family, knocking, as_web):
    leo = a_person(family, "Leo Berg")
    seen(family, leo, 240)
    seen(family, family.of, 10)
    brought_up()
    petra = knocking(family.petra)
    with as_web():
        page = petra.get("/registry/lists/?not_seen=200").content.decode()
        answer = petra.post("/registry/lists/take/?not_seen=200", {"why": "To call them"})

    assert ("Leo Berg" in page, "Maya Lindqvist" in page) == (True, False)
    assert '<a href="/numbers/" aria-current="page">' in page
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [row["name"] for row in rows] == ["Leo Berg"]
    assert answer["Content-Disposition"].startswith("attachment")
    left = Receipt.objects.filter(viewer_id=family.petra.person_id)
    assert {(one.person_id, one.page) for one in left} == {(leo, "a list"), (leo, "a list in a file")}
    assert [(one.people, one.why) for one in Taken.objects.all()] == [(1, "To call them")]


def test_no_file_leaves_without_a_reason(family, knocking, as_web):
    with as_web():
        answer = knocking(family.petra).post("/registry/lists/take/", {"why": ""})

    assert (answer.status_code, Taken.objects.count(), Receipt.objects.count()) == (422, 0, 0)


def test_a_nurse_looks_keeps_a_list_and_writes_down_a_call_by_forms_alone(family, knocking, as_web):
    seen(family, family.of, 240)
    brought_up()
    petra = knocking(family.petra)
    with as_web():
        kept = petra.post("/registry/lists/keep/?not_seen=200", {"title": "Not seen", "shared": "on"})
        page = petra.get(kept["Location"]).content.decode()
        form = f"/people/{family.of}/lists/reach/?list={kept['Location'].split('/')[-2]}"
        petra.post(form, {"way": "call", "outcome": "no_answer", "words": "", "again_on": ""})
        after = petra.get(kept["Location"]).content.decode()
        hers = knocking(family.maya).get(f"/people/{family.of}/lists/").content.decode()

    assert "Nobody tried to reach them yet." in page and "Maya Lindqvist" in page
    assert "called, no answer" in after
    assert "You are in it" in hers and "Petra Novak" in hers and "Called, no answer" in hers


def asked(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as found:
        assert client.get(path).status_code == 200
    plain = ("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT", "ROLLBACK")
    return [one["sql"] for one in found.captured_queries if not one["sql"].startswith(plain)]


def a_list_and_a_call(client, family):
    kept = client.post("/registry/lists/keep/?not_seen=200", {"title": "Not seen", "shared": "on"})
    reach = f"/people/{family.of}/lists/reach/?list={kept['Location'].split('/')[-2]}"
    assert client.post(reach, {"way": "call", "outcome": "reached"}).status_code == 302


def test_a_list_asks_the_same_with_one_row_and_with_three(family, knocking, as_web):
    seen(family, family.of, 240)
    brought_up()
    petra, maya = knocking(family.petra), knocking(family.maya)
    paths = ((petra, "/registry/lists/?not_seen=200"), (maya, f"/people/{family.of}/lists/"))
    a_list_and_a_call(petra, family)
    with as_web():
        one = [asked(client, path) for client, path in paths]
    for name in ("Leo Berg", "Ada Carl"):
        seen(family, a_person(family, name), 300)
        a_list_and_a_call(petra, family)
    brought_up()
    with as_web():
        three = [asked(client, path) for client, path in paths]

    assert [len(some) for some in one] == [len(some) for some in three]
    assert max(len(some) for some in three) <= 8, three


def test_the_worker_finds_anew_only_those_of_whom_something_changed(family):
    leo = a_person(family, "Leo Berg")
    seen(family, leo, 10)
    seen(family, family.of, 10)
    brought_up()
    assert brought_up() == 0

    seen(family, leo, 5)

    assert brought_up() == 1
    assert LatelyRow.objects.count() == 2


def test_a_visit_that_was_held_here_counts_as_seen(family, looking):
    from tests.visits.worlds import held

    seen(family, family.of, 300)
    held(family)
    brought_up()

    assert names(family.petra, NOT_SEEN, looking) == []


def test_nobody_is_shown_and_no_receipt_is_left_before_one_looks(family, knocking, as_web):
    with as_web():
        page = knocking(family.petra).get("/registry/lists/").content.decode()

    assert "Maya Lindqvist" not in page and "Not seen for 200 days" in page
    assert Receipt.objects.count() == 0
