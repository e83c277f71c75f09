"""Acts about people leave exactly one line each, and are refused with a sentence."""

from dataclasses import replace
from datetime import date

import pytest

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.kit.terms import Category, Role
from alongside.kit.verdict import Refused
from alongside.people.actions.accounts import open_account
from alongside.people.actions.caregivers import end_caregiver, name_caregiver, renew_caregiver
from alongside.people.actions.communities import add_organization, open_community
from alongside.people.actions.contacts import add_contact_point, change_contact_point, remove_contact_point
from alongside.people.actions.expertise import declare_expertise, end_expertise, name_expert_of_record
from alongside.people.actions.persons import (
    add_identifier,
    add_person,
    choose_language,
    deactivate_person,
    introduce_myself,
    reactivate_person,
)
from alongside.people.actions.seats import end_seat, seat_person
from alongside.people.actions.teams import end_enrolment, enrol, join_team, leave_team
from alongside.people.models import Caregiver, Enrolment, TeamMember
from alongside.people.queries.actors import actor_of_account
from alongside.people.queries.persons import person_i_see
from tests.people.worlds import a_world, a_world_with_charter


@pytest.fixture
def world(db):
    return a_world_with_charter()


def lines_of(as_web, act):
    """Which lines an act under the web's role leaves."""
    before = set(Line.objects.values_list("pk", flat=True))
    with as_web():
        act()
    return [line.verb for line in Line.objects.exclude(pk__in=before)]


def test_a_world_is_made_by_acts_alone(db):
    a_world()

    accounts = 5
    assert Line.objects.count() == 2 + 5 + accounts + 5 + 3


def test_every_act_of_maya_leaves_one_line_under_the_web_role(world, as_web):
    maya = world.actor("maya")
    relation, member = Caregiver.objects.get(), TeamMember.objects.get()
    made = {}

    def keep(name, act, **words):
        made[name] = act(by=maya, **words)

    told = [
        lines_of(
            as_web,
            lambda: introduce_myself(by=maya, person=world.maya, name="Maya L", about_me="I play the oboe"),
        )
    ]
    maya = world.actor("maya")  # the next page knows her by her new name
    told += [
        lines_of(as_web, lambda: choose_language(by=maya, person=world.maya, language="sv")),
        lines_of(
            as_web, lambda: keep("point", add_contact_point, person=world.maya, kind="phone", value="1")
        ),
        lines_of(as_web, lambda: change_contact_point(by=maya, point=made["point"], value="2")),
        lines_of(as_web, lambda: remove_contact_point(by=maya, point=made["point"])),
        lines_of(
            as_web,
            lambda: keep("known", declare_expertise, person=world.maya, topic="School trips", lived=True),
        ),
        lines_of(as_web, lambda: end_expertise(by=maya, expertise=made["known"])),
        lines_of(as_web, lambda: join_team(by=maya, person=world.maya, seat=world.seats["petra"])),
        lines_of(as_web, lambda: leave_team(by=maya, member=member)),
        lines_of(as_web, lambda: renew_caregiver(by=maya, relation=relation)),
        lines_of(as_web, lambda: end_caregiver(by=maya, relation=relation)),
        lines_of(as_web, lambda: deactivate_person(by=maya, person=world.maya)),
    ]

    assert told == [
        ["people.person_introduced"], ["people.language_chosen"], ["people.contact_added"],
        ["people.contact_changed"], ["people.contact_removed"], ["people.expertise_declared"],
        ["people.expertise_ended"], ["people.team_joined"], ["people.team_left"], ["people.caregiver_renewed"],
        ["people.caregiver_ended"], ["people.person_deactivated"],
    ]  # fmt: skip


def test_a_doctor_takes_somebody_in_under_the_web_role(world, as_web):
    amina = world.actor("amina")

    with as_web():
        new = add_person(by=amina, community=world.community, name="Leo Berg", birth_date=date(2014, 1, 1))
        enrol(by=amina, person=new, center=world.center)
        join_team(by=amina, person=new, seat=world.seats["amina"])
        seat_person(by=amina, person=new, role=Role.PATIENT)
        add_identifier(by=amina, person=new, system="urn:riverside", value="17")

    assert [one.center for one in Enrolment.objects.filter(person=new)] == [world.center]


def test_a_coordinator_keeps_seats_and_centers_under_the_web_role(world, as_web):
    ruth = world.actor("ruth")

    with as_web():
        hill = add_organization(by=ruth, community=world.community, name="Hill Street")
        new = add_person(by=ruth, community=world.community, name="Dr Lena Ek")
        seat = seat_person(by=ruth, person=new, role=Role.CLINICIAN, organization=hill, title="doctor")
        end_seat(by=ruth, seat=seat)

    new.refresh_from_db()
    assert (new.known_in_community, seat.ends is not None) == (True, True)


def test_an_expert_of_record_becomes_known_to_everyone(world, as_web):
    maya, ruth = world.actor("maya"), world.actor("ruth")
    known = declare_expertise(by=maya, person=world.maya, topic="School trips", lived=True)

    name_expert_of_record(by=ruth, topic=known.topic, person=world.maya)

    world.maya.refresh_from_db()
    assert world.maya.known_in_community


def test_nobody_is_named_an_expert_who_did_not_offer(world):
    known = declare_expertise(by=world.actor("maya"), person=world.maya, topic="School trips", lived=True)

    with pytest.raises(Refused, match="has not said yet"):
        name_expert_of_record(by=world.actor("ruth"), topic=known.topic, person=world.jonas)


def test_a_closed_door_is_opened_by_a_coordinator(world):
    deactivate_person(by=world.actor("jonas"), person=world.jonas)
    reactivate_person(by=world.actor("ruth"), person=world.jonas)

    world.jonas.refresh_from_db()
    assert world.jonas.deactivated_at is None


def test_dad_acts_for_maya_and_both_names_are_kept(world):
    jonas = world.actor("jonas")
    join_team(by=jonas, person=world.maya, seat=world.seats["petra"])

    line = Line.objects.filter(verb="people.team_joined").latest("at")
    assert (line.actor_name, line.on_behalf_of_name) == ("Jonas Lindqvist", "Maya Lindqvist")


NAMED = {"relation": "grandmother", "scope": [Category.VISITS]}


@pytest.mark.parametrize(
    ("who", "may"), [("maya", True), ("jonas", True), ("amina", True), ("petra", False), ("ruth", False)]
)
def test_who_names_a_caregiver_of_a_child(world, who, may):
    def name():
        return name_caregiver(by=world.actor(who), person=world.maya, caregiver=world.ruth, **NAMED)

    if may:
        assert name().scope == [Category.VISITS]
    else:
        with pytest.raises(Refused, match="named by the person"):
            name()


def test_a_grown_person_names_caregivers_without_the_doctor(world):
    world.maya.birth_date = date(2000, 1, 1)
    world.maya.save()

    with pytest.raises(Refused, match="grown up"):
        name_caregiver(by=world.actor("amina"), person=world.maya, caregiver=world.ruth, **NAMED)
    with pytest.raises(Refused):
        name_caregiver(by=world.actor("jonas"), person=world.maya, caregiver=world.ruth, **NAMED)


@pytest.mark.parametrize("who", ["maya", "jonas", "amina", "petra"])
def test_only_a_coordinator_gives_seats_of_staff(world, who):
    with pytest.raises(Refused, match="coordinator"):
        seat_person(by=world.actor(who), person=world.petra, role=Role.ADMINISTRATOR)


def test_only_the_program_opens_a_community(world):
    with pytest.raises(Refused, match="runs this installation"):
        open_community(by=world.actor("ruth"), name="Another", slug="another")


def test_a_nurse_of_the_center_does_not_walk_into_a_team(world):
    with pytest.raises(Refused, match="say who joins"):
        join_team(by=world.actor("petra"), person=world.maya, seat=world.seats["petra"])


def test_a_doctor_does_not_take_in_whom_another_center_looks_after(world):
    by = program()
    hill = add_organization(by=by, community=world.community, name="Hill Street")
    seat = seat_person(by=by, person=world.petra, role=Role.CLINICIAN, organization=hill)
    petra = replace(world.actor("petra"), seat_id=seat.id, center_id=hill.id)

    with pytest.raises(Refused, match="which center looks after"):
        enrol(by=petra, person=world.maya, center=hill)


def test_a_doctor_elsewhere_does_not_take_in_a_patient_whom_everyone_may_know(world, as_web):
    by = program()
    hill = add_organization(by=by, community=world.community, name="Hill Street")
    new = add_person(by=by, community=world.community, name="Tom Keane")
    open_account(by=by, person=new, email="tom@example.org")
    seat = seat_person(by=by, person=new, role=Role.CLINICIAN, organization=hill)
    world.maya.known_in_community = True
    world.maya.save()
    tom = actor_of_account(new.account_id, seat.id)

    with as_web(), pytest.raises(Refused, match="which center looks after"), acting(tom):
        assert not Enrolment.objects.filter(
            person=world.maya
        ).exists()  # he does not see that there is a center
        enrol(by=tom, person=person_i_see(tom, world.maya.id), center=hill)


def test_maya_cannot_give_up_the_seat_of_her_record(world):
    with pytest.raises(Refused, match="leave the community"):
        end_seat(by=world.actor("maya"), seat=world.seats["maya"])


def test_a_term_ends_after_it_begins(world):
    with pytest.raises(Refused, match="before the first"):
        name_caregiver(
            by=world.actor("maya"), person=world.maya, caregiver=world.ruth, relation="aunt",
            starts=date(2026, 5, 1), ends=date(2026, 5, 1),
        )  # fmt: skip


def test_the_center_changes(world):
    enrolment = Enrolment.objects.get()

    end_enrolment(by=world.actor("maya"), enrolment=enrolment)

    enrolment.refresh_from_db()
    assert enrolment.ends is not None


def test_a_refused_act_leaves_nothing(world):
    before = Line.objects.count()

    with pytest.raises(Refused):
        seat_person(by=world.actor("maya"), person=world.petra, role=Role.ADMINISTRATOR)

    assert Line.objects.count() == before
