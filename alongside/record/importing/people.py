"""Patients who come in: met for the first time, or known and told more about."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from alongside.kit.terms import Role
from alongside.record.importing.plan import Plan
from alongside.record.mapping.patients import PatientFacts


@dataclass
class Arrivals:
    """The people of one batch: who is new, who is known and what is said of them, and how the source calls them."""

    new: dict[UUID, PatientFacts] = field(default_factory=dict)
    known: dict[UUID, PatientFacts] = field(default_factory=dict)
    names: dict[tuple[str, str, UUID], bool] = field(default_factory=dict)

    def called(self, names: Iterable[str], file: str, person_id: UUID, *, stands_in: bool = False) -> None:
        """Note by which names the source calls somebody, in which file."""
        for name in names:
            self.names[name, file, person_id] = stands_in


def name_of(facts: PatientFacts) -> str:
    """What a person is called here; who came without a name is called so."""
    return facts.name or _("Unnamed patient")


def copy_rows(table: str, columns: str, rows: Iterable[Sequence[Any]]) -> None:
    """Add many rows at once."""
    command = f"COPY {table} ({columns}) FROM STDIN"
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(command) as copy:
        for row in rows:
            copy.write_row(row)


def write_arrivals(plan: Plan, arrivals: Arrivals) -> None:
    """Put a batch's people in their places: persons, numbers, addresses, the center that looks after them, seats."""
    if arrivals.new:
        _write_new(plan, arrivals.new)
    if arrivals.known:
        _fill_in(arrivals.known)
    everybody = arrivals.new | arrivals.known
    if everybody:
        _write_numbers(plan, everybody)
        _write_reached_by(everybody)
        _enrol(plan, list(everybody))
    if arrivals.names:
        _write_names(plan, arrivals.names)


def _write_new(plan: Plan, new: dict[UUID, PatientFacts]) -> None:
    copy_rows(
        "people_person",
        "id, community_id, name, given_name, family_name, birth_date, sex, language, about_me, died_on, "
        "known_in_community",
        (
            (person_id, plan.community_id, name_of(one), one.given_name, one.family_name, one.birth_date, one.sex,
             one.language or "en", "", one.died_on, False)
            for person_id, one in new.items()
        ),
    )  # fmt: skip
    copy_rows(
        "people_seat",
        "id, community_id, person_id, role, title",
        ((uuid.uuid4(), plan.community_id, person_id, Role.PATIENT.value, "") for person_id in new),
    )


_FILL = """
    UPDATE people_person p SET
      name = CASE WHEN stood_in.yes AND said.name <> '' THEN said.name ELSE p.name END,
      given_name = CASE WHEN stood_in.yes OR p.given_name = '' AND p.family_name = ''
        THEN said.given ELSE p.given_name END,
      family_name = CASE WHEN stood_in.yes OR p.given_name = '' AND p.family_name = ''
        THEN said.family ELSE p.family_name END,
      birth_date = coalesce(p.birth_date, said.born),
      sex = CASE WHEN p.sex = '' THEN said.sex ELSE p.sex END,
      died_on = coalesce(p.died_on, said.died)
    FROM unnest(%(ids)s::uuid[], %(names)s::text[], %(given)s::text[], %(family)s::text[], %(born)s::date[],
      %(sex)s::text[], %(died)s::date[]) AS said(id, name, given, family, born, sex, died)
    JOIN people_person q ON q.id = said.id,
    LATERAL (SELECT q.account_id IS NULL AND EXISTS (
      SELECT 1 FROM record_patientkey k WHERE k.person_id = q.id AND k.stands_in) AS yes) stood_in
    WHERE p.id = said.id AND (stood_in.yes OR p.birth_date IS NULL AND said.born IS NOT NULL
      OR p.sex = '' AND said.sex <> '' OR p.died_on IS NULL AND said.died IS NOT NULL
      OR p.given_name = '' AND p.family_name = '' AND (said.given <> '' OR said.family <> ''))
"""


def _fill_in(known: dict[UUID, PatientFacts]) -> None:
    """What was not known of somebody becomes known; what was known stays as it is."""
    said = list(known.values())
    values: dict[str, list[Any]] = {
        "ids": list(known), "names": [one.name for one in said], "given": [one.given_name for one in said],
        "family": [one.family_name for one in said], "born": [one.birth_date for one in said],
        "sex": [one.sex for one in said], "died": [one.died_on for one in said],
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_FILL, values)
        cursor.execute(
            "UPDATE record_patientkey SET stands_in = false WHERE stands_in AND person_id = ANY(%s)",
            [list(known)],
        )


def _write_numbers(plan: Plan, people: dict[UUID, PatientFacts]) -> None:
    """The numbers by which they are known; a number that is another's already stays the other's."""
    rows = [(person_id, *number) for person_id, one in people.items() for number in one.numbers]
    if not rows:
        return
    person_ids, systems, values = zip(*rows, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_identifier (id, community_id, person_id, system, value) "
            "SELECT gen_random_uuid(), %s, * FROM unnest(%s::uuid[], %s::text[], %s::text[]) "
            "ON CONFLICT DO NOTHING",
            [plan.community_id, list(person_ids), list(systems), list(values)],
        )


def _write_reached_by(people: dict[UUID, PatientFacts]) -> None:
    rows = [(person_id, *way) for person_id, one in people.items() for way in one.reached_by]
    if not rows:
        return
    person_ids, kinds, values = zip(*rows, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_contactpoint (id, person_id, kind, value) "
            "SELECT gen_random_uuid(), new.* "
            "FROM unnest(%s::uuid[], %s::text[], %s::text[]) AS new(person, kind, value) "
            "WHERE NOT EXISTS (SELECT 1 FROM people_contactpoint c WHERE c.person_id = new.person "
            "AND c.kind = new.kind AND c.value = new.value)",
            [list(person_ids), list(kinds), list(values)],
        )


def _enrol(plan: Plan, people: list[UUID]) -> None:
    """The center looks after them from now on; where an enrolment ended before, it stays ended."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_enrolment (id, person_id, center_id, starts) "
            "SELECT gen_random_uuid(), new.id, %(center)s, NULL::date FROM unnest(%(people)s::uuid[]) AS new(id) "
            "WHERE NOT EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = new.id "
            "AND e.center_id = %(center)s)",
            {"center": plan.center_id, "people": people},
        )


def _write_names(plan: Plan, names: dict[tuple[str, str, UUID], bool]) -> None:
    rows = [(*name, stands_in) for name, stands_in in names.items()]
    keys, files, people, standing = zip(*rows, strict=True)
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO record_patientkey (community_id, source, key, file, person_id, stands_in) "
            "SELECT %s, %s, * FROM unnest(%s::text[], %s::text[], %s::uuid[], %s::boolean[]) ON CONFLICT DO NOTHING",
            [plan.community_id, plan.source, list(keys), list(files), list(people), list(standing)],
        )


def standing_in(name: str, numbers: tuple[tuple[str, str], ...], born: date | None = None) -> PatientFacts:
    """What is known of somebody whom others only point at."""
    given, _space, family = name.rpartition(" ")
    return PatientFacts(name=name, given_name=given, family_name=family, birth_date=born, numbers=numbers)
