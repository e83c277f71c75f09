"""What a wrong page could do to rows of parity or partnership for somebody of another community: read none, write none.

A row of every table, made by the actions where these make one. Finer rules (of a group, of oneself) have tests of their own.
"""

from __future__ import annotations

from datetime import date
from unittest.mock import patch
from uuid import uuid4

from django.apps import apps
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from django.utils import timezone

from alongside.contributions.acting import acting, view_as
from alongside.groups.models import GroupSeat
from alongside.parity.actions.measures import NewMeasure, choose_measure, count_month, end_measure
from alongside.parity.keeping import keep_all
from alongside.parity.models import Advisor
from alongside.people.queries.standing import today_of
from tests.governance.worlds import a_deciding_community
from tests.groups.doors import working
from tests.groups.worlds import a_team, begun
from tests.parity.doors import saying
from tests.partnership.doors import beginning
from tests.partnership.doors_matching import looking_for
from tests.partnership.doors_preparing import getting_ready
from tests.partnership.money_doors import paying
from tests.people.worlds import a_world_with_charter

VALUES = {
    "DateField": date(2026, 4, 1),
    "UUIDField": uuid4(),
    "JSONField": {},
    "BinaryField": b"x",
    "BooleanField": True,
}
MORE = {
    "AdviceAnswer": {"again_on": VALUES["DateField"]}, "Budget": {"currency": "GBP"}, "CertificateWord": {"kind": "given", "words": "x"},
    "HurdleLine": {"words": "x"}, "OnboardingSaid": {"kind": "not"}, "Orientation": {"points": ["x"]},
    "PathNote": {"step": "readiness"},
}  # fmt: skip
"""What the table's own constraints ask for besides."""


CHANGES = {"parity_advisor": "looks = true, at = clock_timestamp()"}
"""Where a trigger looks first at what is written: what an honest one would write."""

NOT_ALLOWED = "42501"


def models():
    found = [one for room in ("parity", "partnership") for one in apps.get_app_config(room).get_models()]
    return sorted(found, key=lambda one: one._meta.db_table)


def filled():
    """A row in each table."""
    world = a_world_with_charter()
    for make in (working, beginning, paying, saying, looking_for, getting_ready):
        make(world)
    keep_all()
    for model in models():
        first(model)
    Advisor.objects.update(looks=None, at=None, given_at=None)


def first(model):
    """A row that is there, or one with what such fields take."""
    found = model.objects.values_list("pk", flat=True).first()
    if found is None:
        fields = [one for one in model._meta.fields if "Auto" not in one.get_internal_type()]
        found = model.objects.create(
            **{one.attname: value_of(one) for one in fields} | MORE.get(model.__name__, {})
        ).pk
    return found


def value_of(field):
    kind = field.get_internal_type()
    if field.null:
        return None
    if field.is_relation:
        return first(field.related_model)
    if field.choices or field.has_default():
        return field.choices[0][0] if field.choices else field.get_default()
    return timezone.now() if kind == "DateTimeField" else VALUES.get(kind, 1 if "Integer" in kind else "x")


def tried(cursor, statement):
    """What came of it: so many rows, refused, or let in as far as the table's own constraints."""
    try:
        with transaction.atomic():
            cursor.execute(statement)
            return cursor.rowcount
    except ProgrammingError as reason:
        if reason.__cause__.sqlstate != NOT_ALLOWED:
            raise
        return "refused"
    except IntegrityError:
        return "let in"


def changed(cursor, model):
    """To change what a page may change there at all, without reading it; where it may change nothing: anything."""
    table = model._meta.db_table
    cursor.execute(
        "SELECT column_name FROM information_schema.column_privileges WHERE grantee = 'alongside_web' AND privilege_type = "
        "'UPDATE' AND table_name = %s ORDER BY 1",
        [table],
    )
    columns = [one for (one,) in cursor.fetchall()] or [model._meta.pk.column]
    return f"UPDATE {table} SET {CHANGES.get(table, f'{columns[0]} = NULL')}"


def test_of_another_community_nobody_reads_or_writes_any_row(db, as_web):
    filled()
    stranger, found, may = a_team(a_deciding_community("elsewhere")).tom, {}, set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename || ' ' || cmd FROM pg_policies WHERE tablename ~ '^(parity|partnership)_'"
        )
        may = {one for (one,) in cursor.fetchall()}
        for model in models():
            table, change = model._meta.db_table, changed(cursor, model)
            cursor.execute(f"CREATE TEMP TABLE forged_{table} AS SELECT * FROM {table} LIMIT 1")
            cursor.execute(f"GRANT SELECT ON forged_{table} TO alongside_web")
            with as_web(), transaction.atomic():
                view_as(stranger)
                found |= {
                    f"{table} {verb}": tried(cursor, words) for verb, words in (
                        ("SELECT", f"SELECT 1 FROM {table}"), ("DELETE", f"DELETE FROM {table}"),
                        ("INSERT", f"INSERT INTO {table} SELECT * FROM forged_{table}"),
                        ("UPDATE", change),
                    )
                }  # fmt: skip

    assert len(may) > 150 and may <= found.keys()
    assert {key: one for key, one in found.items() if one not in (0, "refused")} == {}


def test_what_members_alone_count_is_not_read_by_whoever_was_only_asked(team, as_web):
    closed, month = begun(team.ito, "Mondays", members_only=True), today_of(team.ito).replace(day=1)
    by = GroupSeat.objects.get(group=closed)
    asked = GroupSeat.objects.get(pk=by.pk)
    asked.pk, asked.person_id, asked.name, asked.taken_at = uuid4(), team.tom.person_id, team.tom.name, None
    asked.save(force_insert=True)
    tables = [
        one
        for one in models()
        if one.__name__ in ("TeamMeasure", "TeamMeasureEnd", "TeamCount", "TestsMeasure")
    ]
    measure = choose_measure(
        by=team.ito, group_id=closed.pk, new=NewMeasure("", "First words", "Who", True, True)
    )
    count_month(by=team.ito, measure_id=measure.pk, month=month, count=1, of=2)
    plan = {"group_id": closed.pk, "seat_id": by.pk}
    with patch.dict(MORE, {"Project": plan, "Cycle": plan | {"owner_id": by.pk}, "TestsMeasure": plan}):
        first(tables[-1])
    end_measure(by=team.ito, measure_id=measure.pk)
    read = {}
    for who in (team.ito, team.tom):
        with as_web(), acting(who):
            read[who.name] = [model.objects.count() for model in tables]

    assert read == {"Ken Ito": [1, 1, 1, 1], "Tom Keane": [0, 0, 0, 0]}
