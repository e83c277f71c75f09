"""What a person chose to follow in the journal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.record.models import Followed

LOINC = "http://loinc.org"
OWN = "urn:alongside:followed"


@dataclass(frozen=True)
class Suggestion:
    """Something that people often follow, with its code where there is one."""

    key: str
    title: Any
    scale: str
    unit: str = ""
    code_system: str = OWN
    code: str = ""


SUGGESTIONS = (
    Suggestion("tummy-pain", _("Tummy pain"), "0-10"),
    Suggestion("tiredness", _("Tiredness"), "0-10"),
    Suggestion("stools", _("Stools in a day"), "number"),
    Suggestion("blood-in-stool", _("Blood in the stool"), "yes"),
    Suggestion("weight", _("Weight"), "number", "kg", LOINC, "29463-7"),
    Suggestion("sleep", _("Hours of sleep"), "number", "h"),
    Suggestion("joint-pain", _("Joint pain"), "0-10"),
    Suggestion("temperature", _("Temperature"), "number", "°C", LOINC, "8310-5"),
)


_NAMES = tuple(one.attname for one in Followed._meta.concrete_fields)
_FOLLOWED = f"""
    SELECT {", ".join(str(one.column) for one in Followed._meta.concrete_fields)} FROM record_followed
    WHERE person_id = %s::uuid AND ended_at IS NULL ORDER BY position, begun_at"""  # noqa: S608 - names alone


def followed_by(by: Actor, person_id: UUID) -> list[Followed]:
    """What the person follows now, in the person's own order."""
    return [Followed.from_db(None, _NAMES, row) for row in ask(_FOLLOWED, [person_id])]


def suggestions_besides(followed: list[Followed]) -> list[Suggestion]:
    """What is often followed and is not followed yet."""
    known = {one.code for one in followed} | {one.title.casefold() for one in followed}
    return [one for one in SUGGESTIONS if not {one.code or one.key, str(one.title).casefold()} & known]


def one_followed(by: Actor, person_id: UUID, followed_id: UUID) -> Followed | None:
    """One thing that the person follows; None where the actor may not see it, or it has ended."""
    return Followed.objects.filter(pk=followed_id, person=person_id, ended_at=None).first()
