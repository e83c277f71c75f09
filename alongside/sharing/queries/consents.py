"""What somebody answered about research, in which studies they are, and what another answer would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.sharing.models import ConsentAnswer, Study


@dataclass(frozen=True)
class Answer:
    """One answer to one line: what, by whom, when; `replaced_at` where a later one took its place."""

    item: ConsentItem
    answer: ConsentWord
    by_name: str
    by_self: bool
    at: datetime
    replaced_at: datetime | None


@dataclass(frozen=True)
class Asked:
    """A study of the community, and what was decided about it for this person: day of yes, day of no."""

    id: UUID
    title: str
    purpose: str
    run_by: str
    needs: tuple[ConsentItem, ...]
    broad: bool
    said_yes: bool
    said_no: bool
    by_name: str
    by_self: bool


Effects = dict[tuple[ConsentItem, ConsentWord], frozenset[UUID]]


def answers_of(by: Actor, person_id: UUID) -> list[Answer]:
    """Every answer that was ever given, the latest first, as far as the actor may read them."""
    rows = ConsentAnswer.objects.filter(person=person_id).order_by("-made_at", "-id")
    return [
        Answer(ConsentItem(one.item), ConsentWord(one.answer), one.made_by_name, one.by_self, one.made_at,
               one.replaced_at)
        for one in rows
    ]  # fmt: skip


_ASKED = """
    SELECT s.id, s.title, s.purpose, s.run_by, s.needs, s.broad, (
      SELECT json_agg(json_build_array(c.ends, c.made_by_name, c.by_self)) FROM sharing_studyconsent c
      WHERE c.study_id = s.id AND c.person_id = %(person)s::uuid)
    FROM sharing_study s
    WHERE s.community_id = %(here)s::uuid AND (s.ends IS NULL OR s.ends > %(today)s::date) ORDER BY s.title, s.id"""


def studies_asked(by: Actor, person_id: UUID) -> list[Asked]:
    """The studies that go on, and what was said to each. One query."""
    today = today_of(by)
    rows = ask(_ASKED, {"person": person_id, "here": by.community_id, "today": today})
    return [_asked(row[:6], row[6] or [], today) for row in rows]


def _asked(study: tuple[Any, ...], told: list[Any], today: date) -> Asked:
    given = [(date.fromisoformat(ends) if ends else None, name, by_self) for ends, name, by_self in told]
    yes = [one for one in given if one[0] is None or one[0] > today]
    last = max(yes or given, key=lambda one: one[0] or today, default=(None, "", True))
    key, title, purpose, run_by, needs, broad = study
    return Asked(
        key, title, purpose, run_by, tuple(ConsentItem(one) for one in needs), broad,
        bool(yes), bool(given) and not yes, last[1], last[2],
    )  # fmt: skip


def study_here(by: Actor, study_id: UUID) -> Study:
    """A study of the actor's community. Raises Refused (not found) for any other."""
    study = Study.objects.filter(pk=study_id, community=by.community_id).first()
    if study is None:
        raise Refused("", may_know=False)
    return study


def studies_if(by: Actor, person_id: UUID) -> tuple[frozenset[UUID], Effects]:
    """In which studies the person is, and would be with another answer to each line. One query.

    The engine itself is asked: each answer is given, the grants are made and looked at, and all is undone.
    """
    rows = ask("SELECT item, answer, studies FROM sharing_studies_if(%s::uuid)", [person_id])
    now = next((frozenset(studies) for item, _answer, studies in rows if not item), frozenset())
    effects = {
        (ConsentItem(item), ConsentWord(answer)): frozenset(studies) for item, answer, studies in rows if item
    }
    return now, effects


def studies_now(by: Actor, person_id: UUID) -> frozenset[UUID]:
    """The studies whose team sees something of the person now. One query."""
    return frozenset(ask("SELECT sharing_studies_of(%s::uuid)", [person_id])[0][0])
