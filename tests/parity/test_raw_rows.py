"""What a page could do to any row of parity, if it were wrong, for somebody of another community: read none, write none.

A row of every table, made by the actions where these make one. Finer rules (of a group, of oneself) have tests of their own.
"""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.apps import apps
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError
from django.utils import timezone

from alongside.contributions.acting import view_as
from alongside.parity.keeping import keep_all
from tests.governance.worlds import a_deciding_community
from tests.groups.worlds import a_team
from tests.parity.doors import saying
from tests.people.worlds import a_world_with_charter

VALUES = {"DateField": date(2026, 4, 1), "UUIDField": uuid4(), "JSONField": {}, "BinaryField": b"x"}
MORE = {"AdviceAnswer": {"again_on": VALUES["DateField"]}}
"""What the table's own constraints ask for besides."""


def models():
    return sorted(apps.get_app_config("parity").get_models(), key=lambda one: one._meta.db_table)


def filled():
    """A row in each table."""
    saying(a_world_with_charter())
    keep_all()
    for model in models():
        first(model)


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
    except ProgrammingError:
        return "refused"
    except IntegrityError:
        return "let in"


def test_of_another_community_nobody_reads_or_writes_any_row(db, as_web):
    filled()
    stranger, found, may = a_team(a_deciding_community("elsewhere")).tom, {}, set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tablename || ' ' || cmd FROM pg_policies WHERE tablename LIKE 'parity!_%' ESCAPE '!'"
        )
        may = {one for (one,) in cursor.fetchall()}
        for model in models():
            table, pk = model._meta.db_table, model._meta.pk.column
            cursor.execute(f"CREATE TEMP TABLE forged_{table} AS SELECT * FROM {table} LIMIT 1")
            cursor.execute(f"GRANT SELECT ON forged_{table} TO alongside_web")
            with as_web(), transaction.atomic():
                view_as(stranger)
                found |= {
                    f"{table} {verb}": tried(cursor, words) for verb, words in (
                        ("SELECT", f"SELECT 1 FROM {table}"), ("DELETE", f"DELETE FROM {table}"),
                        ("INSERT", f"INSERT INTO {table} SELECT * FROM forged_{table}"),
                        ("UPDATE", f"UPDATE {table} SET {pk} = {pk}"),
                    )
                }  # fmt: skip

    assert len(may) > 60 and may <= found.keys()
    assert {key: one for key, one in found.items() if one not in (0, "refused")} == {}
