"""Taking a study's coded facts along: everyone of whom something leaves gets a receipt first."""

from __future__ import annotations

from uuid import UUID

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.verdict import Refused
from alongside.registry import rules_studying as rules
from alongside.registry import verbs_studying as verbs
from alongside.registry.models import Taken
from alongside.registry.queries.studying import Coded, categories_taken, coded, my_studies, people_of
from alongside.sharing.actions.looking import leave_receipts

PAGE = "a study’s file"


@act
def take_study(*, by: Actor, study_id: UUID, why: str) -> list[Coded]:
    """The facts of those in the study, under codes; what was taken, by whom and why stands for everyone to read."""
    study = next((one for one in my_studies(by) if one.pk == study_id), None)
    rules.may_take_study(by, study_id, [study.pk] if study else []).or_refuse()
    if study is None or by.community_id is None:
        raise Refused("", may_know=False)
    rows = coded(by, study_id, people_of(by, study_id))
    leave_receipts(by, categories_taken(rows), PAGE)
    taken = Taken(
        **written_by(by), community_id=by.community_id, kind=Taken.Kind.STUDY, title=study.title, why=why,
        people=len({one.person_id for one in rows}), study_id=study.pk,
    )  # fmt: skip
    taken.save(force_insert=True)
    contribute(by, verbs.TOOK_STUDY, taken, words=study.title)
    return rows
