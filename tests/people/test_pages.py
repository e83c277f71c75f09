"""The pages of this room: hats, own pages, near people, the directory, refusals; all under the web's role."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.kit.terms import Category, Role
from alongside.people.actions.accounts import open_account
from alongside.people.actions.communities import open_demo_door
from alongside.people.actions.expertise import declare_expertise
from alongside.people.actions.persons import add_person
from alongside.people.actions.seats import seat_person
from alongside.people.models import Caregiver, Person, TeamMember
from alongside.sharing.models import Receipt
from tests.people.ways_in import Visit
from tests.people.worlds import a_world_with_charter


@pytest.fixture
def world(db):
    return a_world_with_charter()


@pytest.fixture
def come_in(world, client, as_web):
    """Come in as somebody, and ask for pages as the web does."""

    def visit(name, seat=None):
        return Visit(client, as_web, getattr(world, name).account, world.seats[seat].id if seat else None)

    return visit


def without_token(answer):
    words = re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", answer.content.decode())
    return words.replace(answer.wsgi_request.path, "")


def test_a_nurse_who_is_a_mother_changes_hats(world, come_in, client):
    by = program()
    world.seats["mum"] = seat_person(by=by, person=world.petra, role=Role.CAREGIVER, title="mum")
    world.seats["partner"] = seat_person(
        by=by, person=world.petra, role=Role.ADVOCATE, title="parent partner"
    )
    petra = come_in("petra", "petra")

    before = petra.words("/me/hats/")
    changed = petra.post("/me/hats/", seat=str(world.seats["partner"].id))
    after = petra.words("/me/hats/")

    assert "al-care" in before and "al-together" not in before
    assert (changed.status_code, "al-together" in after) == (302, True)
    assert client.session["seat"] == str(world.seats["partner"].id)


def test_the_way_back_to_care_is_offered_to_whoever_came_from_there(world, come_in):
    world.seats["partner"] = seat_person(by=program(), person=world.petra, role=Role.ADVOCATE)
    world.seats["alone"] = seat_person(by=program(), person=world.ruth, role=Role.ADVOCATE)
    petra = come_in("petra", "petra")
    petra.post("/me/hats/", seat=str(world.seats["partner"].id))
    as_partner = petra.words("/me/")
    petra.post("/me/hats/", seat=str(world.seats["petra"].id))

    assert ("Go back to care" in as_partner, "Go back to care" in petra.words("/me/")) == (True, False)
    assert "Go back to care" not in come_in("ruth", "alone").words("/me/")


def test_whoever_has_one_seat_is_not_offered_another(world, come_in):
    world.seats["partner"] = seat_person(by=program(), person=world.petra, role=Role.ADVOCATE)

    assert "Change hat" in come_in("petra", "partner").words("/me/")
    assert "Change hat" in come_in("petra", "partner").words("/record/")
    ruth = come_in("ruth")
    assert "Change hat" not in ruth.words("/me/") + ruth.words("/record/")


def test_a_hat_of_somebody_else_does_not_fit(world, come_in, client):
    come_in("maya").post("/me/hats/", seat=str(world.seats["amina"].id))

    assert "seat" not in client.session
    come_in("maya", "amina")
    assert "doctor" not in come_in("maya", "amina").words("/me/hats/").split("al-me")[1][:300]


def test_maya_sees_who_stands_near_to_her(world, come_in):
    page = come_in("maya").words("/me/")

    for words in (
        "Jonas Lindqvist, dad",
        "Amina Rahman",
        "leads your treatment",
        "Riverside",
        "14 March 2012",
    ):
        assert words in page, words


def test_dad_sees_whom_he_cares_for(world, come_in):
    assert "Maya Lindqvist" in come_in("jonas").words("/me/")


def test_maya_says_who_she_is_and_reads_swedish(world, come_in):
    maya = come_in("maya")
    maya.post("/me/edit/", name="Maya", about_me="I play the oboe.", language="sv")

    page = maya.words("/me/")
    assert 'lang="sv"' in page and "I play the oboe." in page


def test_what_is_missing_is_said(world, come_in):
    answer = come_in("maya").post("/me/edit/", name="", about_me="", language="en")

    assert answer.status_code == 422
    assert "Write the name that you go by." in answer.content.decode()


def test_maya_ends_and_the_page_says_so(world, come_in):
    maya = come_in("maya")
    relation = Caregiver.objects.get()

    answer = maya.post(f"/caregivers/{relation.id}/end/")

    assert answer.status_code == 302
    assert "Nobody yet." in maya.words(f"/people/{world.maya.id}/caregivers/")


def test_dad_may_not_let_himself_stay(world, come_in):
    relation = Caregiver.objects.get()

    answer = come_in("jonas").post(f"/caregivers/{relation.id}/stay/")

    relation.refresh_from_db()
    assert (answer.status_code, relation.renewed_on) == (403, None)
    assert "Only Maya Lindqvist can let a caregiver stay." in answer.content.decode()


def test_a_grown_maya_lets_dad_stay(world, come_in):
    from datetime import date

    Person.objects.filter(pk=world.maya.pk).update(birth_date=date(2000, 1, 1))
    maya, relation = come_in("maya"), Caregiver.objects.get()
    before = maya.words(f"/people/{world.maya.id}/caregivers/")

    maya.post(f"/caregivers/{relation.id}/stay/")

    assert "Let them stay" in before
    assert "You let them stay on" in maya.words(f"/people/{world.maya.id}/caregivers/")


def test_the_doctor_puts_the_nurse_in_the_team(world, come_in):
    amina = come_in("amina")
    answer = amina.post(
        f"/people/{world.maya.id}/team/", seat=str(world.seats["petra"].id), does="gives infusions"
    )

    assert answer.status_code == 302, answer.content.decode()
    assert TeamMember.objects.filter(seat=world.seats["petra"], does="gives infusions").exists()


def test_a_stranger_meets_the_same_404_as_for_nothing(world, come_in):
    by = program()
    world.leo = add_person(by=by, community=world.community, name="Leo Berg")
    open_account(by=by, person=world.leo, email="leo@example.org")
    seat_person(by=by, person=world.leo, role=Role.PATIENT)
    leo = come_in("leo")

    there = leo.get(f"/people/{world.maya.id}/")
    nothing = leo.get("/people/00000000-0000-4000-8000-000000000000/")

    assert (there.status_code, nothing.status_code) == (404, 404)
    assert without_token(there) == without_token(nothing)
    assert "Maya" not in there.content.decode()


def test_a_refusal_says_why(world, come_in):
    answer = come_in("maya").get("/me/invitations/")

    assert answer.status_code == 403
    assert "A clinician or a coordinator of your community invites people." in answer.content.decode()


def test_closing_the_door_takes_a_yes(world, come_in):
    jonas = come_in("jonas")
    asked = jonas.post("/me/close/")
    closed = jonas.post("/me/close/", sure="yes")

    world.jonas.refresh_from_db()
    assert (asked.status_code, closed.status_code, world.jonas.deactivated_at is not None) == (422, 302, True)
    assert come_in("jonas").get("/me/").headers["Location"] == "/me/come-back/"


def test_leaving_is_offered_to_who_may_and_explained_to_who_may_not(world, come_in):
    maya, dad = come_in("maya").words("/me/"), come_in("jonas").words("/me/")
    closes = f'href="/people/{world.maya.id}/close/"'

    assert 'href="/me/close/"' not in maya and "Until you are 18" in maya
    assert 'href="/me/close/"' in dad and closes in dad
    Person.objects.filter(pk=world.maya.pk).update(birth_date=date(1990, 1, 1))
    assert closes not in come_in("jonas").words("/me/") and 'href="/me/close/"' in come_in("maya").words(
        "/me/"
    )


def test_maya_says_what_people_can_ask_her_about(world, come_in):
    maya = come_in("maya")
    maya.post("/me/expertise/", topic="School trips", how="lived", words="Ask early.")

    assert "School trips" in maya.words("/me/")
    assert "School trips" in come_in("ruth").words("/community/")


def test_a_coordinator_names_whom_to_ask_first(world, come_in):
    known = declare_expertise(by=world.actor("petra"), person=world.petra, topic="Infusions", lived=False)
    ruth = come_in("ruth")

    ruth.post(f"/community/topics/{known.topic.id}/", person=str(world.petra.id))

    assert "Ask Petra Novak first" in ruth.words("/community/")


def test_the_directory_names_no_patient_and_no_parent(world, come_in):
    page = come_in("ruth").words("/community/")

    assert "Amina Rahman" in page
    assert "Maya" not in page and "Jonas" not in page


def test_the_directory_is_searched(world, come_in):
    page = come_in("ruth").words("/community/?q=petra")

    assert "Petra Novak" in page and "Amina Rahman" not in page


@pytest.mark.parametrize("path", ["/community/", "/me/", "/me/hats/"])
def test_a_list_costs_the_same_for_one_and_for_three(world, come_in, path):
    declare_expertise(by=program(), person=world.petra, topic="Infusions", lived=False)
    ruth = come_in("ruth")
    ruth.get(path)
    with CaptureQueriesContext(connection) as few:
        ruth.get(path)
    for name in ("Lena Ek", "Ola Berg"):
        person = add_person(by=program(), community=world.community, name=name)
        seat_person(by=program(), person=person, role=Role.CLINICIAN, organization=world.center)
        declare_expertise(by=program(), person=person, topic=name, lived=True)
    seat_person(by=program(), person=world.ruth, role=Role.ADVOCATE)
    seat_person(by=program(), person=world.ruth, role=Role.FUNDER)
    with CaptureQueriesContext(connection) as many:
        ruth.get(path)

    asked = [
        one["sql"] for one in many if not one["sql"].startswith(("SAVEPOINT", "RELEASE", "SET ROLE", "RESET"))
    ]
    assert len(many) == len(few)
    assert len(asked) <= 8, asked


PAGES = [
    "/me/", "/me/edit/", "/me/hats/", "/me/expertise/", "/me/sessions/", "/me/keys/", "/me/keys/app/",
    "/sign-in/second/", "/community/", "/sign-out/",
]  # fmt: skip


@pytest.mark.parametrize("name", ["maya", "jonas", "amina", "petra", "ruth"])
@pytest.mark.parametrize("path", PAGES)
def test_everyone_opens_the_pages_that_are_everyones(world, come_in, name, path):
    assert come_in(name).get(path).status_code == 200


@pytest.mark.parametrize("path", [*PAGES[:-1], "/me/invitations/", "/community/twice/", "/people/{maya}/"])
def test_without_sign_in_every_page_leads_to_the_door(world, client, as_web, path):
    with as_web():
        answer = client.get(path.format(maya=world.maya.id))

    assert answer.status_code == 302 and answer["Location"].startswith("/sign-in/?next=")


@pytest.mark.parametrize(("demo", "where"), [(True, "/demo/"), (False, "/sign-in/?next=%2F")])
def test_the_front_of_a_demonstration_is_its_door(world, client, as_web, settings, demo, where):
    settings.ALONGSIDE_DEMO = demo
    with as_web():
        assert client.get("/")["Location"] == where


def test_a_real_house_has_no_demo_door(world, client, as_web, settings):
    open_demo_door(by=program(), community=world.community)
    settings.ALONGSIDE_DEMO = False
    with as_web():
        answers = [
            client.get("/demo/"),
            client.post("/demo/", {"seat": world.seats["maya"].id}),
            client.get("/demo/mail/"),
        ]

    assert [answer.status_code for answer in answers] == [404, 404, 404]


def test_the_demo_door_opens_only_a_demonstration(world, client, as_web, settings):
    settings.ALONGSIDE_DEMO = True
    Person.objects.filter(pk=world.maya.pk).update(about_me="I play the oboe.")
    with as_web():
        closed = client.get("/demo/").content.decode()
    open_demo_door(by=program(), community=world.community)
    with as_web():
        page = client.get("/demo/").content.decode()
        client.post("/demo/", {"seat": world.seats["maya"].id})
        me = client.get("/me/").content.decode()
        client.post("/demo/leave/")
        left = client.get("/me/")

    assert "Maya" not in closed
    assert "Maya Lindqvist" in page and "I play the oboe." in page
    assert "Amina" not in page
    assert "14 March 2012" in me
    assert left.status_code == 302


@pytest.mark.parametrize(
    "path", ["/me/", "/me/keys/", "/me/sessions/", "/people/{maya}/", "/people/{amina}/"]
)
@pytest.mark.parametrize("name", ["maya", "jonas", "amina"])
def test_a_page_costs_eight_queries_at_most(world, come_in, name, path):
    somebody, path = come_in(name), path.format(maya=world.maya.id, amina=world.amina.id)
    somebody.get(path)
    with CaptureQueriesContext(connection) as asked:
        somebody.words(path)

    words = ("SAVEPOINT", "RELEASE", "SET ROLE", "RESET")
    queries = [one["sql"] for one in asked if not one["sql"].startswith(words)]
    assert len(queries) <= 8, queries


def test_opening_somebodys_page_leaves_a_receipt(world, come_in):
    come_in("amina").words(f"/people/{world.maya.id}/")
    come_in("maya").words(f"/people/{world.maya.id}/")
    come_in("maya").words(f"/people/{world.amina.id}/")

    assert [(one.person_id, one.viewer_id, one.categories) for one in Receipt.objects.all()] == [
        (world.maya.id, world.amina.id, [int(Category.IDENTITY)])
    ]
