"""A real installation begins with one community and one person."""

from django.core import mail

from alongside.people.first import Beginning, open_first


def test_the_first_person_comes_in_and_can_invite(db, client, as_web):
    begun = open_first(
        Beginning("Riverbend", "Riverside", "Dr Amina Rahman", "Amina@Example.org"), "http://here/"
    )
    client.force_login(begun.person.account)
    with as_web():
        hats = client.get("/me/hats/").content.decode()
        invite = client.get("/me/invitations/")

    assert mail.outbox[0].to == ["Amina@Example.org"] and "http://here/sign-in/" in mail.outbox[0].body
    assert "coordinator" in hats and "Riverside" in hats
    assert invite.status_code == 200
