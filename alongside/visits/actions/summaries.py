"""After the visit: the summary in words that both agree on, to whom it goes, and the question back."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time, put
from alongside.kit.terms import Audience, Category
from alongside.record import rules as record_rules
from alongside.record.writing import mask_of
from alongside.sharing.queries.rights import rights_over
from alongside.visits import rules, verbs
from alongside.visits.announcing import announce
from alongside.visits.models import Summary, SummaryAgreed, SummarySent, Visit, VisitAnswer
from alongside.visits.queries.talk import summary_of
from alongside.visits.queries.visits import visit_of
from alongside.visits.signing import signed
from alongside.visits.tasks import tell_of_summary
from alongside.visits.words import visit_words


@act
def change_summary(
    *, by: Actor, person_id: UUID, visit_id: UUID, words: str, based_on: UUID, also_from: UUID | None = None
) -> Summary:
    """Write the summary anew. Two who do so at once both stand, until somebody makes one of the two."""
    rules.may_add(by, rights_over(by, person_id)).or_refuse()
    visit = _over(by, person_id, visit_id)
    base = summary_of(by, visit, based_on)
    other = summary_of(by, visit, also_from) if also_from else None
    summary = Summary(
        **signed(by, person_id), visit=visit, words=words.strip(), based_on=base, also_from=other
    )
    summary.save(force_insert=True)
    contribute(
        by, verbs.SUMMARY_CHANGED, summary, words=visit_words(visit), about=person_id, answers=base.pk,
        category=Category.PLAN,
    )  # fmt: skip
    announce(summary)
    return summary


@act
def agree_on_summary(*, by: Actor, person_id: UUID, visit_id: UUID, summary_id: UUID) -> SummaryAgreed:
    """Say yes to this very wording; said twice it is said once."""
    rules.may_agree(by, rights_over(by, person_id)).or_refuse()
    visit = _over(by, person_id, visit_id)
    summary = summary_of(by, visit, summary_id)
    agreed = SummaryAgreed(**signed(by, person_id), summary=summary)
    if put(agreed, once=True):
        contribute(
            by,
            verbs.SUMMARY_AGREED,
            summary,
            words=visit_words(visit),
            about=person_id,
            category=Category.PLAN,
        )
        announce(agreed)
    return agreed


@act
def send_summary(
    *, by: Actor, person_id: UUID, visit_id: UUID, summary_id: UUID, to_words: str, to_id: UUID | None = None
) -> SummarySent:
    """Share the summary: with somebody who reads it here, and is told by a letter; or as a copy to hand on."""
    rules.may_send(by, rights_over(by, person_id)).or_refuse()
    visit = _over(by, person_id, visit_id)
    summary = summary_of(by, visit, summary_id)
    way = SummarySent.Way.COPY if to_id is None else SummarySent.Way.HERE
    sent = SummarySent(**signed(by, person_id), summary=summary, way=way, to_id=to_id, to_words=to_words)
    sent.save(force_insert=True)
    contribute(
        by, verbs.SUMMARY_SENT, sent, words=visit_words(visit), about=person_id, category=Category.PLAN
    )
    if to_id is not None:
        tell_of_summary.defer(sent_id=str(sent.pk))
    return sent


@act
def answer_back(
    *, by: Actor, person_id: UUID, visit_id: UUID, answer: str, words: str = "",
    kept_from: Collection[Audience] = (),
) -> VisitAnswer:  # fmt: skip
    """Say whether you talked about what mattered, and who reads the answer. A later answer stands beside it."""
    rights = rights_over(by, person_id)
    rules.may_answer(by, rights).or_refuse()
    visit = _over(by, person_id, visit_id)
    if kept_from:
        record_rules.may_keep_from(by, rights, by.person_id, kept_from).or_refuse()
    given = VisitAnswer(
        **signed(by, person_id), visit=visit, answer=answer, words=words.strip(), kept_from=mask_of(kept_from)
    )
    given.save(force_insert=True)
    contribute(by, verbs.ANSWERED, given, words=visit_words(visit), about=person_id, category=Category.PLAN)
    announce(given)
    return given


def _over(by: Actor, person_id: UUID, visit_id: UUID) -> Visit:
    one_at_a_time(f"summed up:{visit_id}")
    visit = visit_of(by, person_id, visit_id)
    rules.when_summarize(visit).or_refuse()
    return visit
