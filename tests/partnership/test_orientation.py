"""Before a first meeting: everyone ticks a short list for themselves, and whoever prepares it knows who is new."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.utils import timezone

from alongside.contributions.models import Line
from alongside.groups.actions.meetings import NewMeeting, call_meeting
from alongside.groups.models import GroupSeat, Meeting
from alongside.partnership import rules_orientation as rules
from alongside.partnership.actions.orientation import tick
from alongside.partnership.models import Orientation, OrientationTick, Ready
from alongside.partnership.orientation import is_whole, points_in
from alongside.partnership.orientation_words import STARTER
from tests.house.hostile import tried_by

ALL = [str(one) for one in range(len(STARTER))]
NO = "refused"


def test_a_list_has_a_point_on_each_line_and_is_whole_when_all_are_ticked():
    assert points_in(" - How it goes\n\n* Who is who \n") == ["How it goes", "Who is who"]
    assert [is_whole(one, 2) for one in ([], [1], [1, 0], [0, 1, 2])] == [False, False, True, True]


def test_what_is_ticked_stands_in_the_list_as_it_is_now():
    assert rules.when_ticked([0, 1], 2) and not rules.when_ticked([2], 2)


def test_everyone_of_either_side_goes_through_it_and_whoever_called_the_meeting_is_told_who_is_new(
    team, come_in
):
    page = f"/partners/getting-ready/groups/{team.group.pk}/"
    soon = NewMeeting("First talk", ("room",), timezone.now() + timedelta(days=6))
    call_meeting(by=team.ito, group_id=team.group.pk, new=soon)
    far = NewMeeting("Much later", ("room",), timezone.now() + timedelta(days=20))
    call_meeting(by=team.sara, group_id=team.group.pk, new=far)
    today = {who.name: come_in(who).words("/") for who in (team.ito, team.sara)}
    before = come_in(team.tom).words(page)
    some = come_in(team.sara).post(page + "me/", points=ALL[:3])
    kept = come_in(team.sara).get(page + "me/").content.decode()
    hidden = come_in(team.nils).words(page)
    for who in (team.ito, team.sara, team.nils, team.nils):
        come_in(who).post(page + "me/", points=ALL)
    after, calm = come_in(team.tom).words(page), come_in(team.ito).words("/")

    assert "Before “First talk”: go through the short list of Riverside team" in today["Sara Osei"]
    assert "Somebody comes to “First talk” for the first time" in today["Ken Ito"]
    assert "Somebody comes to “Much later”" not in today["Sara Osei"]
    assert (
        "3 of those who come for the first time have not gone through the list: Ken Ito, Sara Osei, Nils Berg."
        in before
    )
    assert "When we meet, and what was said" in before
    assert some.status_code == 302 and kept.count(" checked") == 3
    assert hidden.count("Not yet") == 3 and after.count("Not yet") == 0
    assert "Whoever comes for the first time is ready." in after and "for the first time" not in calm
    assert (
        Ready.objects.count() == 3 and OrientationTick.objects.filter(seat=team.seat(team.nils)).count() == 1
    )
    assert [one.about_id for one in Line.objects.filter(verb="partnership.ticked")] == [team.sara.person_id]
    assert Line.objects.filter(verb="partnership.got_ready", about_id=None).count() == 3


def test_nobody_is_asked_to_get_ready_for_a_first_meeting_that_is_over(team, come_in):
    for title, days in (("First talk", 6), ("Second talk", 12)):
        new = NewMeeting(title, ("room",), timezone.now() + timedelta(days=days))
        call_meeting(by=team.ito, group_id=team.group.pk, new=new)

    def asked() -> list[bool]:
        mine, theirs = come_in(team.sara).words("/"), come_in(team.ito).words("/")
        return ["go through the short list" in mine, "for the first time and may have" in theirs]

    before = asked()
    yesterday = timezone.now() - timedelta(days=1)
    GroupSeat.objects.update(given_at=yesterday, taken_at=yesterday)
    Meeting.objects.filter(title="First talk").update(starts_at=timezone.now() - timedelta(hours=2))
    over = asked()
    GroupSeat.objects.update(taken_at=timezone.now() - timedelta(hours=1))

    assert (before, over, asked()) == ([True] * 2, [False] * 2, [True] * 2)


def test_a_group_words_its_own_list_and_whoever_was_ready_stays_ready(team, come_in):
    page = f"/partners/getting-ready/groups/{team.group.pk}/"
    tick(by=team.sara, group_id=team.group.pk, points=range(len(STARTER)))
    empty = come_in(team.nils).post(page + "list/", points=" \n - \n")
    for _ in range(2):
        come_in(team.nils).post(page + "list/", points="Where the toilets are\n- Who brings cake")
    told = come_in(team.sara).words(page)
    old = come_in(team.sara).post(page + "me/", points=ALL)
    come_in(team.nils).post(page + "me/", points=["0", "1"])
    stranger = [come_in(team.tom).get(page + one).status_code for one in ("", "me/", "list/")]

    assert (empty.status_code, old.status_code, stranger) == (422, 422, [200, 403, 403])
    assert "Who brings cake" in told and "The list of this group." in told
    assert Orientation.objects.get().points == ["Where the toilets are", "Who brings cake"]
    assert {one.seat.name for one in Ready.objects.all()} == {"Sara Osei", "Nils Berg"}


def test_raw_sql_ticks_for_oneself_alone_and_nobody_reads_what_somebody_ticked(team, as_web):
    tick(by=team.sara, group_id=team.group.pk, points=[1])
    tick(by=team.nils, group_id=team.group.pk, points=range(len(STARTER)))
    words = {"new": uuid.uuid4(), "team": team.group.pk} | {
        name: team.seat(getattr(team, name)).pk for name in ("ito", "sara", "nils")
    }
    ready = "INSERT INTO partnership_ready (id, group_id, seat_id, at) VALUES (%(new)s, %(team)s, %({whose})s, {at})"
    attempts = [
        (team.ito, "SELECT 1 FROM partnership_orientationtick", 0),
        (team.sara, "SELECT 1 FROM partnership_orientationtick", 1),
        (team.tom, "SELECT 1 FROM partnership_ready", 1),
        (team.ito, ready.format(whose="ito", at="now()"), 1),
        (team.ito, ready.format(whose="sara", at="now()"), NO),
        (team.ito, ready.format(whose="ito", at="now() - interval '3 days'"), NO),
        (team.tom, ready.format(whose="ito", at="now()"), NO),
        (team.nils, "UPDATE partnership_ready SET at = now() - interval '1 year'", NO),
        (team.nils, "DELETE FROM partnership_ready", NO),
        (team.ito, "UPDATE partnership_orientation SET points = '{x}'", NO),
    ]
    wrong = [
        (who.name, statement, met, expected)
        for who, statement, expected in attempts
        if (met := tried_by(who, as_web, statement, words)) != expected
    ]

    assert wrong == []
