"""A roadmap of one's own: four places, a step with its day, looked back upon, and read by a mentor where one likes."""

from __future__ import annotations

import html
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from alongside.contributions.models import Line
from alongside.groups.actions.seats import ask_for_seat
from alongside.groups.models import Group
from alongside.groups.queries.free_seats import MOST, free_seats
from alongside.groups.seated import OwnWords
from alongside.home.queries.waiting import waiting_for_partner
from alongside.kit.terms import Place, Role
from alongside.kit.verdict import Refused
from alongside.parity.actions.roadmap import NewLine, say_on_road, show_road
from alongside.parity.models import RoadLine, RoadLook, RoadShare
from alongside.parity.queries.roadmap import did_together, goes_along
from alongside.parity.road_kinds import Said
from alongside.partnership.actions.contacts import name_contact, say_of_contact
from alongside.partnership.actions.mentoring import NewMentor, ask_mentor, say_of_mentoring, stand_as_mentor
from alongside.partnership.actions.opportunities import NewTask, begin_task
from alongside.partnership.contacting import Said as ContactSaid
from alongside.partnership.mentoring_kinds import Along, Word
from alongside.partnership.opportunity_kinds import Pays
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated

ROAD = "/parity/roadmap/"


def step(day):
    return {"place": "center", "kind": "step", "words": "Lead the meeting", "by_day": str(day), "page": ""}


def waits(looking, by):
    with looking(by):
        return [(one.kind, one.words) for one in waiting_for_partner(by) if one.kind == "road_day"]


def test_a_step_waits_on_its_day_alone_and_is_looked_back_upon(team, come_in, looking):
    today = today_of(team.ito)
    late, none = (
        come_in(team.ito).post(f"{ROAD}new/", **step(today) | {"by_day": day})
        for day in (str(today - timedelta(days=1)), "")
    )
    come_in(team.ito).post(f"{ROAD}new/", **step(today + timedelta(days=3)))
    before, line = waits(looking, team.ito), RoadLine.objects.get()
    RoadLine.objects.update(by_day=today)
    now, others = waits(looking, team.ito), waits(looking, team.sara)
    page = f"{ROAD}{line.pk}/"
    on = str(today + timedelta(days=9))
    come_in(team.ito).post(page, came="going", words="Next month.", next_day=on)
    later = waits(looking, team.ito)
    come_in(team.ito).post(page, came="done", words="It was short.", next_day="")
    twice = come_in(team.ito).post(page, came="done", words="", next_day="")

    assert (late.status_code, none.status_code, twice.status_code) == (422, 422, 422)
    assert (before, now, others, later) == ([], [("road_day", "Lead the meeting")], [], [])
    assert "I did it" in come_in(team.ito).words(ROAD)
    assert come_in(team.sara).get(page).status_code == 404
    told = []
    for who in (team.sara, team.ito, team.ito):
        there = come_in(who)
        there.post(f"{page}away/")
        words = there.words(ROAD)
        told.append(("Taken away." in words, "It is not there." in words))
    assert told == [(False, True), (True, False), (False, True)]
    assert not RoadLine.objects.exists() and not RoadLook.objects.exists()


def test_what_the_ledger_holds_is_ones_own_joint_work_and_nothing_of_care(team, come_in, looking):
    say_on_road(by=team.ito, new=NewLine(Place.DIRECT_CARE, Said.DID, "Asked first."))
    with looking(team.ito):
        found = did_together(team.ito)
        own = Line.objects.filter(actor_id=team.ito.person_id, about_id=None)
        counts = {place: own.filter(place=str(place)).count() for place in found}
    assert Place.DIRECT_CARE not in found
    assert {place: count for place, (count, _latest) in found.items()} == counts
    assert sum(counts.values()) > 0
    assert all(one.actor_id == team.ito.person_id for _count, some in found.values() for one in some)
    page = come_in(team.ito).words(ROAD)
    assert "Asked first." in page and "in joint work" in page
    assert len(asked(come_in, team.ito, ROAD)) <= 8
    sheet = come_in(team.ito).get(f"{ROAD}sheet.pdf")
    assert sheet.content.startswith(b"%PDF") and b"Asked first" not in come_in(team.sara).get(ROAD).content


def test_a_mentor_reads_it_where_one_lets_them_and_nobody_else(team, come_in, looking):
    mentor = stand_as_mentor(by=team.nils, new=NewMentor(Along.COACH, "How a team begins", boundaries=True))
    say_on_road(by=team.sara, new=NewLine(Place.SYSTEM, Said.WISH, "One voice in the council"))
    address = f"{ROAD}of/{team.sara.person_id}/"
    with pytest.raises(Refused, match="goes along"):
        show_road(by=team.sara, reader_id=team.nils.person_id)
    one = ask_mentor(by=team.sara, mentor_id=mentor.pk, words="May I?")
    say_of_mentoring(by=team.nils, mentoring_id=one.pk, kind=Word.YES)
    closed = come_in(team.nils).get(address).status_code
    come_in(team.sara).post(f"{ROAD}who/", reader=str(team.nils.person_id))
    share = RoadShare.objects.get()
    reads = come_in(team.nils).words(address)

    assert closed == 404 and "One voice in the council" in reads and "in joint work" not in reads
    assert [come_in(who).get(address).status_code for who in (team.ito, team.sara)] == [404, 404]
    assert "Sara" in come_in(team.nils).words(ROAD)
    for who, count in ((team.nils, 1), (team.ito, 0), (team.sara, 1)):
        with looking(who):
            assert RoadLine.objects.count() == count
    with looking(team.nils):
        for sql in (
            "UPDATE parity_roadshare SET ended_at = now() RETURNING 1",
            "DELETE FROM parity_roadline RETURNING 1",
        ):
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(sql)
                assert cursor.fetchall() == []
    with looking(team.ito), pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO parity_roadshare (id, community_id, person_id, name, reader_id, reader_name, at) VALUES "
            "(gen_random_uuid(), %s, %s, 'Sara Osei', %s, %s, now())",
            [team.ito.community_id, team.sara.person_id, team.ito.person_id, team.ito.name],
        )
    come_in(team.sara).post(f"{ROAD}who/{share.pk}/end/")
    assert come_in(team.nils).get(address).status_code == 404
    assert {one.about_id for one in Line.objects.filter(verb__startswith="parity.road_")} == {
        team.sara.person_id
    }


def test_with_the_end_of_going_along_reading_ends_and_who_comes_again_is_let_in_anew(team, come_in, looking):
    mentor = stand_as_mentor(by=team.nils, new=NewMentor(Along.COACH, "How a team begins", boundaries=True))
    say_on_road(by=team.sara, new=NewLine(Place.SYSTEM, Said.WISH, "One voice in the council"))
    read, address = [], f"{ROAD}of/{team.sara.person_id}/"

    def looks():
        with looking(team.nils):
            mine = RoadLine.objects.count(), RoadShare.objects.count()
        read.append((come_in(team.nils).get(address).status_code, *mine))

    for words in ("May I?", "And once more?"):
        one = ask_mentor(by=team.sara, mentor_id=mentor.pk, words=words)
        say_of_mentoring(by=team.nils, mentoring_id=one.pk, kind=Word.YES)
        looks()
        with looking(team.sara):
            show_road(by=team.sara, reader_id=team.nils.person_id)
        looks()
        assert "Nobody else reads it" not in come_in(team.sara).words(ROAD)
        say_of_mentoring(by=team.sara, mentoring_id=one.pk, kind=Word.END)
        looks()
        assert "Nobody else reads it" in come_in(team.sara).words(ROAD)

    assert read == [(404, 0, 0), (200, 1, 1), (404, 0, 0)] * 2
    assert "Sara" not in come_in(team.nils).words(ROAD)


def test_it_names_the_seats_and_tasks_that_are_free_for_somebody_and_no_others(team, come_in):
    Group.objects.filter(pk=team.group.pk).update(partner_places=4)
    lone = begun(team.ito, "Family council", kind="council", partner_places=1)
    begun(team.ito, "Behind doors", partner_places=3, members_only=True)
    task = begin_task(by=team.ito, new=NewTask("Paint the hall", "Colour", minutes=90, pays=Pays.NOTHING))
    mum = team.town.join("Maja", Role.CAREGIVER)
    page, visit = come_in(mum).words(ROAD), come_in(mum)
    step = re.search(
        r"/parity/roadmap/new/\?place=center[^\"]*council[^\"]*",
        html.unescape(visit.get(ROAD).content.decode()),
    )[0]
    chairs = come_in(team.ito).words(ROAD)
    seated(lone, mum, team.ito, voice="caregiver")
    ask_for_seat(by=mum, group_id=team.group.pk, own=OwnWords("families"))
    after = come_in(mum).words(ROAD)

    assert "2 seats are kept for patients and families, and free." in page
    assert "1 seat is kept for patients and families, and free." in page and "Behind doors" not in page
    assert "Paint the hall" in page and f"/opportunities/{task.pk}/" in visit.get(ROAD).content.decode()
    assert "Ask for a seat in Family council" in visit.get(step).content.decode()
    assert "Nobody chairs it for staff." in chairs and "is kept for patients" not in chairs
    assert f"/opportunities/{task.pk}/" not in come_in(team.ito).get(ROAD).content.decode()
    assert "families, and free" not in after and "Nobody chairs it for patients and relatives." in after
    assert len(asked(come_in, mum, ROAD)) <= 8


def test_however_many_groups_there_are_each_has_its_turn_and_ones_own_center_comes_first(
    team, looking, monkeypatch
):
    mum, here = team.town.join("Maja", Role.CAREGIVER), team.town.center
    nora = team.town.join("Nora", Role.CLINICIAN)
    ours = begun(team.tom, "Zebra", partner_places=1)
    told = {one.attname: getattr(ours, one.attname) for one in Group._meta.concrete_fields}
    Group.objects.bulk_create(Group(**told | {"id": uuid4(), "name": f"A {one:02}"}) for one in range(70))
    Group.objects.filter(pk=ours.pk).update(
        organizations=[here.pk], organization_names=["x"], organization_places=[3]
    )

    def free(by) -> list[str]:
        with looking(by):
            return [one.group for one in free_seats(by)]

    first, hers, met = free(mum), free(nora), set()
    same = free(mum)
    for week in range(40):
        monkeypatch.setattr(
            "alongside.groups.queries.free_seats.today_of",
            lambda by, week=week: today_of(by) + timedelta(weeks=week),
        )
        met |= set(free(mum))

    assert len(first) == MOST and same == first and hers == ["Zebra"]
    assert len(met) > 55 and met > set(first)


def test_a_contact_person_can_be_let_in_while_they_are_there_for_one(team, looking):
    named = name_contact(by=team.ito, seat_id=team.seat(team.sara).pk, contact_id=team.seat(team.ito).pk)
    with looking(team.sara):
        there = goes_along(team.sara)
    with looking(team.nils):
        others = goes_along(team.nils)
    share = show_road(by=team.sara, reader_id=team.ito.person_id)
    say_of_contact(by=team.ito, contact_id=named.pk, kind=ContactSaid.END)
    with looking(team.sara):
        after = goes_along(team.sara)

    assert (there, others, after) == ([(team.ito.person_id, team.ito.name)], [], [])
    assert share.reader_name == team.ito.name
