"""What a choice would change, before anybody makes it: made for real in the database, read, and undone at once.

There is no second calculation that could differ from what is enforced: the choice is written within a savepoint, the
triggers compile the grants, the grants are read, and the savepoint is rolled back. No line of the ledger is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Verdict
from alongside.people.queries.standing import today_of
from alongside.sharing import rules
from alongside.sharing.models import Choice
from alongside.sharing.queries.readers import Reader, readers
from alongside.sharing.queries.rights import Rights


@dataclass(frozen=True)
class Wish:
    """A change that somebody thinks about: a right for an audience or a named person, or taking choices back."""

    category: Category
    right: Right
    audience: Audience | None = None
    named_id: UUID | None = None
    starts: date | None = None
    ends: date | None = None
    withdraw: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Preview:
    """Who would gain and who would lose sight, and who would add or no longer add."""

    gain: tuple[Reader, ...]
    lose: tuple[Reader, ...]
    may_add: tuple[Reader, ...]
    no_longer_add: tuple[Reader, ...]

    @property
    def changes_nothing(self) -> bool:
        """Whether nobody would see or add more or less than now."""
        return not (self.gain or self.lose or self.may_add or self.no_longer_add)


def preview(
    by: Actor, rights: Rights, wish: Wish, before: Sequence[Reader], may: Verdict | None = None
) -> Preview:
    """Try a wish and tell what it changes; `rights` are the actor's over the person, `may` the judgement, if known.

    A wish for later is tried as if it began today.
    """
    (may or rules.may_choose_with(by, rights)).or_refuse()
    with transaction.atomic():
        if wish.withdraw:
            Choice.objects.filter(pk__in=wish.withdraw, person=rights.person_id).update(withdrawn_at=Now())
        else:
            _tried(by, rights, wish).save(force_insert=True)
        after = readers(by, rights.person_id)
        transaction.set_rollback(True)
    return compare(wish.category, before, after)


def _tried(by: Actor, rights: Rights, wish: Wish) -> Choice:
    return Choice(
        person_id=rights.person_id, audience=wish.audience, named_id=wish.named_id, category=wish.category,
        right=wish.right,
        starts=None if wish.starts and wish.starts > today_of(by) else wish.starts, ends=wish.ends,
        by_self=rights.is_self, made_by_name=by.name,
    )  # fmt: skip


def compare(category: Category, before: Sequence[Reader], after: Sequence[Reader]) -> Preview:
    """Who stands differently afterwards, each person once."""
    was = {one.seat_id: one.of(category).right for one in before}
    now = {one.seat_id: one.of(category).right for one in after}
    everyone = {one.seat_id: one for one in (*before, *after)}

    def risen(low: dict[UUID, Right], high: dict[UUID, Right], to: Right) -> tuple[Reader, ...]:
        found = {
            one.person_id: one
            for seat, one in everyone.items()
            if low.get(seat, Right.NONE) < to <= high.get(seat, Right.NONE)
        }
        return tuple(found.values())

    gain, lose = risen(was, now, Right.SEE), risen(now, was, Right.SEE)
    seen = {one.person_id for one in (*gain, *lose)}
    more = tuple(one for one in risen(was, now, Right.CONTRIBUTE) if one.person_id not in seen)
    less = tuple(one for one in risen(now, was, Right.CONTRIBUTE) if one.person_id not in seen)
    return Preview(gain, lose, more, less)
