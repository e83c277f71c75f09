"""A charter that was decided on: prepared beside the one in force, swapped at a moment, told to whom it changes."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category, Right
from alongside.people.models import Caregiver, TeamMember
from alongside.sharing import preparing, ratifying, weighing
from alongside.sharing.models import CharterEffect, CharterVersion, Grant, Receipt
from tests.sharing.test_at_once import Place
from tests.sharing.test_changes import GRANTS, freshly_compiled, sql

SEEN = (
    "SELECT g.right FROM sharing_grant g JOIN people_person p ON p.id = g.person_id "
    "WHERE g.charter = sharing_charter_number(p.community_id) AND g.seat_id = %s AND g.person_id = %s "
    "AND g.category = 8 AND g.starts <= now() AND now() < g.ends"
)


def seen(place: Place) -> list[int]:
    """What the doctor may do with Maya's journal, in a transaction that begins now."""
    with transaction.atomic():
        return [row[0] for row in sql(SEEN, place.doctor.id, place.maya.person_id)]


def wait_for_the_moment(place: Place) -> None:
    moment = CharterVersion.objects.get(pk=place.next.pk).in_force_from
    assert moment is not None
    time.sleep(max(0.0, (moment - timezone.now()).total_seconds()) + 0.05)


def test_ratified_charter_counts_from_its_moment_on(place: Place) -> None:
    assert seen(place) == [Right.SEE]

    ratifying.bring_into_force(place.next.pk)
    wait_for_the_moment(place)

    assert seen(place) == [Right.CONTRIBUTE]
    assert set(sql(GRANTS)) == freshly_compiled()
    numbers = CharterVersion.objects.order_by("number").values_list("number", "replaced_at")
    assert [(number, gone is None) for number, gone in numbers] == [(1, False), (2, True)]


def test_worker_that_is_asked_for_what_nobody_decided_leaves_it_a_draft(place: Place) -> None:
    """Any page can put down such a job; that a version was decided on it cannot write."""
    CharterVersion.objects.filter(pk=place.next.pk).update(ratified_at=None)

    ratifying.bring_decided(place.next.pk)
    assert CharterVersion.objects.get(pk=place.next.pk).preparing_from is None

    CharterVersion.objects.filter(pk=place.next.pk).update(ratified_at=timezone.now())
    ratifying.bring_decided(place.next.pk)
    assert CharterVersion.objects.get(pk=place.next.pk).in_force_from is not None


def test_draft_that_is_prepared_changes_nothing_for_anyone(place: Place) -> None:
    preparing.prepare(place.next)

    assert seen(place) == [Right.SEE]
    assert set(Grant.objects.values_list("charter", flat=True)) == {1, 2}


def test_change_while_it_is_prepared_is_in_both(place: Place) -> None:
    preparing.prepare(place.next)
    place.choose()
    ratifying.bring_into_force(place.next.pk)
    wait_for_the_moment(place)

    assert seen(place) == []
    assert set(sql(GRANTS)) == freshly_compiled()


def test_failed_preparation_leaves_the_old_charter_in_force(place: Place) -> None:
    sql("ALTER TABLE sharing_grant ADD CONSTRAINT no_second CHECK (charter < 2)")
    try:
        ratifying.bring_into_force(place.next.pk)
    finally:
        sql("ALTER TABLE sharing_grant DROP CONSTRAINT no_second")
    version = CharterVersion.objects.get(pk=place.next.pk)

    assert (version.in_force_from, version.preparing_from, version.failed_why) == (
        None,
        None,
        "IntegrityError",
    )
    assert seen(place) == [Right.SEE]
    assert Line.objects.filter(verb="sharing.charter_failed").count() == 1
    assert not Grant.objects.filter(charter=2).exists()


def test_worker_that_dies_on_the_way_goes_on_later(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(60):
        place.new_patient()
    steps = []

    def step_and_die(version: CharterVersion, many: int) -> float | None:
        steps.append(1)
        if len(steps) == 2:
            raise KeyboardInterrupt
        return real(version, many)

    real = preparing._step
    with monkeypatch.context() as broken, pytest.raises(KeyboardInterrupt):
        broken.setattr(preparing, "_step", step_and_die)
        ratifying.bring_into_force(place.next.pk)
    begun = CharterVersion.objects.get(pk=place.next.pk)
    assert begun.prepared_through is not None and begun.in_force_from is None

    ratifying.go_on()
    wait_for_the_moment(place)

    assert seen(place) == [Right.CONTRIBUTE]
    assert set(sql(GRANTS)) == freshly_compiled()


class Crowd:
    """Readers look at two persons in three statements of one transaction; writers change both, all the time."""

    def __init__(self, place: Place) -> None:
        other = place.person("Elsa", "patient")
        TeamMember.objects.create(person=other.person, seat=place.doctor)
        self.place, self.persons = place, (place.maya.person_id, other.person_id, place.maya.person_id)
        self.over, self.mixed, self.looks = threading.Event(), [], set()

    def read(self) -> None:
        while not self.over.is_set():
            with transaction.atomic():
                found = [
                    tuple(r for (r,) in sql(SEEN, self.place.doctor.id, person)) for person in self.persons
                ]
            self.looks.add(found[0])
            if len(set(found)) != 1:
                self.mixed.append(found)
        connection.close()

    def write(self) -> None:
        while not self.over.is_set():
            self.place.name_caregiver()
            self.place.new_patient()
        connection.close()


def test_each_reader_sees_the_old_rule_or_the_new_and_never_a_mix(place: Place) -> None:
    crowd = Crowd(place)

    with ThreadPoolExecutor(4) as pool:
        doing = [pool.submit(one) for one in (crowd.read, crowd.read, crowd.write, crowd.write)]
        time.sleep(0.3)
        ratifying.bring_into_force(place.next.pk)
        wait_for_the_moment(place)
        time.sleep(0.3)
        crowd.over.set()
        for one in doing:
            one.result(20)

    assert crowd.mixed == []
    assert crowd.looks == {(Right.SEE,), (Right.CONTRIBUTE,)}
    assert set(sql(GRANTS)) == freshly_compiled()


def test_whoever_it_changes_is_told(place: Place) -> None:
    sql(
        "DELETE FROM sharing_charterrule WHERE version_id = %s AND audience = 2 AND category = 8",
        place.next.pk,
    )
    ratifying.bring_into_force(place.next.pk)

    told = Line.objects.get(verb="sharing.charter_changed_yours", about_id=place.maya.person_id)
    assert told.details == {"opened": [], "closed": [[Audience.TEAM, Category.JOURNAL]]}
    assert not Line.objects.filter(
        verb="sharing.charter_changed_yours", about_id=place.sara.person_id
    ).exists()


def test_effect_is_counted_before_anybody_votes(place: Place) -> None:
    sql(
        "DELETE FROM sharing_charterrule WHERE version_id = %s AND audience = 2 AND category = 8",
        place.next.pk,
    )
    CharterVersion.objects.filter(pk=place.next.pk).update(ratified_at=None)
    Receipt.objects.create(
        person=place.maya.person, viewer_id=place.doctor.person_id, viewer_name="Amina", role="clinician",
        seat_id=place.doctor.id, categories=[8], audience=2, because="charter", page="journal",
    )  # fmt: skip

    weighing.weigh(place.next.pk)

    version = CharterVersion.objects.get(pk=place.next.pk)
    effects = CharterEffect.objects.values_list(
        "audience", "category", "viewers_gain", "viewers_lose", "persons_lose", "looked"
    )
    assert list(effects) == [(Audience.TEAM, Category.JOURNAL, 0, 1, 1, 1)]
    assert version.weighed_at is not None and version.frozen_at is None and version.preparing_from is None
    assert not Grant.objects.filter(charter=2).exists()


@pytest.mark.parametrize(("small", "patients", "mothers"), [(7, 1, 1), (2, 3, 3)])
def test_a_few_are_never_written_down_as_a_number(
    place: Place, small: int, patients: int, mothers: int
) -> None:
    """Every member reads these rows, whatever a page says of them."""
    CharterVersion.objects.filter(number=1).update(small_number=small)
    CharterVersion.objects.filter(pk=place.next.pk).update(ratified_at=None)
    sql("DELETE FROM sharing_charterrule WHERE version_id = %s AND category = 1", place.next.pk)
    for name in "abc":
        child, mother = place.person(name, "patient"), place.person(f"Mother of {name}", "caregiver")
        Caregiver.objects.create(person=child.person, caregiver=mother.person, relation="mum")
        Receipt.objects.create(
            person=child.person, viewer_id=mother.person_id, viewer_name="", role="caregiver", seat_id=mother.id,
            categories=[1], audience=1, because="charter", page="journal",
        )  # fmt: skip

    weighing.weigh(place.next.pk)

    near = CharterEffect.objects.get(audience=Audience.CAREGIVERS, category=Category.IDENTITY)
    assert (near.persons_lose, near.viewers_lose, near.looked) == (patients, mothers, mothers)
    assert CharterEffect.objects.get(audience=Audience.TEAM).viewers_lose == 1
