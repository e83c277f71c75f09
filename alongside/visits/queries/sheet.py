"""All of one visit in one statement, as far as the actor's seat may read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category
from alongside.questionnaires.languages import in_page_language, translated
from alongside.questionnaires.queries.answered import score_of
from alongside.record.naming import OF_TEN, called, spellings
from alongside.record.queries.journal import DAY_CODE, SYSTEM
from alongside.sharing.queries.who import Reader
from alongside.visits.agenda import By
from alongside.visits.due import SAID_OF, Standard
from alongside.visits.models import Visit
from alongside.visits.queries.agenda import AGREED, TALKS, by_of, items_sql, moment, read_agenda, who
from alongside.visits.sheet import (
    Did,
    Filled,
    Given,
    Journal,
    Measured,
    Near,
    SaidLine,
    Sent,
    Sheet,
    Wording,
)

T = TypeVar("T")
LATEST = 8
SAID = f"{Category.JOURNAL:d}, {Category.QUESTIONNAIRES:d}, {Category.SENSITIVE:d}"


def _all(table: str, more: str, where: str = "t.visit_id = %(visit)s::uuid") -> str:
    """SQL for all rows of a table that belong to the visit, the oldest first, as JSON."""
    return (
        f"(SELECT json_agg(json_build_object('id', t.id, {who('t')}, {more}) ORDER BY t.at, t.id) FROM {table} t "  # noqa: S608
        f"WHERE t.person_id = %(person)s::uuid AND {where})"
    )


_LINES = _all(
    "visits_visitline",
    "'kind', t.kind, 'words', t.words, 'item_id', t.item_id, 'replaces', t.replaces_id, 'said_by_id', t.said_by_id, "
    "'said_by_name', t.said_by_name, 'said_by_voice', t.said_by_voice, 'owner_name', t.owner_name, 'due_on', t.due_on",
)
_YES = f"""(SELECT json_agg(json_build_object({who("y")}) ORDER BY y.at) FROM visits_summaryagreed y
    WHERE y.summary_id = t.id AND y.person_id = t.person_id)"""  # noqa: S608
_WORDINGS = _all(
    "visits_summary",
    f"'words', t.words, 'composed', t.composed, 'based_on', t.based_on_id, 'also_from', t.also_from_id, 'yes', {_YES}",
)
_STEPS = _all("visits_visitstep", "'kind', t.kind, 'words', t.words, 'was_at', t.was_at")
_ANSWERS = _all("visits_visitanswer", "'answer', t.answer, 'words', t.words, 'kept_from', t.kept_from")
_SENT = _all(
    "visits_summarysent", "'way', t.way, 'to_words', t.to_words, 'told_at', t.told_at",
    "t.summary_id IN (SELECT s.id FROM visits_summary s WHERE s.visit_id = %(visit)s::uuid "
    "AND s.person_id = %(person)s::uuid)",
)  # fmt: skip
_STANDARDS = """(SELECT json_agg(json_build_object('id', s.id, 'title', s.title, 'words', s.words,
      'category', s.category, 'codes', s.codes, 'every_days', s.every_days, 'window_days', s.window_days,
      'from_age', s.from_age, 'until_age', s.until_age, 'without', s.without, 'translations', s.translations,
      'last', (SELECT max(e.true_at) FROM entries e WHERE e.code = ANY (s.codes) AND e.true_at <= b.until))
      ORDER BY s.position, s.title)
    FROM visits_carestandard s WHERE s.community_id = %(community)s::uuid AND s.begun_at <= b.until
      AND (s.ended_at IS NULL OR s.ended_at > b.until))"""
# What is measured is one row for all; what somebody says of how they feel is a row for each who says it, with the name.
_MEASURED = f"""(SELECT json_agg(m ORDER BY m.now_at DESC) FROM (
      SELECT e.code, e.unit, e.said_by, max(e.true_at) AS now_at,
        (array_agg(e.title ORDER BY e.true_at DESC))[1] AS title,
        (array_agg(e.value ORDER BY e.true_at DESC))[1] AS now,
        (array_agg(e.low ORDER BY e.true_at DESC))[1] AS low, (array_agg(e.high ORDER BY e.true_at DESC))[1] AS high,
        max(e.true_at) FILTER (WHERE e.true_at <= b.since) AS then_at,
        CASE WHEN b.since IS NULL THEN (array_agg(e.value ORDER BY e.true_at DESC))[2]
          ELSE (array_agg(e.value ORDER BY e.true_at DESC) FILTER (WHERE e.true_at <= b.since))[1] END AS "then",
        (array_agg(e.value ORDER BY e.true_at DESC))[1:{LATEST}] AS trend
      FROM entries e WHERE e.value IS NOT NULL AND e.code <> '' AND e.code_system <> %(journal)s::text
        AND e.kind <> 'QuestionnaireResponse' AND e.true_at <= b.until GROUP BY e.code, e.unit, e.said_by
      HAVING max(e.true_at) > coalesce(b.since, b.today - interval '1 year')) m)"""  # noqa: S608
_DAYS = """FROM entries e WHERE e.code = %(day)s::text AND e.code_system = %(journal)s::text AND e.value IS NOT NULL"""
_JOURNAL = f"""(SELECT json_build_object(
      'days', count(*) FILTER (WHERE e.true_at > b.from_at),
      'bad', count(*) FILTER (WHERE e.true_at > b.from_at AND e.value <= 2),
      'days_before', count(*) FILTER (WHERE e.true_at <= b.from_at),
      'bad_before', count(*) FILTER (WHERE e.true_at <= b.from_at AND e.value <= 2),
      'chips', (SELECT json_agg(json_build_array(c.chip, c.times)) FROM (
        SELECT x.chip, count(*) AS times FROM entries e, unnest(e.chips) AS x(chip)
        WHERE e.code = %(day)s::text AND e.code_system = %(journal)s::text
          AND e.true_at > b.from_at AND e.true_at <= b.until
        GROUP BY x.chip ORDER BY count(*) DESC, x.chip LIMIT 3) c))
    {_DAYS} AND e.true_at > b.from_at - (b.today - b.from_at) AND e.true_at <= b.until)"""  # noqa: S608
# Forms that were filled in since, with their scores; those that were filled in at this visit say so, until it ended and
# after: what is finished on the way home is of the visit, too.
_FILLED = f"""(SELECT json_agg(json_build_object('origin_id', e.origin_id, 'title', coalesce(q.title@, e.title),
      'by', coalesce(a.answered_by_name, e.author_name), 'at', e.true_at, 'told', e.value_words, 'scores', a.scores,
      'form', a.origin_id, 'here', coalesce(a.visit_id = %(visit)s::uuid, false),
      'plain', e.category = {Category.QUESTIONNAIRES.value}) ORDER BY e.true_at DESC)
    FROM entries e LEFT JOIN questionnaires_answered a ON a.entry_id = e.id
    LEFT JOIN questionnaires_questionnaire q ON q.id = a.questionnaire_id
    WHERE e.kind = 'QuestionnaireResponse' AND e.true_at > b.from_at
      AND (e.true_at <= b.until OR a.visit_id = %(visit)s::uuid))"""  # noqa: S608
_NEAR = """(SELECT json_agg(json_build_array(n.id, n.name, n.voice, n.title)) FROM (
      SELECT c.caregiver_id AS id, p.name, 'caregiver' AS voice, c.relation AS title FROM people_caregiver c
      JOIN people_person p ON p.id = c.caregiver_id
      WHERE c.person_id = %(person)s::uuid AND (c.starts IS NULL OR c.starts <= current_date)
        AND (c.ends IS NULL OR c.ends > current_date)
      UNION
      SELECT s.person_id, p.name, 'clinician', s.title FROM people_teammember t
      JOIN people_seat s ON s.id = t.seat_id JOIN people_person p ON p.id = s.person_id
      WHERE t.person_id = %(person)s::uuid AND (t.starts IS NULL OR t.starts <= current_date)
        AND (t.ends IS NULL OR t.ends > current_date)) n)"""
# What two wrote down in two languages is one value.
_UNIT = "CASE WHEN e.unit = ANY (%(of_ten)s::text[]) THEN (%(of_ten)s::text[])[1] ELSE e.unit END"
# What was written down in the time that the sheet looks at, or under a code of a standard.
_ENTRIES = f"""
    SELECT CASE WHEN e.category IN ({SAID}) THEN coalesce(nullif(e.on_behalf_of_name, ''), e.author_name) ELSE '' END
        AS said_by, e.code, e.code_system, e.kind, e.title, e.value, {_UNIT} AS unit, e.low, e.high, e.value_words,
      e.chips, e.true_at, e.author_name, e.origin_id, e.id, e.category
    FROM record_entry e, bounds b
    WHERE e.person_id = %(person)s::uuid AND e.superseded_at IS NULL AND e.status <> 'entered-in-error'
      AND (e.value IS NOT NULL OR e.kind = 'QuestionnaireResponse' AND e.true_at > b.from_at
        OR e.code IN (SELECT unnest(s.codes) FROM visits_carestandard s WHERE s.community_id = %(community)s::uuid))"""  # noqa: S608
# The community's forms for a visit: those that are used, and that say so by their name.
_FORMS = """(SELECT json_agg(json_build_array(q.origin_id, q.title@) ORDER BY q.title) FROM (
      SELECT DISTINCT ON (s.origin_id) s.origin_id, s.questionnaire_id, s.takes FROM questionnaires_librarystep s
      WHERE s.community_id = %(community)s::uuid ORDER BY s.origin_id, s.at DESC, s.id DESC) u
    JOIN questionnaires_questionnaire q ON q.id = u.questionnaire_id AND q.name ILIKE '%%visit%%' WHERE u.takes)"""
_LAST = """coalesce(
      (SELECT max(x.ended_at) FROM visits_visit x WHERE x.person_id = v.person_id AND x.status = 'held' AND x.id <> v.id
        AND x.ended_at <= coalesce(v.begun_at, now())),
      (SELECT max(e.true_at) FROM record_entry e WHERE e.person_id = v.person_id AND e.kind = 'Encounter'
        AND e.superseded_at IS NULL AND e.true_at < least(v.starts_at, now()) - interval '12 hours'))"""
_PARTS = {
    "since": "to_json(b.since)", "items": items_sql("b.begun", "b.until"), "agreed": AGREED, "talks": TALKS,
    "lines": _LINES,
    "wordings": _WORDINGS, "steps": _STEPS, "answers": _ANSWERS, "sent": _SENT, "standards": _STANDARDS,
    "measured": _MEASURED, "journal": _JOURNAL, "filled": _FILLED, "near": _NEAR,
    "forms": _FORMS, "readers": "(SELECT json_agg(w) FROM sharing_who_sees(%(person)s::uuid) w)",
}  # fmt: skip
_SHEET = f"""
    WITH visit AS MATERIALIZED (
      SELECT coalesce(v.begun_at, 'infinity') AS begun, coalesce(v.ended_at, 'infinity') AS until,
        coalesce(v.ended_at, now()) AS today, {_LAST} AS since
      FROM visits_visit v WHERE v.id = %(visit)s::uuid AND v.person_id = %(person)s::uuid
    ), bounds AS MATERIALIZED (
      SELECT *, coalesce(v.since, v.today - interval '1 year') AS from_at FROM visit v
    ), entries AS MATERIALIZED ({_ENTRIES})
    SELECT {", ".join(_PARTS.values())} FROM bounds b"""  # noqa: S608 - no value stands in it


def sheet_of(by: Actor, visit: Visit) -> Sheet:
    """What both sides prepared, wrote and decided, and what changed since they met last. One query."""
    values = {
        "person": visit.person_id, "visit": visit.pk, "community": by.community_id, "day": DAY_CODE, "journal": SYSTEM,
        "of_ten": spellings(OF_TEN),
    }  # fmt: skip
    told = dict(zip(_PARTS, ask(translated(_SHEET), values)[0], strict=True))
    return Sheet(
        since=moment(told["since"]) if told["since"] else None,
        agenda=read_agenda(told["items"], told["agreed"], told["talks"]),
        lines=_each(told, "lines", _line), wordings=_each(told, "wordings", _wording),
        steps=_each(told, "steps", _did), sent=_each(told, "sent", _sent), answers=_each(told, "answers", _given),
        standards=_each(told, "standards", _standard), measured=_each(told, "measured", _measured),
        journal=_journal(told["journal"]), filled=_each(told, "filled", _filled),
        near=_each(told, "near", lambda one: Near(UUID(one[0]), one[1], one[2], one[3] or "")),
        readers=_each(told, "readers", _reader), forms=_each(told, "forms", lambda one: (UUID(one[0]), one[1])),
    )  # fmt: skip


def _each(told: Mapping[str, Any], name: str, read: Callable[[Any], T]) -> tuple[T, ...]:
    return tuple(read(one) for one in told[name] or ())


def _key(told: str | None) -> UUID | None:
    return UUID(told) if told else None


def _line(told: Mapping[str, Any]) -> SaidLine:
    said = By(_key(told["said_by_id"]), told["said_by_name"], told["said_by_voice"])
    return SaidLine(
        UUID(told["id"]), told["kind"], told["words"], by_of(told), said, moment(told["at"]), _key(told["item_id"]),
        _key(told["replaces"]), told["owner_name"], date.fromisoformat(told["due_on"]) if told["due_on"] else None,
    )  # fmt: skip


def _wording(told: Mapping[str, Any]) -> Wording:
    yes = tuple((by_of(one), moment(one["at"])) for one in told["yes"] or ())
    return Wording(
        UUID(told["id"]), told["words"], by_of(told), moment(told["at"]), told["composed"], _key(told["based_on"]),
        _key(told["also_from"]), yes,
    )  # fmt: skip


def _did(told: Mapping[str, Any]) -> Did:
    was = moment(told["was_at"]) if told["was_at"] else None
    return Did(told["kind"], by_of(told), moment(told["at"]), told["words"], was)


def _sent(told: Mapping[str, Any]) -> Sent:
    return Sent(by_of(told), moment(told["at"]), told["way"], told["to_words"], told["told_at"] is not None)


def _given(told: Mapping[str, Any]) -> Given:
    return Given(by_of(told), moment(told["at"]), told["answer"], told["words"], told["kept_from"])


def _standard(told: Mapping[str, Any]) -> tuple[Standard, Any]:
    plain: dict[str, Any] = {
        name: told[name] for name in ("category", "every_days", "window_days", "from_age", "until_age")
    }
    plain |= {name: in_page_language(told["translations"], name) or told[name] for name in SAID_OF}
    standard = Standard(id=UUID(told["id"]), codes=tuple(told["codes"]), **plain)
    return standard, moment(told["last"]) if told["last"] else None


def _measured(told: Mapping[str, Any]) -> Measured:
    return Measured(
        told["code"], called(told["title"]), called(told["unit"]), told["now"], moment(told["now_at"]), told["then"],
        moment(told["then_at"]) if told["then_at"] else None, told["low"], told["high"],
        tuple(reversed(told["trend"] or ())), told["said_by"],
    )  # fmt: skip


def _journal(told: Mapping[str, Any] | None) -> Journal:
    if not told:
        return Journal()
    counts = {name: told[name] for name in ("days", "bad", "days_before", "bad_before")}
    return Journal(**counts, chips=tuple((called(chip), times) for chip, times in told["chips"] or ()))


def _filled(told: Mapping[str, Any]) -> Filled:
    return Filled(
        UUID(told["origin_id"]), told["title"], told["by"], moment(told["at"]), told["told"],
        tuple(score_of(one) for one in told["scores"] or ()), _key(told["form"]), told["here"], told["plain"],
    )  # fmt: skip


def _reader(told: Mapping[str, Any]) -> tuple[int, Reader]:
    return told["category"], Reader(Audience(told["audience"]), told["name"] or "", told["relation"] or "")
