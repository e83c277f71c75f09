"""Two entries become one person and two again, and nothing is lost on the way."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.kit.terms import Category, Role
from alongside.kit.verdict import Refused
from alongside.people.actions.accounts import open_account
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.expertise import declare_expertise
from alongside.people.actions.merging import merge_persons, undo_merge
from alongside.people.actions.persons import add_identifier, add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol
from alongside.people.models import Caregiver, Identifier, Merge, Person
from alongside.people.queries.duplicates import duplicates, merges
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.record.writing import NewEntry
from tests.people.worlds import a_world_with_charter

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
DERIVED = (
    "sharing_grant",
    "contributions_line",
    "people_merge",
    "record_countstale",
    "record_lately_stale",
    "record_touched",
)


@pytest.fixture
def world(db):
    made = a_world_with_charter()
    by = program()
    made.twin = add_person(
        by=by, community=made.community, name="maya lindqvist", birth_date=date(2012, 3, 14)
    )
    open_account(by=by, person=made.twin, email="maya.again@example.org")
    made.seats["twin"] = seat_person(by=by, person=made.twin, role=Role.PATIENT)
    enrol(by=by, person=made.twin, center=made.center)
    name_caregiver(by=by, person=made.twin, caregiver=made.ruth, relation="aunt")
    add_identifier(by=by, person=made.twin, system="urn:hill", value="4711")
    declare_expertise(by=by, person=made.twin, topic="Oboe", lived=True)
    for name, words in (("maya", "from the first"), ("twin", "from the second")):
        entry = NewEntry(
            kind="Observation", category=Category.JOURNAL, title="How I am", words=words, true_at=NOON
        )
        write_entry(by=made.actor(name), person_id=getattr(made, name).id, new=entry)
    return made


def rows(person_id=None):
    """How many rows each table has, and how many of them point to the person."""
    found = {}
    with connection.cursor() as cursor:
        for model in apps.get_models():
            table = model._meta.db_table
            if table not in DERIVED:
                cursor.execute(f'SELECT count(*) FROM "{table}"')
                found[table] = cursor.fetchone()[0]
        cursor.execute("SELECT tab, col FROM people_pointers()")
        for table, column in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE "{column}" = %s', [person_id])
            found[f"{table}.{column}"] = cursor.fetchone()[0]
    return found


def everything():
    """Every row that points to a person, word for word."""
    found = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT tab FROM people_pointers()")
        for (table,) in cursor.fetchall():
            cursor.execute(f'SELECT to_jsonb(t)::text FROM "{table}" t ORDER BY 1')
            found[table] = cursor.fetchall()
        cursor.execute("SELECT to_jsonb(p)::text FROM people_person p ORDER BY 1")
        found["people_person"] = cursor.fetchall()
        cursor.execute(
            'SELECT person_id, seat_id, category, "right", audience FROM sharing_grant ORDER BY 1, 2, 3'
        )
        found["grants"] = cursor.fetchall()
    return found


def test_the_doctor_finds_who_is_here_twice(world, client, as_web):
    client.force_login(world.amina.account)
    with as_web():
        page = client.get("/community/twice/").content.decode()

    assert "Maya Lindqvist" in page or "maya lindqvist" in page


def test_a_coordinator_is_told_who_decides_and_shown_no_way_that_ends(world, client, as_web):
    def page(person):
        client.force_login(person.account)
        with as_web():
            return client.get("/community/twice/").content.decode()

    for_doctor, for_coordinator = page(world.amina), page(world.ruth)
    assert ("Look at both" in for_doctor, "A clinician who looks after both decides" in for_doctor) == (
        True,
        False,
    )
    assert (
        "Look at both" in for_coordinator,
        "A clinician who looks after both decides" in for_coordinator,
    ) == (False, True)


def test_merging_moves_everything_and_loses_nothing(world, as_web):
    before = rows(world.twin.id)
    amina = world.actor("amina")
    with as_web():
        merge_persons(by=amina, kept=world.maya, gone=world.twin, reason="Same number at Hill Street")
    after, left = rows(world.maya.id), rows(world.twin.id)

    assert {name: count for name, count in after.items() if "." not in name} == {
        name: count for name, count in before.items() if "." not in name
    }
    assert {name: count for name, count in left.items() if "." in name and count} == {
        "people_seat.person_id": 1
    }
    assert Entry.objects.filter(person=world.maya).count() == 2
    assert [one.relation for one in Caregiver.objects.filter(person=world.maya).order_by("relation")] == [
        "aunt",
        "dad",
    ]
    assert Identifier.objects.get(value="4711").person == world.maya


def test_whoever_saw_one_sees_both_after(world, client, as_web):
    merge_persons(by=world.actor("amina"), kept=world.maya, gone=world.twin, reason="Same")
    client.force_login(world.maya.account)
    with as_web():
        page = client.get("/me/").content.decode()

    assert "aunt" in page and "dad" in page


def test_undoing_restores_every_row(world, as_web):
    before = everything()
    amina = world.actor("amina")
    with as_web():
        merge = merge_persons(by=amina, kept=world.maya, gone=world.twin, reason="Same")
        undo_merge(by=amina, merge=merge)

    assert everything() == before
    assert Merge.objects.get().undone_at is not None


def test_no_page_can_read_which_rows_moved(world, as_web):
    """Among them is what one person alone may know to be theirs, such as whose a concern without a name is."""
    merge = merge_persons(by=world.actor("amina"), kept=world.maya, gone=world.twin, reason="Same")
    with as_web(), acting(world.actor("amina")):
        reasons = [one.reason for one in merges(world.actor("amina"))]
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            Merge.objects.filter(pk=merge.pk).values_list("moved").get()

    assert reasons == ["Same"] and Merge.objects.get().moved


def test_what_was_written_since_stays_with_who_was_kept(world):
    amina = world.actor("amina")
    merge = merge_persons(by=amina, kept=world.maya, gone=world.twin, reason="Same")
    entry = NewEntry(
        kind="Observation", category=Category.JOURNAL, title="How I am", words="since then", true_at=NOON
    )
    since = write_entry(by=world.actor("maya"), person_id=world.maya.id, new=entry)
    undo_merge(by=amina, merge=merge)

    since.refresh_from_db()
    assert since.person_id == world.maya.id
    assert Entry.objects.filter(person=world.twin).count() == 1


def test_the_account_moves_where_the_kept_one_has_none(world):
    Person.objects.filter(pk=world.maya.pk).update(account=None)
    account = world.twin.account_id
    amina = world.actor("amina")
    merge = merge_persons(by=amina, kept=world.maya, gone=world.twin, reason="Same")
    world.maya.refresh_from_db()
    moved = world.maya.account_id
    undo_merge(by=amina, merge=merge)
    world.twin.refresh_from_db()

    assert (moved, world.twin.account_id) == (account, account)


def test_each_leaves_one_line(world):
    before = Line.objects.count()
    merge = merge_persons(by=world.actor("amina"), kept=world.maya, gone=world.twin, reason="Same")
    undo_merge(by=world.actor("amina"), merge=merge)

    assert Line.objects.count() == before + 2


@pytest.mark.parametrize("name", ["maya", "jonas"])
def test_patients_and_caregivers_merge_nobody(world, name):
    with pytest.raises(Refused):
        merge_persons(by=world.actor(name), kept=world.maya, gone=world.twin, reason="Same")


def test_the_database_asks_once_more(world, as_web):
    """Even where the rule were forgotten, the function refuses a seat that sees neither."""
    from django.db import ProgrammingError, transaction

    from alongside.contributions.acting import acting

    with (
        pytest.raises(ProgrammingError), transaction.atomic(), as_web(), acting(world.actor("maya")),
        connection.cursor() as cursor,
    ):  # fmt: skip
        cursor.execute(
            "SELECT people_merge(gen_random_uuid(), %s, %s, 'x', 'x')", [world.maya.id, world.twin.id]
        )


@pytest.mark.parametrize("name", ["ruth", "amina"])
def test_nobody_makes_themselves_one_with_a_patient(world, as_web, name):
    me = getattr(world, name)
    Person.objects.filter(pk=world.maya.pk).update(known_in_community=True)
    seat_person(by=program(), person=me, role=Role.PATIENT)
    enrol(by=program(), person=me, center=world.center)

    with as_web(), acting(world.actor(name)):
        with pytest.raises(Refused):
            merge_persons(by=world.actor(name), kept=me, gone=world.maya, reason="Same")
        for kept, gone in ((me, world.maya), (world.maya, me)):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT people_merge(%s, %s, %s, 'Same', 'me')", [uuid4(), kept.pk, gone.pk])


def test_nobody_is_merged_twice_or_with_themselves(world):
    amina = world.actor("amina")
    with pytest.raises(Refused):
        merge_persons(by=amina, kept=world.maya, gone=world.maya, reason="Same")


def test_pairs_are_told_once(world):
    assert len(duplicates(world.actor("amina"))) == 1


def test_the_pages_merge_and_take_apart(world, client, as_web):
    client.force_login(world.amina.account)
    path = f"/community/twice/{world.maya.id}/{world.twin.id}/"
    with as_web():
        shown, missing = client.get(path).status_code, client.post(path, {"reason": ""}).status_code
        client.post(path, {"reason": "Same number"})
        page = client.get("/community/twice/").content.decode()
    merge = Merge.objects.get()
    with as_web():
        client.post(f"/community/twice/{merge.id}/undo/")

    merge.refresh_from_db()
    assert (shown, missing, merge.undone_at is not None) == (200, 422, True)
    assert "Same number" in page
