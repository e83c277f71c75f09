"""Choosing what to follow in the journal, perhaps for a goal (B32)."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max
from django.db.models.functions import Now
from django.utils.text import slugify

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.record import rules, verbs
from alongside.record.models import Followed
from alongside.record.queries.followed import OWN, followed_by
from alongside.sharing.queries.rights import rights_over


@act
def follow(
    *,
    by: Actor,
    person_id: UUID,
    title: str,
    scale: str,
    unit: str = "",
    goal_words: str = "",
    code: str = "",
    code_system: str = OWN,
) -> Followed:
    """Begin to follow a symptom or a measurement; what is followed already is not begun twice."""
    rules.may_keep_journal(by, rights_over(by, person_id)).or_refuse()
    code = code or slugify(title) or str(time_ordered_id())
    current = Followed.objects.filter(person=person_id, ended_at=None)
    before = current.filter(code=code).first()
    if before is None:
        last = current.aggregate(last=Max("position"))["last"]
        followed = Followed(
            person_id=person_id, code_system=code_system, code=code, title=title, unit=unit, scale=scale,
            goal_words=goal_words, position=0 if last is None else last + 1,
        )  # fmt: skip
        followed.save(force_insert=True)
    else:
        followed = before
    contribute(by, verbs.FOLLOWING_BEGUN, followed, words=title, about=person_id, category=Category.JOURNAL)
    return followed


@act
def stop_following(*, by: Actor, person_id: UUID, followed: Followed) -> Followed:
    """Stop asking for it in the journal; what was written stays."""
    rules.may_keep_journal(by, rights_over(by, person_id)).or_refuse()
    Followed.objects.filter(pk=followed.pk, person=person_id, ended_at=None).update(ended_at=Now())
    contribute(
        by, verbs.FOLLOWING_ENDED, followed, words=followed.title, about=person_id, category=Category.JOURNAL
    )
    return followed


@act
def move_followed(*, by: Actor, person_id: UUID, followed: Followed, earlier: bool) -> Followed:
    """Ask for it one place earlier, or later, in the journal."""
    rules.may_keep_journal(by, rights_over(by, person_id)).or_refuse()
    ordered = [one.pk for one in followed_by(by, person_id)]
    place = ordered.index(followed.pk)
    other = min(max(place + (-1 if earlier else 1), 0), len(ordered) - 1)
    ordered[place], ordered[other] = ordered[other], ordered[place]
    for position, key in enumerate(ordered):
        Followed.objects.filter(pk=key).update(position=position)
    contribute(
        by,
        verbs.FOLLOWING_ORDERED,
        followed,
        words=followed.title,
        about=person_id,
        category=Category.JOURNAL,
    )
    return followed
