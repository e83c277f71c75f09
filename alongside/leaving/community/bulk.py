"""The whole in bulk, as FHIR's Bulk Data lays it out: a file of NDJSON for each type of resource."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from alongside.leaving import resources
from alongside.leaving.community.tables import json_lines

_ENTRIES = """SELECT json_build_array(e.kind, e.resource) FROM record_entry e JOIN people_person p ON p.id = e.person_id
    WHERE p.community_id = %(community)s AND e.superseded_at IS NULL"""
_PEOPLE = """SELECT row_to_json(x) FROM (SELECT p.id, p.name, p.given_name, p.family_name, p.birth_date, p.sex,
      p.language, p.died_on,
      (SELECT json_agg(i) FROM (SELECT system, value FROM people_identifier WHERE person_id = p.id) i) AS identifiers,
      (SELECT json_agg(c) FROM (SELECT kind, value FROM people_contactpoint WHERE person_id = p.id) c) AS contacts,
      (SELECT json_agg('Patient/' || (e.resource::json ->> 'id')) FROM record_entry e WHERE e.person_id = p.id
         AND e.kind = 'Patient' AND e.superseded_at IS NULL AND e.resource::json ->> 'id' IS NOT NULL) AS called
    FROM people_person p WHERE p.community_id = %(community)s AND (
      EXISTS (SELECT 1 FROM people_seat s WHERE s.person_id = p.id AND s.role = 'patient')
      OR EXISTS (SELECT 1 FROM people_enrolment e WHERE e.person_id = p.id)
      OR EXISTS (SELECT 1 FROM record_entry e WHERE e.person_id = p.id
      AND e.superseded_at IS NULL))) x"""
_STAFF = """SELECT row_to_json(x) FROM (SELECT p.id, p.name, min(s.title) AS title FROM people_person p
    JOIN people_seat s ON s.person_id = p.id WHERE p.community_id = %(community)s
      AND s.role NOT IN ('patient', 'caregiver') GROUP BY p.id) x"""
_CAREGIVERS = """SELECT row_to_json(x) FROM (SELECT r.*, c.name FROM people_caregiver r
    JOIN people_person p ON p.id = r.person_id JOIN people_person c ON c.id = r.caregiver_id
    WHERE p.community_id = %(community)s) x"""
_PLACES = "SELECT row_to_json(o) FROM people_organization o WHERE o.community_id = %(community)s"
_OTHERS = """SELECT json_build_array(r.kind, r.resource) FROM record_reference r
    WHERE r.community_id = %(community)s AND r.version = (SELECT max(v.version) FROM record_reference v
      WHERE v.community_id = r.community_id AND v.source = r.source AND v.source_key = r.source_key)"""


def write_bulk(community_id: UUID, folder: Path) -> dict[str, int]:
    """Write everything that is FHIR; how many of each type there are."""
    counts: dict[str, int] = {}
    with ExitStack() as stack:
        open_: dict[str, IO[str]] = {}
        for kind, text in _everything(community_id):
            if kind not in open_:
                open_[kind] = stack.enter_context((folder / f"{kind}.ndjson").open("w", encoding="utf-8"))
            open_[kind].write(text + "\n")
            counts[kind] = counts.get(kind, 0) + 1
    return dict(sorted(counts.items()))


def _everything(community_id: UUID) -> Iterator[tuple[str, str]]:
    for made in _made_here(community_id):
        yield made["resourceType"], json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    for query in (_ENTRIES, _OTHERS):
        for kind, resource in _rows(query, community_id):
            yield kind, _in_one_line(resource)


def _made_here(community_id: UUID) -> Iterator[dict[str, Any]]:
    for one in _rows(_PEOPLE, community_id):
        yield resources.patient(one, one["identifiers"] or [], one["contacts"] or [], one["called"] or [])
    for one in _rows(_STAFF, community_id):
        yield resources.practitioner(one["id"], one["name"], one["title"])
    for one in _rows(_CAREGIVERS, community_id):
        yield resources.related_person(one["person_id"], one)
    for one in _rows(_PLACES, community_id):
        yield resources.organization(one)


def _rows(query: str, community_id: UUID) -> Iterator[Any]:
    for line in json_lines(query, {"community": community_id}):
        yield json.loads(line)


def _in_one_line(resource: str) -> str:
    """The same JSON without line ends: they can only stand between its parts, never within a text."""
    return resource.replace("\r", " ").replace("\n", " ")
