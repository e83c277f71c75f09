"""Whoever does not sit in a group learns of people's time in fives alone: no window, center or total tells one apart."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, permutations
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.groups.models import GroupSeat
from alongside.groups.sides import Side
from alongside.kit.terms import Role
from alongside.partnership.actions.hours import NewHours, recall_hours, say_hours
from alongside.partnership.actions.money import set_rate
from alongside.partnership.hours import Terms
from alongside.partnership.models import Worked
from alongside.partnership.queries.hours import EVER, given_in, hours_by_side
from alongside.people.models import Organization, Person
from alongside.people.queries.standing import today_of
from tests.calm import CALM
from tests.groups.worlds import begun, seated

NAMES = ("Ada", "Bo", "Cleo", "Dan", "Eva", "Finn", "Gro")


def partners(town, group, first, count=7):
    """So many patients who sit in a group."""
    people = [town.join(one, Role.PATIENT) for one in NAMES[:count]]
    for one in people:
        seated(group, one, first)
    return people


def says(by, group, minutes, days=0):
    """Somebody says how long they worked, without pay."""
    new = NewHours(today_of(by) - timedelta(days=days), minutes, "Came", Terms.FREE)
    return say_hours(by=by, group_id=group.pk, new=new)


def test_a_lone_partners_time_is_told_to_those_who_sit_there_and_to_nobody_else(team, looking, come_in):
    says(team.sara, team.group, 95)
    says(team.ito, team.group, 60)
    rut = team.town.join("Rut", Role.PATIENT)
    with looking(team.nils):
        inside = hours_by_side(team.nils, group_id=team.group.pk)[Side.PARTNERS].all
    with looking(rut):
        outside = [
            hours_by_side(rut, **asked)[side].all
            for asked in ({"group_id": team.group.pk}, {}, {"center_id": team.town.center.pk})
            for side in Side
        ]
    page = f"/partners/money/groups/{team.group.pk}/"
    mine, theirs = come_in(team.nils).words(page), come_in(rut).words(page)

    assert (inside, outside) == (95, [0] * 6)
    assert "1 hour and 35 minutes" in mine
    assert "1 h 35" not in theirs and "1 hour" not in theirs and "of five people or more" in theirs


def test_the_fifth_tells_all_five_and_what_is_taken_back_later_changes_nothing(team, looking):
    people = partners(team.town, team.group, team.ito)
    told, lines = [], []
    for place, by in enumerate([*people[:2], people[0], *people[2:]]):
        lines.append(says(by, team.group, 10 * (place + 1), days=40 - place))
        told.append(hours_by_side(people[0])[Side.PARTNERS].all)
    recall_hours(by=people[3], worked_id=lines[4].pk)
    early, late = hours_by_side(people[0], until=lines[0].on), hours_by_side(people[0], since=lines[0].on)

    assert told == [0, 0, 0, 0, 0, 10 + 20 + 30 + 40 + 50 + 60, 210, 210]
    assert hours_by_side(people[0])[Side.PARTNERS].all == 210
    assert {one.told_on for one in Worked.objects.filter(pk__in=[one.pk for one in lines[:6]])} == {
        lines[5].on
    }
    assert (early[Side.PARTNERS].all, late[Side.PARTNERS].all) == (0, 210)


LINES = st.lists(
    st.tuples(st.integers(0, 8), st.integers(0, 1), st.integers(0, 60), st.integers(0, 5)), min_size=12, max_size=30
)  # fmt: skip


@pytest.fixture
def many(team):
    """Nine patients who sit in two groups, each group of another center; and what an hour is worth."""
    town, two = team.town, (team.group, begun(team.ito, "Another"))
    centers = (town.center, Organization.objects.create(community=town.community, name="Hillside"))
    model = GroupSeat.objects.get(group=team.group, person=team.nils.person_id)
    seats = {}
    for place in range(9):
        person = Person.objects.create(community=town.community, name=f"P{place}")
        for at, group in enumerate(two):
            model.pk, model._state.adding = uuid4(), True
            model.person, model.group, model.organization = person, group, centers[at]
            model.save(force_insert=True)
            seats[place, at] = model.pk
    rate = set_rate(by=town.join("Grace", Role.COORDINATOR), work="Sitting", amount=1, currency="EUR")
    return seats, two, centers, rate


def figures(team, centers, today: date) -> list[frozenset[int]]:
    """What anybody may ask, as the lines that are in it: each line is worth another power of two."""
    days = (EVER[0], today - timedelta(days=30), today + timedelta(days=9))
    told = [
        sum(
            one.amount for one in given_in(team.town.community.pk, center_id=center, since=since, until=until)
        )
        for center in (None, *(one.pk for one in centers))
        for since, until in combinations(days, 2)
    ]
    return [frozenset(place for place in range(31) if one >> place & 1) for one in told]


@settings(
    CALM, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(LINES)
def test_no_two_figures_held_against_each_other_tell_of_fewer_than_five(team, many, lines):
    """At any time, of any center and any days: those whose time is in one and not in the other are nobody, or five."""
    (seats, two, centers, rate), today, known = many, today_of(team.ito), set()
    with transaction.atomic():
        for place, (who, at, days, back) in enumerate(lines):
            line = Worked(
                group=two[at], seat_id=seats[who, at], at=timezone.now(), on=today - timedelta(days=days), minutes=1,
                work="x", terms=Terms.PAY, rate=rate, amount=1 << place, currency="EUR",
            )  # fmt: skip
            line.save(force_insert=True)
            if not back:
                Worked.objects.filter(pk=line.pk).update(recalled_at=timezone.now())
            if place % 6 == 5 or place == len(lines) - 1:
                known |= set(figures(team, centers, today))
        transaction.set_rollback(True)

    differ = [
        len({lines[place][0] for place in one - other})
        for one, other in permutations({*known, frozenset()}, 2)
    ]
    assert [count for count in differ if 0 < count < 5] == []
