"""How each person stands in each number today: worked out with the numbers, read by the person and who treats them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.registry.measuring.definition import Definition
from alongside.registry.measuring.engines import Engine
from alongside.registry.models import MeasureVersion
from alongside.registry.purpose import categories_of
from alongside.registry.snapshot.manifest import Manifest

_TAKE = """CREATE TEMPORARY TABLE stands (number bigint, center_id uuid, counted boolean, met boolean,
    "on" date, value double precision) ON COMMIT DROP"""
_GONE = """DELETE FROM registry_standing s USING registry_member m
    WHERE s.version_id = %(version)s AND m.person_id = s.person_id
    AND (%(numbers)s::bigint[] IS NULL OR m.number = ANY(%(numbers)s::bigint[]))
    AND NOT EXISTS (SELECT 1 FROM stands x WHERE x.number = m.number)"""
_LOST = """DELETE FROM registry_standing s WHERE s.version_id = %(version)s AND %(numbers)s::bigint[] IS NULL
    AND NOT EXISTS (SELECT 1 FROM registry_member m WHERE m.person_id = s.person_id)"""
_PUT = """INSERT INTO registry_standing AS s (person_id, version_id, categories, center_id, counted, met, "on", value)
    SELECT m.person_id, %(version)s, %(categories)s, x.center_id, x.counted, x.met, x."on", x.value
    FROM stands x JOIN registry_member m ON m.number = x.number
    ON CONFLICT (person_id, version_id) DO UPDATE SET categories = excluded.categories,
      center_id = excluded.center_id, counted = excluded.counted, met = excluded.met, "on" = excluded."on",
      value = excluded.value
    WHERE (s.categories, s.center_id, s.counted, s.met, s."on", s.value) IS DISTINCT FROM
      (excluded.categories, excluded.center_id, excluded.counted, excluded.met, excluded."on", excluded.value)"""


def put_standings(
    engine: Engine,
    version: MeasureVersion,
    one: Definition,
    manifest: Manifest,
    numbers: Sequence[int] | None,
) -> None:
    """Work out and keep how these members stand in a measure; None: everyone."""
    engine.ask_about(numbers)
    rows = engine.rows("standings", one)
    values: dict[str, Any] = {
        "version": version.pk, "categories": categories_of(one),
        "numbers": None if numbers is None else list(numbers),
    }  # fmt: skip
    centers = [UUID(one) for one in manifest.centers]
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS pg_temp.stands")
        cursor.execute(_TAKE)
        with cursor.copy('COPY stands (number, center_id, counted, met, "on", value) FROM STDIN') as copy:
            for number, center, counted, met, on, value in rows:
                copy.write_row((number, centers[center], bool(counted), bool(met), on, value))
        for statement in (_GONE, _LOST, _PUT):
            cursor.execute(statement, values)
