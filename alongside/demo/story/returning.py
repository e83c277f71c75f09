"""Forms before the visits of the register’s families: asked a week before, answered by some.

Thousands of rows, by COPY. What is read from answers as a value of its own stands beside the story's answers alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from random import Random
from typing import Any
from uuid import UUID

from django.db import connection

from alongside.demo.chance import chance_of
from alongside.demo.history.pen import COLUMNS
from alongside.demo.loading import copy_in, line_of
from alongside.demo.story.returning_values import values_of
from alongside.demo.story.stage import Stage
from alongside.kit.questionnaires import Questionnaire as Form
from alongside.kit.questionnaires import scores, scoring_of
from alongside.kit.terms import Category
from alongside.questionnaires.finishing import SYSTEM, as_kept
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.reading import form_of
from alongside.record.writing import ANSWERS

ASKED = (
    "id, community_id, person_id, category, origin_id, schedule_id, for_whom, why, visit_id, opens_on, due_on, "
    "asked_by_id, asked_by_name, asked_at, answered_at, answered_entry, passed_at, passed_by_name, over_at"
)
ANSWERED = (
    "entry_id, entry_origin, person_id, category, questionnaire_id, origin_id, visit_id, answered_by_name, "
    "answered_by_voice, author_id, author_name, author_role, true_at, finished_at, scores, observed"
)
OWN_FROM = 12
_WORRIES = ("", "", "", "School trips.", "The next blood test.", "Being tired.", "What my friends think.")
# Visits of late of those whom no story tells, with the caregiver who came first.
_VISITS = """
    SELECT v.id, v.person_id, v.center_id, v.starts_at, v.ended_at, v.author_id, v.author_name, p.name, p.birth_date,
      k.caregiver_id, k.name, k.relation
    FROM visits_visit v JOIN people_person p ON p.id = v.person_id AND p.account_id IS NULL
    LEFT JOIN LATERAL (SELECT k.caregiver_id, c.name, k.relation FROM people_caregiver k
      JOIN people_person c ON c.id = k.caregiver_id WHERE k.person_id = v.person_id
      ORDER BY k.created_at, k.id LIMIT 1) k ON true
    WHERE p.community_id = %s AND v.status = 'held' AND v.entry_origin IS NOT NULL ORDER BY v.id"""


@dataclass(frozen=True)
class Met:
    """A visit, and who answers before it: the child from twelve on, else a caregiver."""

    id: UUID
    person_id: UUID
    center_id: UUID
    starts_at: datetime
    ends_at: datetime
    doctor_id: UUID
    doctor: str
    name: str
    born: date
    parent_id: UUID | None
    parent: str | None
    relation: str | None

    @property
    def by(self) -> tuple[UUID, str, str, str]:
        """The author's id, name, role and title."""
        old = (self.starts_at.date() - self.born).days >= OWN_FROM * 365.25
        if self.parent_id is None or self.parent is None or old:
            return (self.person_id, self.name, "patient", "")
        return (self.parent_id, self.parent, "caregiver", self.relation or "")


def play(stage: Stage, form: Questionnaire) -> None:
    """Ask each of them, and let some answer."""
    with connection.cursor() as cursor:
        cursor.execute(_VISITS, [stage.community.pk])
        visits = [Met(*row) for row in cursor.fetchall()]
    rows: dict[str, list[str]] = {"entry": [], "answered": [], "asked": []}
    for met in visits:
        dice = chance_of("returned", met.id)
        for table, line in _before(met, form, stage.community.pk, dice):
            rows[table].append(line)
    copy_in("record_entry", COLUMNS, rows["entry"])
    copy_in("questionnaires_answered", ANSWERED, rows["answered"])
    copy_in("questionnaires_asked", ASKED, rows["asked"])


@lru_cache(maxsize=2_000)
def returned(center_id: UUID) -> float:
    """How many of the forms that a center asks come back: few where nobody talks about them, most where they do."""
    return chance_of("returning", center_id).uniform(0.15, 0.8)


def _before(met: Met, form: Questionnaire, community_id: UUID, dice: Random) -> Iterator[tuple[str, str]]:
    opened, due = met.starts_at - timedelta(days=7), met.starts_at.date()
    done = None
    entry = UUID(int=dice.getrandbits(128), version=4)
    if dice.random() < returned(met.center_id):
        done = met.starts_at - timedelta(hours=dice.randint(4, 150))
        yield from _answered(met, form, entry, done, dice)
    yield "asked", line_of(
        UUID(int=dice.getrandbits(128), version=4), community_id, met.person_id, Category.QUESTIONNAIRES.value,
        form.origin_id, None, met.by[2], "visit", met.id, opened.date(), due, met.doctor_id, met.doctor, opened, done,
        entry if done else None, None, "", met.ends_at,
    )  # fmt: skip


def _answered(
    met: Met, form: Questionnaire, entry: UUID, at: datetime, dice: Random
) -> Iterator[tuple[str, str]]:
    author_id, name, role, title = met.by
    well = min(10, max(0, round(dice.gauss(7, 2))))
    pain, tired = (min(10, max(0, round(dice.gauss(9 - well, 2)))) for _each in range(2))
    missed = min(7, max(0, round(chance_of("missed", met.id).gauss(4 - well / 2, 1.2))))
    answers = {"wellbeing": well, "pain": pain, "tiredness": tired, "missed": missed}
    resource = _resource(met, form, entry, at, answers, dice)
    category = Category.QUESTIONNAIRES.value
    values = list(values_of(form, met.person_id, entry, at, met.by, answers))
    yield "entry", line_of(
        entry, entry, 1, met.person_id, ANSWERS, category, SYSTEM, form.origin_id, form.title, "", well, "", "", None,
        None, "{}", at, "minute", "", at, author_id, name, role, title, role, "", "", "", "completed", "", resource, 0,
    )  # fmt: skip
    yield "answered", line_of(
        entry, entry, met.person_id, category, form.pk, form.origin_id, met.id, name, role, author_id, name, role, at,
        at, _scored(form.pk, well, pain, tired), json.dumps({place: str(key) for place, key, _line in values}),
    )  # fmt: skip
    for _place, _key, line in values:
        yield "entry", line


def _resource(
    met: Met, form: Questionnaire, entry: UUID, at: datetime, said: dict[str, int], dice: Random
) -> str:
    author_id, name, role, _title = met.by
    person = {"reference": f"Patient/{met.person_id}"}
    who = {
        "reference": f"{'Patient' if role == 'patient' else 'RelatedPerson'}/{author_id}",
        "display": name,
    }
    items: list[dict[str, Any]] = [
        {"linkId": key, "answer": [{"valueInteger": value}]} for key, value in said.items()
    ]
    worry = dice.choice(_WORRIES)
    if worry:
        items.append({"linkId": "worry", "answer": [{"valueString": worry}]})
    told = {
        "resourceType": "QuestionnaireResponse", "id": str(entry), "questionnaire": f"{form.url}|{form.edition}",
        "status": "completed", "subject": person, "authored": at.isoformat(), "author": who, "source": who,
        "item": items,
    }  # fmt: skip
    return json.dumps(told, ensure_ascii=False)


@lru_cache(maxsize=2_000)
def _scored(version_id: UUID, well: int, pain: int, tired: int) -> str:
    row = Questionnaire.objects.get(pk=version_id)
    form: Form = form_of(row.pk, row.resource)
    answers: dict[str, list[Any]] = {"wellbeing": [well], "pain": [pain], "tiredness": [tired]}
    found = scores(form, answers, scoring_of(row.scoring or {}))
    return json.dumps([as_kept(one) for one in found], ensure_ascii=False)
