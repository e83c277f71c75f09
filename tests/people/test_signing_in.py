"""A code by mail opens the door, to its owner alone, under the role that the web has."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.db import connection
from django.utils import timezone

from alongside.people.models import Knock, SignInCode
from tests.people.worlds import a_world


@pytest.fixture
def world(db):
    return a_world()


def asked(client, address):
    return client.post("/sign-in/", {"address": address})


def mailed_code():
    return re.search(r"\d{3} \d{3}", mail.outbox[-1].subject).group()


def words_of(answer):
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())


def test_a_code_signs_in(world, client, as_web):
    with as_web():
        asked(client, "Maya@Example.org")
        answer = client.post("/sign-in/code/", {"code": mailed_code()})
        me = client.get("/me/")

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert "Maya Lindqvist" in me.content.decode()


def test_nothing_shown_tells_whether_an_address_is_known(world, client, as_web):
    with as_web():
        known, known_page = asked(client, "maya@example.org"), client.get("/sign-in/code/")
        wrong_known = client.post("/sign-in/code/", {"code": "000 000"})
        stranger, stranger_page = asked(client, "nobody@example.org"), client.get("/sign-in/code/")
        wrong_stranger = client.post("/sign-in/code/", {"code": "000 000"})

    assert (known.status_code, known["Location"]) == (stranger.status_code, stranger["Location"])
    pages = [(known_page, stranger_page), (wrong_known, wrong_stranger)]
    for one, other in pages:
        assert one.status_code == other.status_code
        assert words_of(one).replace("maya@", "x@") == words_of(other).replace("nobody@", "x@")
    assert [letter.to for letter in mail.outbox] == [["maya@example.org"], ["nobody@example.org"]]


def test_the_same_number_of_queries_for_both(world, client, as_web, django_assert_num_queries):
    with as_web():
        client.get("/sign-in/")
        with connection.execute_wrapper(counted := Counter()):
            asked(client, "maya@example.org")
        first, counted.times = counted.times, 0
        with connection.execute_wrapper(counted):
            asked(client, "nobody@example.org")

    assert first == counted.times


class Counter:
    times = 0

    def __call__(self, execute, *words):
        self.times += 1
        return execute(*words)


def test_five_wrong_tries_close_a_code(world, client, as_web):
    with as_web():
        asked(client, "maya@example.org")
        right = mailed_code()
        for _try in range(5):
            assert client.post("/sign-in/code/", {"code": "wrong"}).status_code == 422
        answer = client.post("/sign-in/code/", {"code": right})

    assert answer.status_code == 422


def test_a_code_is_used_once(world, client, as_web):
    from django.test import Client

    other = Client()
    with as_web():
        asked(client, "maya@example.org")
        other.get("/sign-in/?next=/me/")
        session = other.session
        session["signing_in"] = client.session["signing_in"]
        session.save()
        answers = [one.post("/sign-in/code/", {"code": mailed_code()}).status_code for one in (client, other)]

    assert answers == [302, 422]


def test_a_code_expires(world, client, as_web):
    with as_web():
        asked(client, "maya@example.org")
    SignInCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    with as_web():
        answer = client.post("/sign-in/code/", {"code": mailed_code()})

    assert answer.status_code == 422


def test_only_a_keyed_hash_of_the_code_is_kept(world, client, as_web):
    with as_web():
        asked(client, "maya@example.org")
    digits = mailed_code().replace(" ", "")

    assert digits.encode() not in bytes(SignInCode.objects.get().code_hash)
    assert "maya" not in "".join(Knock.objects.values_list("key", flat=True))


@pytest.mark.parametrize("address", ["maya@example.org", "nobody@example.org"])
def test_a_sixth_code_for_an_address_waits(world, client, as_web, address):
    with as_web():
        answers = [asked(client, address).status_code for _ask in range(6)]

    assert answers == [302] * 5 + [429]
    assert len(mail.outbox) == 5


def test_one_place_cannot_ask_for_everybody(world, client, as_web):
    with as_web():
        answers = [asked(client, f"person{number}@example.org").status_code for number in range(31)]

    assert answers == [302] * 30 + [429]


def test_one_place_does_not_become_many_by_saying_so(world, client, as_web):
    with as_web():
        for number in range(30):
            client.post(
                "/sign-in/",
                {"address": f"{number}@example.org"},
                headers={"X-Forwarded-For": f"10.0.0.{number}"},
            )
        more = client.post("/sign-in/", {"address": "x@example.org"}, headers={"X-Forwarded-For": "10.9.9.9"})

    assert more.status_code == 429


def test_codes_and_knocks_are_closed_to_the_web(world, as_web):
    from django.db import ProgrammingError, transaction

    for table in ("people_signincode", "people_knock", "people_demo"):
        with pytest.raises(ProgrammingError), transaction.atomic(), as_web(), connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")


def test_the_wall_leads_to_the_door_and_back(world, client, as_web):
    with as_web():
        wall = client.get("/me/hats/")
        client.get(wall["Location"])
        asked(client, "maya@example.org")
        answer = client.post("/sign-in/code/", {"code": mailed_code()})

    assert (wall.status_code, wall["Location"]) == (302, "/sign-in/?next=%2Fme%2Fhats%2F")
    assert answer["Location"] == "/me/hats/"


def test_the_way_back_leads_nowhere_else(world, client, as_web):
    with as_web():
        client.get("/sign-in/?next=https://elsewhere.example/")
        asked(client, "maya@example.org")
        answer = client.post("/sign-in/code/", {"code": mailed_code()})

    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    "way", ["//elsewhere.example/", "home:today", "abc", "a%00b", "\\\\elsewhere.example", "%F0%9F%98%80"]
)
def test_a_way_back_that_is_no_address_of_ours_leads_to_today(world, client, as_web, way):
    client.force_login(world.maya.account)
    with as_web():
        answer = client.get(f"/sign-in/?next={way}")

    assert (answer.status_code, answer.get("Location", "/")) in ((302, "/"), (400, "/"))


@pytest.mark.parametrize(
    "path", ["/community/?q=a%00b", "/people/{id}/record/values/%00/", "/fhir/%00?patient={id}"]
)
def test_what_no_database_can_hold_is_not_read(world, client, as_web, path):
    client.force_login(world.maya.account)
    with as_web():
        answer = client.get(path.format(id=world.maya.id))

    assert answer.status_code == 400


def test_sign_in_speaks_swedish(world, client, as_web):
    with as_web():
        client.post("/language/", {"language": "sv", "next": "/sign-in/"})
        answer = client.get("/sign-in/")

    assert 'lang="sv"' in answer.content.decode()


def test_an_account_without_a_seat_is_told_what_to_do(world, client, as_web):
    world.maya.seats.update(ends=timezone.localdate())
    with as_web():
        asked(client, "maya@example.org")
        client.post("/sign-in/code/", {"code": mailed_code()})
        answer = client.get("/me/")

    assert answer.status_code == 403
    assert "have no seat yet" in answer.content.decode()


def test_sign_out_everywhere_ends_the_other_phone(world, client, as_web):
    from django.test import Client

    phone = Client(headers={"user-agent": "Mozilla/5.0 (iPhone) Safari"})
    with as_web():
        for one in (client, phone):
            asked(one, "maya@example.org")
            one.post("/sign-in/code/", {"code": mailed_code()})
        listed = client.get("/me/sessions/").content.decode()
        before = phone.get("/me/").status_code
        client.post("/me/sessions/end/")

        assert "Safari, iPhone" in listed
        assert (before, phone.get("/me/").status_code, client.get("/me/").status_code) == (200, 302, 302)
