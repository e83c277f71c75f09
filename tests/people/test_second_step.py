"""Where the charter asks it of a seat, nobody acts in it before a second step: an app's code, a code on paper."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from alongside.people import lasting
from alongside.people.models import CodeApp, Passkey, RecoveryCode
from tests.people.ways_in import demand_second_step, later_code, set_up_app, sign_in
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    made = a_world_with_charter()
    demand_second_step(made.community, "clinician")
    return made


def leads_to_second(answer):
    return answer.status_code == 302 and answer["Location"].startswith("/sign-in/second/")


def test_a_seat_of_which_it_is_asked_opens_nothing_before(world, client, as_web):
    with as_web():
        sign_in(client, "amina@example.org")
        pages = [
            "/",
            "/me/",
            "/me/sessions/",
            f"/people/{world.maya.id}/",
            f"/people/{world.maya.id}/record/",
            "/fhir/metadata",
        ]
        met = [client.get(one) for one in pages]
        page = client.get("/sign-in/second/").content.decode()

    assert all(leads_to_second(one) for one in met), [one.status_code for one in met]
    assert "The charter of Riverbend asks for two steps in this seat" in page
    assert "Maya" not in page


def test_a_seat_of_which_it_is_not_asked_goes_on_as_before(world, client, as_web):
    with as_web():
        sign_in(client, "maya@example.org")

        assert client.get("/me/").status_code == 200


def test_a_first_app_is_set_up_on_the_way_in_and_asked_for_the_next_time(world, client, as_web):
    other = Client()
    with as_web():
        sign_in(client, "amina@example.org")
        app = set_up_app(client)
        inside = client.get("/me/").status_code
        sign_in(other, "amina@example.org")
        outside = other.get("/me/")
        wrong = other.post("/sign-in/second/", {"code": "000000"})
        right = other.post("/sign-in/second/", {"code": later_code(app)})
        in_now = other.get("/me/").status_code

    assert (inside, leads_to_second(outside), wrong.status_code, right.status_code, in_now) == (
        200,
        True,
        422,
        302,
        200,
    )


def test_who_has_only_the_mailbox_cannot_add_a_key_of_their_own(world, client, as_web):
    thief = Client()
    with as_web():
        sign_in(client, "amina@example.org")
        set_up_app(client)
        sign_in(thief, "amina@example.org")
        met = [thief.get("/me/keys/"), thief.get("/me/keys/app/"), thief.post("/me/keys/app/", {"code": "1"})]
        options = thief.post("/me/keys/passkeys/options/")
        paper = thief.post("/me/keys/paper/")

    assert all(leads_to_second(one) for one in [*met, paper])
    assert options.status_code == 403
    assert CodeApp.objects.count() == 1


def test_a_passkey_without_a_name_keeps_its_name_and_says_what_is_missing(world, client, as_web):
    key = Passkey.objects.create(
        account=world.maya.account, name="my phone", credential_id=b"1", credential=b"1"
    )
    with as_web():
        sign_in(client, "maya@example.org")
        client.post(f"/me/keys/passkeys/{key.pk}/name/", {"name": " "})
        page = client.get("/me/keys/").content.decode()

    key.refresh_from_db()
    assert ("Write what you call it, such as: my phone." in page, key.name) == (True, "my phone")


def test_a_code_of_the_app_is_taken_once(world, client, as_web):
    again = Client()
    with as_web():
        sign_in(client, "amina@example.org")
        code = later_code(set_up_app(client))
        answers = []
        for one in (Client(), again):
            sign_in(one, "amina@example.org")
            answers.append(one.post("/sign-in/second/", {"code": code}).status_code)

    assert answers == [302, 422]


def test_codes_on_paper_open_once_and_only_a_hash_is_kept(world, client, as_web):
    with as_web():
        sign_in(client, "amina@example.org")
        set_up_app(client)
        page = client.post("/me/keys/paper/").content.decode()
        codes = re.findall(r"<code>([a-z0-9-]+)</code>", page)
        answers = []
        for _again in "12":
            other = Client()
            sign_in(other, "amina@example.org")
            answers.append(other.post("/sign-in/second/", {"code": codes[0].upper()}).status_code)

    assert (len(codes), answers) == (8, [302, 422])
    assert codes[0].encode() not in b"".join(bytes(one.code_hash) for one in RecoveryCode.objects.all())


def test_the_secret_of_the_app_is_kept_encrypted(world, client, as_web):
    with as_web():
        sign_in(client, "amina@example.org")
        app = set_up_app(client)

    assert app.secret.encode() not in bytes(CodeApp.objects.get().secret)
    assert app.secret not in str(dict(client.session))


def test_somebody_with_two_hats_goes_in_with_the_other(world, client, as_web):
    from alongside.contributions.actor import program
    from alongside.kit.terms import Role
    from alongside.people.actions.seats import seat_person

    seat = seat_person(by=program(), person=world.amina, role=Role.CAREGIVER, title="aunt")
    with as_web():
        sign_in(client, "amina@example.org")
        client.post("/me/hats/", {"seat": str(world.seats["amina"].id)})
        page = client.get("/me/")
        if page.status_code == 302:  # in the seat of the clinician
            client.post("/sign-in/second/", {"seat": str(seat.id)})
        refused = client.post("/sign-in/second/", {"seat": str(world.seats["amina"].id)})

        assert client.get("/me/").status_code == 200
        assert refused.status_code == 422


def test_guessing_the_second_step_ends_for_the_guesser_alone(world, client, as_web):
    thief = Client(REMOTE_ADDR="198.51.100.7")
    with as_web():
        sign_in(client, "amina@example.org")
        app = set_up_app(client)
        client.post("/sign-out/")
        sign_in(thief, "amina@example.org")
        thief.cookies.pop("alongside_device")
        tries = [thief.post("/sign-in/second/", {"code": "111111"}).status_code for _ in range(12)]
        sign_in(client, "amina@example.org")
        owner = client.post("/sign-in/second/", {"code": later_code(app)})

    assert tries == [422] * 10 + [429] * 2
    assert owner.status_code == 302


def test_changes_of_keys_are_told_by_mail(world, client, as_web):
    with as_web():
        sign_in(client, "amina@example.org")
        set_up_app(client)

    assert "How you sign in was changed" in [one.subject for one in mail.outbox]


@pytest.mark.parametrize(
    ("name", "unused", "whole", "over"),
    [
        ("maya", timedelta(days=13), timedelta(days=59), False), ("maya", timedelta(days=15), timedelta(days=15), True),
        ("maya", timedelta(0), timedelta(days=61), True), ("amina", timedelta(minutes=50), timedelta(hours=11), False),
        ("amina", timedelta(minutes=61), timedelta(hours=2), True), ("amina", timedelta(0), timedelta(hours=13), True),
    ],
)  # fmt: skip
def test_sessions_end_sooner_where_more_is_asked(world, client, as_web, name, unused, whole, over):
    with as_web():
        sign_in(client, f"{name}@example.org")
        if name == "amina":
            set_up_app(client)
        session = client.session
        session[lasting.USED] -= int(unused.total_seconds())
        session[lasting.BEGAN] -= int(whole.total_seconds())
        session.save()
        answer = client.get("/me/")
        again = client.get("/me/")

    expected = 302 if over else 200
    assert (answer.status_code, again.status_code) == (expected, expected)
    assert not over or answer["Location"] == "/sign-in/?next=%2Fme%2F"


def test_who_lost_every_key_chooses_anew(world, client, as_web, capsys):
    """Given a doctor who lost her phone, when whoever runs the house takes her keys away, then she begins again."""
    from alongside.running.command import parser
    from alongside.running.trouble import CannotRun
    from alongside.running.ways_in import forget

    with as_web():
        sign_in(client, "amina@example.org")
        set_up_app(client)
    forget(parser().parse_args(["forget-keys", "Amina@example.org"]))
    with pytest.raises(CannotRun):
        forget(parser().parse_args(["forget-keys", "nobody@example.org"]))
    with as_web():
        out = client.get("/me/")
        sign_in(client, "amina@example.org")
        set_up_app(client)

        assert (out["Location"], client.get("/me/").status_code) == ("/sign-in/?next=%2Fme%2F", 200)
    assert "1 keys are gone" in capsys.readouterr().out
