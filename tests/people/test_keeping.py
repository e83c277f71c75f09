"""Ways to reach somebody, seats, organizations, doors that open again: who keeps them, and who reads what."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.kit.terms import Category, Role
from alongside.people.actions.contacts import add_contact_point
from alongside.people.actions.persons import deactivate_person
from alongside.people.actions.seats import seat_person
from alongside.people.models import ContactPoint, Organization, Person, Seat
from alongside.sharing.models import Receipt
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    return a_world_with_charter()


@pytest.fixture
def knock(world, client, as_web):
    """Ask for a page, or send a form, as somebody."""

    def at(who, path, **sent):
        client.force_login(getattr(world, who).account)
        with as_web():
            return client.post(path, sent) if sent else client.get(path)

    return at


def verbs(about) -> list[str]:
    return list(Line.objects.filter(about_id=about).order_by("id").values_list("verb", flat=True))


def test_a_girl_keeps_how_to_reach_her(world, knock):
    path = f"/people/{world.maya.id}/reach/"

    assert knock("maya", path, kind="phone", value="070 123 45 67").status_code == 302
    point = ContactPoint.objects.get(person=world.maya)
    assert knock("maya", f"{path}{point.id}/", value="070 765 43 21").status_code == 302
    page = knock("maya", path).content.decode()
    assert "070 765 43 21" in page and "070 123" not in page
    assert "You, Jonas, the care team" in page
    assert knock("maya", f"{path}{point.id}/remove/", sure="yes").status_code == 302

    assert not ContactPoint.objects.exists()
    told = [verb for verb in verbs(world.maya.id) if verb.startswith("people.contact")]
    assert told == ["people.contact_added", "people.contact_changed", "people.contact_removed"]


@pytest.mark.parametrize(
    ("kind", "value", "says"),
    [
        ("email", "not an address", "Write their e-mail address"),
        ("phone", "call me", "Write the number with its digits"),
        ("", "x", "Choose what it is."),
        ("address", "", "Write it here."),
    ],
)
def test_what_cannot_be_reached_is_told_so(world, knock, kind, value, says):
    answer = knock("maya", f"/people/{world.maya.id}/reach/", kind=kind, value=value)

    assert (answer.status_code, says in answer.content.decode()) == (422, True)
    assert not ContactPoint.objects.exists()


def test_her_doctor_reads_it_with_a_receipt_and_a_stranger_learns_nothing(world, knock):
    add_contact_point(by=program(), person=world.maya, kind="phone", value="070 123 45 67")
    path = f"/people/{world.maya.id}/reach/"

    assert "070 123 45 67" in knock("amina", path).content.decode()
    [receipt] = Receipt.objects.filter(person=world.maya)
    assert set(receipt.categories) == {Category.IDENTITY, Category.CONTACT}
    assert (knock("ruth", path).status_code, knock("petra", path).status_code) == (404, 403)


def test_a_coordinator_gives_a_seat_and_ends_it(world, knock):
    path = f"/people/{world.petra.id}/seats/"

    given = knock(
        "ruth", path, role="improver", organization=str(world.center.id), title="", last_day="2030-05-31"
    )
    seat = Seat.objects.get(person=world.petra, role="improver")
    assert (given.status_code, seat.organization, seat.ends) == (302, world.center, date(2030, 6, 1))
    assert "improver" in knock("ruth", path).content.decode()
    assert knock("ruth", f"/seats/{seat.id}/end/", sure="yes").status_code == 302

    seat.refresh_from_db()
    assert seat.ends is not None and seat.ends <= date.today()
    again = {"role": "improver", "organization": str(world.center.id), "title": "", "last_day": ""}
    assert [knock("ruth", path, **again).status_code for _each in "12"] == [302, 422]
    seat.refresh_from_db()
    assert seat.ends is None
    assert knock("ruth", f"/seats/{seat.id}/end/", sure="yes").status_code == 302
    assert "improver" not in knock("ruth", path).content.decode().split('id="new"')[0]


def test_nobody_else_gives_or_ends_seats(world, knock):
    seat = world.seats["amina"]

    assert knock("amina", f"/people/{world.petra.id}/seats/").status_code == 403
    assert knock("petra", f"/seats/{seat.id}/end/", sure="yes").status_code == 403
    assert knock("maya", f"/people/{world.petra.id}/seats/", role="administrator").status_code == 403
    seat.refresh_from_db()
    assert (seat.ends, Seat.objects.filter(role="administrator").exists()) == (None, False)


def test_organizations_are_added_and_renamed_once_by_each_name(world, knock):
    path = "/community/organizations/"

    assert knock("ruth", path, name="Bright Gut", kind="advocacy", town="Oslo").status_code == 302
    again = knock("ruth", path, name="Riverside", kind="center", town="")
    assert (again.status_code, "One is called so already." in again.content.decode()) == (422, True)
    renamed = knock("ruth", f"{path}{world.center.id}/", name="Riverside Children", town="Oslo")
    taken = knock("ruth", f"{path}{world.center.id}/", name="Bright Gut", town="")

    assert (renamed.status_code, taken.status_code) == (302, 422)
    here = Organization.objects.filter(community=world.community).values_list("name", "kind")
    assert sorted(here) == [("Bright Gut", "advocacy"), ("Riverside Children", "center")]
    assert knock("amina", path).status_code == 403


def test_a_closed_door_is_opened_again_by_a_coordinator(world, knock):
    deactivate_person(by=program(), person=world.petra)

    assert "Petra Novak" in knock("ruth", "/community/organizations/").content.decode()
    assert knock("amina", f"/people/{world.petra.id}/reopen/", sure="yes").status_code == 403
    assert knock("ruth", f"/people/{world.petra.id}/reopen/", sure="yes").status_code == 302

    assert Person.objects.get(pk=world.petra.pk).deactivated_at is None
    assert knock("petra", "/me/").status_code == 200


@pytest.mark.parametrize(
    ("who", "path"),
    [
        ("ruth", "/community/organizations/"),
        ("ruth", "/people/{petra}/seats/"),
        ("maya", "/people/{maya}/reach/"),
    ],
)
def test_three_rows_cost_as_much_as_one_and_eight_at_most(world, knock, who, path):
    path = path.format(petra=world.petra.id, maya=world.maya.id)

    def cost() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert knock(who, path).status_code == 200
        session = max(n for n, one in enumerate(asked) if "session_data FROM" in one["sql"])
        words = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")
        return len([one for one in asked.captured_queries[session:] if not one["sql"].startswith(words)])

    def one_more(number: int) -> None:
        house = Organization.objects.create(community=world.community, name=f"House {number}", kind="other")
        seat_person(by=program(), person=world.petra, role=Role.IMPROVER, organization=house)
        add_contact_point(by=program(), person=world.maya, kind="phone", value=f"070 {number}")

    one_more(1)
    cost()
    one = cost()
    one_more(2)
    one_more(3)
    assert (cost(), one <= 8) == (one, True), one
