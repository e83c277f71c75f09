"""Of the forms that came back before visits: what stands in the record by itself, as the product writes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any
from uuid import UUID, uuid5

from alongside.demo.loading import line_of
from alongside.kit.questionnaires import Observed, observations
from alongside.kit.terms import Category
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.reading import form_of
from alongside.record.models import Entry
from alongside.record.resources import resource_of

By = tuple[UUID, str, str, str]


def values_of(
    form: Questionnaire, person_id: UUID, entry: UUID, at: datetime, by: By, answers: Mapping[str, int]
) -> Iterator[tuple[str, UUID, str]]:
    """One line of the record for each answer that the form marks: its question, its id, and the row."""
    for one in _observed(form.pk, tuple(answers.items())):
        row = _entry(one, person_id, uuid5(entry, one.key), at, by)
        told = resource_of(row, {f"value{one.kind}": one.value}, entry)
        yield one.key, row.pk, line_of(
            row.pk, row.pk, 1, person_id, row.kind, row.category, row.code_system, row.code, row.title, "", row.value,
            "", "", None, None, "{}", at, "minute", "", at, *by, by[2], "", "", "", "final", "", told, 0,
        )  # fmt: skip


@lru_cache(maxsize=4_000)
def _observed(version_id: UUID, answers: tuple[tuple[str, int], ...]) -> list[Observed]:
    row = Questionnaire.objects.get(pk=version_id)
    given: dict[str, list[Any]] = {key: [value] for key, value in answers}
    return list(observations(form_of(row.pk, row.resource), given))


def _entry(one: Observed, person_id: UUID, key: UUID, at: datetime, by: By) -> Entry:
    coding: Mapping[str, Any] = next((code for code in one.codes if code.get("code")), {})
    author_id, name, role, title = by
    return Entry(
        id=key, origin_id=key, version=1, person_id=person_id, kind="Observation",
        category=Category.QUESTIONNAIRES.value, title=str(one.words),
        code_system=str(coding.get("system") or ""), code=str(coding.get("code") or ""),
        value=float(one.value), true_at=at, recorded_at=at, author_id=author_id, author_name=name, author_role=role,
        author_title=title, voice=role, status="final",
    )  # fmt: skip
