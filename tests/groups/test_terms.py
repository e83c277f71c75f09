"""How long somebody sits, by two yeses; and how many seats each organization has that governs a group with others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from alongside.groups.actions.groups import Ways, say_how
from alongside.groups.actions.seats import ask_for_seat, give_seat, offer_seat, take_seat
from alongside.groups.actions.terms import agree_term, ask_term, drop_term
from alongside.groups.models import Group, GroupSeat
from alongside.groups.queries.groups import seats_of
from alongside.groups.rules_seats import asked_mark
from alongside.groups.seated import OwnWords
from alongside.groups.showing import members
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of

AHEAD = date(2099, 6, 3)


def ends(seat):
    return GroupSeat.objects.get(pk=seat.pk).ends


def seen(seat):
    return asked_mark(GroupSeat.objects.get(pk=seat.pk))


def over(seat):
    GroupSeat.objects.filter(pk=seat.pk).update(ends=date(2020, 1, 1))


def test_a_term_holds_when_the_other_side_says_yes(team, looking):
    nils = team.seat(team.nils)
    with looking(team.sara):
        ask_term(by=team.sara, seat_id=nils.pk, ends=AHEAD)
    with pytest.raises(Refused, match="Whose seat it is"):
        agree_term(by=team.ito, seat_id=nils.pk, seen=seen(nils))
    before = ends(nils)
    with looking(team.nils):
        agree_term(by=team.nils, seat_id=nils.pk, seen=seen(nils))
    with pytest.raises(Refused, match="answered already"):
        agree_term(by=team.nils, seat_id=nils.pk, seen=seen(nils))

    assert (before, ends(nils)) == (None, AHEAD)


def test_what_one_asks_for_oneself_somebody_else_says_yes_to(team, looking):
    nils = team.seat(team.nils)
    ask_term(by=team.nils, seat_id=nils.pk, ends=AHEAD)
    with pytest.raises(Refused, match="Somebody else who sits here"):
        agree_term(by=team.nils, seat_id=nils.pk, seen=seen(nils))
    with pytest.raises(Refused, match="a seat"):
        agree_term(by=team.tom, seat_id=nils.pk, seen=seen(nils))
    with looking(team.sara):
        drop_term(by=team.sara, seat_id=nils.pk)
    dropped = ends(nils)
    ask_term(by=team.nils, seat_id=nils.pk, ends=AHEAD)
    with looking(team.ito):
        agree_term(by=team.ito, seat_id=nils.pk, seen=seen(nils))
    with pytest.raises(Refused, match="lies ahead"):
        ask_term(by=team.nils, seat_id=nils.pk, ends=today_of(team.nils))

    assert (dropped, ends(nils)) == (None, AHEAD)


def test_a_yes_is_to_the_proposal_that_one_saw(team, come_in):
    nils = team.seat(team.nils)
    ask_term(by=team.sara, seat_id=nils.pk, ends=AHEAD)
    shown = come_in(team.nils).words(f"/groups/{team.group.pk}/")
    first = seen(nils)
    ask_term(by=team.sara, seat_id=nils.pk, ends=today_of(team.nils) + timedelta(days=1))
    late = come_in(team.nils).post(f"/groups/seats/{nils.pk}/term/yes/", seen=first)
    kept = ends(nils)
    come_in(team.nils).post(f"/groups/seats/{nils.pk}/term/yes/", seen=seen(nils))

    assert "sits until 3 June 2099" in shown and late.status_code == 403
    assert (kept, ends(nils)) == (None, today_of(team.nils) + timedelta(days=1))


def test_who_sat_until_the_end_of_a_term_sits_again_by_two_yeses(team, come_in):
    seat, page = team.seat(team.nils), f"/groups/{team.group.pk}/"
    over(seat)
    gone = come_in(team.nils).words(page)
    wrong = come_in(team.nils).post(f"/groups/seats/{seat.pk}/term/", ends="2001-01-01")
    come_in(team.nils).post(f"/groups/seats/{seat.pk}/term/", ends="2099-06-03")
    asked = come_in(team.sara).words(page)
    today = come_in(team.sara).words("/")
    come_in(team.sara).post(f"/groups/seats/{seat.pk}/term/yes/", seen=seen(seat))
    back = come_in(team.nils).words(page)

    assert "Propose another term" in gone and "Until when I sit" not in gone
    assert wrong.status_code == 422
    assert "Nils Berg asks to sit until 3 June 2099." in asked and "Nils Berg proposes another term" in today
    assert "Until when I sit" in back and "until 3 June" in back


def governed(team, **places):
    """The team is governed by its center and another, with as many seats for each as is said."""
    from alongside.contributions.actor import program
    from alongside.people.actions.communities import add_organization

    north = add_organization(by=program(), community=team.town.community, name="Northgate")
    named = {team.town.center.pk: "Riverside", north.pk: "Northgate"}
    keys = {"Riverside": team.town.center.pk, "Northgate": north.pk}
    ways = Ways(
        "x", "partner", organizations=named, places={keys[key]: count for key, count in places.items()}
    )
    say_how(by=team.ito, group_id=team.group.pk, ways=ways)
    team.group.refresh_from_db()


def test_an_organization_has_as_many_seats_as_they_agreed_on(team, looking):
    governed(team, Riverside=1, Northgate=2)
    asked = ask_for_seat(by=team.tom, group_id=team.group.pk, own=OwnWords("doctors"))
    with pytest.raises(Refused, match="All seats of Riverside are taken: 1"):
        give_seat(by=team.sara, seat_id=asked.pk)
    lund = team.town.join("Maja Lund", Role.CLINICIAN)
    team.town.people["Maja Lund"].known_in_community = True
    team.town.people["Maja Lund"].save()
    offered = offer_seat(by=team.sara, group_id=team.group.pk, name="Maja Lund")
    with pytest.raises(Refused, match="All seats of Riverside"):
        take_seat(by=lund, seat_id=offered.pk, own=OwnWords("nurses"))
    rut = team.town.join("Rut", Role.PATIENT)
    free = ask_for_seat(by=rut, group_id=team.group.pk, own=OwnWords("myself"))
    with looking(team.sara):
        give_seat(by=team.sara, seat_id=free.pk)
        shown = members(team.sara, team.group, seats_of(team.sara, team.group), ())

    assert shown["shares"] == [("Riverside", 1, 1), ("Northgate", 0, 2)]
    assert any("empty seat" in warn["says"] for warn in shown["warnings"])


def test_the_numbers_are_written_where_it_is_said_who_governs(team, come_in):
    page = f"/groups/{team.group.pk}/how/"
    told = {"purpose": "x", "involvement": "partner", "agenda_by": "", "outcome_by": "", "decides": "consent"}
    key = str(team.town.center.pk)
    come_in(team.nils).post(page, **told, organizations=[key])
    form = come_in(team.nils).words(page)
    come_in(team.nils).post(page, **told, organizations=[key], **{f"places-{key}": "3"})

    assert "How many seats has Riverside?" in form
    assert "Riverside 1 of 3 seats" in come_in(team.tom).words(f"/groups/{team.group.pk}/")
    assert Group.objects.get(pk=team.group.pk).organization_places == [3]
