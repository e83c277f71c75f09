"""Finished answers, as the viewer may see them: whoever sees the entry sees its scores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import translation

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.questionnaires.languages import translated

LATEST = 20


@dataclass(frozen=True)
class ScoreShown:
    """One score of finished answers: a number with its band, or why there is none."""

    name: str
    words: str
    value: float | None
    unit: str
    lowest: float | None
    highest: float | None
    band: str
    band_code: str
    why_not: Mapping[str, Any] | None


@dataclass(frozen=True)
class AnsweredShown:
    """Finished answers: to which form, whose, when, who typed them in, and how they score."""

    entry_id: UUID
    entry_origin: UUID
    person_id: UUID
    category: int
    questionnaire_id: UUID
    origin_id: UUID
    title: str
    version: int
    visit_id: UUID | None
    answered_by_name: str
    voice: str
    author_id: UUID | None
    typed_by_name: str
    typed_by_title: str
    true_at: datetime
    entry_version: int
    scores: tuple[ScoreShown, ...]

    @property
    def typed_by_another(self) -> bool:
        """Whether somebody typed in what somebody else answered."""
        return self.typed_by_name != self.answered_by_name

    @property
    def href(self) -> str:
        """Where all of it is read."""
        return reverse("questionnaires:answers", args=[self.person_id, self.entry_origin])


_ANSWERED = """
    SELECT a.entry_id, a.entry_origin, a.person_id, a.category, a.questionnaire_id, a.origin_id, q.title@, q.version,
      a.visit_id, a.answered_by_name, a.answered_by_voice, e.author_id, e.author_name, e.author_title, a.true_at,
      e.version, a.scores
    FROM questionnaires_answered a
    JOIN record_entry e ON e.id = a.entry_id AND e.person_id = a.person_id AND e.superseded_at IS NULL
    JOIN questionnaires_questionnaire q ON q.id = a.questionnaire_id
    WHERE a.person_id = %(person)s::uuid AND e.status <> 'entered-in-error' """
_LATEST = (
    _ANSWERED + "AND (%(visit)s::uuid IS NULL OR a.visit_id = %(visit)s::uuid) "
    "AND (%(since)s::timestamptz IS NULL OR a.true_at >= %(since)s::timestamptz) "
    "ORDER BY a.true_at DESC, a.entry_id LIMIT %(limit)s::int"
)
_ONE = _ANSWERED + "AND a.entry_origin = %(origin)s::uuid"
_OF_FORM = _ANSWERED + "AND a.origin_id = %(form)s::uuid ORDER BY a.true_at DESC, a.entry_id LIMIT 500"


def latest(
    by: Actor,
    person_id: UUID,
    *,
    visit_id: UUID | None = None,
    since: datetime | None = None,
    limit: int = LATEST,
) -> list[AnsweredShown]:
    """What was answered last, the newest first. One query."""
    asked = {"person": person_id, "visit": visit_id, "since": since, "limit": limit}
    return [_shown(row) for row in ask(translated(_LATEST), asked)]


def for_visit(by: Actor, person_id: UUID, since: datetime | None) -> list[AnsweredShown]:
    """Of each form and each voice the latest answers since then. One query."""
    found: dict[tuple[UUID, str], AnsweredShown] = {}
    for one in latest(by, person_id, since=since, limit=200):
        found.setdefault((one.origin_id, one.voice), one)
    return list(found.values())


def answered_one(by: Actor, person_id: UUID, entry_origin: UUID) -> AnsweredShown:
    """One entry's answers as they stand. Raises Refused (not found) where the actor may not see them. One query."""
    rows = ask(translated(_ONE), {"person": person_id, "origin": entry_origin})
    if not rows:
        raise Refused("", may_know=False)
    return _shown(rows[0])


def answered_of_form(by: Actor, person_id: UUID, origin_id: UUID) -> list[AnsweredShown]:
    """Every time that one form was answered about somebody, the newest first. One query."""
    return [_shown(row) for row in ask(translated(_OF_FORM), {"person": person_id, "form": origin_id})]


def _shown(row: tuple[Any, ...]) -> AnsweredShown:
    told = json.loads(row[16]) if isinstance(row[16], str) else row[16]
    whole: tuple[Any, ...] = (*row[:16], tuple(score_of(one) for one in told or []))
    return AnsweredShown(*whole)


def score_of(one: Mapping[str, Any]) -> ScoreShown:
    """A score as it is kept, in the page's language."""
    band = one.get("band") or {}
    return ScoreShown(
        one["name"], in_language(one.get("words")), one.get("value"), one.get("unit") or "", one.get("lowest"),
        one.get("highest"), in_language(band.get("words")), str(band.get("code") or ""), one.get("why_not"),
    )  # fmt: skip


def in_language(words: Any) -> str:
    """Words that are kept in several languages, in the page's."""
    if not isinstance(words, Mapping):
        return str(words or "")
    return str(words.get(translation.get_language() or "") or words.get("") or "")
