"""Nobody becomes somebody else by writing to the database past the pages: raw SQL, in the role of the web."""

import uuid
from datetime import date

import pytest
from django.db import ProgrammingError, connection, transaction

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.people.actions.accounts import open_account
from alongside.people.actions.persons import add_person
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    made = a_world_with_charter()
    made.leo = add_person(
        by=program(), community=made.community, name="Leo Berg", birth_date=date(2011, 1, 1)
    )
    return made


@pytest.fixture
def write(world, as_web):
    """Run one statement as somebody, and say how many rows it touched; `refused` where the database says no."""

    def statement(name, words, *values):
        actor = world.actor(name)
        try:
            with transaction.atomic(), as_web(), acting(actor), connection.cursor() as cursor:
                cursor.execute(words, values)
                return cursor.rowcount
        except ProgrammingError as refused:
            assert "permission denied" in str(refused) or "privilege" in str(refused) or refused.__cause__
            return "refused"

    return statement


EVERYONE = ("maya", "jonas", "amina", "ruth")


@pytest.mark.parametrize("name", EVERYONE)
def test_nobody_gives_a_person_to_an_account(world, write, name):
    mine = getattr(world, name).account_id
    met = [
        write(name, "UPDATE people_person SET account_id = %s WHERE id = %s", mine, one.id)
        for one in (world.petra, world.leo, world.maya)
        if one.account_id != mine
    ]

    assert set(met) <= {"refused", 0}
    world.maya.refresh_from_db()
    world.petra.refresh_from_db()
    assert world.petra.account.email == "petra@example.org"


@pytest.mark.parametrize("name", EVERYONE)
def test_nobody_takes_an_account_away(world, write, name):
    met = write(name, "UPDATE people_person SET account_id = NULL WHERE id = %s", world.petra.id)

    assert met in ("refused", 0)


@pytest.mark.parametrize("column", ["birth_date", "sex", "died_on", "community_id", "merged_into_id"])
def test_what_comes_by_imports_is_written_by_nobody_else(world, write, column):
    words = f"UPDATE people_person SET {column} = NULL WHERE id = %s"

    assert write("maya", words, world.maya.id) == "refused"


def test_people_say_themselves_who_they_are(world, write):
    words = "UPDATE people_person SET about_me = %s WHERE id = %s"

    assert write("maya", words, "I am", world.maya.id) == 1
    assert write("jonas", words, "She is", world.maya.id) == 1  # he may choose for her
    assert write("ruth", words, "He is", world.petra.id) == "refused"
    assert write("amina", words, "They are", world.maya.id) == "refused"


def test_a_coordinator_closes_a_door_and_a_clinician_does_not(world, write):
    words = "UPDATE people_person SET deactivated_at = clock_timestamp() WHERE id = %s"

    assert write("amina", words, world.petra.id) == "refused"
    assert write("jonas", words, world.petra.id) in ("refused", 0)
    assert write("ruth", words, world.petra.id) == 1


SEAT = "INSERT INTO people_seat (id, community_id, person_id, role, organization_id, title) VALUES (%s, %s, %s, %s, %s, '')"


@pytest.mark.parametrize(
    ("name", "whose", "role", "may"),
    [
        ("maya", "maya", "coordinator", False), ("maya", "maya", "clinician", False), ("jonas", "jonas", "clinician", False),
        ("amina", "amina", "coordinator", False), ("amina", "petra", "researcher", False), ("amina", "petra", "caregiver", True),
        ("ruth", "petra", "researcher", True),
    ],
)  # fmt: skip
def test_nobody_seats_themselves(world, write, name, whose, role, may):
    center = world.center.id if role == "clinician" else None
    met = write(name, SEAT, uuid.uuid4(), world.community.id, getattr(world, whose).id, role, center)

    assert met == (1 if may else "refused")


def test_an_ended_seat_is_not_opened_again_by_its_holder(world, write):
    words = "UPDATE people_seat SET ends = %s WHERE id = %s"
    seat = world.seats["petra"]
    seat.ends = date(2099, 1, 1)
    seat.save()

    assert write("petra", words, None, seat.id) == "refused"
    assert write("amina", words, date(2098, 1, 1), seat.id) == "refused"
    assert write("petra", words, date(2098, 1, 1), seat.id) == 1
    assert write("ruth", words, None, seat.id) == 1


def test_an_account_is_read_and_changed_by_itself_alone(world, write, as_web):
    mine, others = world.maya.account_id, world.amina.account_id

    assert write("maya", "UPDATE people_account SET last_login = now() WHERE id = %s", mine) == 1
    assert write("maya", "UPDATE people_account SET last_login = now() WHERE id = %s", others) == 0
    assert write("maya", "UPDATE people_account SET email = 'x@x.example' WHERE id = %s", mine) == "refused"
    assert write("maya", "SELECT * FROM people_account") == 1


def test_saying_an_address_shows_no_account(world, write):
    """Given an address of somebody else, when a session says it, then without an invitation nothing is seen."""

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE alongside_web")
        cursor.execute("SELECT set_config('alongside.email', 'amina@example.org', true)")
        cursor.execute("SELECT count(*) FROM people_account")
        assert cursor.fetchone() == (0,)
        cursor.execute("RESET ROLE")


@pytest.mark.parametrize(
    "table", ["people_passkey", "people_codeapp", "people_recoverycode", "people_knowndevice"]
)
def test_keys_and_devices_are_each_accounts_own(world, write, table):
    from alongside.people.models import CodeApp, KnownDevice, Passkey, RecoveryCode

    theirs = {"account": world.amina.account}
    Passkey.objects.create(name="x", credential_id=b"x", credential=b"x", **theirs)
    CodeApp.objects.create(secret=b"x", **theirs)
    RecoveryCode.objects.create(code_hash=b"x", **theirs)
    KnownDevice.objects.create(device_hash=b"x", words="x", **theirs)

    assert write("maya", f"SELECT * FROM {table}") == 0
    assert write("maya", f"DELETE FROM {table}") == 0
    assert write("amina", f"SELECT * FROM {table}") == 1


def test_nobody_opens_an_organizations_sign_in(world, write):
    words = (
        "INSERT INTO people_signinprovider (id, community_id, organization_id, label, key, issuer, client_id, claim, "
        "domains, second_factor, added_at) VALUES (%s, %s, %s, 'x', 'x', 'https://x.example', 'x', 'groups', '{}', false, now())"
    )

    assert write("ruth", words, uuid.uuid4(), world.community.id, world.center.id) == "refused"


def test_an_account_may_still_be_opened_by_the_program(world):
    account = open_account(by=program(), person=world.leo, email="leo@example.org")

    assert world.leo.account == account
