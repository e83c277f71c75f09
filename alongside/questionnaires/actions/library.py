"""The library: somebody proposes a form; the community's clinicians and families take it into use, or put it away."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.verdict import Refused
from alongside.people.roles import given_title
from alongside.questionnaires import rules, verbs
from alongside.questionnaires.answerer import here
from alongside.questionnaires.models import LibraryStep, Questionnaire
from alongside.questionnaires.queries.library import earlier_by_url, same_edition, version_of, whole_form
from alongside.questionnaires.taking_in import CannotTakeIn, NewForm


@act
def propose_form(*, by: Actor, new: NewForm) -> Questionnaire:
    """Put a form into the community's library, as a proposal; the same version is there once.

    Raises CannotTakeIn where other words have come under the same name and version.
    """
    rules.may_propose(by).or_refuse()
    there = same_edition(by, new.url, new.edition)
    if there is not None:
        if there.resource != new.resource:
            raise CannotTakeIn("same_edition", {"title": there.title, "edition": new.edition})
        return there
    before = earlier_by_url(by, new.url)
    key = time_ordered_id()
    form = Questionnaire(
        id=key, community_id=here(by), origin_id=before.origin_id if before else key,
        version=before.version + 1 if before else 1, **vars(new), **_author(by),
    )  # fmt: skip
    form.save(force_insert=True)
    contribute(by, verbs.PROPOSED, form, words=form.title)
    return form


@act
def take_into_use(*, by: Actor, questionnaire_id: UUID) -> Questionnaire:
    """From now on this version is the one that is asked; what was answered before stays as it was."""
    rules.may_take_into_use(by).or_refuse()
    form = version_of(by, questionnaire_id)
    _step(by, form, takes=True)
    contribute(by, verbs.TAKEN, form, words=form.title)
    return form


@act
def put_away(*, by: Actor, origin_id: UUID) -> Questionnaire:
    """Nobody begins this form any more; what was answered stays, and what was begun can be finished."""
    rules.may_take_into_use(by).or_refuse()
    whole = whole_form(by, origin_id)
    if not whole.is_used:
        raise Refused("", may_know=False)
    _step(by, whole.shown, takes=False)
    contribute(by, verbs.PUT_AWAY, whole.shown, words=whole.shown.title)
    return whole.shown


def _step(by: Actor, form: Questionnaire, *, takes: bool) -> None:
    LibraryStep(
        community_id=here(by), questionnaire=form, origin_id=form.origin_id, takes=takes, **_author(by)
    ).save(force_insert=True)


def _author(by: Actor) -> dict[str, Any]:
    return {
        "author_id": by.person_id, "author_name": by.name, "author_role": by.role.value,
        "author_title": given_title(by), "voice": by.voice.value, "at": timezone.now(),
    }  # fmt: skip
