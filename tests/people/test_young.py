"""A young person's own record is opened by their own address: a caregiver's is noticed, said, and never let through silently."""

import re
from datetime import date

import pytest
from django.core import mail
from django.test import Client

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.actions.caregivers import name_caregiver
from alongside.people.actions.contacts import add_contact_point
from alongside.people.actions.invitations import NewInvitation, invite
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.actions.teams import enrol, join_team
from alongside.people.models import Invitation, Seat
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    """Lina, 15, whose dad Jonas signs in here, and whose grandmother is reached by mail and telephone alone."""
    made, by = a_world_with_charter(), program()
    made.lina = add_person(
        by=by, community=made.community, name="Lina Lindqvist", birth_date=date(2011, 6, 1)
    )
    made.grandmother = add_person(by=by, community=made.community, name="Vera Lindqvist")
    seat_person(by=by, person=made.lina, role=Role.PATIENT)
    seat_person(by=by, person=made.grandmother, role=Role.CAREGIVER)
    enrol(by=by, person=made.lina, center=made.center)
    join_team(by=by, person=made.lina, seat=made.seats["amina"])
    for caregiver, relation in ((made.jonas, "dad"), (made.grandmother, "grandmother")):
        name_caregiver(by=by, person=made.lina, caregiver=caregiver, relation=relation, may_choose=True)
    add_contact_point(by=by, person=made.grandmother, kind="email", value="Vera@example.org")
    add_contact_point(by=by, person=made.grandmother, kind="phone", value="+46 70 123 45 67")
    return made


@pytest.fixture
def ask(world, client, as_web):
    """Dr. Amina invites Lina by this address."""
    client.force_login(world.amina.account)

    def invites(email, **more):
        with as_web():
            return client.post(f"/people/{world.lina.id}/invite/", {"email": email, **more})

    return invites


def link():
    return re.search(r"/invitation/[\w-]+/", mail.outbox[-1].body).group()


def test_an_address_of_her_own_goes_through(world, ask, as_web):
    answer = ask("lina@example.org")
    lina = Client()
    with as_web():
        page = lina.get(link()).content.decode()
        lina.post(link())
        me = lina.get("/me/").content.decode()

    assert answer.status_code == 302
    assert "is reached by this address" not in page
    assert "Lina Lindqvist" in me
    world.lina.refresh_from_db()
    assert (world.lina.account.email, Seat.objects.filter(person=world.lina).count()) == (
        "lina@example.org",
        1,
    )


def test_the_address_of_her_dad_is_said_and_a_caregivers_seat_offered(world, ask):
    answer = ask("JONAS@example.org")
    page = answer.content.decode()

    assert answer.status_code == 422
    assert "Jonas Lindqvist (dad) has this address or telephone, too" in page
    assert "62 of 100" in page and "Invite a caregiver instead" in page
    assert "both know" not in page  # two people cannot sign in by one address
    assert not Invitation.objects.filter(person=world.lina).exists() and not mail.outbox


def test_even_a_yes_does_not_send_it_where_her_dad_signs_in(world, ask):
    assert ask("jonas@example.org", both_know="on").status_code == 422
    assert not mail.outbox


def test_the_address_of_her_grandmother_goes_through_only_when_both_know(world, ask, as_web):
    first = ask("vera@example.org")
    second = ask("vera@example.org", both_know="on")
    lina = Client()
    with as_web():
        page = lina.get(link()).content.decode()
        unsure = lina.post(link())
        sure = lina.post(link(), {"own": "yes"})

    assert "They share it, and both know" in first.content.decode()
    assert (first.status_code, second.status_code) == (422, 302)
    assert "Vera Lindqvist is reached by this address, too" in page
    assert (unsure.status_code, sure.status_code) == (422, 302)
    assert Line.objects.filter(verb="people.invited", details={"both_know": True}).count() == 1


def test_the_telephone_is_compared_too(world, ask):
    add_contact_point(by=program(), person=world.lina, kind="phone", value="070-123 45 67")
    answer = ask("lina@example.org")

    assert answer.status_code == 422
    assert "Vera Lindqvist (grandmother) has this address or telephone, too" in answer.content.decode()


@pytest.mark.parametrize(
    ("born", "asked"), [(date(2015, 1, 1), False), (date(2000, 1, 1), False), (None, False)]
)
def test_at_another_age_a_shared_address_is_nobodys_business(world, ask, born, asked):
    world.lina.birth_date = born
    world.lina.save()

    assert (ask("vera@example.org").status_code == 422) is asked


def test_no_way_past_the_page(world):
    new = NewInvitation("jonas@example.org", "Lina", Role.PATIENT, person=world.lina)

    with pytest.raises(Refused):
        invite(by=world.actor("amina"), new=new)


def test_an_invitation_that_went_to_dad_in_another_way_does_not_make_him_lina(world, client, as_web):
    """Given an address that became her dad's after the link was sent, when he opens it, then he stays who he is."""
    _sent, secret = invite(
        by=world.actor("amina"),
        new=NewInvitation("lina@example.org", "Lina", Role.PATIENT, person=world.lina),
    )
    Invitation.objects.filter(person=world.lina).update(email="jonas@example.org")
    with as_web():
        page, answer = (
            client.get(f"/invitation/{secret}/"),
            client.post(f"/invitation/{secret}/", {"own": "yes"}),
        )

    assert "Sign in as Jonas Lindqvist" in page.content.decode()
    assert answer.status_code == 422
    assert not Seat.objects.filter(person=world.jonas, role="patient").exists()


def test_who_stands_apart_invites_nobody(world, client, as_web):
    for name, expected in (("maya", 404), ("jonas", 200), ("ruth", 404)):
        client.force_login(getattr(world, name).account)
        with as_web():
            assert client.get(f"/people/{world.lina.id}/invite/").status_code == expected, name


def test_who_signs_in_already_needs_no_invitation(world, client, as_web):
    client.force_login(world.amina.account)
    with as_web():
        assert client.get(f"/people/{world.maya.id}/invite/").status_code == 403
