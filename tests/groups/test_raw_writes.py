"""What a page could write past the seats of a group, if it were wrong: raw SQL in the role of the web."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from alongside.contributions.actor import program
from alongside.groups.actions.agreements import NewAgreement, word_agreement
from alongside.groups.actions.aims import NewAim, set_aim
from alongside.groups.actions.events import NewEvent, hold_event, sign_up
from alongside.groups.actions.groups import end_group
from alongside.groups.actions.meetings import NewMeeting, call_meeting, say_how_it_is
from alongside.groups.actions.pauses import pause_seat
from alongside.groups.actions.reaching import ask_to_event, make_address
from alongside.groups.actions.seats import ask_for_seat
from alongside.groups.actions.terms import ask_term
from alongside.groups.models import Champion, Group, GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Role
from alongside.people.actions.communities import add_organization
from tests.groups.worlds import begun, seated
from tests.house.hostile import otherwise

NO = "refused"
GROUP = (
    "INSERT INTO groups_group (id, community_id, author_id, author_name, author_role, author_title, voice, "
    "on_behalf_of_name, at, name, kind, purpose, place, phase, involvement, agenda_by, outcome_by, decides, support, "
    "led_by_families, members_only, organizations, organization_names) VALUES (%(new)s, %(here)s, {who}, '{name}', "
    "'patient', '{title}', '{voice}', '', {at}, 'x', 'team', 'x', 'center', 'design', 'partner', '', '', 'consent', false, "
    "false, false, '{{}}', '{{}}')"
)
SEAT = (
    "INSERT INTO groups_groupseat (id, group_id, person_id, name, role, title, voice, for_whom, knows, "
    "organization_name, joined_phase, words, given_by_id, given_by_name, given_at, taken_at, left_words) VALUES "
    "(%(new)s, {group}, {who}, '{name}', '{role}', '', '{voice}', 'x', 'lived', '{org}', '{phase}', '', {giver}, "
    "'{giver_name}', {given}, {taken}, '')"
)
CHANGE = "UPDATE groups_groupseat SET {to} WHERE id = {seat}"
WAYS = "UPDATE groups_group SET {to} WHERE id = {group}"
CHAMPION = (
    "INSERT INTO groups_champion (id, community_id, group_id, center_id, seat_id, by_id, by_name, at) VALUES "
    "(%(new)s, %(here)s, %(team)s, {center}, %(ito_seat)s, {who}, '{name}', now())"
)


def group(**told: str) -> str:
    plain = {"who": "%(rut)s", "name": "Rut", "title": "", "voice": "patient", "at": "now()"}
    return GROUP.format(**plain | told)


def asks(**told: str) -> str:
    plain = {
        "group": "%(team)s", "who": "%(rut)s", "name": "Rut", "role": "patient", "voice": "patient", "org": "",
        "phase": "design", "giver": "NULL", "giver_name": "", "given": "NULL", "taken": "now()",
    }  # fmt: skip
    return SEAT.format(**plain | told)


def offers(**told: str) -> str:
    plain = {
        "who": "%(tom)s", "name": "Tom Keane", "role": "", "voice": "other", "giver": "%(nils)s",
        "giver_name": "Nils Berg", "given": "now()", "taken": "NULL",
    }  # fmt: skip
    return asks(**plain | told).replace("'x', 'lived'", "'', 'lived'")


def change(to: str, seat: str = "%(nils_seat)s") -> str:
    return CHANGE.format(to=to, seat=seat)


GIVEN = "given_at = now(), given_by_id = {who}, given_by_name = '{name}'"
SAYS = "for_whom = 'everyone'"

WRITTEN = {
    "agreement": ("words, review_on", "'x', '2099-01-01'"),
    "signature": ("agreement_id", "%(agreed)s"),
    "ninetydaygoal": ("words, known_by, due_on", "'x', 'x', '2099-01-01'"),
    "checkin": ("goal_id, says, words", "%(goal)s, 'on_way', ''"),
    "meeting": (
        'title, ways, minutes, "where", hosts, welcomes, bring',
        "'x', '{phone}', 60, '', '', '', ''",
    ),
    "meetingact": ("meeting_id, kind, words", "%(meeting)s, 'note', 'x'"),
    "event": (
        'kind, title, words, starts_at, minutes, "where", taught_by',
        "'cafe', 'x', 'x', '2099-01-01', 60, '', ''",
    ),
    "eventnote": ("event_id, kind, words", "%(event)s, 'material', 'x'"),
    "pause": ("until", "'2099-01-01'"),
    "fund": ("words, goal, currency", "'x', 100, 'SEK'"),
    "gift": ("amount, words", "10, 'x'"),
}
"""What is written from one's own seat: its table, its other columns, and what an honest row holds."""


def written(
    table: str, *, group: str = "%(team)s", seat: str = "%(nils_seat)s", at: str = "now()", **more: str
) -> str:
    columns, values = WRITTEN[table]
    for plain, other in more.items():
        values = values.replace(f"%({plain})s", other)
    return (
        f"INSERT INTO groups_{table} (id, group_id, seat_id, at, {columns}) VALUES "
        f"(%(new)s, {group}, {seat}, {at}, {values})"
    )


CALENDAR = (
    "INSERT INTO groups_calendaraddress (id, person_id, secret_hash, names, at) "
    "VALUES (%(new)s, {who}, 'x', true, {at})"
)
ASK_TO = (
    "INSERT INTO groups_eventasked (id, group_id, seat_id, at, event_id, person_id, name) "
    "VALUES (%(new)s, %(team)s, {seat}, now(), {event}, {who}, '{name}')"
)


def asks_to(**told: str) -> str:
    plain = {"seat": "%(nils_seat)s", "event": "%(event)s", "who": "%(tom)s", "name": "Tom Keane"}
    return ASK_TO.format(**plain | told)


PROPOSES = "asked_ends = '2099-01-01', asked_at = {at}, asked_by_id = {who}, asked_by_name = '{name}'"
AGREES = "ends = {ends}, asked_ends = NULL, asked_at = NULL, asked_by_id = NULL, asked_by_name = ''"


def proposes(who: str = "%(sara)s", name: str = "Sara Osei", at: str = "now()") -> str:
    return PROPOSES.format(who=who, name=name, at=at)


ROLE = (
    "INSERT INTO groups_meetingact (id, group_id, seat_id, at, meeting_id, kind, words, whom_id) VALUES "
    "(%(new)s, %(team)s, %(nils_seat)s, now(), %(meeting)s, 'role', 'chair', {whom})"
)
PULSE = "INSERT INTO groups_pulse (id, group_id, meeting_id, feels) VALUES (%(new)s, {group}, %(meeting)s, 5)"

SIGN = (
    "INSERT INTO groups_signup (id, group_id, event_id, person_id, name, at) SELECT %(new)s, %(team)s, {event}, {who}, "
    "'{name}', now()"
)

NOT = SIGN.replace("name, at)", "name, at, off_at)") + ", {off}"

WRONG = (
    ("nils", {}, 1), ("sara", {}, NO), ("tom", {}, NO), ("nils", {"seat": "%(sara_seat)s"}, NO),
    ("nils", {"at": "now() - interval '1 day'"}, NO), ("nils", {"group": "%(closed)s"}, NO),
    ("nils", {"group": "%(ended)s"}, NO), ("nils", {"group": "%(ended)s", "seat": "%(ended_seat)s"}, NO),
)  # fmt: skip

ATTEMPTS = [
    # From one's own seat, in its own group, now, while the group goes on.
    *((who, written(table, **told), may) for table in WRITTEN for who, told, may in WRONG),
    ("nils", written("signature", agreed="%(old)s"), NO),
    ("nils", written("signature", agreed="%(theirs)s"), NO),
    ("nils", written("checkin", goal="%(their_goal)s"), NO),
    ("nils", written("meetingact", meeting="%(their_meeting)s"), NO),
    ("nils", written("eventnote", event="%(their_event)s"), NO),
    # One signs up for oneself, now, while there is a place, and off again.
    ("rut", SIGN.format(event="%(event)s", who="%(rut)s", name="Rut"), 1),
    ("rut", SIGN.format(event="%(event)s", who="%(nils)s", name="Nils Berg"), NO),
    ("rut", SIGN.format(event="%(event)s", who="%(rut)s", name="Nils Berg"), NO),
    ("rut", SIGN.format(event="%(their_event)s", who="%(rut)s", name="Rut"), NO),
    ("rut", SIGN.format(event="%(full)s", who="%(rut)s", name="Rut"), NO),
    # One says that one cannot come, too, also where all places are taken; not for somebody else, and not some other day.
    ("rut", NOT.format(event="%(full)s", who="%(rut)s", name="Rut", off="now()"), 1),
    ("rut", NOT.format(event="%(full)s", who="%(nils)s", name="Nils Berg", off="now()"), NO),
    ("rut", NOT.format(event="%(full)s", who="%(rut)s", name="Rut", off="now() - interval '1 day'"), NO),
    ("sara", "UPDATE groups_signup SET off_at = now()", 1),
    ("sara", "UPDATE groups_signup SET off_at = now() - interval '1 day'", NO),
    ("rut", "UPDATE groups_signup SET off_at = now()", 0),
    ("nils", "SELECT name FROM groups_signup", 2),
    ("rut", "SELECT name FROM groups_signup", 0),
    # A role is taken for oneself or given back, and nobody is named who sits elsewhere.
    ("nils", ROLE.format(whom="%(nils_seat)s"), 1),
    ("nils", ROLE.format(whom="NULL"), 1),
    ("nils", ROLE.format(whom="%(sara_seat)s"), NO),
    ("nils", ROLE.format(whom="%(ended_seat)s").replace("'role'", "'note'"), NO),
    ("nils", ROLE.format(whom="%(sara_seat)s").replace("'role'", "'note'"), 1),
    # What was done in a meeting stays; its time is one of those that were proposed.
    ("nils", "UPDATE groups_meetingact SET words = 'y'", NO),
    ("nils", "DELETE FROM groups_meetingact", NO),
    ("nils", "UPDATE groups_meeting SET starts_at = '2099-01-01' WHERE id = %(meeting)s", 1),
    ("nils", "UPDATE groups_meeting SET starts_at = '2098-01-01' WHERE id = %(meeting)s", NO),
    ("rut", "UPDATE groups_meeting SET starts_at = '2099-01-01' WHERE id = %(meeting)s", 0),
    ("nils", "UPDATE groups_meeting SET title = 'y' WHERE id = %(meeting)s", NO),
    # How it is to be there: once, from who sits there, read by nobody.
    ("nils", PULSE.format(group="%(team)s"), 1),
    ("sara", PULSE.format(group="%(team)s"), NO),
    ("rut", PULSE.format(group="%(team)s"), NO),
    ("nils", PULSE.format(group="%(closed)s"), NO),
    ("nils", "SELECT * FROM groups_pulse", 0),
    ("nils", "UPDATE groups_pulse SET feels = 1", NO),
    # A group is begun in one's own name and voice, now.
    ("rut", group(), 1),
    ("rut", group(who="%(nils)s"), NO),
    ("rut", group(name="Nils Berg"), NO),
    ("rut", group(voice="clinician"), NO),
    ("rut", group(title="Professor"), NO),
    ("rut", group(at="now() - interval '1 year'"), NO),
    # One asks for oneself, and the yes of the group is not one's own to write.
    ("rut", asks(), 1),
    ("rut", asks(who="%(tom)s", name="Tom Keane"), NO),
    ("rut", asks(name="Maya"), NO),
    ("rut", asks(role="clinician", voice="clinician"), NO),
    ("rut", asks(given="now()", giver="%(rut)s", giver_name="Rut"), NO),
    ("rut", asks(given="now()", giver="%(nils)s", giver_name="Nils Berg"), NO),
    ("rut", asks(taken="now() - interval '1 year'"), NO),
    ("rut", asks(phase="evaluate"), NO),
    ("rut", asks(group="%(closed)s"), NO),
    ("rut", asks(group="%(ended)s"), NO),
    ("rut", asks(org="Riverside"), NO),
    # A seat is offered by who sits there, to somebody by their name, and not taken for them.
    ("nils", offers(), 1),
    ("nils", offers(name="Tom"), NO),
    ("nils", offers(taken="now()"), NO),
    ("nils", offers(giver="%(ito)s", giver_name="Ken Ito"), NO),
    ("rut", offers(giver="%(rut)s", giver_name="Rut"), NO),
    ("nils", offers(who="%(rut)s", name="Rut"), NO),
    ("nils", offers(org="Riverside"), NO),
    ("nils", offers().replace("'', 'lived'", "'everyone', 'lived'"), NO),
    # For whom one spoke before, the database keeps by itself.
    ("nils", change("said_before = '[]'"), NO),
    # Given by who sits there; taken and said by its own person; ended by either, and by nobody else.
    ("nils", change(GIVEN.format(who="%(nils)s", name="Nils Berg"), "%(asked)s"), 1),
    ("tom", change(GIVEN.format(who="%(tom)s", name="Tom Keane"), "%(asked)s"), NO),
    ("nils", change(GIVEN.format(who="%(ito)s", name="Ken Ito"), "%(asked)s"), NO),
    ("nils", change(GIVEN.format(who="%(nils)s", name="Nils Berg") + ", for_whom = 'nobody'", "%(asked)s"), NO),
    ("nils", change(SAYS), 1),
    ("sara", change(SAYS), NO),
    # In a group that has ended nobody gives, takes or says anew; one leaves.
    ("nils", change(GIVEN.format(who="%(nils)s", name="Nils Berg"), "%(ended_asked)s"), NO),
    ("nils", change(SAYS, "%(ended_seat)s"), NO),
    ("nils", change("left_at = now()", "%(ended_seat)s"), 1),
    ("nils", CHAMPION.replace("%(team)s", "%(ended)s").replace("%(ito_seat)s", "%(ended_seat)s").format(
        center="%(center)s", who="%(nils)s", name="Nils Berg"), NO),
    ("nils", change("joined_phase = 'plan'"), NO),
    ("nils", change("taken_at = now()"), NO),
    ("sara", change("voice = 'patient'", "%(sara_seat)s"), 1),
    ("sara", change("role = 'coordinator', voice = 'other'", "%(sara_seat)s"), NO),
    ("nils", change("name = 'Maya'"), NO),
    ("nils", change("group_id = %(closed)s"), NO),
    ("nils", change("ends = '2099-01-01'"), NO),
    # Another term is proposed in one's own name; only the other side makes it hold, and only as it was proposed.
    ("sara", change(proposes()), 1),
    ("sara", change(proposes(who="%(nils)s", name="Nils Berg")), NO),
    ("sara", change(proposes(at="now() - interval '1 day'")), NO),
    ("rut", change(proposes(who="%(rut)s", name="Rut")), NO),
    ("sara", change(proposes(), "%(asked)s"), NO),
    ("ito", change(AGREES.format(ends="'2099-01-01'"), "%(ito_seat)s"), 1),
    ("sara", change(AGREES.format(ends="'2099-01-01'"), "%(ito_seat)s"), NO),
    ("ito", change(AGREES.format(ends="'2098-01-01'"), "%(ito_seat)s"), NO),
    ("nils", change(AGREES.format(ends="NULL")), 1),
    ("rut", asks() .replace("left_words) VALUES", "left_words, asked_at) VALUES").replace("now(), '')", "now(), '', now())"), NO),
    ("nils", change("letters = false"), 1),
    ("sara", change("letters = false"), NO),
    # An address of one's own calendar, read by nobody else; letters are the worker's alone.
    ("nils", CALENDAR.format(who="%(nils)s", at="now()"), 1),
    ("nils", CALENDAR.format(who="%(sara)s", at="now()"), NO),
    ("nils", CALENDAR.format(who="%(nils)s", at="now() - interval '1 day'"), NO),
    ("nils", "SELECT * FROM groups_calendaraddress", 0),
    ("sara", "UPDATE groups_calendaraddress SET ended_at = now()", 1),
    ("sara", "UPDATE groups_calendaraddress SET ended_at = NULL", NO),
    ("sara", "UPDATE groups_calendaraddress SET names = true", NO),
    ("nils", "UPDATE groups_calendaraddress SET ended_at = now()", 0),
    ("nils", "SELECT * FROM groups_letter", NO),
    # Somebody is asked to come by who holds it, by their name; nobody else reads it.
    ("nils", asks_to(), 1),
    ("nils", asks_to(name="Tom"), NO),
    ("nils", asks_to(seat="%(sara_seat)s"), NO),
    ("nils", asks_to(event="%(their_event)s"), NO),
    ("nils", asks_to(who="%(rut)s", name="Rut"), NO),
    ("rut", asks_to(), NO),
    ("rut", "SELECT * FROM groups_eventasked", 0),
    ("nils", "SELECT * FROM groups_eventasked", 2),
    ("sara", "UPDATE groups_eventasked SET taken_back_at = now()", 1),
    ("nils", "UPDATE groups_eventasked SET taken_back_at = now() WHERE NOT EXISTS (SELECT 1 FROM groups_signup s "
     "WHERE s.event_id = groups_eventasked.event_id AND s.person_id = groups_eventasked.person_id)", 1),
    ("nils", "UPDATE groups_eventasked SET taken_back_at = now() WHERE person_id = %(tom)s", 0),
    ("tom", "UPDATE groups_eventasked SET taken_back_at = now()", 0),
    ("sara", "UPDATE groups_eventasked SET taken_back_at = now() - interval '1 day'", NO),
    ("sara", "UPDATE groups_eventasked SET name = 'x'", NO),
    # One pauses for oneself and comes back oneself; why is nowhere written.
    ("sara", "UPDATE groups_pause SET ended_at = now()", 1),
    ("sara", "UPDATE groups_pause SET ended_at = NULL", NO),
    ("sara", "UPDATE groups_pause SET until = NULL", NO),
    ("nils", "UPDATE groups_pause SET ended_at = now()", 0),
    ("rut", "SELECT * FROM groups_pause", 1),
    ("nils", change("left_at = now()"), 1),
    ("sara", change("left_at = now(), left_words = 'x'"), 1),
    ("rut", change("left_at = now()"), NO),
    ("nils", change("left_at = now() - interval '1 year'"), NO),
    # How a group works, those say who sit there; who reads it stays as it was begun.
    ("nils", WAYS.format(to="agenda_by = 'all'", group="%(team)s"), 1),
    ("rut", WAYS.format(to="agenda_by = 'me'", group="%(team)s"), 0),
    ("nils", WAYS.format(to="organization_places = '{1}'", group="%(team)s"), 1),
    ("nils", WAYS.format(to="members_only = true", group="%(team)s"), NO),
    ("nils", WAYS.format(to="ended_at = now(), ended_by_id = %(nils)s", group="%(team)s"), 1),
    ("nils", WAYS.format(to="ended_at = now()", group="%(team)s"), NO),
    ("nils", WAYS.format(to="ended_at = now(), ended_by_id = %(sara)s", group="%(team)s"), NO),
    ("nils", WAYS.format(to="ended_by_id = %(nils)s", group="%(team)s"), NO),
    ("nils", WAYS.format(to="ended_at = now() - interval '1 year', ended_by_id = %(nils)s", group="%(team)s"), NO),
    # Whoever ended a group takes that back, and nothing else with it.
    ("nils", WAYS.format(to="ended_at = NULL, ended_by_id = NULL", group="%(ended)s"), 1),
    ("nils", WAYS.format(to="ended_at = NULL, ended_by_id = NULL, agenda_by = 'x'", group="%(ended)s"), NO),
    ("nils", WAYS.format(to="ended_at = NULL, ended_by_id = NULL", group="%(sara_ended)s"), NO),
    ("nils", WAYS.format(to="ended_at = NULL, ended_by_id = NULL", group="%(long_ended)s"), NO),
    # A champion is named by who sits there, for a center that has part in it.
    ("nils", CHAMPION.format(center="%(center)s", who="%(nils)s", name="Nils Berg"), 1),
    ("nils", CHAMPION.format(center="%(center)s", who="%(ito)s", name="Ken Ito"), NO),
    ("rut", CHAMPION.format(center="%(center)s", who="%(rut)s", name="Rut"), NO),
    ("nils", "UPDATE groups_champion SET ended_at = now()", 1),
    ("nils", "UPDATE groups_champion SET ended_at = now() - interval '1 day'", NO),
    ("nils", "UPDATE groups_champion SET ended_at = NULL", NO),
]  # fmt: skip


@pytest.fixture
def words(team):
    """A team; Tom has asked for a seat; a group of Anna's that only its members read; one of Nils's that has ended."""
    town = team.town
    rut, anna = town.join("Rut", Role.PATIENT), town.join("Anna", Role.CAREGIVER)
    town.people["Tom Keane"].known_in_community = True
    town.people["Tom Keane"].save()
    maja = town.join("Maja Lund", Role.CLINICIAN)
    asked = ask_for_seat(by=maja, group_id=team.group.pk, own=OwnWords("x"))
    closed, ended = begun(anna, "Mondays", kind="support"), begun(team.nils, "Done")
    ends = {"ended": ended.pk, **_ended(team)}
    ended_asked = ask_for_seat(by=maja, group_id=ended.pk, own=OwnWords("x"))
    Group.objects.filter(pk=ended.pk).update(organizations=[town.center.pk], organization_names=["Riverside"])
    end_group(by=team.nils, group_id=ended.pk)
    told = _agreed(team, anna, closed)
    actors = {"rut": rut, "nils": team.nils, "sara": team.sara, "tom": team.tom, "ito": team.ito}
    return actors, {key: one.person_id for key, one in actors.items()} | told | {
        "here": town.community.pk, "center": town.center.pk, "team": team.group.pk, "closed": closed.pk,
        **ends, "asked": asked.pk, "nils_seat": team.seat(team.nils).pk,
        "sara_seat": team.seat(team.sara).pk, "ito_seat": team.seat(team.ito).pk,
        "ended_seat": ended.seats.get(given_at__isnull=False).pk, "ended_asked": ended_asked.pk,
    }  # fmt: skip


def _ended(team):
    """A group that Sara ended and one that Nils ended long ago; he sits in both. Ito keeps it alive at Riverside."""
    hers, long_ago = begun(team.nils, "Hers"), begun(team.nils, "Long ago")
    seated(hers, team.sara, team.nils, voice="caregiver")
    end_group(by=team.sara, group_id=hers.pk)
    end_group(by=team.nils, group_id=long_ago.pk)
    Group.objects.filter(pk=long_ago.pk).update(ended_at=datetime(2020, 1, 1, tzinfo=UTC))
    hill = add_organization(
        by=program(community_id=team.town.community.pk), community=team.town.community, name="Hill"
    )
    Champion.objects.create(
        community=team.town.community, group=team.group, center=hill, seat=team.seat(team.ito),
        by_id=team.ito.person_id, by_name="Ken Ito", at=datetime(2026, 1, 1, tzinfo=UTC),
    )  # fmt: skip
    return {"sara_ended": hers.pk, "long_ended": long_ago.pk}


def _agreed(team, anna, closed):
    """Wordings, a goal and a meeting of the team and of Anna's group. Sara has said how it is to be there."""
    day = date(2099, 1, 1)
    new = NewAgreement("x", day)
    old, agreed = (
        word_agreement(by=team.sara, group_id=team.group.pk, new=NewAgreement(words, day)) for words in "12"
    )
    theirs = word_agreement(by=anna, group_id=closed.pk, new=new)
    goal = set_aim(by=team.sara, group_id=team.group.pk, new=NewAim("x", "x"))
    their_goal = set_aim(by=anna, group_id=closed.pk, new=NewAim("x", "x"))
    times = (datetime(2099, 1, 1, tzinfo=UTC),)
    meeting = call_meeting(by=team.sara, group_id=team.group.pk, new=NewMeeting("x", ("phone",), times=times))
    theirs_too = call_meeting(by=anna, group_id=closed.pk, new=NewMeeting("x", ("phone",)))
    say_how_it_is(by=team.sara, meeting_id=meeting.pk, feels=3)
    later = datetime(2099, 1, 1, tzinfo=UTC)
    event = hold_event(by=team.sara, group_id=team.group.pk, new=NewEvent("x", "x", later))
    full = hold_event(by=team.sara, group_id=team.group.pk, new=NewEvent("x", "x", later, places=1))
    their_event = hold_event(by=anna, group_id=closed.pk, new=NewEvent("x", "x", later))
    sign_up(by=team.sara, event_id=full.pk)
    ask_term(by=team.sara, seat_id=team.seat(team.ito).pk, ends=day)
    make_address(by=team.sara, names=False)
    pause_seat(by=team.sara, group_id=team.group.pk)
    maja = team.town.people["Maja Lund"]
    maja.known_in_community = True
    maja.save()
    ask_to_event(by=team.sara, event_id=event.pk, name="Maja Lund")
    answered = hold_event(by=team.sara, group_id=team.group.pk, new=NewEvent("x", "x", later))
    ask_to_event(by=team.sara, event_id=answered.pk, name="Tom Keane")
    sign_up(by=team.tom, event_id=answered.pk)
    return {
        "event": event.pk, "full": full.pk, "their_event": their_event.pk, "meeting": meeting.pk, "their_meeting": theirs_too.pk, "old": old.pk, "agreed": agreed.pk, "theirs": theirs.pk, "goal": goal.pk, "their_goal": their_goal.pk,
    }  # fmt: skip


def test_each_attempt_meets_its_verdict(words, as_web):
    actors, named = words

    assert otherwise(ATTEMPTS, actors.__getitem__, as_web, named) == []
    assert Group.objects.count() == 5 and GroupSeat.objects.count() == 10
