"""Emergency access: exactly whom, for a reason, for some hours; told at once, and nothing learned by trying."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import ProgrammingError, connection, transaction
from django.test import override_settings
from django.urls import reverse
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.people.models import Identifier, Person
from alongside.record.actions.entries import write_entry
from alongside.sharing.actions.emergencies import open_in_emergency
from alongside.sharing.models import CharterVersion, EmergencyAccess, Receipt
from alongside.sharing.queries.emergencies import Sought, find_in_emergency
from alongside.sharing.telling import tell_of_emergency
from tests.record.family import calprotectin

BORN = date(2012, 3, 14)
PAIN = "Came in at night with strong pain."
MEANT = {"name": "maya  lindqvist", "born": "2012-03-14", "number": "", "reason": PAIN}


@pytest.fixture
def record(family):
    Identifier.objects.create(
        community=family.community, person_id=family.of, system="urn:riverside", value="R-1077"
    )
    return write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))


def test_a_clinician_of_another_center_is_let_in_for_the_hours_of_the_charter(
    family, record, knocking, as_web
):
    with as_web():
        tom = knocking(family.stranger)
        assert tom.get(f"/people/{family.of}/record/").status_code == 404
        answer = tom.post("/emergency/", MEANT)
        page = tom.get(answer.headers["Location"]).content.decode()

    access = EmergencyAccess.objects.get()
    assert answer.headers["Location"] == f"/people/{family.of}/record/"
    assert "Calprotectin" in page
    assert "Emergency access until" in page
    assert (access.ends - access.starts, access.reason, access.viewer_id) == (
        timedelta(hours=4), PAIN, family.stranger.person_id,
    )  # fmt: skip
    assert access.review_by == timezone.localdate() + timedelta(days=7)
    assert f"emergency:{access.pk}" in Receipt.objects.latest("at").because


def test_it_ends_by_itself(family, record, knocking, as_web):
    with as_web():
        knocking(family.stranger).post("/emergency/", MEANT)
    EmergencyAccess.objects.update(
        starts=timezone.now() - timedelta(hours=5), ends=timezone.now() - timedelta(hours=1)
    )
    with as_web():
        assert knocking(family.stranger).get(f"/people/{family.of}/record/").status_code == 404


@pytest.mark.parametrize(
    "meant",
    [
        {"name": "Maya Lindqvist", "born": "2012-03-15"}, {"name": "Maya Lindquist", "born": "2012-03-14"},
        {"name": "Maya", "born": "2012-03-14"}, {"number": "R-107"}, {"number": "%"}, {"name": "%", "born": "2012-03-14"},
    ],
)  # fmt: skip
def test_only_an_exact_match_finds_and_each_try_is_written_down(family, record, knocking, as_web, meant):
    with as_web():
        answer = knocking(family.stranger).post("/emergency/", {"reason": PAIN} | meant)

    assert answer.status_code == 422
    assert not EmergencyAccess.objects.exists()
    line = Line.objects.get(verb="sharing.emergency_sought")
    assert (line.actor_id, line.about_id, line.details) == (family.stranger.person_id, None, {})
    assert "Maya" not in line.subject_words


def test_a_number_finds_where_it_is_whole(family, record, looking):
    with looking(family.stranger):
        assert find_in_emergency(family.stranger, Sought(number=" R-1077 ")) == family.of
        assert find_in_emergency(family.stranger, Sought("MAYA LINDQVIST", BORN)) == family.of


@pytest.mark.parametrize("who", ["jonas", "elsewhere", "researcher"])
def test_nobody_but_clinicians_finds_or_opens(family, record, knocking, looking, as_web, who):
    by = getattr(family, who)
    with looking(by):
        assert find_in_emergency(by, Sought(number="R-1077")) is None
    with as_web():
        assert knocking(by).get("/emergency/").status_code == 403
    with pytest.raises(Refused), looking(by):
        open_in_emergency(by=by, person_id=family.of, reason=PAIN)


def test_the_database_refuses_what_the_rule_would(family, record, looking):
    """Raw SQL as the web role: for another's seat, without a reason, or longer than the charter says."""
    put = (
        "INSERT INTO sharing_emergencyaccess (id, person_id, seat_id, viewer_id, viewer_name, title, center_name, reason, "
        "starts, ends, review_by) VALUES (gen_random_uuid(), %s, %s, %s, 'x', '', '', %s, now(), now() + interval '9 days', "
        "now())"
    )
    stranger, jonas = family.stranger, family.jonas
    for by, seat, reason in (
        (jonas, jonas.seat_id, PAIN), (stranger, family.amina.seat_id, PAIN), (stranger, stranger.seat_id, "  "),
    ):  # fmt: skip
        with (
            looking(by),
            pytest.raises(ProgrammingError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(put, [family.of, seat, by.person_id, reason])
    with looking(stranger), connection.cursor() as cursor:
        cursor.execute(put, [family.of, stranger.seat_id, stranger.person_id, PAIN])
    access = EmergencyAccess.objects.get()
    assert access.ends - access.starts == timedelta(hours=4)


@pytest.mark.parametrize("gone", [{"died_on": BORN}, {"deactivated_at": timezone.now()}])
def test_who_left_or_died_is_not_found(family, record, looking, gone):
    Person.objects.filter(pk=family.of).update(**gone)
    with looking(family.stranger):
        assert find_in_emergency(family.stranger, Sought(number="R-1077")) is None


def test_who_was_merged_is_found_as_whom_they_are_now(family, record, looking):
    twin = Person.objects.create(community=family.community, name="Maja Lindqvist", birth_date=BORN)
    Person.objects.filter(pk=twin.pk).update(merged_into=family.of)
    with looking(family.stranger):
        assert find_in_emergency(family.stranger, Sought("Maja Lindqvist", BORN)) == family.of


def test_two_of_one_name_and_birthday_are_nobody(family, record, looking):
    from alongside.people.models import Seat

    twin = Person.objects.create(community=family.community, name="Maya Lindqvist", birth_date=BORN)
    Seat.objects.create(community=family.community, person=twin, role=Role.PATIENT.value)
    with looking(family.stranger):
        assert find_in_emergency(family.stranger, Sought("Maya Lindqvist", BORN)) is None
        assert find_in_emergency(family.stranger, Sought(number="R-1077")) == family.of


def test_a_community_without_emergency_access_says_so(family, record, knocking, as_web):
    CharterVersion.objects.update(emergency_hours=0)
    with as_web():
        tom = knocking(family.stranger)
        page = tom.get("/emergency/").content.decode()
        answer = tom.post("/emergency/", MEANT)

    assert "The charter of this community has none." in page
    assert "The charter of this community has none." in answer.content.decode()
    assert not EmergencyAccess.objects.exists()


def test_trying_is_slowed_down(family, record, knocking, as_web):
    with as_web():
        tom = knocking(family.stranger)
        for _n in range(10):
            tom.post("/emergency/", MEANT | {"name": "Nobody Atall"})
        answer = tom.post("/emergency/", MEANT)

    assert "too often" in answer.content.decode()
    assert not EmergencyAccess.objects.exists()


def test_her_own_doctor_is_led_to_the_record_without_it(family, record, knocking, as_web):
    with as_web():
        answer = knocking(family.amina).post("/emergency/", MEANT)

    assert answer.headers["Location"] == f"/people/{family.of}/record/"
    assert not EmergencyAccess.objects.exists()


def test_the_person_and_who_chooses_for_them_are_told_and_nobody_else(
    family, record, looking, knocking, as_web
):
    with as_web():
        knocking(family.stranger).post("/emergency/", MEANT)
    access = EmergencyAccess.objects.get()
    mail.outbox.clear()
    with override_settings(ALONGSIDE_URL="https://here.example.org"):
        tell_of_emergency(access.pk)

    told = {letter.to[0] for letter in mail.outbox}
    accounts = {one: f"{one}.{family.community.pk.hex[:8]}@example.org" for one in ("maya", "anna", "jonas")}
    assert told == {accounts["maya"], accounts["anna"]}
    page = f"https://here.example.org{reverse('sharing:looked', args=[family.of])}"
    assert all(page in letter.body for letter in mail.outbox)
    assert all("pain" not in letter.body and "Maya" not in letter.body for letter in mail.outbox)
    for who, sees in (("maya", 1), ("anna", 1), ("jonas", 0), ("amina", 0), ("elsewhere", 0)):
        with looking(getattr(family, who)):
            assert Line.objects.filter(verb="sharing.emergency_opened").count() == sees, who
            assert EmergencyAccess.objects.count() == sees, who


def test_however_often_it_is_asked_for_each_is_written_to_once(family, record, knocking, as_web):
    with as_web():
        knocking(family.stranger).post("/emergency/", MEANT)
    access = EmergencyAccess.objects.get()
    nobody_hears = {"EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend", "EMAIL_PORT": 1}
    with override_settings(**nobody_hears):
        lost = tell_of_emergency(access.pk)
    mail.outbox.clear()
    sent = [tell_of_emergency(access.pk) for _each in range(3)]

    assert (lost, sent, len(mail.outbox)) == (0, [2, 0, 0], 2)


def test_she_reads_of_it_on_today(family, record, knocking, as_web):
    with as_web():
        knocking(family.stranger).post("/emergency/", MEANT)
        page = knocking(family.maya).get("/").content.decode()

    assert "emergency access for 4 hours" in page


def test_a_researcher_in_the_same_house_cannot_set_the_clock(family, record, as_web):
    with as_web(), acting(family.stranger):
        access = open_in_emergency(by=family.stranger, person_id=family.of, reason=PAIN)
        with pytest.raises(ProgrammingError), transaction.atomic():
            EmergencyAccess.objects.filter(pk=access.pk).update(ends=timezone.now() + timedelta(days=9))
