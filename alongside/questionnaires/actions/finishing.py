"""Finishing answers: they become an entry of the record, with what is read from them, as one act."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import put
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.questionnaires import rules
from alongside.questionnaires.answerer import me
from alongside.questionnaires.finishing import Finished, finished, writer_of
from alongside.questionnaires.models import Answered, Answering, Asked
from alongside.questionnaires.queries.begun import Begun, begun
from alongside.record.actions.together import correct_together, write_together
from alongside.record.models import Entry
from alongside.record.queries.entries import current_entry
from alongside.sharing.queries.rights import rights_over


@act
def finish_answers(*, by: Actor, person_id: UUID, answering_id: UUID) -> Answered:
    """Say that these answers are done: they stand in the record from now on. Said twice, they stand there once.

    Raises NotReady with what is missing.
    """
    if not _locked(by, person_id, answering_id):
        return _finished_before(by, answering_id)
    mine = begun(by, person_id, answering_id)
    ready = _ready(by, mine, timezone.now())
    first, *more = write_together(
        by=writer_of(by, mine), person_id=person_id, first=ready.first, more=list(ready.observed.values()),
        files=ready.files,
    )  # fmt: skip
    observed = dict(zip(ready.observed, (one.origin_id for one in more), strict=True))
    return _stands(by, mine, first, ready, observed)


@act
def finish_correction(*, by: Actor, person_id: UUID, answering_id: UUID, reason: str = "") -> Answered:
    """The new version of answers stands in the record; the one before stays readable. Raises NotReady."""
    if not _locked(by, person_id, answering_id):
        return _finished_before(by, answering_id)
    mine = begun(by, person_id, answering_id)
    if mine.corrects is None:
        raise Refused("", may_know=False)
    entry = current_entry(by, person_id, mine.corrects)
    ready = _ready(by, mine, entry.true_at)
    before = Answered.objects.filter(pk=entry.pk).values_list("observed", flat=True).first() or {}
    keys = [*before, *(key for key in ready.observed if key not in before)]
    more = [(UUID(before[key]) if key in before else None, ready.observed.get(key)) for key in keys]
    first, *others = correct_together(
        by=writer_of(by, mine),
        person_id=person_id,
        origin_id=mine.corrects,
        first=ready.first,
        more=more,
        files=ready.files,
        reason=reason,
    )
    observed = {key: one.origin_id for key, one in zip(keys, others, strict=True) if key in ready.observed}
    return _stands(by, mine, first, ready, observed)


def _locked(by: Actor, person_id: UUID, answering_id: UUID) -> bool:
    """Whether these answers are still open; until the end of the transaction nobody else finishes them."""
    mine = Answering.objects.filter(pk=answering_id, person=person_id, author_id=me(by), finished_at=None)
    return mine.select_for_update().exists()


def _finished_before(by: Actor, answering_id: UUID) -> Answered:
    mine = Answering.objects.filter(pk=answering_id, author_id=me(by)).exclude(finished_at=None).first()
    stands = None if mine is None else Answered.objects.filter(
        Q(pk=answering_id) | Q(entry_origin=mine.corrects), person=mine.person_id
    ).order_by("-finished_at").first()  # fmt: skip
    if stands is None:
        raise Refused("", may_know=False)
    return stands


def _ready(by: Actor, mine: Begun, when: datetime) -> Finished:
    rights = rights_over(by, mine.person_id)
    rules.may_answer(by, rights, mine.category).or_refuse()
    return finished(by, mine, rights, when)


def _stands(by: Actor, mine: Begun, entry: Entry, ready: Finished, observed: dict[str, UUID]) -> Answered:
    now = entry.recorded_at
    row = Answered(
        entry_id=entry.pk, entry_origin=entry.origin_id, person_id=mine.person_id, category=entry.category,
        questionnaire_id=mine.questionnaire_id, origin_id=mine.origin_id, visit_id=mine.visit_id,
        answered_by_name=mine.answered_by_name, answered_by_voice=mine.answered_by_voice, author_id=me(by),
        author_name=by.name, author_role=by.role.value, true_at=entry.true_at, finished_at=now, scores=ready.scores,
        observed={key: str(origin) for key, origin in observed.items()},
    )  # fmt: skip
    put(row)
    Answering.objects.filter(pk=mine.id).update(finished_at=now)
    _no_longer_asked(by, mine, row)
    return row


def _no_longer_asked(by: Actor, mine: Begun, row: Answered) -> None:
    """What waited for these answers waits no more."""
    waits: Any = Asked.objects.filter(
        person=mine.person_id, origin_id=mine.origin_id, for_whom=mine.answered_by_voice, answered_at=None,
        passed_at=None,
    )  # fmt: skip
    due = Q(opens_on__lte=today_of(by), over_at=None)
    if mine.visit_id is not None:
        due |= Q(visit_id=mine.visit_id)
    waits.filter(due).update(answered_at=row.finished_at, answered_entry=row.entry_origin)
