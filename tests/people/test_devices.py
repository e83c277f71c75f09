"""Devices are known again, new ones are told to their owner, and a stranger locks nobody out."""

import re

import pytest
from django.core import mail
from django.test import Client

from alongside.people.actions.persons import deactivate_person
from alongside.people.actions.seats import end_seat
from alongside.people.models import KnownDevice
from tests.people.ways_in import mailed_code, sign_in
from tests.people.worlds import a_world_with_charter

PHONE = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36"


@pytest.fixture
def world(db):
    return a_world_with_charter()


def notices():
    return [one for one in mail.outbox if one.subject == "A new device signed in"]


def test_the_first_device_is_nothing_new_and_the_second_is_told(world, client, as_web):
    phone = Client(headers={"user-agent": PHONE})
    with as_web():
        sign_in(client, "maya@example.org")
        first = len(notices())
        sign_in(phone, "maya@example.org")
        page = client.get("/me/sessions/").content.decode()
        today = client.get("/").content.decode()

    assert (first, [one.to for one in notices()]) == (0, [["maya@example.org"]])
    assert "Chrome, Android" in notices()[0].body
    assert "Maya" not in notices()[0].body
    assert "Was this you?" in page and "Chrome, Android" in page
    assert "Chrome, Android" in today


def test_the_same_device_is_told_once(world, client, as_web):
    phone = Client(headers={"user-agent": PHONE})
    with as_web():
        sign_in(client, "maya@example.org")
        for _again in range(3):
            sign_in(phone, "maya@example.org")
            phone.post("/sign-out/")

    assert len(notices()) == 1
    assert KnownDevice.objects.count() == 2


def test_saying_that_it_was_me_ends_the_question(world, client, as_web):
    phone = Client(headers={"user-agent": PHONE})
    with as_web():
        sign_in(client, "maya@example.org")
        sign_in(phone, "maya@example.org")
        page = client.get("/me/sessions/").content.decode()
        address = re.search(r'action="(/me/devices/[^"]+/mine/)"', page).group(1)
        client.post(address)

        assert "Was this you?" not in client.get("/me/sessions/").content.decode()


def test_nobody_answers_for_somebody_elses_device(world, client, as_web):
    jonas = Client()
    with as_web():
        sign_in(client, "maya@example.org")
        sign_in(jonas, "jonas@example.org")
    device = KnownDevice.objects.get(account=world.maya.account)
    with as_web():
        assert jonas.post(f"/me/devices/{device.id}/mine/").status_code == 404


def test_one_device_is_signed_out_from_another(world, client, as_web):
    phone = Client(headers={"user-agent": PHONE})
    with as_web():
        sign_in(client, "maya@example.org")
        sign_in(phone, "maya@example.org")
        page = client.get("/me/sessions/").content.decode()
        (address,) = re.findall(r'action="(/me/sessions/\d+/end/)"', page)
        client.post(address)

        assert (client.get("/me/").status_code, phone.get("/me/").status_code) == (200, 302)
    assert "with a code by mail" in page and "Last used" in page


def test_a_device_that_signed_out_itself_is_not_listed(world, client, as_web):
    phone = Client(headers={"user-agent": PHONE})
    with as_web():
        sign_in(client, "maya@example.org")
        sign_in(phone, "maya@example.org")
        phone.post("/sign-out/")

        assert "Sign out there" not in client.get("/me/sessions/").content.decode()


def test_a_stranger_who_asks_for_many_codes_locks_the_owner_out_of_nothing(world, client, as_web):
    """Given a device that Maya is known on, when strangers use up every code for her address, then she comes in."""
    with as_web():
        sign_in(client, "maya@example.org")
        client.post("/sign-out/")
        met = []
        for place in range(6):
            stranger = Client(REMOTE_ADDR=f"198.51.100.{place}")
            met += [stranger.post("/sign-in/", {"address": "maya@example.org"}).status_code for _ in range(5)]
        answer = sign_in(client, "maya@example.org")

    assert met.count(302) == 19 and met[-1] == 429
    assert answer.status_code == 302


def test_a_code_that_a_stranger_asks_for_takes_none_away_from_the_owner(world, client, as_web):
    with as_web():
        client.post("/sign-in/", {"address": "maya@example.org"})
        mine = mailed_code()
        Client(REMOTE_ADDR="198.51.100.1").post("/sign-in/", {"address": "maya@example.org"})

        assert client.post("/sign-in/code/", {"code": mine}).status_code == 302


def test_whoever_shares_a_network_with_a_guesser_comes_in(world, client, as_web):
    """In a clinic everybody has one address: sixty wrong tries there close no known device out."""
    with as_web():
        sign_in(client, "maya@example.org")
        client.post("/sign-out/")
        guesser = Client()
        guesser.post("/sign-in/", {"address": "nobody@example.org"})
        tries = [guesser.post("/sign-in/code/", {"code": "1"}).status_code for _ in range(62)]

        assert tries[-1] == 429
        assert sign_in(client, "maya@example.org").status_code == 302


def test_the_cookie_lets_nobody_in(world, client, as_web):
    with as_web():
        sign_in(client, "maya@example.org")
        other = Client()
        other.cookies["alongside_device"] = client.cookies["alongside_device"].value

        assert other.get("/me/").status_code == 302
    assert client.cookies["alongside_device"]["httponly"]
    assert client.cookies["alongside_device"].value.encode() not in bytes(
        KnownDevice.objects.get().device_hash
    )


@pytest.mark.parametrize("way", ["seat", "door"])
def test_a_session_ends_with_the_last_seat(world, client, as_web, way):
    from alongside.contributions.actor import program

    by = program(community_id=world.community.id)
    with as_web():
        sign_in(client, "maya@example.org")
    if way == "seat":
        end_seat(by=by, seat=world.seats["maya"])
    else:
        deactivate_person(by=by, person=world.maya)
    with as_web():
        told, then = client.get("/me/"), client.get("/me/")

    assert (told.status_code, then.status_code) == (403, 302)
    assert then["Location"].startswith("/sign-in/")
