"""The library as other systems read it: the forms that are in use, as FHIR R4 Questionnaires."""

from __future__ import annotations

import json
from datetime import datetime
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.questionnaires.models import Questionnaire
from alongside.questionnaires.queries.library import in_use

Form = tuple[UUID, datetime, str]
"""A version's id, when it came, and its resource under that id."""


def forms_in_use(by: Actor, url: str = "") -> list[Form]:
    """The forms that the community uses; those of one canonical name alone where it is given. Two queries."""
    used = [one.id for one in in_use(by)]
    found = Questionnaire.objects.filter(community=by.community_id, pk__in=used)
    if url:
        name, _bar, edition = url.partition("|")
        found = found.filter(url=name, **({"edition": edition} if edition else {}))
    rows = found.order_by("-at", "-pk").values_list("pk", "at", "resource")
    return [(key, at, under(key, text)) for key, at, text in rows]


def form_resource(by: Actor, questionnaire_id: UUID) -> str | None:
    """One version, in use or not; None where the community has none. One query."""
    found = Questionnaire.objects.filter(community=by.community_id, pk=questionnaire_id).values_list(
        "resource"
    )
    text = found.first()
    return None if text is None else under(questionnaire_id, text[0])


def under(key: UUID, text: str) -> str:
    """A form as it came, under the id by which it is read here."""
    return json.dumps({**json.loads(text), "id": str(key)}, ensure_ascii=False)
