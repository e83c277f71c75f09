"""Two do the same in one moment: the second waits, and is answered in words by a rule; no place is given twice."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from django.db import connection, transaction
from django.utils import timezone

from alongside.groups.actions.agreements import NewAgreement, sign_agreement, word_agreement
from alongside.groups.actions.aims import NewAim, check_in, set_aim
from alongside.groups.actions.events import say_no, sign_off, sign_up
from alongside.groups.actions.groups import Ways, end_group, move_on, reopen_group, say_how
from alongside.groups.actions.meetings import NewAct, NewMeeting, call_meeting, do_in_meeting, say_how_it_is
from alongside.groups.actions.reaching import (
    ask_to_event,
    end_address,
    make_address,
    set_letters,
    take_back_asking,
)
from alongside.groups.actions.seats import (
    ask_for_seat,
    give_seat,
    leave_seat,
    name_champion,
    offer_seat,
    take_seat,
)
from alongside.groups.actions.terms import agree_term, ask_term, drop_term
from alongside.groups.meeting_acts import Kind
from alongside.groups.models import CheckIn, GroupSeat, SignUp
from alongside.groups.seated import OwnWords
from alongside.improvement.actions.concerns import NewConcern, give_concern_on, say_of_concern
from alongside.improvement.actions.counts import NewCount, choose_count
from alongside.improvement.actions.cycles import study_test
from alongside.improvement.actions.findings import answer_for_test, say_next
from alongside.improvement.actions.projects import begin_project, end_project
from alongside.improvement.actions.sheets import (
    NewSheet,
    begin_sheet,
    close_sheet,
    recall_line,
    write_in_sheet,
)
from alongside.improvement.concerns import Kind as Concern
from alongside.improvement.models import Study
from alongside.improvement.sheets import Kind as Sheet
from alongside.kit.terms import Phase
from alongside.kit.verdict import Refused
from tests.groups.test_events import cafe
from tests.groups.worlds import begun

HOLDS = """SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()
    AND (classid::bigint << 32 | objid::bigint) = hashtextextended(%s::text, 0)"""
OWN = OwnWords("families")
SHEET = NewSheet(Sheet.JOURNEY, "x")
CONCERN = NewConcern("x")
STUDY = {"words": "x", "learned": "x", "decides": Study.Decides.ADOPT}


@pytest.fixture
def things(team):
    """What is done once: a seat that is asked for, a wording, a goal, a meeting, an event to which Tom is asked."""
    known = team.town.people["Tom Keane"]
    known.known_in_community = True
    known.save()
    event = cafe(team, places=1)
    return {
        "group": team.group.pk, "ito": team.seat(team.ito).pk, "sara": team.seat(team.sara).pk, "event": event.pk,
        "asked": ask_to_event(by=team.sara, event_id=event.pk, name="Tom Keane").pk,
        "worded": word_agreement(by=team.sara, group_id=team.group.pk, new=NewAgreement("x", date(2099, 1, 1))).pk,
        "project": begin_project(by=team.sara, group_id=team.group.pk, title="Buses").pk,
        "aim": set_aim(by=team.sara, group_id=team.group.pk, new=NewAim("x", "x")).pk,
        "meeting": call_meeting(by=team.sara, group_id=team.group.pk, new=NewMeeting("x", ("phone",))).pk,
    }  # fmt: skip


def acts(team, at):
    """Every act that is done once, by what whoever does the same in this moment holds."""
    who, seats = {"by": team.ito}, f"seats of {at['group']}"
    sara, event, meeting = {"seat_id": at["sara"]}, {"event_id": at["event"]}, {"meeting_id": at["meeting"]}
    group, center = {"group_id": at["group"]}, team.town.center.pk
    return [
        (seats, lambda: ask_for_seat(by=team.tom, **group, own=OWN)),
        (seats, lambda: offer_seat(**who, **group, name="Tom Keane")),
        (seats, lambda: give_seat(**who, **sara)), (seats, lambda: take_seat(by=team.sara, **sara, own=OWN)),
        (seats, lambda: leave_seat(**who, **sara)), (seats, lambda: ask_term(**who, **sara, ends=None)),
        (seats, lambda: agree_term(by=team.sara, **sara, seen="")), (seats, lambda: drop_term(**who, **sara)),
        (seats, lambda: say_how(**who, **group, ways=Ways("x", "partner"))),
        (seats, lambda: move_on(**who, **group, phase=Phase.PLAN)), (seats, lambda: end_group(**who, **group)),
        (seats, lambda: reopen_group(**who, **group)),
        (f"champion of {center}", lambda: name_champion(**who, **sara, center_id=center)),
        (f"named {team.town.community.pk} New", lambda: begun(team.ito, "New")),
        (f"signed {at['worded']} {team.ito.person_id}", lambda: sign_agreement(**who, agreement_id=at["worded"])),
        (f"goal {at['aim']}", lambda: check_in(**who, goal_id=at["aim"], says=CheckIn.Says.REACHED)),
        (f"places of {at['event']}", lambda: sign_up(**who, **event)),
        (f"places of {at['event']}", lambda: sign_off(**who, **event)),
        (f"places of {at['event']}", lambda: say_no(**who, **event)),
        (f"places of {at['event']}", lambda: ask_to_event(**who, **event, name="Tom Keane")),
        (f"places of {at['event']}", lambda: take_back_asking(by=team.sara, asked_id=at["asked"])),
        (f"meeting {at['meeting']}", lambda: do_in_meeting(**who, **meeting, new=NewAct(Kind.ITEM, words="x"))),
        (f"meeting {at['meeting']}", lambda: say_how_it_is(**who, **meeting, feels=3)),
        (f"calendar of {team.ito.person_id}", lambda: make_address(**who, names=True)),
        (f"calendar of {team.ito.person_id}", lambda: end_address(**who)),
        (seats, lambda: set_letters(**who, **group, wanted=True)),
    ]  # fmt: skip


def improving(team, at):
    """The same in the projects of a group."""
    who, group = {"by": team.ito}, {"group_id": at["group"]}
    return [
        (f"projects of {at['group']}", lambda: begin_project(**who, **group, title="x")),
        (f"project {at['project']}", lambda: end_project(**who, project_id=at["project"])),
        (f"numbers of {at['project']}", lambda: choose_count(**who, project_id=at["project"], new=NewCount("x"))),
        (f"sheets of {at['project']}", lambda: begin_sheet(**who, project_id=at["project"], new=SHEET)),
        (f"study {at['event']}", lambda: study_test(**who, cycle_id=at["event"], **STUDY)),
        (f"study {at['event']}", lambda: answer_for_test(**who, cycle_id=at["event"], takes=True)),
        (f"sheet {at['event']}", lambda: write_in_sheet(**who, sheet_id=at["event"], part="x", words="x")),
        (f"sheet {at['event']}", lambda: close_sheet(**who, sheet_id=at["event"], words="x")),
        (f"concern {at['event']}", lambda: say_of_concern(**who, concern_id=at["event"], kind=Concern.CLOSE)),
        (f"project {at['project']}", lambda: say_next(**who, project_id=at["project"], words="x")),
        (f"line {at['event']}", lambda: recall_line(**who, line_id=at["event"])),
        (f"concern {at['event']}", lambda: give_concern_on(**who, concern_id=at["event"], **group, new=CONCERN)),
    ]  # fmt: skip


def asks_first(held, do):
    """Whether an act asks for what whoever does the same holds, before it looks at anything that it judges by."""
    told = []

    def note(execute, sql, params, many, context):
        told.append((str(sql), [str(one) for one in params or ()]))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(note), suppress(Refused), transaction.atomic():
        do()
    looks = [(sql, params) for sql, params in told if "FROM" in sql or "advisory" in sql]
    return any("advisory" in sql and held in params for sql, params in looks[:3])


def test_whoever_does_the_same_in_the_same_moment_is_waited_for(team, things):
    both = [*acts(team, things), *improving(team, things)]
    went_on = [number for number, (held, do) in enumerate(both) if not asks_first(held, do)]

    assert went_on == []


def test_what_still_goes_on_elsewhere_is_refused_in_words_where_the_group_has_ended(team, things):
    asked = ask_for_seat(by=team.tom, group_id=team.group.pk, own=OWN)
    project = begin_project(by=team.sara, group_id=team.group.pk, title="x").pk
    end_group(by=team.ito, group_id=team.group.pk)

    for goes_on in (
        lambda: give_seat(by=team.ito, seat_id=asked.pk),
        lambda: take_seat(by=team.sara, seat_id=things["sara"], own=OWN),
        lambda: name_champion(by=team.ito, seat_id=things["ito"], center_id=team.town.center.pk),
        lambda: take_back_asking(by=team.sara, asked_id=things["asked"]),
        lambda: say_next(by=team.sara, project_id=project, words="x"),
        lambda: check_in(by=team.sara, goal_id=things["aim"], says=CheckIn.Says.REACHED),
        lambda: sign_agreement(by=team.ito, agreement_id=things["worded"]),
        lambda: say_how_it_is(by=team.sara, meeting_id=things["meeting"], feels=3),
    ):
        with pytest.raises(Refused) as why:
            goes_on()
        assert "ended" in str(why.value.reason)


def test_the_database_gives_no_place_twice_whatever_a_page_does(team, looking):
    alone, event = begun(team.ito, "Alone"), cafe(team, places=1)

    def held(key):
        with connection.cursor() as cursor:
            cursor.execute(HOLDS, [key])
            return cursor.fetchone()[0]

    before = held(f"places of {event.pk}"), held(f"seats of {alone.pk}")
    with looking(team.ito):
        GroupSeat.objects.filter(group=alone).update(title="doctor")
        told = {"group": team.group, "person_id": team.ito.person_id, "name": "Ken Ito"}
        SignUp.objects.create(**told, event=event, at=timezone.now())
        after = held(f"places of {event.pk}"), held(f"seats of {alone.pk}")

    assert (before, after) == ((0, 0), (1, 1))
