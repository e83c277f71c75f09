"""Beginning answers, and throwing them away. They are nobody's contribution yet, so the ledger has no line of them."""

from __future__ import annotations

import json
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.questionnaires import begin, from_response
from alongside.kit.terms import Category, Voice
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.questionnaires import rules
from alongside.questionnaires.answerer import Answerer, me, oneself
from alongside.questionnaires.models import Answered, Answering, Asked, Field, Questionnaire
from alongside.questionnaires.queries.begun import Answers
from alongside.questionnaires.queries.library import form_in_use, version_of
from alongside.questionnaires.reading import category_of, form_of
from alongside.record import rules as record_rules
from alongside.record.queries.entries import current_entry
from alongside.sharing.queries.rights import rights_over


def begin_answers(
    *,
    by: Actor,
    person_id: UUID,
    origin_id: UUID,
    visit_id: UUID | None = None,
    way: str = Answering.Way.ALL,
    answered_by: Answerer | None = None,
) -> Answering:
    """Begin to answer a form about somebody, or go on with what the same author began."""
    with acting(by):
        used = form_in_use(by, origin_id)
        category = category_of(used.sensitive)
        rules.may_answer(by, rights_over(by, person_id), category).or_refuse()
        whose = answered_by or oneself(by)
        there = _begun_before(by, person_id, origin_id, whose) if visit_id is None else None
        if there is not None:
            return there
        form = version_of(by, used.id)
        row = _row(by, person_id, form, category, whose, way)
        row.visit_id = visit_id or _visit_of(by, person_id, origin_id, whose)
        return _put(by, row, begin(form_of(form.pk, form.resource)))


def _begun_before(by: Actor, person_id: UUID, origin_id: UUID, whose: Answerer) -> Answering | None:
    """What the same author began of this form, for whichever visit."""
    mine = Answering.objects.filter(
        author_id=me(by), person=person_id, origin_id=origin_id, answered_by_voice=whose.voice, corrects=None,
        finished_at=None,
    )  # fmt: skip
    return mine.order_by("-saved_at").first()


def _visit_of(by: Actor, person_id: UUID, origin_id: UUID, whose: Answerer) -> UUID | None:
    """The visit before which this form is asked now."""
    waits = Asked.objects.filter(
        person=person_id, origin_id=origin_id, for_whom=whose.voice, opens_on__lte=today_of(by), answered_at=None,
        passed_at=None, over_at=None, visit_id__isnull=False,
    )  # fmt: skip
    return waits.order_by("due_on").values_list("visit_id", flat=True).first()


def begin_correction(*, by: Actor, person_id: UUID, origin_id: UUID) -> Answering:
    """Begin a new version of finished answers; the one before stays until it is finished, and is readable after."""
    with acting(by):
        entry = current_entry(by, person_id, origin_id)
        record_rules.may_correct(by, rights_over(by, person_id), entry).or_refuse()
        there = Answered.objects.select_related("questionnaire").filter(pk=entry.pk, person=person_id).first()
        if there is None:
            raise Refused("", may_know=False)
        whose = Answerer(None, there.answered_by_name, there.answered_by_voice)
        row = _row(by, person_id, there.questionnaire, Category(there.category), whose, Answering.Way.ALL)
        row.corrects, row.visit_id = origin_id, there.visit_id
        form = form_of(there.questionnaire_id, there.questionnaire.resource)
        return _put(by, row, from_response(form, json.loads(entry.resource)))


def throw_away(*, by: Actor, person_id: UUID, answering_id: UUID) -> None:
    """Throw away what was begun; it leaves no trace."""
    with acting(by):
        mine = Answering.objects.filter(pk=answering_id, person=person_id, author_id=me(by), finished_at=None)
        if not mine.exists():
            raise Refused("", may_know=False)
        Field.objects.filter(answering=answering_id).delete()
        mine.delete()


def choose_way(*, by: Actor, answering_id: UUID, way: str) -> None:
    """One question on each page, or all on one."""
    with acting(by):
        Answering.objects.filter(pk=answering_id, author_id=me(by), finished_at=None).update(way=way)


def _row(
    by: Actor, person_id: UUID, form: Questionnaire, category: Category, whose: Answerer, way: str
) -> Answering:
    now = timezone.now()
    return Answering(
        questionnaire=form, origin_id=form.origin_id, person_id=person_id, category=category.value,
        author_id=me(by), author_name=by.name, author_role=by.role.value,
        answered_by_id=whose.id, answered_by_name=whose.name, answered_by_voice=Voice(whose.voice).value, way=way,
        begun_at=now, saved_at=now,
    )  # fmt: skip


def _put(by: Actor, row: Answering, first: Answers) -> Answering:
    """The row with what stands in it from the beginning; where the same was begun before, that one."""
    if not put(row, once=True):
        same = {
            name: getattr(row, name) for name in ("author_id", "person_id", "origin_id", "answered_by_voice")
        }
        nulls = {"visit_id": row.visit_id, "corrects": row.corrects, "finished_at": None}
        return Answering.objects.get(**same, **nulls)
    Field.objects.bulk_create([
        Field(answering=row, author_id=me(by), key=key, said=said, saved_at=row.begun_at)
        for key, said in first.items()
    ])  # fmt: skip
    return row
