"""Two communities in one house share nothing but the sign-in (C13)."""

import pytest
from django.apps import apps
from django.db import connection

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.accounts import open_account
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.expertise import declare_expertise
from alongside.people.actions.invitations import NewInvitation, invite
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from alongside.people.models import Person, Seat
from alongside.people.queries.directory import known_people, topics
from alongside.people.queries.duplicates import duplicates
from alongside.people.queries.persons import centers_of, person_i_see
from alongside.people.queries.relations import clinicians_here
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def two(db):
    """Two communities of the same shape, with expertise, invitations and a coordinator in each."""
    worlds = (
        a_world_with_charter("riverbend", "one.example"),
        a_world_with_charter("northwood", "two.example"),
    )
    for world in worlds:
        declare_expertise(
            by=world.actor("petra"), person=world.petra, topic=f"From {world.community.slug}", lived=True
        )
        invite(by=world.actor("ruth"), new=NewInvitation(f"x@{world.community.slug}", "X", Role.ADVOCATE))
    return worlds


def ids_of(world):
    """Every id by which the world's rows could be known."""
    people = [world.maya, world.jonas, world.amina, world.petra, world.ruth]
    return (
        {one.id for one in people}
        | {one.id for one in world.seats.values()}
        | {world.community.id, world.center.id}
    )


def everything(cursor):
    """All that raw SQL gives, of every table with rows about people, as one text per table."""
    found = {}
    for model in apps.get_models():
        table = model._meta.db_table
        cursor.execute("SELECT has_table_privilege(current_user, %s, 'SELECT')", [table])
        if cursor.fetchone()[0] and table not in (
            "django_session",
            "django_content_type",
            "django_migrations",
        ):
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" t')
            found[table] = str(cursor.fetchall())
    return found


@pytest.mark.parametrize("name", ["maya", "jonas", "amina", "petra", "ruth"])
def test_raw_sql_finds_nothing_of_the_other(two, as_web, name):
    one, other = two
    actor = one.actor(name)
    with as_web(), acting(actor), connection.cursor() as cursor:
        found = everything(cursor)
    with connection.cursor() as cursor:
        all_there = everything(cursor)

    foreign = {str(each) for each in ids_of(other)}
    leaks = {table for table, words in found.items() if any(each in words for each in foreign)}
    assert leaks == set()
    assert any(str(one.community.id) in words for words in found.values())
    assert sum(any(each in words for each in foreign) for words in all_there.values()) >= 10


@pytest.mark.parametrize("name", ["maya", "amina", "ruth"])
def test_queries_find_nothing_of_the_other(two, as_web, name):
    one, other = two
    actor = one.actor(name)
    with as_web(), acting(actor):
        people = known_people(actor)
        found = {person.community_id for person in people} | {topic.community_id for topic in topics(actor)}
        found |= {center.community_id for center in centers_of(actor)}
        found |= {seat.community_id for seat in clinicians_here(actor)}

        assert found == {one.community.id}
        assert duplicates(actor) == []
        for person in (other.maya, other.amina, other.ruth):
            with pytest.raises(Refused) as refusal:
                person_i_see(actor, person.id)
            assert not refusal.value.may_know


@pytest.mark.parametrize("name", ["maya", "amina", "ruth"])
def test_pages_find_nothing_of_the_other(two, client, as_web, name):
    one, other = two
    client.force_login(getattr(one, name).account)
    with as_web():
        pages = [client.get(path) for path in ("/community/", "/community/?q=From", "/me/", "/me/hats/")]
        closed = [client.get(f"/people/{person.id}/{more}") for person in (other.maya, other.amina)
                  for more in ("", "team/", "caregivers/")]  # fmt: skip

    assert all(b"Northwood" not in page.content and b"northwood" not in page.content for page in pages)
    assert [page.status_code for page in pages] == [200] * 4
    assert [page.status_code for page in closed] == [404] * 6


def test_nothing_ties_people_of_two_communities(two):
    one, other = two
    by = program()
    attempts = [
        lambda: name_caregiver(by=by, person=one.maya, caregiver=other.jonas, relation="dad"),
        lambda: join_team(by=by, person=one.maya, seat=other.seats["amina"]),
        lambda: enrol(by=by, person=one.maya, center=other.center),
        lambda: seat_person(by=by, person=one.maya, role=Role.CLINICIAN, organization=other.center),
        lambda: seat_person(by=one.actor("ruth"), person=other.maya, role=Role.ADVOCATE),
        lambda: add_person(by=one.actor("ruth"), community=other.community, name="X"),
    ]
    for attempt in attempts:
        with pytest.raises(Refused):
            attempt()


def test_the_web_cannot_move_anybody_across(two, as_web):
    from django.db import ProgrammingError, transaction

    one, other = two
    with pytest.raises(ProgrammingError), transaction.atomic(), as_web(), acting(one.actor("ruth")):
        Person.objects.filter(pk=one.amina.pk).update(community=other.community)
    with pytest.raises(ProgrammingError), transaction.atomic(), as_web(), acting(one.actor("ruth")):
        Seat(community=other.community, person=one.ruth, role="coordinator").save(force_insert=True)


def test_one_human_in_two_communities_wears_one_hat_at_a_time(two, client, as_web):
    one, other = two
    again = add_person(by=program(), community=other.community, name="Amina Rahman")
    open_account(by=program(), person=again, email="amina@one.example")
    seat = seat_person(
        by=program(), person=again, role=Role.CLINICIAN, organization=other.center, title="guest"
    )
    again.refresh_from_db()
    client.force_login(one.amina.account)
    with as_web():
        client.post("/me/hats/", {"seat": str(one.seats["amina"].id)})
        hats = client.get("/me/hats/").content.decode()
        before = (
            client.get(f"/people/{one.maya.id}/").status_code,
            client.get(f"/people/{other.maya.id}/").status_code,
        )
        client.post("/me/hats/", {"seat": str(seat.id)})
        after = client.get(f"/people/{one.maya.id}/").status_code
        directory = client.get("/community/").content.decode()

    assert again.account_id == one.amina.account_id
    assert "Riverbend" in hats and "Northwood" in hats
    assert (before, after) == ((200, 404), 404)
    assert "Northwood" in directory and "Riverbend" not in directory
