"""Cafés, days and visits to which people sign up; and money that a group raises."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.groups.actions.events import (
    NewEvent,
    hold_event,
    note_gift,
    note_of_event,
    set_fund,
    sign_off,
    sign_up,
)
from alongside.groups.models import Event, EventNote, Fund, SignUp
from alongside.groups.queries.events import come, events_to_come, who_comes
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.groups.test_pages import asked


def cafe(team, **more):
    new = {
        "title": "Food at school",
        "words": "What one can eat.",
        "starts_at": timezone.now() + timedelta(days=3),
    }
    return hold_event(by=team.sara, group_id=team.group.pk, new=NewEvent(**new | more))


def test_anyone_signs_up_once_while_there_is_a_place_and_off_again(team):
    event = cafe(team, places=1)
    sign_up(by=team.tom, event_id=event.pk)
    with pytest.raises(Refused, match="already"):
        sign_up(by=team.tom, event_id=event.pk)
    with pytest.raises(Refused, match="places are taken"):
        sign_up(by=team.nils, event_id=event.pk)
    with pytest.raises(Refused, match="have not signed up"):
        sign_off(by=team.nils, event_id=event.pk)
    sign_off(by=team.tom, event_id=event.pk)
    sign_up(by=team.nils, event_id=event.pk)

    assert list(SignUp.objects.filter(off_at=None).values_list("name", flat=True)) == ["Nils Berg"]


def test_what_is_over_takes_nobody_and_only_members_hold_one(team):
    event = cafe(team, starts_at=timezone.now() - timedelta(minutes=1))
    with pytest.raises(Refused, match="over"):
        sign_up(by=team.tom, event_id=event.pk)
    with pytest.raises(Refused, match="a seat"):
        hold_event(by=team.tom, group_id=team.group.pk, new=NewEvent("x", "x", timezone.now()))
    with pytest.raises(Refused, match="a seat"):
        note_of_event(by=team.tom, event_id=event.pk, kind=EventNote.Kind.TAKE_AWAY, words="x")

    assert events_to_come(team.tom) == []


def test_who_comes_is_told_to_those_who_hold_it_and_to_others_how_many(team, looking):
    event = cafe(team)
    ana = team.town.join("Ana", Role.CAREGIVER)
    for actor in (team.tom, ana):
        with looking(actor):
            sign_up(by=actor, event_id=event.pk)
    seen = {}
    for actor in (team.sara, team.tom, ana):
        with looking(actor):
            lines = Line.objects.filter(verb="groups.signed_up").values_list("actor_name", flat=True)
            seen[actor.name] = (
                [one.name for one in who_comes(actor, event)],
                come(actor, event),
                sorted(lines),
            )

    assert seen == {
        "Sara Osei": (["Tom Keane", "Ana"], 2, []), "Tom Keane": (["Tom Keane"], 2, ["Tom Keane"]), "Ana": (["Ana"], 2, ["Ana"]),
    }  # fmt: skip


def test_the_page_of_an_event_from_the_invitation_to_what_was_learned(team, come_in):
    day = (timezone.now() + timedelta(days=5)).date().isoformat()
    new = {"kind": "cafe", "title": "Food at school", "words": "What one can eat.", "day": day, "clock": "17:00", "minutes": "90",
           "where": "The library", "places": "12", "taught_by": "Nils, who lives with it"}  # fmt: skip
    wrong = come_in(team.sara).post(f"/groups/{team.group.pk}/events/new/", **new | {"clock": ""})
    come_in(team.sara).post(f"/groups/{team.group.pk}/events/new/", **new)
    page = f"/groups/events/{Event.objects.get().pk}/"
    come_in(team.tom).post(f"{page}sign-up/")
    shown = come_in(team.tom).words(page)
    come_in(team.sara).post(page, kind="take_away", words="Bring your own spread.")
    held = come_in(team.sara).words(page)
    come_in(team.tom).post(f"{page}sign-off/")

    assert wrong.status_code == 422
    for words in ("You come", "1 come. Places left: 11.", "Nils, who lives with it", "17:00", "The library"):
        assert words in shown, words
    assert "Tom Keane" in held and "Bring your own spread." in held
    assert "Food at school" in come_in(team.nils).words("/groups/events/")
    assert "Places left: 12." in come_in(team.nils).words(page)


def test_money_has_a_goal_a_total_and_what_is_missing(team, come_in):
    page = f"/groups/{team.group.pk}/money/"
    with pytest.raises(Refused, match="first what the money is for"):
        note_gift(by=team.sara, group_id=team.group.pk, amount=10, words="x")
    none = come_in(team.tom).words(page)
    come_in(team.sara).post(f"{page}goal/", words="A bus for the evening clinic", goal="1000", currency="SEK")
    come_in(team.nils).post(page, amount="600", words="The school run")
    some = come_in(team.tom).words(page)
    stranger = come_in(team.tom).post(page, amount="1", words="x")
    come_in(team.nils).post(page, amount="500", words="Cakes")

    assert "No money is raised here" in none and "Say what it is for</a>" not in none
    assert "600 SEK of 1,000 SEK came in. 400 SEK are missing." in some and "The school run" in some
    assert stranger.status_code == 403
    assert "1,100 SEK came in. The goal of 1,000 SEK is reached." in come_in(team.tom).words(page)
    assert Fund.objects.count() == 1


def test_as_many_questions_with_one_row_as_with_three(team, come_in):
    event = cafe(team)
    set_fund(by=team.sara, group_id=team.group.pk, words="x", goal=10, currency="SEK")
    paths = ("/groups/events/", f"/groups/events/{event.pk}/", f"/groups/{team.group.pk}/money/")

    def more(name):
        cafe(team)
        sign_up(by=team.town.join(name, Role.CAREGIVER), event_id=event.pk)
        note_of_event(by=team.sara, event_id=event.pk, kind=EventNote.Kind.TAKE_AWAY, words="x")
        note_gift(by=team.sara, group_id=team.group.pk, amount=1, words="x")

    more("Ana")
    first = [len(asked(come_in, team.sara, path)) for path in paths]
    more("Bo")
    more("Cy")

    assert [len(asked(come_in, team.sara, path)) for path in paths] == first
    assert max(first) <= 8
