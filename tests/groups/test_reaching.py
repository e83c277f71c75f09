"""What reaches people outside the house: a calendar's own address, letters without content, and what waits on Today."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.core import mail
from django.test import Client, override_settings
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.actions.events import sign_up
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting
from alongside.groups.actions.reaching import ask_to_event, end_address, make_address, set_letters
from alongside.groups.actions.seats import leave_seat, offer_seat
from alongside.groups.inviting import Unsent, invite
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import (
    Agreement,
    CalendarAddress,
    CheckIn,
    EventAsked,
    Group,
    GroupSeat,
    Letter,
    Meeting,
    MeetingAct,
    NinetyDayGoal,
)
from alongside.groups.tasks import invite as asks
from alongside.improvement.actions.projects import begin_project
from alongside.improvement.models import Project
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.communities import open_community
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.models import Account
from alongside.people.queries.actors import actor_of_account
from alongside.questionnaires.actions.reminding import tune_reminders
from tests.groups.test_events import cafe
from tests.groups.worlds import begun, seated

SOON = {"ways": ("phone",)}


@pytest.fixture
def thursday(team):
    """A meeting in two days."""
    new = NewMeeting(
        "Thursday", ("phone",), starts_at=timezone.now() + timedelta(days=2), home={"where": "0800 12"}
    )
    return call_meeting(by=team.sara, group_id=team.group.pk, new=new)


@pytest.fixture
def fetched(as_web):
    """What a calendar gets at an address: it is signed in nowhere."""

    def get(secret):
        with as_web():
            return Client().get(f"/groups/calendar/{secret}.ics")

    return get


def address_of(actor):
    return Account.objects.get(pk=actor.account_id).email


def test_a_calendar_reads_at_its_own_address_what_its_owner_may_see(team, thursday, looking, fetched):
    event = cafe(team)
    with looking(team.nils):
        sign_up(by=team.nils, event_id=event.pk)
        secret = make_address(by=team.nils, names=True)
    told = fetched(secret)
    with looking(team.tom):
        stranger = make_address(by=team.tom, names=True)
    leave_seat(by=team.nils, seat_id=team.seat(team.nils).pk)
    left = fetched(secret)

    assert told.status_code == 200 and told["Content-Type"].startswith("text/calendar")
    assert "Riverside team: Thursday" in told.content.decode() and "0800 12" in told.content.decode()
    assert [one.content.decode().count("BEGIN:VEVENT") for one in (told, fetched(stranger), left)] == [
        2,
        0,
        1,
    ]
    assert told["Cache-Control"] == "private, no-store"


def test_whose_term_is_over_reads_on_neither_in_a_calendar_nor_in_a_group_of_its_members(
    team, looking, fetched
):
    group = begun(team.ito, "Among us", members_only=True)
    seat = seated(group, team.nils, team.ito)
    new = NewMeeting("Thursday", ("phone",), starts_at=timezone.now() + timedelta(days=2))
    meeting = call_meeting(by=team.ito, group_id=group.pk, new=new)
    begin_project(by=team.ito, group_id=group.pk, title="Buses")

    def read():
        with looking(team.nils):
            return [found.objects.count() for found in (Meeting, MeetingAct, Project, Group)]

    with looking(team.nils):
        secret = make_address(by=team.nils, names=True)
    sits, told = read(), fetched(secret).content.decode()
    GroupSeat.objects.filter(pk=seat.pk).update(ends=timezone.localdate())
    over, after = read(), fetched(secret).content.decode()

    assert sits[0] == 1 and sits[1] > 0 and sits[2:] == [1, 2] and str(meeting.pk) in told
    assert over == [0, 0, 0, 2] and "BEGIN:VEVENT" not in after


def test_it_says_no_names_unless_one_wants_them(team, thursday, looking, fetched):
    with looking(team.nils):
        secret = make_address(by=team.nils, names=False)
    text = fetched(secret).content.decode()

    assert "SUMMARY:We meet" in text and str(thursday.pk) in text
    assert not any(word in text for word in ("Riverside", "Thursday", "0800"))


def test_an_address_ends_when_one_says_so_or_makes_another(team, looking, fetched):
    with looking(team.nils):
        first = make_address(by=team.nils, names=False)
        second = make_address(by=team.nils, names=False)
    was, now = fetched(first).status_code, fetched(second).status_code
    with looking(team.nils):
        end_address(by=team.nils)
        with pytest.raises(Refused, match="no address"):
            end_address(by=team.nils)

    assert (was, now, fetched(second).status_code, fetched("x" * 32).status_code) == (404, 200, 404, 404)
    assert first.encode() not in bytes(CalendarAddress.objects.first().secret_hash)


def test_who_is_somebody_in_two_communities_has_a_calendar_in_each(team, thursday, looking, fetched):
    here = program(community_id=team.town.community.pk)
    north = open_community(by=here, name="North", slug="north", zone="Europe/Stockholm")
    there = program(community_id=north.pk)
    sara = add_person(by=there, community=north, name="Sara of the north")
    seat_person(by=there, person=sara, role=Role.PATIENT)
    sara.account_id = team.sara.account_id
    sara.save()
    with looking(team.sara):
        secret = make_address(by=team.sara, names=True)

    assert actor_of_account(team.sara.account_id).person_id == sara.pk
    assert "Riverside team: Thursday" in fetched(secret).content.decode()


def test_the_page_shows_the_address_once(team, come_in):
    made = come_in(team.nils).post("/groups/calendar/", names="no").content.decode()
    again = come_in(team.nils).words("/groups/calendar/")
    come_in(team.nils).post("/groups/calendar/end/")
    ended = come_in(team.nils).words("/groups/calendar/")

    assert ".ics</code>" in made and "webcal:" not in made and "webcals" not in made
    assert ".ics</code>" not in again and "It says only that you meet, and when." in again
    assert "The address you have" not in ended


def test_letters_go_to_who_sits_there_and_say_nothing_of_what_or_who(team, thursday):
    set_letters(by=team.ito, group_id=team.group.pk, wanted=False)
    with override_settings(ALONGSIDE_URL="https://here.example.org"):
        counts = (invite("meeting", thursday.pk), invite("meeting", thursday.pk))
    (letter,) = mail.outbox

    assert counts == (1, 0)
    assert letter.to == [address_of(team.nils)]
    assert (
        f"https://here.example.org/groups/meetings/{thursday.pk}/" in letter.body
        and "#letters" in letter.body
    )
    assert not any(
        word in letter.subject + letter.body for word in ("Riverside", "Thursday", "Sara", "0800", "team")
    )


def test_another_letter_comes_when_the_time_is_chosen_and_none_to_who_wants_none(team):
    moment = timezone.now() + timedelta(days=3)
    meeting = call_meeting(by=team.sara, group_id=team.group.pk, new=NewMeeting("x", times=(moment,), **SOON))
    first = invite("meeting", meeting.pk)
    tune_reminders(by=team.nils, way="off", hour=9)
    time = MeetingAct.objects.get(kind=Kind.TIME)
    do_in_meeting(by=team.ito, meeting_id=meeting.pk, new=NewAct(Kind.TIME_SET, time.pk))
    second = invite("meeting", meeting.pk)

    assert (first, second) == (2, 1)
    assert Letter.objects.filter(moment=moment).count() == 1


def test_no_letter_about_what_is_over(team, thursday):
    thursday.starts_at = timezone.now() - timedelta(hours=1)
    thursday.save()

    assert invite("meeting", thursday.pk) == 0


def test_a_letter_that_cannot_go_is_tried_again(team, thursday):
    lost_to = {"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_PORT": 1}
    with override_settings(**lost_to), pytest.raises(Unsent) as lost:
        invite("meeting", thursday.pk)
    waits = [asks.get_retry_exception(lost.value, SimpleNamespace(attempts=done)) for done in range(12)]
    Letter.objects.create(
        person_id=team.nils.person_id, thing_id=thursday.pk, moment=thursday.starts_at, at=timezone.now()
    )

    assert [one is not None for one in waits] == [True] * 10 + [False] * 2
    assert invite("meeting", thursday.pk) == 1 and mail.outbox[0].to == [address_of(team.ito)]


def known(team):
    person = team.town.people["Tom Keane"]
    person.known_in_community = True
    person.save()


def test_who_is_asked_by_name_gets_a_letter_and_finds_it_on_today(team, come_in, looking):
    known(team)
    event = cafe(team)
    nobody = come_in(team.sara).post(f"/groups/events/{event.pk}/ask/", name="Nobody Here")
    come_in(team.sara).post(f"/groups/events/{event.pk}/ask/", name="Tom Keane")
    with pytest.raises(Refused, match="asked already"):
        ask_to_event(by=team.sara, event_id=event.pk, name="Tom Keane")
    seat = offer_seat(by=team.sara, group_id=team.group.pk, name="Tom Keane")
    sent = invite("event", EventAsked.objects.get().pk), invite("seat", seat.pk)
    waits = come_in(team.tom).words("/")
    with looking(team.tom):
        sign_up(by=team.tom, event_id=event.pk)
    signed = come_in(team.tom).words("/")

    assert nobody.status_code == 422 and sent == (1, 1)
    assert {one.to[0] for one in mail.outbox} == {address_of(team.tom)}
    assert (
        "Sara Osei asks you to come: Food at school" in waits
        and "Sara Osei asks you to join: Riverside team" in waits
    )
    assert "asks you to come" not in signed


def test_an_agreement_to_sign_and_a_goal_that_is_over_wait_on_today(team, come_in):
    soon = timezone.localdate() + timedelta(days=9)
    worded = word_agreement(by=team.sara, group_id=team.group.pk, new=NewAgreement("One at a time.", soon))
    aim = set_aim(by=team.sara, group_id=team.group.pk, new=NewAim("A card", "20 tried it"))
    NinetyDayGoal.objects.update(due_on=timezone.localdate() - timedelta(days=2))
    unsigned = come_in(team.nils).words("/")
    sign_agreement(by=team.nils, agreement_id=worded.pk)
    check_in(by=team.sara, goal_id=aim.pk, says=CheckIn.Says.REACHED)
    signed = come_in(team.nils).words("/")
    Agreement.objects.update(review_on=timezone.localdate() - timedelta(days=2))

    assert (
        "Read and sign what you agree on: Riverside team" in unsigned
        and "What came of it? A card" in unsigned
    )
    assert "what you agree on: Riverside team" not in signed and "A card" not in signed
    assert "Look again at what you agreed on: Riverside team" in come_in(team.nils).words("/")


def test_what_waits_of_meetings_is_on_today_until_it_is_done(team, thursday, come_in):
    poll = NewMeeting("After the buses", times=(timezone.now() + timedelta(days=3),), **SOON)
    asked = call_meeting(by=team.sara, group_id=team.group.pk, new=poll)
    before = come_in(team.nils).words("/")
    time = MeetingAct.objects.get(meeting=asked, kind=Kind.TIME)
    do_in_meeting(by=team.nils, meeting_id=asked.pk, new=NewAct(Kind.TIME_YES, time.pk))
    for kind, about in ((Kind.BEGIN, None), (Kind.HERE, None), (Kind.DONE, thursday.pk), (Kind.END, None)):
        do_in_meeting(by=team.nils, meeting_id=thursday.pk, new=NewAct(kind, about))
    over = come_in(team.nils).words("/")
    do_in_meeting(by=team.nils, meeting_id=thursday.pk, new=NewAct(Kind.MINUTES_YES))
    done = come_in(team.nils).words("/")

    assert "Which time suits you? After the buses" in before and "You meet: Thursday" in before
    assert "Which time suits you?" not in over and "Are the minutes right? Thursday" in over
    assert "Are the minutes right?" not in done and "You meet" not in done
    assert "Thursday" not in come_in(team.tom).words("/")
