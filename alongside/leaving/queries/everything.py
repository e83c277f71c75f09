"""Everything about one person: a first answer with all that stands around the record, then its entries in pages.

Asked in a seat's name as the web role, the database leaves out what that seat may not see; asked by the program as the
tables' owner, it is all there is. What is held from the person is told as held, and not handed out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.contributions.actor import Actor
from alongside.leaving.queries.beside import LISTS
from alongside.leaving.queries.joint import JOINT
from alongside.leaving.queries.nameless import nameless
from alongside.leaving.queries.theirs import lines_alone, not_theirs, taken_along

Told = dict[str, Any]
PAGE = 500

_LISTS = {
    "identifiers": "SELECT system, value FROM people_identifier WHERE person_id = %(id)s ORDER BY system, value",
    "contacts": "SELECT kind, value FROM people_contactpoint WHERE person_id = %(id)s ORDER BY kind, value",
    "seats": """SELECT s.id, s.role, s.title, s.starts, s.ends, o.name AS organization FROM people_seat s
        LEFT JOIN people_organization o ON o.id = s.organization_id WHERE s.person_id = %(id)s ORDER BY s.id""",
    "caregivers": """SELECT r.id, r.caregiver_id, c.name, r.relation, r.scope, r.may_choose, r.starts, r.ends,
        r.renewed_on FROM people_caregiver r LEFT JOIN people_person c ON c.id = r.caregiver_id
        WHERE r.person_id = %(id)s ORDER BY r.created_at, r.id""",
    "cares_for": """SELECT r.person_id, p.name, r.relation, r.starts, r.ends FROM people_caregiver r
        JOIN people_person p ON p.id = r.person_id WHERE r.caregiver_id = %(id)s ORDER BY r.created_at, r.id""",
    "team": """SELECT t.id, s.person_id AS member_id, p.name, s.title, s.role, o.name AS organization, t.does, t.starts,
        t.ends FROM people_teammember t JOIN people_seat s ON s.id = t.seat_id
        JOIN people_person p ON p.id = s.person_id
        LEFT JOIN people_organization o ON o.id = s.organization_id WHERE t.person_id = %(id)s
        ORDER BY t.created_at, t.id""",
    "centers": """SELECT o.id, o.name, o.town, e.starts, e.ends FROM people_enrolment e
        JOIN people_organization o ON o.id = e.center_id WHERE e.person_id = %(id)s ORDER BY e.created_at, e.id""",
    "expertise": """SELECT t.name, x.lived, x.words, x.created_at, x.ended_at FROM people_expertise x
        JOIN people_topic t ON t.id = x.topic_id WHERE x.person_id = %(id)s ORDER BY x.created_at, x.id""",
    "choices": """SELECT x.id, x.audience, n.name AS named, x.category, x."right", x.starts, x.ends, x.made_by_name,
        x.made_at, x.withdrawn_at FROM sharing_choice x LEFT JOIN people_person n ON n.id = x.named_id
        WHERE x.person_id = %(id)s ORDER BY x.made_at, x.id""",
    "consents": """SELECT id, study_id, starts, ends FROM sharing_studyconsent WHERE person_id = %(id)s
        ORDER BY starts, id""",
    "receipts": """SELECT id, at, viewer_id, viewer_name, role, title, center_name, categories, audience, because, page
        FROM sharing_receipt WHERE person_id = %(id)s ORDER BY at DESC, id""",
    "followed": """SELECT title, unit, scale, goal_words, begun_at, ended_at FROM record_followed
        WHERE person_id = %(id)s ORDER BY position, begun_at""",
    "comments": """SELECT id, entry_origin, author_id, author_name, author_role, author_title, voice, on_behalf_of_name,
        at, words FROM record_comment WHERE person_id = %(id)s ORDER BY at, id""",
    "disputes": """SELECT id, entry_origin, author_id, author_name, author_role, author_title, voice, on_behalf_of_name,
        at, words, about_dispute_id, settles FROM record_dispute WHERE person_id = %(id)s ORDER BY at, id""",
    "files": """SELECT id, entry_origin, author_id, author_name, author_role, author_title, voice, on_behalf_of_name,
        at, name, media_type, size, sha256, words FROM record_file WHERE person_id = %(id)s ORDER BY at, id""",
    "lines": f"""SELECT at, verb, actor_name, role, on_behalf_of_name, subject_type, subject_words, about_id,
        CASE WHEN about_id = %(id)s THEN (SELECT name FROM people_person WHERE id = %(id)s) END AS about_name
        FROM contributions_line WHERE (about_id = %(id)s OR actor_id = %(id)s AND about_id IS NULL)
        AND (%(own)s OR NOT {nameless()} AND NOT {{alone}}) ORDER BY at, id""",  # noqa: S608 - words of our own alone
}  # fmt: skip
_PERSON = """SELECT id, name, given_name, family_name, birth_date, sex, language, about_me, died_on, created_at
    FROM people_person WHERE id = %(id)s"""
_ENTRIES = """
    SELECT id, origin_id, version, kind, category, code_system, code, title, words, value, unit, value_words, chips,
      true_at,      true_precision, true_words, recorded_at, author_id, author_name, author_role, author_title, voice,
      on_behalf_of_name, source, source_key, status, reason, resource, kept_from
    FROM record_entry e WHERE person_id = %(id)s AND {which} AND (true_at, id) > (%(at)s, %(last)s)
      AND {open} AND (%(kind)s = '' OR kind = %(kind)s)
      AND (%(code)s = '' OR code = %(code)s) ORDER BY true_at, id LIMIT %(page)s"""
_FIRST = (datetime.fromisoformat("0001-01-01T00:00:00+00:00"), UUID(int=0))


@dataclass(frozen=True)
class Around:
    """Who somebody is and everything that stands around their record, list by list."""

    person: Told
    lists: dict[str, list[Told]]

    def __getitem__(self, name: str) -> list[Told]:
        return self.lists.get(name) or []


def around(by: Actor, person_id: UUID) -> Around | None:
    """All that stands around a person's record; None where they are not there. One query."""
    lists = _with_holds()
    columns = ", ".join(f"(SELECT json_agg(x) FROM ({words}) x) AS {name}" for name, words in lists.items())  # noqa: S608
    statement = f"SELECT (SELECT to_json(p) FROM ({_PERSON}) p), {columns}"  # noqa: S608 - words of our own alone
    with connection.cursor() as cursor:
        cursor.execute(statement, {"id": person_id, "own": by.person_id is not None})
        person, *found = cursor.fetchone()
    if person is None:
        return None
    return Around(person, {name: rows or [] for name, rows in zip(lists, found, strict=True)})


def count_entries(by: Actor, person_id: UUID) -> int:
    """How many entries there are to write. One query, by an index of the entries that stand."""
    count = "SELECT count(*) FROM record_entry WHERE person_id = %s AND superseded_at IS NULL"
    with connection.cursor() as cursor:
        cursor.execute(count, [person_id])
        return int(cursor.fetchone()[0])


def entries(by: Actor, person_id: UUID, *, kind: str = "", code: str = "") -> Iterator[Told]:
    """The entries that stand now, oldest first; never many in memory at once."""
    return _in_pages("superseded_at IS NULL", {"id": person_id, "kind": kind, "code": code})


def earlier(by: Actor, person_id: UUID, origins: list[str]) -> Iterator[Told]:
    """The versions of these entries that stood before, oldest first; found by their origins, which have an index."""
    asked = {"id": person_id, "kind": "", "code": "", "origins": origins}
    return _in_pages("superseded_at IS NOT NULL AND origin_id = ANY(%(origins)s::uuid[])", asked)


def _in_pages(which: str, values: dict[str, Any]) -> Iterator[Told]:
    words = _ENTRIES.format(which=which, open=_OPEN)
    at, last = _FIRST
    while True:
        with connection.cursor() as cursor:
            cursor.execute(words, {**values, "at": at, "last": last, "page": PAGE})
            names = [column.name for column in cursor.description or []]
            found = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        yield from found
        if len(found) < PAGE:
            return
        at, last = found[-1]["true_at"], found[-1]["id"]


_HOLDS = """SELECT to_json(h) AS hold FROM record_hold h
    WHERE h.person_id = %(id)s AND h.released_at IS NULL AND h.until > now() ORDER BY h.starts, h.id"""
_OPEN = "(e.held_until IS NULL OR e.held_until <= now())"


@cache
def _with_holds() -> dict[str, str]:
    """The lists without what is held: what stands beside a held entry is held with it."""
    mine = "WHERE person_id = %(id)s"
    open_ = f"{mine} AND (held_until IS NULL OR held_until <= now())"
    beside = {name: _LISTS[name].replace(mine, open_) for name in ("comments", "disputes", "files")}
    untold = " AND ".join(_NOT_HELD.format(kind=kind.capitalize(), table=f"record_{kind}") for kind in _KINDS)
    lines = _LISTS["lines"].replace(
        "WHERE (about_id = %(id)s OR", f"WHERE (about_id = %(id)s AND {untold} OR"
    )
    lines = lines.format(alone=lines_alone())
    own = {name: not_theirs(name, words) for name, words in (taken_along() | JOINT).items()}
    return _LISTS | beside | LISTS | own | {"lines": lines, "holds": _HOLDS}


_KINDS = ("entry", "comment", "dispute", "file")
_NOT_HELD = """(subject_type <> '{kind}' OR NOT EXISTS (
    SELECT 1 FROM {table} h WHERE h.id = subject_id AND h.held_until > now()))"""
