"""Recruiting: little is kept, the team alone reads it, the person can delete it, and everything of it has an end."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import product
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.pauses import come_back, pause_seat
from alongside.groups.actions.seats import leave_seat
from alongside.home.partnership_words import PARTNERSHIP
from alongside.home.queries.waiting import waiting_for, waiting_for_partner
from alongside.partnership.actions.recruiting import NewCandidate, Touch, be_in_touch, think_of
from alongside.partnership.forgetting import forget_whom_it_is_time_to
from alongside.partnership.models import Candidate, Flyer, Move, Path
from alongside.partnership.queries.paths import happened, one_path
from alongside.partnership.recruiting import KEPT, LONGEST_KEPT, Moved, Question, Stage, forget_on, moved
from alongside.partnership.steps import Step, now
from alongside.people.models import Organization
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun

FLYER = {
    "language": "sv", "headline": "Du vet hur det är", "words": "En timme i månaden.\nVi betalar resan.",
    "reach": "0123 45 67",
}  # fmt: skip


def test_whatever_one_does_everything_kept_has_an_end_within_a_year():
    first = date(2026, 1, 1)
    days = [first + timedelta(days=count) for count in (0, 30, 200, 364)]

    assert all(forget_on(stage, day, first) <= first + LONGEST_KEPT for stage, day in product(Stage, days))
    assert all(forget_on(stage, first, first) == first + KEPT[stage] for stage in Stage)
    assert {moved(one, two) for one, two in product(Stage, Stage)} == {
        Moved.NOTED, Moved.THOUGHT, Moved.ASKED, Moved.VISITING, Moved.PARTNER, Moved.NOT_NOW,
    }  # fmt: skip


def test_five_questions_are_answered_bit_by_bit_and_then_the_people_come(way, come_in):
    page, by = f"{way.page}ready/", way.team.sara
    come_in(by).post(page, work="Read our letters", time="An hour")
    half = come_in(way.team.nils).words(page)
    path = one_path(by, way.path.pk)
    rest = {one.value: "Something" for one in Question} | {"work": "Read our letters"}
    come_in(way.team.nils).post(page, **rest)

    assert "Read our letters" in half and path.answered == 2
    assert happened(path).prepared is False and happened(one_path(by, way.path.pk)).prepared is True


def test_the_team_alone_reads_whom_it_thinks_of_and_a_no_leaves_nothing_but_that_it_was(way, come_in):
    team = way.team
    made = come_in(team.sara).post(
        f"{way.page}people/new/", name="Lena", reach="", why="She asked about school."
    )
    one = Candidate.objects.get()
    page = made.headers["Location"]
    mine, theirs = come_in(team.nils).words(page), come_in(team.tom).get(page)
    closed = come_in(team.tom).get(f"{way.page}people/")
    link = re.search(r"/partners/yours/([0-9a-f]{40})/", mine)
    come_in(team.nils).post(
        page, stage="asked", opening="You said something.", next_step="Call", next_on="2026-01-02"
    )
    listed, told = come_in(team.ito).words(f"{way.page}people/"), Candidate.objects.get()
    come_in(team.sara).post(page, stage="no", opening="", next_step="", next_on="")

    assert "She asked about school." in mine and "What one can say" in mine and link
    assert (theirs.status_code, closed.status_code) == (404, 403)
    assert "We asked them" in listed and "Its day has come" in listed
    assert told.forget_on == today_of(team.nils) + KEPT[Stage.ASKED]
    assert not Candidate.objects.exists()
    assert [one.kind for one in Move.objects.order_by("at")] == ["thought", "asked", "no"]
    assert not [line for line in Line.objects.all() if "Lena" in f"{line.subject_words}{line.details}"]
    assert not Line.objects.filter(subject_id=one.pk).exists()


def flyer_of(way, come_in, **more):
    told = FLYER | {"contact_id": str(way.team.seat(way.team.sara).pk)} | more
    return come_in(way.team.ito).post(f"{way.page}flyers/new/", **told).headers["Location"]


def on_today(looking, by):
    with looking(by):
        found = waiting_for_partner(by) if by.hat == "together" else waiting_for(by)[1]
    return [(one.kind, one.by_name) for one in found if one.kind in PARTNERSHIP]


def test_where_the_team_has_ended_nothing_is_said_to_be_saved_or_deleted(way, come_in):
    one = think_of(by=way.team.sara, path_id=way.path.pk, new=NewCandidate("Lena"))
    end_group(by=way.team.ito, group_id=way.team.group.pk)
    told = {"opening": "", "next_step": "", "next_on": ""}
    page = f"/partners/people/{one.pk}/"
    read = [come_in(way.team.sara).post(page, stage=stage, **told) for stage in ("asked", "no")]

    assert [each.status_code for each in read] == [422, 422]
    assert not any(word in each.content.decode() for each in read for word in ("Saved.", "Deleted."))


def test_a_stranger_leaves_their_name_by_the_square_reads_what_is_kept_and_deletes_it(
    way, come_in, client, as_web, looking
):
    page = flyer_of(way, come_in)
    shown, sheet = come_in(way.team.ito).words(page), come_in(way.team.ito).get(f"{page}a5.pdf")
    wrong = come_in(way.team.ito).get(f"{page}a3.pdf")
    code = Flyer.objects.get().code
    client.logout()
    with as_web():
        asks = client.get(f"/i/{code}/").content.decode()
        missing = client.post(f"/i/{code}/", {"name": "Lena"})
        sent = client.post(f"/i/{code}/", {"name": "Lena", "reach": "0123", "call_when": "Tuesdays"})
        own = sent.headers["Location"]
        kept = client.get(own).content.decode()
    waits = on_today(looking, way.team.sara)
    others = on_today(looking, way.team.nils)
    people = come_in(way.team.nils).words(f"{way.page}people/")
    client.logout()
    with as_web():
        gone = client.post(own).content.decode()
        again = client.get(own)
        nothing = client.get("/partners/yours/abc/")

    assert f"/i/{code}/" in shown and sheet.content.startswith(b"%PDF") and wrong.status_code == 404
    assert 'lang="sv"' in asks and "Du vet hur det är" in asks and missing.status_code == 422
    assert "Lena" in kept and "0123" in kept and "Tuesdays" in kept
    assert (waits, others) == ([("interest_new", "Lena")], [])
    assert "Came by the flyer" in people
    assert gone and not Candidate.objects.exists() and (again.status_code, nothing.status_code) == (410, 410)
    assert [one.kind for one in Move.objects.order_by("at")] == ["came", "left"]
    line = Line.objects.get(verb="partnership.interest_shown")
    assert (line.actor_id, line.community_id, line.subject_words) == (
        None,
        None,
        "–",
    )  # nobody reads that one came


def test_whoever_left_their_name_waits_for_all_of_the_team_where_their_contact_is_away_or_gone(
    way, come_in, client, as_web, looking
):
    team, seat = way.team, way.team.seat(way.team.sara)
    flyer_of(way, come_in, language="en")
    client.logout()
    with as_web():
        client.post(f"/i/{Flyer.objects.get().code}/", {"name": "Lena", "reach": "0123"})
    lena = [("interest_new", "Lena")]

    def today() -> list[object]:
        return [on_today(looking, one) for one in (team.sara, team.nils, team.tom)]

    there = today()
    pause_seat(by=team.sara, group_id=team.group.pk)
    away = today()
    come_back(by=team.sara, group_id=team.group.pk)
    back = today()
    leave_seat(by=team.sara, seat_id=seat.pk)

    assert (there, away, back) == ([lena, [], []], [[], lena, []], [lena, [], []])
    assert today() == [[], lena, []]


def test_a_flyer_takes_so_many_and_none_when_it_has_ended(way, come_in, client, as_web):
    page = flyer_of(way, come_in, language="en")
    code, told = Flyer.objects.get().code, {"name": "Lena", "reach": "0123"}
    client.logout()
    with as_web():
        often = [client.post(f"/i/{code}/", told).status_code for _one in range(7)]
    come_in(way.team.nils).post(f"{page}end/")
    client.logout()
    with as_web():
        ended, none = client.get(f"/i/{code}/"), client.get("/i/nothing-here/")
    sheet = come_in(way.team.nils).get(f"{page}a4.pdf")

    assert often == [302] * 6 + [429]
    assert (ended.status_code, none.status_code) == (410, 410)
    assert not sheet.content.startswith(b"%PDF") and "does not hold any more" in sheet.content.decode()


def test_the_night_forgets_whose_day_has_come_and_nobody_else(way):
    by = way.team.sara
    old = think_of(by=by, path_id=way.path.pk, new=NewCandidate("Old"))
    new = think_of(by=by, path_id=way.path.pk, new=NewCandidate("New"))
    be_in_touch(by=by, candidate_id=new.pk, touch=Touch(Stage.ASKED))
    Candidate.objects.filter(pk=old.pk).update(forget_on=timezone.localdate())
    count, again = forget_whom_it_is_time_to(), forget_whom_it_is_time_to()
    path = one_path(by, way.path.pk)

    assert (count, again, [one.name for one in Candidate.objects.all()]) == (1, 0, ["New"])
    assert (happened(path).thought_of, happened(path).asked) == (2, 1)
    assert now(happened(path)) == Step.CHAMPION


def test_the_pages_ask_the_same_of_one_and_of_three(way, come_in):
    think_of(by=way.team.sara, path_id=way.path.pk, new=NewCandidate("One"))
    one = len(asked(come_in, way.team.ito, f"{way.page}people/"))
    for name in ("Two", "Three"):
        think_of(by=way.team.nils, path_id=way.path.pk, new=NewCandidate(name))
    three = len(asked(come_in, way.team.ito, f"{way.page}people/"))

    assert (three, three <= 8) == (one, True)
    assert "Nobody brings all nine" in come_in(way.team.tom).words("/partners/cards/")


def test_where_it_fails_at_one_center_the_others_are_forgotten_all_the_same(way):
    by = way.team.sara
    other = Organization.objects.create(community=way.team.town.community, name="Hillside")
    second = Path.objects.get(pk=way.path.pk)
    second.pk, second._state.adding, second.center, second.group = (
        uuid4(),
        True,
        other,
        begun(by, "Hillside team"),
    )
    second.save(force_insert=True)
    for path in (way.path, second):
        think_of(by=by, path_id=path.pk, new=NewCandidate(path.center.name))
    Candidate.objects.update(forget_on=timezone.localdate())
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION fails() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            f"IF OLD.path_id = '{way.path.pk}' THEN RAISE 'no'; END IF; RETURN OLD; END $$; "
            "CREATE TRIGGER fails BEFORE DELETE ON partnership_candidate FOR EACH ROW EXECUTE FUNCTION fails()"
        )
    with pytest.raises(DatabaseError):
        forget_whom_it_is_time_to()

    assert [one.name for one in Candidate.objects.all()] == [way.path.center.name]
