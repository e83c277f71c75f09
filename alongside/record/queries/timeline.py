"""A page of somebody's record: entries newest first, with all that is shown beside them, in one query."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.contributions.asking import kept
from alongside.kit.terms import Audience, Category, Voice
from alongside.record.naming import OF_TEN, called, spellings
from alongside.record.queries.holds import OF_PERSON, Held, holds_of, read_all
from alongside.record.queries.marks import Mark
from alongside.sharing.queries.who import Reader, WhoSees

PAGE = 50
GROUPS: Mapping[str, tuple[Voice, ...]] = {
    "person": (Voice.PATIENT,),
    "family": (Voice.CAREGIVER,),
    "clinic": (Voice.CLINICIAN,),
    "devices": (Voice.DEVICE, Voice.SYSTEM),
}

_PLAIN = """
    id, origin_id, version, kind, category, code_system, code, title, value, unit, value_words, low, high, chips,
    true_at, true_precision, true_words, recorded_at, author_id, author_name, author_role, author_title, voice,
    on_behalf_of_name, source, status, kept_from, held_until"""
_SAID = """json_build_object('id', {t}.id, 'name', {t}.author_name, 'voice', {t}.voice, 'title', {t}.author_title,
    'role', {t}.author_role, 'on_behalf_of_name', {t}.on_behalf_of_name, 'author_id', {t}.author_id, 'at', {t}.at"""
_SEARCHED = "e.title || ' ' || e.value_words || ' ' || e.words || ' ' || array_to_string(e.chips, ' ')"
_SEARCHED_CODED = "e.title || ' ' || e.value_words"
_FOUND = """(to_tsvector('english', {text}) || to_tsvector('swedish', {text}) || to_tsvector('simple', {text}))
    @@ (websearch_to_tsquery('english', %(text)s) || websearch_to_tsquery('swedish', %(text)s)
        || websearch_to_tsquery('simple', %(text)s))"""
# What was taken back stays in its own history, and stands on no page.
_STANDS = "e.status <> 'entered-in-error'"
_BESIDE = f"""
  (SELECT count(*) FROM record_comment c WHERE c.person_id = %(person)s AND c.entry_origin = p.origin_id) AS comments,
  (SELECT json_agg({_SAID.format(t="d")}, 'words', d.words, 'about', d.about_dispute_id, 'settles', d.settles)
     ORDER BY d.at, d.id)
   FROM record_dispute d WHERE d.person_id = %(person)s AND d.entry_origin = p.origin_id) AS disputes,
  (SELECT json_agg({_SAID.format(t="f")}, 'file', f.name, 'media_type', f.media_type, 'size', f.size,
     'words', f.words) ORDER BY f.at, f.id)
   FROM record_file f WHERE f.person_id = %(person)s AND f.entry_origin = p.origin_id) AS files,
  CASE WHEN row_number() OVER () = 1 THEN
    (SELECT json_agg(w) FROM sharing_who_sees(%(person)s) w) END AS who"""  # noqa: S608 - no value stands in it
_TREND = """
  CASE WHEN p.value IS NOT NULL AND p.code <> '' THEN
    (SELECT array_agg(v.value ORDER BY v.true_at) FROM (
      SELECT x.value, x.true_at FROM record_entry x
      WHERE x.person_id = %(person)s AND x.code = p.code AND x.true_at <= p.true_at AND x.superseded_at IS NULL
        AND x.status <> 'entered-in-error' AND x.value IS NOT NULL AND x.code_system = p.code_system
        AND (x.unit = p.unit OR x.unit = ANY (%(of_ten)s::text[]) AND p.unit = ANY (%(of_ten)s::text[]))
      ORDER BY x.true_at DESC LIMIT 8) v) END AS trend"""


@dataclass(frozen=True)
class Asked:
    """Which part of the record: of one category, of one group of authors, with these words, from where on.

    `before` and `after` go on from a mark; `coded` is what a study's team sees: coded values, no words, no names.
    """

    category: Category | None = None
    group: str = ""
    text: str = ""
    before: Mark | None = None
    after: Mark | None = None
    coded: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether this is the beginning of the whole record: where new entries arrive."""
        return self == Asked(coded=self.coded)


@dataclass(slots=True)
class Row:
    """One entry as the timeline shows it, with what stands beside it."""

    id: UUID
    origin_id: UUID
    version: int
    kind: str
    category: int
    code_system: str
    code: str
    title: str
    value: float | None
    unit: str
    value_words: str
    low: float | None
    high: float | None
    chips: list[str]
    true_at: datetime
    true_precision: str
    true_words: str
    recorded_at: datetime
    author_id: UUID | None
    author_name: str
    author_role: str
    author_title: str
    voice: str
    on_behalf_of_name: str
    source: str
    status: str
    kept_from: int
    held_until: datetime | None = None
    words: str = ""
    comments: int = 0
    disputes: list[dict[str, Any]] = field(default_factory=list)
    files: list[dict[str, Any]] = field(default_factory=list)
    trend: list[float] = field(default_factory=list)

    @property
    def mark(self) -> Mark:
        """Its place in the order."""
        return Mark(self.true_at, self.id)

    @property
    def held(self) -> bool:
        """Whether it waits now before the person and the caregivers see it."""
        return self.held_until is not None and self.held_until > timezone.now()

    @property
    def hidden_from(self) -> int:
        """The audiences that do not see it now, whatever their right over its category, one bit each."""
        return self.kept_from | (1 << Audience.SELF | 1 << Audience.CAREGIVERS if self.held else 0)


@dataclass(frozen=True)
class Page:
    """One page of a record; `older` and `newer` are where the next ones begin, None where there are none."""

    rows: list[Row]
    who_sees: WhoSees
    older: Mark | None
    newer: Mark | None
    holds: list[Held] = field(default_factory=list)


def timeline_page(by: Actor, person_id: UUID, asked: Asked, *, size: int = PAGE, holds: bool = False) -> Page:
    """One page of a person's record as the actor's seat may see it. One query, whatever the number of rows.

    With `holds` the page holds, too, what is held from the person and the caregivers: that, not what.
    """
    conditions, values = _conditions(asked)
    statement = statement_for(asked, conditions, OF_PERSON if holds else "")
    rows, who, held = _read(statement, {**values, "person": person_id, "limit": size + 1}, holds=holds)
    page = _page(asked, rows, who, size)
    if not holds or asked.text or asked.group not in ("", "clinic"):
        return page
    found = holds_of(by, person_id) if not rows else held
    return replace(page, holds=[one for one in found if _stands_on(page, asked, one)])


def _page(asked: Asked, rows: list[Row], who: WhoSees, size: int) -> Page:
    more = len(rows) > size
    rows = rows[:size]
    if asked.after is not None:
        rows.reverse()
        return Page(rows, who, rows[-1].mark if rows else None, rows[0].mark if more else None)
    newer = rows[0].mark if rows and asked.before is not None else None
    return Page(rows, who, rows[-1].mark if more else None, newer)


def one_row(by: Actor, person_id: UUID, entry_id: UUID) -> tuple[Row | None, WhoSees]:
    """One entry as the timeline shows it; None where the actor may not see it or it is not the current one."""
    statement = statement_for(Asked(), ["e.id = %(entry)s", _STANDS])
    rows, who, _held = _read(statement, {"person": person_id, "entry": entry_id, "limit": 1})
    return (rows[0] if rows else None), who


def _stands_on(page: Page, asked: Asked, hold: Held) -> bool:
    """Whether a hold lies within what this page shows, by the day on which it began."""
    if asked.category is not None and hold.category != asked.category:
        return False
    if page.newer is not None and page.rows and hold.starts > page.rows[0].true_at:
        return False
    return page.older is None or hold.starts > page.older.true_at


def _conditions(asked: Asked) -> tuple[list[str], dict[str, Any]]:
    conditions = [_STANDS]
    values: dict[str, Any] = {}
    if asked.coded:
        conditions.append("e.code <> '' AND e.code_system LIKE 'http%%'")
    if asked.category is not None:
        conditions.append("e.category = %(category)s")
        values["category"] = asked.category.value
    if asked.group:
        conditions.append("e.voice = ANY(%(voices)s)")
        values["voices"] = [voice.value for voice in GROUPS[asked.group]]
    if asked.text:
        conditions.append(_FOUND.format(text=_SEARCHED_CODED if asked.coded else _SEARCHED))
        values["text"] = asked.text
    mark, sign = (asked.after, ">") if asked.after is not None else (asked.before, "<")
    if mark is not None:
        conditions.append(f"(e.true_at, e.id) {sign} (%(true_at)s, %(id)s)")
        values |= {"true_at": mark.true_at, "id": mark.id}
    return conditions, values


def statement_for(asked: Asked, conditions: list[str], more: str = "") -> str:
    """The one statement for a page; `more` are further columns, by SQL of this room alone."""
    way = "ASC" if asked.after is not None else "DESC"
    where = " AND ".join(["e.person_id = %(person)s", "e.superseded_at IS NULL", *conditions])
    words = "" if asked.coded else ", left(e.words, 6000) AS words"
    beside = "".join(f", {part}" for part in ("" if asked.coded else _BESIDE, more) if part)
    columns = ", ".join(f"e.{name.strip()}" for name in _PLAIN.split(","))
    return f"""
        WITH page AS MATERIALIZED (
          SELECT {columns}{words} FROM record_entry e WHERE {where}
          ORDER BY e.true_at {way}, e.id {way} LIMIT %(limit)s)
        SELECT p.*{beside}, {_TREND} FROM page p ORDER BY p.true_at {way}, p.id {way}"""  # noqa: S608


def _read(
    statement: str, values: dict[str, Any], *, holds: bool = False
) -> tuple[list[Row], WhoSees, list[Held]]:
    with kept() as cursor:
        cursor.execute(statement, values | same_units())
        rows, who, more = read_rows(cursor, ("holds",) if holds else ())
    return rows, who, read_all(next((one["holds"] for one in more if one.get("holds")), None))


def same_units() -> dict[str, Any]:
    """What a statement of this file is told of units: which are one, whichever language they were written in."""
    return {"of_ten": spellings(OF_TEN)}


def read_rows(cursor: Any, more: tuple[str, ...] = ()) -> tuple[list[Row], WhoSees, list[dict[str, Any]]]:
    """What a statement of this file found: rows, who sees them, and the columns that `statement_for` added."""
    names = [column.name for column in cursor.description or []]
    found = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
    told = [row.pop("who", None) for row in found]
    besides = [{name: row.pop(name) for name in more} for row in found]
    return [_row(one) for one in found], _who(next((one for one in told if one), None)), besides


def _row(found: dict[str, Any]) -> Row:
    for name in ("disputes", "files", "trend"):
        found[name] = found.get(name) or []
    for said in (*found["disputes"], *found["files"]):
        said["at"] = datetime.fromisoformat(said["at"])
    for name in ("title", "unit", "value_words"):
        found[name] = called(found[name])
    found["chips"] = [called(one) for one in found["chips"]]
    return Row(**found)


def _who(told: list[dict[str, Any]] | None) -> WhoSees:
    seen: dict[Category, tuple[Reader, ...]] = {}
    for one in told or []:
        reader = Reader(Audience(one["audience"]), one["name"] or "", one["relation"] or "")
        category = Category(one["category"])
        seen[category] = (*seen.get(category, ()), reader)
    return seen
