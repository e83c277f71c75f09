"""Whatever changes, in whatever order: the grants are those of a fresh compile, and those of the text."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection, transaction

from tests.sharing.by_the_text import ByTheText
from tests.sharing.loading import compile_all, copy_into, load
from tests.sharing.test_proof import grant_differences, now
from tests.sharing.worlds import ITEMS, TERMS_OF_CHARTER, ZONES, Draw

FULL = os.environ.get("ALONGSIDE_PROOF") == "full"
pytestmark = [pytest.mark.proof] if FULL else []
SEEDS, STEPS = (120, 60) if FULL else (8, 40)

GRANTS = (
    'SELECT seat_id, person_id, category, charter, "right", audience, starts::text, ends::text, because '
    "FROM sharing_grant JOIN people_person p ON p.id = person_id "
    "WHERE charter = sharing_charter_number(p.community_id) OR charter IN ("
    "SELECT coalesce(grants_under, number) FROM sharing_charterversion "
    "WHERE preparing_from IS NOT NULL AND in_force_from IS NULL)"
)
RELATIONS = (
    "people_caregiver", "people_teammember", "people_enrolment", "sharing_choice", "sharing_studyconsent",
    "sharing_studyteammember",
)  # fmt: skip
READ = (
    "people_community", "people_organization", "people_person", "people_seat", *RELATIONS, "sharing_charterversion",
    "sharing_charterrule", "sharing_guardrail", "sharing_ageband", "sharing_study", "sharing_consentanswer",
    "sharing_emergencyaccess", "people_withdrawal",
)  # fmt: skip


def sql(words: str, *values: Any) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(words, values)
        return cursor.fetchall() if cursor.description else []


def tables() -> dict[str, list[Any]]:
    """What stands in the database now, as rows."""
    found = {}
    for table in READ:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            names = [column.name for column in cursor.description]
            found[table] = [
                SimpleNamespace(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()
            ]
    return found


def freshly_compiled() -> set[tuple]:
    """The grants as a compile of everybody would make them; nothing is kept of it."""
    with transaction.atomic():
        sql("SELECT sharing_compile(ARRAY(SELECT id FROM people_person))")
        fresh = set(sql(GRANTS))
        transaction.set_rollback(True)
    return fresh


class Changes:
    """Changes as people make them, and stranger ones, drawn at random, each in one statement with triggers awake."""

    def __init__(self, drawn: Draw) -> None:
        self.drawn, self.random = drawn, drawn.random

    def one(self) -> str:
        change = self.random.choice(
            [self.add_relation] * 3 + [self.end, self.begin, self.move, self.remove, self.seat_added, self.seat_changed,
             self.seat_ended, self.born, self.left, self.choose, self.choose, self.withdraw, self.choose_otherwise,
             self.renew, self.scope, self.new_charter, self.zone, self.kind, self.all_end, self.answer_anew,
             self.emergency, self.emergency, self.study_changes, self.study_changes]
        )  # fmt: skip
        change()
        return change.__name__

    def pick(self, table: str) -> Any:
        ids = sorted(row[0] for row in sql(f"SELECT id FROM {table}"))
        return self.random.choice(ids) if ids else None

    def new_rows(self, draw: Callable[[], Any]) -> None:
        before = {table: len(rows) for table, rows in self.drawn.tables.items()}
        draw()
        for table, rows in self.drawn.tables.items():
            copy_into(table, rows[before.get(table, 0) :])

    def relation(self) -> str:
        return self.random.choice(RELATIONS)

    def add_relation(self) -> None:
        drawn, person = self.drawn, self.random.choice(self.drawn.tables["people_person"])
        seat = self.random.choice(drawn.tables["people_seat"])
        center = self.random.choice(drawn.tables["people_organization"])
        if not drawn.tables.get("sharing_study"):
            self.new_rows(drawn.studies)
        study = self.random.choice(drawn.tables.get("sharing_study") or [None])
        self.new_rows(
            self.random.choice([
                lambda: drawn.caregiver(person, seat.person_id),
                lambda: drawn.team_member(person, seat),
                lambda: drawn.add("people_enrolment", person_id=person.id, center_id=center.id, **drawn.term()),
                lambda: study and drawn.consent(study.id, person),
                lambda: study and drawn.add(
                    "sharing_studyteammember", study_id=study.id, seat_id=seat.id, **drawn.term()),
            ])
        )  # fmt: skip

    def end(self) -> None:
        table, day = self.relation(), self.drawn.today + timedelta(days=self.random.choice((-1, 0, 1, 30)))
        sql(
            f"UPDATE {table} SET ends = %s WHERE id = %s AND (starts IS NULL OR starts < %s)",
            day,
            self.pick(table),
            day,
        )

    def begin(self) -> None:
        table, day = self.relation(), self.drawn.today + timedelta(days=self.random.choice((-1, 0, 1, 30)))
        sql(
            f"UPDATE {table} SET starts = %s WHERE id = %s AND (ends IS NULL OR ends > %s)",
            day,
            self.pick(table),
            day,
        )

    def move(self) -> None:
        """As when two are found to be one person: rows move to the other."""
        table = self.random.choice([one for one in RELATIONS if one != "sharing_studyteammember"])
        person = self.random.choice(self.drawn.tables["people_person"]).id
        other = " AND caregiver_id <> %s" if table == "people_caregiver" else " AND %s IS NOT NULL"
        sql(f"UPDATE {table} SET person_id = %s WHERE id = %s{other}", person, self.pick(table), person)

    def remove(self) -> None:
        table = self.relation()
        sql(f"DELETE FROM {table} WHERE id = %s", self.pick(table))

    def seat_added(self) -> None:
        person = self.random.choice(self.drawn.tables["people_person"])
        role = self.random.choice(("patient", "caregiver", "clinician", "clinician", "researcher"))
        self.drawn.tables["people_seat"] = tables()["people_seat"]
        self.new_rows(lambda: self.drawn.seat(person, role))

    def seat_changed(self) -> None:
        seat = self.pick("people_seat")
        role = self.random.choice(("patient", "caregiver", "clinician", "researcher"))
        place = self.random.choice(self.drawn.tables["people_organization"]).id
        self.once("UPDATE people_seat SET role = %s, organization_id = %s WHERE id = %s", role, place, seat)

    def seat_ended(self) -> None:
        day = self.random.choice((None, self.drawn.today, self.drawn.today + timedelta(days=2)))
        self.once("UPDATE people_seat SET ends = %s WHERE id = %s", day, self.pick("people_seat"))

    def once(self, words: str, *values: Any) -> None:
        """Where a seat of that kind is there already, nothing happens."""
        from django.db import IntegrityError

        try:
            with transaction.atomic():
                sql(words, *values)
        except IntegrityError:
            return

    def born(self) -> None:
        sql(
            "UPDATE people_person SET birth_date = %s WHERE id = %s",
            self.drawn.birth_date(),
            self.pick("people_person"),
        )

    def left(self) -> None:
        at = self.random.choice((None, now()))
        sql("UPDATE people_person SET deactivated_at = %s WHERE id = %s", at, self.pick("people_person"))

    def choose(self) -> None:
        person = self.random.choice(self.drawn.tables["people_person"])
        self.new_rows(lambda: self.drawn.choice(person, self.random.sample(range(1, 13), 2)))

    def withdraw(self) -> None:
        sql("UPDATE sharing_choice SET withdrawn_at = now() WHERE id = %s", self.pick("sharing_choice"))

    def choose_otherwise(self) -> None:
        right, audience = self.random.randint(0, 2), self.random.randint(1, 5)
        words = 'UPDATE sharing_choice SET "right" = %s, audience = %s, named_id = NULL WHERE id = %s'
        sql(words, right, audience, self.pick("sharing_choice"))

    def renew(self) -> None:
        words = "UPDATE people_caregiver SET renewed_on = %s WHERE id = %s"
        sql(words, self.drawn.day(), self.pick("people_caregiver"))

    def scope(self) -> None:
        scope = self.random.choice((None, [], [1, 8], list(range(2, 13))))
        sql(
            "UPDATE people_caregiver SET scope = %s::smallint[] WHERE id = %s",
            scope,
            self.pick("people_caregiver"),
        )

    def new_charter(self) -> None:
        drawn = self.drawn
        number = 1 + max((one.number for one in drawn.tables.get("sharing_charterversion", [])), default=0)

        def draft() -> None:
            version = drawn.add(
                "sharing_charterversion", community_id=drawn.community.id, number=number, title="Next",
                in_force_from=None, replaced_at=None, preparing_from=None, **TERMS_OF_CHARTER,
            )  # fmt: skip
            drawn.rules(version)
            drawn.guardrails(version)
            drawn.bands(version)

        self.new_rows(draft)
        newest = drawn.tables["sharing_charterversion"][-1].id
        sql(
            "UPDATE sharing_charterversion SET replaced_at = now() WHERE in_force_from IS NOT NULL "
            "AND (replaced_at IS NULL OR replaced_at > now())"
        )
        if self.random.random() < 0.9:
            sql("UPDATE sharing_charterversion SET in_force_from = now() WHERE id = %s", newest)

    def answer_anew(self) -> None:
        person, item = self.random.choice(self.drawn.tables["people_person"]), self.random.choice(ITEMS)
        words = "UPDATE sharing_consentanswer SET replaced_at = now() WHERE person_id = %s AND item = %s AND replaced_at IS NULL"
        sql(words, person.id, item)
        self.new_rows(lambda: self.drawn.consent_answer(person, item))

    def emergency(self) -> None:
        self.new_rows(self.drawn.emergencies)

    def study_changes(self) -> None:
        needs, broad = self.random.sample(ITEMS, self.random.randint(0, 2)), self.random.random() < 0.5
        words = "UPDATE sharing_study SET needs = %s, broad = %s, ends = %s WHERE id = %s"
        sql(
            words,
            needs,
            broad,
            self.random.choice((None, None, self.drawn.day())),
            self.pick("sharing_study"),
        )

    def zone(self) -> None:
        sql("UPDATE people_community SET zone = %s", self.random.choice(ZONES))

    def kind(self) -> None:
        kind = self.random.choice(("center", "center", "university"))
        sql("UPDATE people_organization SET kind = %s WHERE id = %s", kind, self.pick("people_organization"))

    def all_end(self) -> None:
        """Many rows in one statement."""
        sql("UPDATE people_teammember SET ends = %s WHERE ends IS NULL AND starts IS NULL", self.drawn.today)
        sql("UPDATE people_enrolment SET ends = NULL WHERE ends IS NOT NULL")


@pytest.mark.parametrize("seed", range(SEEDS))
def test_grants_stay_right_whatever_changes(db, seed):
    drawn = Draw(70_000 + seed, now().date(), [])
    load(drawn.tables)
    compile_all(drawn.tables)
    changes = Changes(drawn)
    made = []
    for _ in range(STEPS):
        made.append(changes.one())
        held = set(sql(GRANTS))
        fresh = freshly_compiled()
        assert held == fresh, (
            f"seed {seed}, after {made}: {len(held - fresh)} too many, {len(fresh - held)} missing"
        )

    stands = tables()
    text = ByTheText(stands, now())
    house = SimpleNamespace(now=now(), tables=stands, text=text)
    house.seats_and_persons = lambda: [(s, p) for s in stands["people_seat"] for p in stands["people_person"]]
    assert grant_differences(house, text, seed) == []


def test_the_check_itself_can_fail(db):
    drawn = Draw(70_500, now().date(), [])
    load(drawn.tables)
    compile_all(drawn.tables)
    sql("DELETE FROM sharing_grant WHERE id = (SELECT min(id) FROM sharing_grant)")

    assert set(sql(GRANTS)) != freshly_compiled()
