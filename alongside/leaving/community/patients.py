"""A folder for each patient, one after the other, going on where an earlier run stopped."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone, translation

from alongside.contributions.actor import Actor
from alongside.leaving.packing import Nobody, pack
from alongside.leaving.queries.nameless import nameless
from alongside.people.models import Community

DONE = "packed.json"
FORM = 3
"""How a folder is packed; one of an earlier form is packed again, because it may tell what none tells now."""
_SOME = 200
_PATIENTS = """SELECT p.id, p.language FROM people_person p WHERE p.community_id = %(community)s
    AND p.merged_into_id IS NULL AND p.id > %(after)s
    AND (EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = p.id AND s.role = 'patient')
      OR EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = p.id)
      OR EXISTS (SELECT 1 FROM record_entry e WHERE e.person_id = p.id
      AND e.superseded_at IS NULL))
    ORDER BY p.id LIMIT %(some)s"""
_COUNT = _PATIENTS.replace("p.id, p.language", "count(*)").replace("ORDER BY p.id LIMIT %(some)s", "")
_SINCE = f"""SELECT x.person_id, max(x.at) FROM (
    SELECT about_id AS person_id, at FROM contributions_line WHERE about_id = ANY(%(people)s) AND NOT {nameless()}
    UNION ALL SELECT actor_id, at FROM contributions_line WHERE actor_id = ANY(%(people)s) AND NOT {nameless()}) x
    GROUP BY x.person_id"""  # noqa: S608 - words of our own alone
_FIRST = UUID(int=0)
Tell = Callable[[int, bool], None]


def count_patients(community: Community) -> int:
    """How many folders there are to write."""
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, {"community": community.pk, "after": _FIRST})
        return int(cursor.fetchone()[0])


def folder_of(root: Path, person_id: UUID) -> Path:
    """A patient's folder: two letters first, so that no folder holds too many."""
    return root / "patients" / person_id.hex[:2] / str(person_id)


def write_patients(by: Actor, community: Community, root: Path, tell: Tell) -> None:
    """Write every patient's folder; `tell` hears of each, and whether it stood there already."""
    for some in _in_batches(community):
        since = _last_acts([person_id for person_id, _language in some])
        for person_id, language in some:
            folder = folder_of(root, person_id)
            known = _packed_at(folder) >= since.get(person_id, 0.0) and (folder / DONE).exists()
            if not known:
                with translation.override(language), timezone.override(ZoneInfo(community.zone)):
                    _write(by, person_id, folder)
            tell(1, known)


def _in_batches(community: Community) -> Iterator[list[tuple[UUID, str]]]:
    after = _FIRST
    while True:
        with connection.cursor() as cursor:
            cursor.execute(_PATIENTS, {"community": community.pk, "after": after, "some": _SOME})
            some = list(islice(cursor.fetchall(), _SOME))
        if not some:
            return
        yield some
        after = some[-1][0]


def _last_acts(people: list[UUID]) -> dict[UUID, float]:
    """When somebody last did something about each, or they did something: what was packed before is packed again."""
    with connection.cursor() as cursor:
        cursor.execute(_SINCE, {"people": people})
        return {person_id: at.timestamp() for person_id, at in cursor.fetchall()}


def _packed_at(folder: Path) -> float:
    try:
        told = json.loads((folder / DONE).read_text())
        return float(told["at"]) if told["form"] == FORM else -1.0
    except (OSError, ValueError, KeyError):
        return -1.0


def _write(by: Actor, person_id: UUID, folder: Path) -> None:
    """Whole or not at all: the folder gets its name when everything in it is written."""
    draft = folder.with_name(f"{folder.name}.part")
    shutil.rmtree(draft, ignore_errors=True)
    now = timezone.now()
    with transaction.atomic():
        try:
            packed = pack(by, person_id, draft, moment=now.isoformat())
        except Nobody:
            return
    told = {"at": now.timestamp(), "form": FORM, **vars(packed)}
    (draft / DONE).write_text(json.dumps(told) + "\n")
    shutil.rmtree(folder, ignore_errors=True)
    draft.rename(folder)
