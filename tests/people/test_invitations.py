"""An invitation opens the door once, for its days, to whoever has its link."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.invitations import NewInvitation, accept_invitation, invite, newcomer
from alongside.people.actions.teams import enrol
from alongside.people.models import Account, Caregiver, Enrolment, Invitation, Person
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    return a_world_with_charter()


def signed_in(client, world, name):
    account = getattr(world, name).account
    client.force_login(account)
    return client


def link():
    return re.search(r"/invitation/\S+", mail.outbox[-1].body).group()


def test_a_mother_is_invited_and_comes_in(world, client, as_web):
    from django.test import Client

    mother = Client()
    signed_in(client, world, "maya")
    with as_web():
        sent = client.post(
            f"/people/{world.maya.id}/caregivers/",
            {"name": "Eva Lindqvist", "email": "Eva@Example.org", "relation": "mum", "scope": ["7"]},
        )
        page = mother.get(link()).content.decode()
        came = mother.post(link())
        hers = mother.get("/me/").content.decode()

    relation = Caregiver.objects.get(relation="mum")
    assert (sent.status_code, came.status_code) == (302, 302)
    assert "Maya Lindqvist invites you" in page and "Riverbend" in page and "mum" in page
    assert (relation.person, relation.caregiver.name, relation.scope) == (world.maya, "Eva Lindqvist", [1, 7])
    assert "The people I care for" in hers
    assert mail.outbox[0].to == ["eva@example.org"]


def test_maya_takes_back_whom_she_invited_where_she_invited_them(world, client, as_web):
    from django.test import Client

    page, aunt = f"/people/{world.maya.id}/caregivers/", Client()
    signed_in(client, world, "maya")
    said = {"name": "Aunt Ida", "email": "ida@example.org", "relation": "aunt"}
    with as_web():
        sent = client.post(page, said | {"last_day": "2199-12-31"})
        waits = client.get(page).content.decode()
        back = client.post(re.search(r"/me/invitations/[^/]+/withdraw/", waits).group())
        after = client.get(page).content.decode()
        opened = aunt.get(link())

    assert (sent.status_code, back.status_code, back["Location"]) == (302, 302, page)
    assert "<b>Aunt Ida</b>, aunt" in waits and "Waits until" in waits
    assert "Taken back. Its link opens nothing any more." in after and "Aunt Ida" not in after
    assert opened.status_code == 410


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2001-01-01", "Choose a last day that is not over."),
        ("9999-12-31", "Write a day that there is"),
        ("0001-01-01", "Write a day that there is"),
    ],
)
def test_nobody_is_invited_until_a_day_that_is_over_or_never_comes(world, client, as_web, day, said):
    signed_in(client, world, "maya")
    aunt = {"name": "Aunt Ida", "email": "ida@example.org", "relation": "aunt", "last_day": day}
    with as_web():
        answer = client.post(f"/people/{world.maya.id}/caregivers/", aunt)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not mail.outbox


def test_a_patient_is_invited_to_the_center(world, client, as_web):
    from django.test import Client

    leo = Client()
    signed_in(client, world, "amina")
    with as_web():
        sent = client.post(
            "/me/invitations/",
            {
                "name": "Leo Berg",
                "email": "leo@example.org",
                "role": "patient",
                "center": str(world.center.id),
            },
        )
        assert sent.status_code == 302, sent.content.decode()
        leo.post(link())
        page = leo.get("/me/")

    person = Person.objects.get(name="Leo Berg")
    assert [one.center for one in Enrolment.objects.filter(person=person)] == [world.center]
    assert "looked after at Riverside" in page.content.decode()
    assert not person.known_in_community


def test_a_person_who_was_brought_in_gets_a_door_of_their_own(world, as_web):
    amina = world.actor("amina")
    leo = Person.objects.create(community=world.community, name="Leo Berg")
    new = NewInvitation(email="leo@example.org", name="Leo", role=Role.PATIENT, person=leo)
    with pytest.raises(Refused):
        invite(by=amina, new=new)  # nobody opens the record of a person whom they do not treat
    enrol(by=program(), person=leo, center=world.center)
    invitation, _secret = invite(by=amina, new=new)

    accept_invitation(by=newcomer(invitation), invitation=invitation)

    leo.refresh_from_db()
    assert leo.account == Account.objects.get(email="leo@example.org")


def test_a_link_opens_once(world, client, as_web):
    signed_in(client, world, "ruth")
    with as_web():
        client.post(
            "/me/invitations/", {"name": "Sara Osei", "email": "sara@example.org", "role": "advocate"}
        )
        first, again = client.post(link()), client.get(link())
        client.post(link())

    assert (first.status_code, again.status_code) == (302, 410)
    assert Person.objects.filter(name="Sara Osei").count() == 1


@pytest.mark.parametrize("change", [{"expires_at": -1}, {"withdrawn_at": -1}])
def test_a_late_or_withdrawn_link_opens_nothing(world, client, as_web, change):
    signed_in(client, world, "ruth")
    with as_web():
        client.post(
            "/me/invitations/", {"name": "Sara Osei", "email": "sara@example.org", "role": "advocate"}
        )
    Invitation.objects.update(
        **{key: timezone.now() + timedelta(seconds=value) for key, value in change.items()}
    )
    with as_web():
        answers = [client.get(link()).status_code, client.post(link()).status_code]

    assert answers == [410, 410]
    assert not Person.objects.filter(name="Sara Osei").exists()


def test_a_guessed_link_looks_like_an_old_one(world, client, as_web):
    with as_web():
        assert client.get("/invitation/guessed/").status_code == 410


def test_only_the_hash_of_a_link_is_kept(world):
    ruth = world.actor("ruth")
    invitation, secret = invite(by=ruth, new=NewInvitation("sara@example.org", "Sara", Role.ADVOCATE))

    assert secret.encode() not in bytes(invitation.secret_hash)
    assert secret not in str(vars(invitation))


def test_an_invitation_is_withdrawn_by_who_sent_it(world, client, as_web):
    ruth = world.actor("ruth")
    invitation, _secret = invite(by=ruth, new=NewInvitation("sara@example.org", "Sara", Role.ADVOCATE))
    answers = []
    for name in ("amina", "ruth"):
        signed_in(client, world, name)
        with as_web():
            answers.append(client.post(f"/me/invitations/{invitation.id}/withdraw/").status_code)

    invitation.refresh_from_db()
    assert answers == [404, 302]
    assert invitation.withdrawn_at is not None


@pytest.mark.parametrize("who", ["maya", "jonas"])
def test_patients_and_caregivers_do_not_hand_out_seats(world, who):
    with pytest.raises(Refused):
        invite(by=world.actor(who), new=NewInvitation("x@example.org", "X", Role.COORDINATOR))


def test_a_doctor_invites_to_her_own_center_only(world):
    with pytest.raises(Refused, match="your own center"):
        invite(by=world.actor("amina"), new=NewInvitation("x@example.org", "X", Role.PATIENT))


def test_the_same_link_at_the_same_moment_brings_one_person_in(world, as_web):
    new = NewInvitation(email="eva@example.org", name="Eva", role=Role.PATIENT, organization=world.center)
    invitation, _secret = invite(by=world.actor("amina"), new=new)
    at_once = Invitation.objects.get(pk=invitation.pk)  # read before the first one has come in

    accept_invitation(by=newcomer(invitation), invitation=invitation)
    with pytest.raises(Refused, match="does not open the door"):
        accept_invitation(by=newcomer(at_once), invitation=at_once)

    assert Person.objects.filter(name="Eva").count() == 1
