"""A person widens or narrows who sees what."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models.functions import Now

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.sharing import rules, verbs
from alongside.sharing.models import Choice
from alongside.sharing.queries.rights import rights_over


@act
def make_choice(
    *,
    by: Actor,
    person_id: UUID,
    category: Category,
    right: Right,
    audience: Audience | None = None,
    named_id: UUID | None = None,
    starts: date | None = None,
    ends: date | None = None,
) -> Choice:
    """Widen or narrow an audience, or one named person, for a category, from a day until a day.

    Holds from this second on, or from `starts`; a guardrail of the charter is stronger, and `explain` says so.
    """
    rules.may_choose_for(by, person_id).or_refuse()
    choice = Choice(
        person_id=person_id,
        audience=audience,
        named_id=named_id,
        category=category,
        right=right,
        starts=starts,
        ends=ends,
        by_self=rights_over(by, person_id).is_self,
        made_by_name=by.name,
    )
    choice.save(force_insert=True)
    contribute(
        by,
        verbs.CHOICE_MADE,
        choice,
        words=category.name.lower(),
        about=person_id,
        category=Category.IDENTITY,
    )
    return choice


@act
def withdraw_choice(*, by: Actor, choice: Choice) -> Choice:
    """Take a choice back: from now on the charter, or an older choice, decides again."""
    rules.may_choose_for(by, choice.person_id).or_refuse()
    Choice.objects.filter(pk=choice.pk, withdrawn_at=None).update(withdrawn_at=Now())
    contribute(
        by,
        verbs.CHOICE_WITHDRAWN,
        choice,
        words=Category(choice.category).name.lower(),
        about=choice.person_id,
        category=Category.IDENTITY,
    )
    return choice
