"""Answers that the actor began, with their form and what was typed: the database shows each author their own alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.questionnaires import Questionnaire
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.questionnaires.languages import translated
from alongside.questionnaires.queries.offered import offered
from alongside.questionnaires.reading import form_of, known_forms

Answers = dict[str, list[Any]]


@dataclass(frozen=True)
class Typed:
    """What stands in one field; `others` is what another device wrote over without having seen it."""

    said: list[Any]
    edition: int
    others: list[dict[str, Any]]


@dataclass(frozen=True)
class Begun:
    """Answers begun: to which form, about whom, whose, in which way, and what was typed.

    `offered` is to whom and to what its questions can point, by reference.
    `title` is for the page, `kept_title` (in the community's language) for the record, which many read.
    """

    id: UUID
    person_id: UUID
    person_name: str
    questionnaire_id: UUID
    origin_id: UUID
    kept_title: str
    title: str
    sensitive: bool
    form: Questionnaire
    scoring: Mapping[str, Any] | None
    category: Category
    answered_by_id: UUID | None
    answered_by_name: str
    answered_by_voice: str
    way: str
    visit_id: UUID | None
    corrects: UUID | None
    begun_at: datetime
    saved_at: datetime
    finished_at: datetime | None
    fields: dict[str, Typed]
    offered: Mapping[str, str] = field(default_factory=dict)

    @property
    def answers(self) -> Answers:
        """The answers as the engine takes them."""
        return {key: one.said for key, one in self.fields.items()}


_BEGUN = """
    SELECT a.id, a.person_id, p.name, a.questionnaire_id, a.origin_id, q.title, q.title@, q.sensitive,
      CASE WHEN q.id = ANY (%s::uuid[]) THEN NULL ELSE q.resource END, q.scoring, a.category, a.answered_by_id,
      a.answered_by_name, a.answered_by_voice, a.way, a.visit_id, a.corrects, a.begun_at, a.saved_at, a.finished_at,
      (SELECT json_object_agg(f.key, json_build_array(f.said, f.edition, f.others))
       FROM questionnaires_field f WHERE f.answering_id = a.id)
    FROM questionnaires_answering a
    JOIN questionnaires_questionnaire q ON q.id = a.questionnaire_id
    LEFT JOIN people_person p ON p.id = a.person_id
    WHERE a.author_id = %s::uuid AND a.person_id = %s::uuid"""
_ONE = f"{_BEGUN} AND a.id = %s::uuid"
_OF_FORM = f"{_BEGUN} AND a.origin_id = %s::uuid AND a.finished_at IS NULL ORDER BY a.saved_at DESC"
_AT_VISIT = f"{_BEGUN} AND a.visit_id = %s::uuid AND a.finished_at IS NULL ORDER BY a.begun_at"


def begun(by: Actor, person_id: UUID, answering_id: UUID) -> Begun:
    """One of the actor's own. Raises Refused (not found) where it is not theirs. One query."""
    rows = ask(translated(_ONE), [known_forms(), by.person_id, person_id, answering_id])
    if not rows:
        raise Refused("", may_know=False)
    return _begun(by, rows[0])


def begun_of_form(by: Actor, person_id: UUID, origin_id: UUID) -> list[Begun]:
    """The actor's open answers to one form about one person, the latest first. One query."""
    return [
        _begun(by, row)
        for row in ask(translated(_OF_FORM), [known_forms(), by.person_id, person_id, origin_id])
    ]


def begun_at_visit(by: Actor, person_id: UUID, visit_id: UUID) -> list[Begun]:
    """The actor's open answers of one visit. One query."""
    return [
        _begun(by, row)
        for row in ask(translated(_AT_VISIT), [known_forms(), by.person_id, person_id, visit_id])
    ]


def _begun(by: Actor, row: tuple[Any, ...]) -> Begun:
    told = _json(row[20]) or {}
    fields = {key: Typed(said, edition, others) for key, (said, edition, others) in told.items()}
    form = form_of(row[3], row[8])
    read = (*row[:2], row[2] or "", *row[3:8], form, _json(row[9]), Category(row[10]))
    whole: tuple[Any, ...] = (*read, *row[11:20], fields, offered(by, row[1], form))
    return Begun(*whole)


def _json(told: Any) -> Any:
    return json.loads(told) if isinstance(told, str) else told


@dataclass(frozen=True)
class BegunLine:
    """Answers that the actor began, as a line: how far, and when they last wrote."""

    id: UUID
    person_id: UUID
    title: str
    saved_at: datetime
    answered: int
    questions: int


_MINE = """
    SELECT a.id, a.person_id, q.title@, a.saved_at,
      (SELECT count(*) FROM questionnaires_field f WHERE f.answering_id = a.id AND f.said <> '[]'::jsonb), q.questions
    FROM questionnaires_answering a JOIN questionnaires_questionnaire q ON q.id = a.questionnaire_id
    WHERE a.author_id = %s::uuid AND a.person_id = %s::uuid AND a.finished_at IS NULL
    ORDER BY a.saved_at DESC LIMIT 50"""


def my_begun(by: Actor, person_id: UUID) -> list[BegunLine]:
    """What the actor began about somebody and has not finished, the latest first. One query."""
    return [BegunLine(*row) for row in ask(translated(_MINE), [by.person_id, person_id])]


_LATE = """
    SELECT f.key, f.others FROM questionnaires_field f JOIN questionnaires_answering a ON a.id = f.answering_id
    WHERE a.author_id = %s::uuid AND a.person_id = %s::uuid AND (a.id = %s::uuid OR a.corrects = %s::uuid)
      AND a.finished_at IS NOT NULL AND f.others <> '[]'::jsonb ORDER BY f.key"""


def written_late(by: Actor, person_id: UUID, origin_id: UUID) -> dict[str, list[list[Any]]]:
    """What the actor wrote on another device after these answers were finished, by question. One query."""
    found: dict[str, list[list[Any]]] = {}
    for key, told in ask(_LATE, [by.person_id, person_id, origin_id, origin_id]):
        late = [one["said"] for one in _json(told) if one.get("late")]
        if late:
            found[key] = late
    return found
