"""What somebody answered about research, in which studies they are, and what another answer would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.sharing.models import ConsentAnswer, Study, StudyConsent


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


def studies_asked(by: Actor, person_id: UUID) -> list[Asked]:
    """The studies that go on, and what was said to each. Two queries."""
    today = today_of(by)
    given: dict[UUID, list[StudyConsent]] = {}
    for one in StudyConsent.objects.filter(person=person_id):
        given.setdefault(one.study_id, []).append(one)
    studies = Study.objects.filter(Q(ends=None) | Q(ends__gt=today), community=by.community_id)
    return [_asked(one, given.get(one.id, []), today) for one in studies.order_by("title", "id")]


def _asked(study: Study, given: list[StudyConsent], today: date) -> Asked:
    yes = [one for one in given if one.ends is None or one.ends > today]
    last = max(yes or given, key=lambda one: one.ends or today, default=None)
    return Asked(
        study.id, study.title, study.purpose, study.run_by, tuple(ConsentItem(one) for one in study.needs), study.broad,
        bool(yes), bool(given) and not yes, last.made_by_name if last else "", last.by_self if last else True,
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
