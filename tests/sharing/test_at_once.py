"""Two people change what meets in one person at the same moment; the grants are right when both are done."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction

from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Caregiver, Community, Enrolment, Organization, Person, Seat, TeamMember
from alongside.sharing.models import AgeBand, CharterRule, CharterVersion, Choice
from tests.sharing.test_changes import GRANTS, freshly_compiled, sql
from tests.sharing.test_proof import now


class Place:
    """A center, a child with a mother, a doctor, and two charters: one in force, one drafted."""

    def __init__(self) -> None:
        self.community = Community.objects.create(
            name="North", slug=str(uuid.uuid4()), zone="Europe/Stockholm"
        )
        self.center = Organization.objects.create(community=self.community, name="Riverside", kind="center")
        self.maya = self.person("Maya", "patient")
        self.sara = self.person("Sara", "caregiver")
        self.doctor = self.person("Amina", "clinician", self.center)
        self.charter(1, Right.SEE)
        self.next = self.charter(2, Right.CONTRIBUTE)
        CharterVersion.objects.filter(community=self.community, number=1).update(
            in_force_from=now() - timedelta(days=1)
        )

    def person(self, name: str, role: str, center: Organization | None = None) -> Seat:
        person = Person.objects.create(community=self.community, name=name)
        return Seat.objects.create(community=self.community, person=person, role=role, organization=center)

    def charter(self, number: int, right: Right) -> CharterVersion:
        version = CharterVersion.objects.create(community=self.community, number=number, title=str(number))
        for audience in (Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK):
            for category in (Category.IDENTITY, Category.JOURNAL):
                CharterRule.objects.create(version=version, audience=audience, category=category, right=right)
        AgeBand.objects.create(version=version, category=8, effect="own_choice", from_age=16, reason="age")
        return version

    # changes

    def join_team(self) -> None:
        TeamMember.objects.create(person=self.maya.person, seat=self.doctor)

    def enrol(self) -> None:
        Enrolment.objects.create(person=self.maya.person, center=self.center)

    def name_caregiver(self) -> None:
        Caregiver.objects.create(person=self.maya.person, caregiver=self.sara.person, relation="mum")

    def end_doctors_seat(self) -> None:
        Seat.objects.filter(pk=self.doctor.pk).update(ends=now().date() - timedelta(days=3))

    def doctor_leaves(self) -> None:
        Person.objects.filter(pk=self.doctor.person_id).update(deactivated_at=now())

    def caregivers_seat_ends(self) -> None:
        Seat.objects.filter(pk=self.sara.pk).update(ends=now().date() - timedelta(days=3))

    def choose(self) -> None:
        Choice.objects.create(
            person=self.maya.person,
            named=self.doctor.person,
            category=8,
            right=0,
            by_self=True,
            made_by_name="Maya",
        )

    def new_charter(self) -> None:
        ours = "WHERE community_id = %s AND number ="
        sql(f"UPDATE sharing_charterversion SET replaced_at = now() {ours} 1", self.community.pk)
        sql(f"UPDATE sharing_charterversion SET in_force_from = now() {ours} 2", self.community.pk)

    def new_patient(self) -> None:
        self.person(str(uuid.uuid4()), "patient")

    def new_doctor(self) -> None:
        self.person(str(uuid.uuid4()), "clinician", self.center)

    def grow_up(self) -> None:
        Person.objects.filter(pk=self.maya.person_id).update(birth_date=now().date() - timedelta(days=7000))

    def no_center(self) -> None:
        Organization.objects.filter(pk=self.center.pk).update(kind="university")


PAIRS = [
    ("join_team", "choose"), ("join_team", "enrol"), ("choose", "choose"), ("grow_up", "name_caregiver"),
    ("join_team", "end_doctors_seat"), ("enrol", "end_doctors_seat"), ("join_team", "doctor_leaves"),
    ("name_caregiver", "caregivers_seat_ends"), ("new_charter", "new_patient"), ("new_charter", "choose"),
    ("new_charter", "join_team"), ("new_charter", "new_doctor"), ("new_patient", "new_doctor"),
    ("new_patient", "end_doctors_seat"), ("enrol", "no_center"), ("new_charter", "grow_up"),
    ("new_doctor", "enrol"), ("no_center", "new_patient"), ("end_doctors_seat", "choose"),
]  # fmt: skip
BOTH_WAYS = [*PAIRS, *((second, first) for first, second in PAIRS if first != second)]


def together(first: Callable[[], None], second: Callable[[], None]) -> None:
    """The first changes and does not commit until the second has changed too, or waits for the first."""
    changed, tried, others = threading.Event(), threading.Event(), []

    def one() -> None:
        try:
            with transaction.atomic():
                first()
                changed.set()
                while not (tried.wait(0.01) or is_held_up(others)):
                    pass
        finally:
            changed.set()
            connection.close()

    def other() -> None:
        changed.wait(5)
        try:
            with transaction.atomic():
                others.append(sql("SELECT pg_backend_pid()")[0][0])
                second()
        finally:
            tried.set()
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for doing in (pool.submit(one), pool.submit(other)):
            doing.result(20)


def is_held_up(others: list[int]) -> bool:
    """Whether the other one waits for a lock, as PostgreSQL itself says."""
    return bool(others) and bool(sql("SELECT pg_blocking_pids(%s)", others[0])[0][0])


def test_two_changes_at_once_end_in_right_grants(own_database):
    pairs: dict[uuid.UUID, str] = {}
    for first, second in BOTH_WAYS:
        place = Place()
        together(getattr(place, first), getattr(place, second))
        pairs |= {
            person.pk: f"{first}, {second}" for person in Person.objects.filter(community=place.community)
        }

    held, fresh = set(sql(GRANTS)), freshly_compiled()
    wrong = [f"{pairs[row[1]]}: {'too much' if row in held else 'missing'}: {row}" for row in held ^ fresh]
    assert {pairs[row[1]] for row in fresh} == {", ".join(pair) for pair in BOTH_WAYS}
    assert wrong == []


@pytest.mark.parametrize("many", [6])
def test_many_changes_at_once_end_in_right_grants(own_database, many):
    place = Place()

    def change(number: int) -> None:
        try:
            for _ in range(8):
                with transaction.atomic():
                    getattr(
                        place,
                        ("choose", "join_team", "enrol", "name_caregiver", "new_patient", "new_doctor")[
                            number
                        ],
                    )()
        finally:
            connection.close()

    with ThreadPoolExecutor(many) as pool:
        for doing in [pool.submit(change, number) for number in range(many - 1)]:
            doing.result(60)

    assert set(sql(GRANTS)) == freshly_compiled()
