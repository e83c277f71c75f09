"""Wishes: with a name and without, joined, put in order by seat group, answered; and who must never find out who."""

from __future__ import annotations

import re
from uuid import uuid4

import pytest
from django.db import Error, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.governance.actions.wishes import (
    count_wishes,
    join_wish,
    order_wishes,
    tell_what_became,
)
from alongside.governance.models import Letter, Wish, WishJoin, WishOrder, WishRanking
from alongside.governance.naming_pages import page_named
from alongside.governance.nightly import see_to_wishes
from alongside.governance.queries.wishes import one_wish, rankings, titles
from alongside.governance.ranking import ranked
from alongside.governance.wish_words import agreed, differences
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.worlds import wished

ASKED = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")


def group(town, role, names):
    return [town.join(f"{name} {role.value.title()}", role) for name in names]


# Which page


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("/people/0190a2b4-1111-7222-8333-444455556666/record/?q=HIV", "/people/…/record/"),
        ("/charter/", "/charter/"),
        ("/invitation/abcdefghijklmnopqrstuvwxyz0123456789abcdefgh/", "/invitation/…/"),
        ("the first page", "the first page"),
        ("", ""),
    ],
)
def test_the_page_is_named_without_naming_anybody(told, kept):
    assert page_named(told) == kept


def test_every_page_leads_to_a_wish_about_itself(sara, come_in):
    foot = re.search(r'href="(/wishes/new/\?about=[^"]+)"', come_in(sara).words("/motions/")).group(1)
    form = come_in(sara).words(foot)
    come_in(sara).post("/wishes/new/", title="Too small", words="", page="/motions/", name="mine")
    wish = Wish.objects.get()

    assert 'value="/motions/"' in form and wish.page == "/motions/"
    assert '<a href="/motions/">/motions/</a>' in come_in(sara).words(f"/wishes/{wish.pk}/")


def test_the_form_without_a_name_goes_to_the_letterbox(sara, come_in):
    answer = come_in(sara).post("/wishes/new/", title="Too small", words="", page="", name="none")

    assert (answer.status_code, answer["Location"]) == (302, "/wishes/")
    assert (Wish.objects.count(), Letter.objects.count()) == (0, 1)


# What matters most


def test_orders_are_counted_by_group_and_never_together(town, as_web):
    families = group(town, Role.CAREGIVER, "ABCDE")
    clinics = group(town, Role.CLINICIAN, "ABCDE")
    plan, clock, both = (wished(families[0], title).pk for title in ("Plan", "Clock", "Both"))
    with as_web():
        for by in families:
            order_wishes(by=by, wishes=[plan, both])
        for by in clinics:
            order_wishes(by=by, wishes=[clock, both])
    see_to_wishes()
    found = {one.name: list(zip(one.wishes, one.places, strict=True)) for one in WishRanking.objects.all()}

    assert found == {
        "patients and caregivers": [(plan, 1), (both, 2)],
        "professionals": [(clock, 1), (both, 2)],
    }
    with as_web(), acting(families[0]):
        counted = rankings(families[0])
        named = titles(families[0], [plan, clock, both])
        assert "professionals do not name it" in differences(counted, named)[0]
        assert agreed(counted, named) == "Every group has “Both” at the top."


def test_a_group_of_four_is_hidden_and_shown_from_five_on(town, as_web, come_in):
    families = group(town, Role.CAREGIVER, "ABCD")
    plan = wished(families[0], "Plan").pk
    with as_web():
        for by in families:
            order_wishes(by=by, wishes=[plan])
    see_to_wishes()
    four = WishRanking.objects.get(position=1)
    page = come_in(families[0]).words("/wishes/")
    fifth = town.join("E Caregiver", Role.CAREGIVER)
    with as_web():
        order_wishes(by=fifth, wishes=[plan])
    see_to_wishes()
    five = WishRanking.objects.get(position=1)

    said = come_in(families[0]).words(f"/wishes/{plan}/")
    assert "patients and caregivers: number 1." in said and "professionals: too few to show." in said
    assert (four.voters, four.wishes, five.voters, five.wishes) == (0, [], 5, [plan])
    assert "Too few to show" in page and "Too few to show" in come_in(families[0]).words("/wishes/")


def test_what_one_alone_wants_is_not_in_the_order_of_the_group():
    a, b, c = uuid4(), uuid4(), uuid4()

    assert ranked([[a]] * 4 + [[b, a]], {a, b, c}) == [(a, 1)]
    assert ranked([[a, b]] * 3 + [[b, a]] * 3, {a, b}) == [(one, 1) for one in sorted((a, b))]
    assert ranked([[a, b]] * 5, {b}) == [(b, 1)]
    assert ranked([[a]] * 4, {a}) == []


def test_nobody_reads_anothers_order_with_raw_sql(as_web, town, sara, grace):
    plan = wished(sara).pk
    order_wishes(by=sara, wishes=[plan])

    def read(by):
        with as_web(), acting(by), connection.cursor() as cursor:
            cursor.execute("SELECT person_id FROM governance_wishorder")
            return cursor.fetchall()

    assert (read(sara), read(grace)) == ([(sara.person_id,)], [])
    assert WishOrder.objects.count() == 1
    line = Line.objects.get(verb="governance.wishes_ordered")
    with as_web(), acting(grace):
        assert not Line.objects.filter(pk=line.pk).exists()
    with as_web(), acting(sara):
        assert Line.objects.filter(pk=line.pk).exists()


def test_an_order_is_changed_and_counts_once(as_web, sara):
    plan, clock = wished(sara).pk, wished(sara, "Clock").pk
    with as_web():
        order_wishes(by=sara, wishes=[plan, clock])
        order_wishes(by=sara, wishes=[clock])
        for wrong in ([plan, plan], [uuid4()], [plan] * 6):
            with pytest.raises(Refused, match="each one once"):
                order_wishes(by=sara, wishes=wrong)

    assert [one.wishes for one in WishOrder.objects.all()] == [[clock]]


def test_who_has_left_the_seat_counts_no_more(town, as_web):
    families = group(town, Role.CAREGIVER, "ABCDE")
    plan = wished(families[0], "Plan").pk
    for by in families:
        order_wishes(by=by, wishes=[plan])
    town.seats["E Caregiver", Role.CAREGIVER].ends = timezone.localdate()
    town.seats["E Caregiver", Role.CAREGIVER].save()
    count_wishes(by=program(community_id=town.community.id), community_id=town.community.id)

    assert WishRanking.objects.get(position=1).voters == 0


def test_only_the_night_counts(sara):
    with pytest.raises(Refused, match="clock"):
        count_wishes(by=sara, community_id=sara.community_id)


def test_the_page_of_ones_order_keeps_it(sara, come_in):
    plan, clock = wished(sara), wished(sara, "Clock")
    twice = come_in(sara).post("/wishes/order/", place_0=str(plan.pk), place_3=str(plan.pk))
    kept = come_in(sara).post("/wishes/order/", place_1=str(clock.pk), place_4=str(plan.pk))

    assert (twice.status_code, kept.status_code) == (422, 302)
    assert WishOrder.objects.get().wishes == [clock.pk, plan.pk]
    assert f'<option value="{clock.pk}" selected>' in come_in(sara).words("/wishes/order/")


# Joining, and what becomes of it


def test_joined_answered_and_told(town, sara, grace, come_in):
    tom = town.join("Tom Keane", Role.CLINICIAN)
    wish = wished(sara)
    come_in(tom).post(f"/wishes/{wish.pk}/join/")
    come_in(tom).post(f"/wishes/{wish.pk}/join/")
    own = come_in(sara).post(f"/wishes/{wish.pk}/join/")
    refused = come_in(tom).get(f"/wishes/{wish.pk}/what-became/")
    come_in(grace).post(f"/wishes/{wish.pk}/what-became/", state="done", words="It prints on one page.")

    assert (own.status_code, refused.status_code, WishJoin.objects.count()) == (403, 403, 1)
    for by in (sara, tom):
        assert "What became of your wish: Print my plan" in come_in(by).words("/")
    assert "What became of your wish" not in come_in(grace).words("/")
    page = come_in(sara).words(f"/wishes/{wish.pk}/")
    assert "It prints on one page." in page and "1 want it, too." in page and "Done" in page
    assert "Print my plan" not in come_in(sara).words("/wishes/")
    assert "Print my plan" in come_in(sara).words("/wishes/?show=done")


def test_the_database_lets_only_keepers_and_makers_say_what_became(as_web, town, sara, grace):
    wish = wished(sara)
    words = (
        "INSERT INTO governance_wishstep (id, wish_id, state, words, author_id, author_name, author_role, author_title, "
        "voice, on_behalf_of_name, at) VALUES (%s, %s, 'done', '', %s, %s, %s, '', 'other', '', now())"
    )

    def insert(by):
        with as_web(), acting(by), connection.cursor() as cursor:
            cursor.execute(words, [uuid4(), wish.pk, by.person_id, by.name, by.role.value])

    with pytest.raises(Error, match="row-level security"):
        insert(sara)
    for by in (grace, town.join("Dev Eloper", Role.DEVELOPER)):
        insert(by)

    assert wish.steps.count() == 2


def test_a_stranger_community_sees_nothing_of_it(as_web, sara):
    from tests.governance.worlds import a_deciding_community

    wish = wished(sara)
    other = a_deciding_community("elsewhere").join("Nora Elsewhere", Role.PATIENT)
    with as_web(), acting(other):
        assert Wish.objects.count() == 0
        with pytest.raises(Refused):
            one_wish(other, wish.pk)
        with pytest.raises(Refused):
            join_wish(by=other, wish_id=wish.pk)
    with as_web(), acting(sara):
        assert Wish.objects.count() == 1


def test_a_list_of_one_and_of_three_asks_the_same(sara, grace, come_in):
    def queries():
        visit = come_in(sara)
        with CaptureQueriesContext(connection) as asked:
            page = visit.words("/wishes/")
        return len([one for one in asked.captured_queries if not one["sql"].startswith(ASKED)]), page.count(
            "Sara Osei, "
        )

    wish = wished(sara)
    join_wish(by=grace, wish_id=wish.pk)
    count_wishes(by=program(community_id=sara.community_id), community_id=sara.community_id)
    one = queries()
    for title in ("B", "C"):
        tell_what_became(by=grace, wish_id=wished(sara, title).pk, state="next", words="Soon.")
    three = queries()

    assert (one[1], three[1]) == (1, 3)
    assert one[0] == three[0] <= 8
