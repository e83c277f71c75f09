"""What somebody chose about their own record, and what they answered about research, with dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.sharing.models import Choice

PAGE = 20


@dataclass(frozen=True)
class Chosen:
    """One choice, or one answer about research: what, by whom, from when until when."""

    kind: str
    id: UUID
    at: datetime
    by_name: str
    by_self: bool
    audience: Audience | None
    named_id: UUID | None
    named: str
    category: Category | None
    right: Right
    words: str
    starts: date | None
    ends: date | None
    over_at: datetime | None

    def is_over(self, today: date) -> bool:
        """Whether it was taken back or has ended."""
        return self.over_at is not None or (self.ends is not None and self.ends <= today)


_CHOICES = """
    SELECT 'choice', x.id, x.made_at, x.made_by_name, x.by_self, x.audience, x.named_id, coalesce(p.name, ''),
      x.category, x."right", '', x.starts, x.ends, x.withdrawn_at
    FROM sharing_choice x LEFT JOIN people_person p ON p.id = x.named_id
    WHERE x.person_id = %(person)s::uuid"""

_ANSWERED = """
    SELECT 'answer', a.id, a.made_at, a.made_by_name, a.by_self, NULL::smallint, NULL::uuid, a.item, NULL::smallint,
      0::smallint, a.answer, NULL::date, NULL::date, a.replaced_at
    FROM sharing_consentanswer a WHERE a.person_id = %(person)s::uuid"""

_STUDIES = """
    SELECT 'study', c.id, coalesce(c.starts, date '2000-01-01')::timestamp AT TIME ZONE %(zone)s::text, c.made_by_name,
      c.by_self, NULL::smallint, NULL::uuid, s.title, NULL::smallint, 0::smallint, '', c.starts, c.ends,
      NULL::timestamptz
    FROM sharing_studyconsent c JOIN sharing_study s ON s.id = c.study_id WHERE c.person_id = %(person)s::uuid"""

CHOICES_NOW = f"""{_CHOICES} AND x.withdrawn_at IS NULL AND (x.ends IS NULL OR x.ends > %(today)s::date)
    ORDER BY x.made_at, x.id"""

STUDIES_YES = f"{_STUDIES} AND (c.ends IS NULL OR c.ends > %(today)s::date)"

_ANSWERS = f"{_ANSWERED} UNION ALL {_STUDIES}"
_ALL = {
    "": f"{_CHOICES} UNION ALL {_ANSWERS}",
    "choices": _CHOICES,
    "research": _ANSWERS,
}


def choices_now(by: Actor, person_id: UUID) -> list[Chosen]:
    """The choices that hold now or will, the oldest first. One query."""
    return _read(ask(CHOICES_NOW, {"person": person_id, "today": today_of(by)}))


def history(
    by: Actor, person_id: UUID, kind: str, before: datetime | None
) -> tuple[list[Chosen], datetime | None]:
    """Everything ever chosen and answered, newest first, one page of it, and where the next page goes on."""
    asked = f"""
        SELECT * FROM ({_ALL[kind]}) AS c (kind, id, at, by_name, by_self, audience, named_id, named, category,
          "right", words, starts, ends, over_at)
        WHERE %(before)s::timestamptz IS NULL OR at < %(before)s::timestamptz
        ORDER BY at DESC, id DESC LIMIT {PAGE + 1}"""  # noqa: S608 - our own words
    values: dict[str, Any] = {"person": person_id, "before": before}
    found = _read(ask(asked, values | ({"zone": by.zone} if kind != "choices" else {})))
    return found[:PAGE], found[PAGE - 1].at if len(found) > PAGE else None


def one_choice(by: Actor, person_id: UUID, choice_id: UUID) -> Choice:
    """One choice about the person. Raises Refused (not found) where the actor may not read it."""
    found = Choice.objects.filter(person=person_id, pk=choice_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def _read(rows: list[tuple[Any, ...]]) -> list[Chosen]:
    return [chosen_of(*row) for row in rows]


def chosen_of(*row: Any) -> Chosen:
    """One choice or answer, as the columns of these statements tell it."""
    kind, key, at, name, by_self, audience, named_id, named, category, right, words, starts, ends, over = row
    near = None if audience is None else Audience(audience)
    about = Category(category) if category else None
    return Chosen(
        kind, key, at, name, by_self, near, named_id, named, about, Right(right), words, starts, ends, over
    )
