"""Everyone has somebody there for them: named by the group, accepted by the one named, reached as they let it be seen."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.groups.actions.groups import begin_group
from alongside.groups.actions.pauses import come_back, pause_seat
from alongside.groups.actions.seats import leave_seat
from alongside.groups.beginning import NewGroup
from alongside.groups.models import GroupSeat
from alongside.groups.seated import OwnWords
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.partnership.actions.contacts import name_contact, say_of_contact, say_reach
from alongside.partnership.contacting import Reached, Said
from alongside.partnership.models import Contact, ContactWord, Reach
from alongside.partnership.queries.contacts import contacts_by_side
from alongside.people.models import Person
from alongside.people.queries.standing import today_of
from tests.groups.test_pages import asked
from tests.groups.worlds import begun, seated
from tests.house.hostile import tried_by

NO = "refused"


def test_one_click_names_oneself_and_somebody_else_is_asked_and_says_yes(team, come_in):
    group, page = f"/groups/{team.group.pk}/", f"/partners/groups/{team.group.pk}/contacts/"
    nils, sara, ito = (team.seat(who).pk for who in (team.nils, team.sara, team.ito))
    lacking = come_in(team.ito).words(group)
    today = {who.name: come_in(who).words("/") for who in (team.ito, team.sara, team.nils)}
    outside, month = come_in(team.tom).words(group), timezone.now() - timedelta(days=31)
    GroupSeat.objects.filter(group=team.group).update(given_at=month, taken_at=month)
    long_since = {
        who.name: "contact person" in come_in(who).words("/") for who in (team.ito, team.sara, team.nils)
    }
    name = f"/partners/contacts/{nils}/name/"
    come_in(team.ito).post(name, contact=str(ito))
    twice = come_in(team.sara).post(name, contact=str(sara))
    come_in(team.ito).post(page, words="5 67 89", seen_by="mine")
    hers, his = come_in(team.sara).words(page), come_in(team.nils).words(group)
    oneself = come_in(team.ito).post(f"/partners/contacts/{ito}/name/", contact=str(ito))
    come_in(team.ito).post(f"/partners/contacts/{ito}/name/", contact=str(sara))
    come_in(team.ito).post(f"/partners/contacts/{sara}/name/", contact=str(nils))
    asks, named = come_in(team.sara).words("/"), Contact.objects.get(for_seat=ito)
    not_hers = come_in(team.nils).post(f"/partners/contacts/{named.pk}/say/", kind="yes")
    come_in(team.sara).post(f"/partners/contacts/{named.pk}/say/", kind="yes")
    whole = come_in(team.ito).words(page)
    come_in(team.ito).post(page, words="", seen_by="mine")
    done = come_in(team.ito).words("/")

    assert not any(long_since.values())
    assert "Nils Berg has no contact person." in lacking and "I will be there for them" in lacking
    missing, none = (
        f"{one}: Riverside team" for one in ("new has no contact person", "You have no contact person yet")
    )
    assert {who: (missing in told, none in told) for who, told in today.items()} == {
        "Ken Ito": (True, True), "Sara Osei": (False, True), "Nils Berg": (False, True),
    }  # fmt: skip
    assert "has no contact person" not in outside
    assert "I will be there for them" not in outside and "no contact person" not in done
    assert [one.status_code for one in (twice, oneself, not_hers)] == [403, 403, 403]
    assert "Nobody is there for themselves." in oneself.content.decode()
    assert "5 67 89" not in hers and "Contact person: Ken Ito, 5 67 89" in his
    assert "asks you to be the contact person of Ken Ito" in asks and "Waits for a yes" in hers + whole
    assert "Contact person: Sara Osei" in whole and Reach.objects.count() == 0


def test_who_pauses_leaves_or_is_gone_is_there_for_nobody_and_the_count_follows(team, come_in, looking):
    def counted() -> tuple[int, ...]:
        with looking(team.tom):
            return contacts_by_side(team.tom)

    said = lambda: come_in(team.nils).words(f"/groups/{team.group.pk}/")  # noqa: E731 - read thrice
    seat = team.seat(team.nils).pk
    told, none = [], counted()
    for ends in ("end", "away", "left"):
        named = name_contact(by=team.sara, seat_id=seat, contact_id=team.seat(team.sara).pk)
        told.append(counted())
        if ends == "end":
            say_of_contact(by=team.nils, contact_id=named.pk, kind=Said.END)
        elif ends == "away":
            pause_seat(by=team.sara, group_id=team.group.pk)
            away = said()
            with pytest.raises(Refused, match="does not pause"):
                name_contact(by=team.ito, seat_id=seat, contact_id=team.seat(team.sara).pk)
            say_of_contact(by=team.sara, contact_id=named.pk, kind=Said.END)
            come_back(by=team.sara, group_id=team.group.pk)
        else:
            leave_seat(by=team.sara, seat_id=team.seat(team.sara).pk)
        told.append(counted())
    left = said()
    name_contact(by=team.ito, seat_id=seat, contact_id=team.seat(team.ito).pk)
    Person.objects.filter(pk=team.ito.person_id).update(deactivated_at=timezone.now())

    assert none == (0, 2, 0, 1) and told == [
        (1, 2, 0, 1),
        none,
        (1, 2, 0, 1),
        none,
        (1, 2, 0, 1),
        (0, 1, 0, 1),
    ]
    assert "Sara Osei is away." in away and "nobody to turn to: Sara Osei has left" in left
    assert counted() == (0, 1, 0, 1) and "Ken Ito has left" in said()
    assert ContactWord.objects.filter(kind="end").count() == 2


def test_among_families_who_support_each_other_and_alone_nobody_need_be_named(team, come_in):
    new = NewGroup("Parents", "To talk.", kind="support", ends=today_of(team.sara) + timedelta(days=90))
    families = begin_group(by=team.sara, new=new, own=OwnWords("us", "lived"))
    seated(families, team.nils, team.sara)
    alone = begun(team.tom, "Alone")
    with pytest.raises(Refused, match="support each other"):
        name_contact(by=team.sara, seat_id=families.seats.first().pk, contact_id=families.seats.last().pk)

    assert "no contact person" not in come_in(team.sara).words(f"/groups/{families.pk}/")
    assert "no contact person" not in come_in(team.tom).words(f"/groups/{alone.pk}/")


NAMES = (
    "INSERT INTO partnership_contact (id, group_id, seat_id, at, for_seat_id, contact_id) "
    "VALUES (%(new)s, {group}, {seat}, {at}, {whom}, {contact})"
)
SAYS = (
    "INSERT INTO partnership_contactword (id, group_id, seat_id, at, named_id, kind) "
    "VALUES (%(new)s, %(team)s, {seat}, now(), %(named)s, '{kind}')"
)
REACH = "INSERT INTO partnership_reach (seat_id, group_id, words, seen_by, at) VALUES ({seat}, %(team)s, 'x', 'all', now())"


def names(**told: str) -> str:
    plain = {
        "group": "%(team)s", "seat": "%(nils)s", "at": "now()", "whom": "%(ito)s", "contact": "%(nils)s",
    }  # fmt: skip
    return NAMES.format(**plain | told)


def agreed(team):
    """Nils's contact person is Ito, who said yes."""
    named = name_contact(by=team.sara, seat_id=team.seat(team.nils).pk, contact_id=team.seat(team.ito).pk)
    say_of_contact(by=team.ito, contact_id=named.pk, kind=Said.YES)
    return named


def test_nobody_writes_or_reads_past_the_two_of_them(team, as_web):
    rut = team.town.join("Rut", Role.PATIENT)
    closed = begun(team.tom, "Closed", members_only=True)
    seated(closed, team.ito, team.tom)
    theirs = name_contact(by=team.tom, seat_id=closed.seats.get(person=team.ito.person_id).pk,
                          contact_id=closed.seats.get(person=team.tom.person_id).pk)  # fmt: skip
    named = agreed(team)
    say_reach(by=team.ito, group_id=team.group.pk, words="5 67 89", seen_by=Reached.GROUP)
    words = {
        "team": team.group.pk, "nils": team.seat(team.nils).pk, "sara": team.seat(team.sara).pk, "named": named.pk,
        "ito": team.seat(team.ito).pk, "closed": closed.pk, "closed_ito": closed.seats.get(person=team.ito.person_id).pk,
        "theirs": theirs.pk,
    }  # fmt: skip
    attempts = [
        (team.nils, names(), 1), (team.nils, names(seat="%(sara)s"), NO), (team.nils, names(at="now() - interval '1 day'"), NO),
        (team.nils, names(whom="%(nils)s"), NO), (team.nils, names(contact="%(closed_ito)s"), NO),
        (team.nils, names(group="%(closed)s"), NO), (rut, names(), NO),
        (team.nils, SAYS.format(seat="%(nils)s", kind="end"), 1), (team.sara, SAYS.format(seat="%(sara)s", kind="end"), NO),
        (team.nils, SAYS.format(seat="%(nils)s", kind="no"), NO), (team.ito, SAYS.format(seat="%(ito)s", kind="end"), 1),
        (team.nils, "UPDATE partnership_contact SET contact_id = for_seat_id", NO),
        (team.nils, "DELETE FROM partnership_contactword", NO), (rut, "SELECT 1 FROM partnership_contact", 1),
        (team.ito, "SELECT 1 FROM partnership_contact", 2), (team.sara, REACH.format(seat="%(sara)s"), 1),
        (team.sara, REACH.format(seat="%(nils)s"), NO), (team.sara, "UPDATE partnership_reach SET words = 'y'", 0),
        (team.sara, "DELETE FROM partnership_reach", 0), (team.ito, "UPDATE partnership_reach SET words = 'y'", 1),
    ]  # fmt: skip
    wrong = [
        (who.name, statement, met) for who, statement, expected in attempts
        if (met := tried_by(replace(who), as_web, statement, words | {"new": uuid.uuid4()})) != expected
    ]  # fmt: skip

    assert wrong == []


def test_how_somebody_is_reached_is_read_by_those_whom_they_say_as_long_as_these_sit_there(team, as_web):
    agreed(team)
    seen = {}
    for kind in (Reached.GROUP, Reached.MINE):
        say_reach(by=team.ito, group_id=team.group.pk, words="5 67 89", seen_by=kind)
        for who in (team.ito, team.nils, team.sara, team.tom):
            seen[who.name, kind.value] = tried_by(who, as_web, "SELECT 1 FROM partnership_reach", {}) == 1
    leave_seat(by=team.nils, seat_id=team.seat(team.nils).pk)

    assert tried_by(team.nils, as_web, "SELECT 1 FROM partnership_reach", {}) == 0
    assert {key for key, sees in seen.items() if not sees} == {
        ("Sara Osei", "mine"), ("Tom Keane", "mine"), ("Tom Keane", "group"),
    }  # fmt: skip


def test_the_pages_ask_the_same_of_three_and_of_six(team, come_in):
    pages = (f"/groups/{team.group.pk}/", f"/partners/groups/{team.group.pk}/contacts/")
    few = [len(asked(come_in, team.ito, page)) for page in pages]
    for name in ("Ada", "Bo", "Cleo"):
        who = team.town.join(name, Role.PATIENT)
        seat = seated(team.group, who, team.ito)
        name_contact(by=team.ito, seat_id=seat.pk, contact_id=team.seat(team.ito).pk)
    say_reach(by=team.ito, group_id=team.group.pk, words="5 67", seen_by=Reached.ALL)
    many = [len(asked(come_in, team.ito, page)) for page in pages]

    assert many == few and max(many) <= 8
