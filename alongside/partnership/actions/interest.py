"""Somebody who is no member leaves their name, or deletes what is kept; and the clock forgets."""

from __future__ import annotations

from dataclasses import dataclass, replace
from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask, one_at_a_time
from alongside.contributions.verbs import Verb
from alongside.kit.ids import time_ordered_id
from alongside.partnership import rules, verbs
from alongside.partnership.links import hash_of, secret_of
from alongside.partnership.models import Candidate, Move, Path
from alongside.partnership.queries.recruiting import OpenFlyer, kept_of
from alongside.partnership.recruiting import CALL_WITHIN, KEPT, Moved, Stage

_SHOWN = "SELECT partnership_show_interest(%s, %s, %s, %s, %s, %s, %s, %s, %s)"


@dataclass(frozen=True)
class NewInterest:
    """The four things that a flyer asks."""

    name: str
    reach: str
    interests: str = ""
    call_when: str = ""
    id: UUID | None = None
    """The page's own, so that sent twice it arrives once."""


def _quietly(by: Actor, verb: Verb, thing: Move | Path) -> None:
    """The line that there is no act without: of no community, so that nobody reads in it that somebody came or went.

    At small times it would say who. The team reads it in its list.
    """
    contribute(replace(by, community_id=None), verb, thing, words="–")


@act
def show_interest(*, by: Actor, code: str, flyer: OpenFlyer, new: NewInterest) -> str:
    """Leave one's name by a flyer; gives the secret of one's own link. `by` is the program: nobody acts yet."""
    which, today = new.id or time_ordered_id(), timezone.localdate()
    secret = secret_of(which)
    one_at_a_time(f"interest {which}")
    if (there := kept_of(secret)) is not None:
        rules.when_room((there.name, there.reach) == (new.name, new.reach)).or_refuse()
        return secret
    values = [
        code, which, new.name, new.reach, new.interests, new.call_when, hash_of(secret), today + KEPT[Stage.THOUGHT],
        today + CALL_WITHIN,
    ]  # fmt: skip
    ((happened,),) = ask(_SHOWN, values)
    rules.when_room(happened is not None).or_refuse()
    _quietly(by, verbs.INTEREST_SHOWN, Move(id=happened))
    return secret


@act
def forget_me(*, by: Actor, secret: str) -> None:
    """Delete what is kept of oneself. `by` is the program: whoever has the link is nobody here."""
    ((happened,),) = ask("SELECT partnership_forget_me(%s)", [hash_of(secret)])
    rules.when_kept(happened is not None).or_refuse()
    _quietly(by, verbs.INTEREST_TAKEN_BACK, Move(id=happened))


@act
def forget_those_of(*, by: Actor, path: Path) -> int:
    """The clock: whose day has come at a center, of them nothing is kept any more; how many that were."""
    rules.may_forget(by).or_refuse()
    now = timezone.now()
    today = timezone.localdate(now)
    gone = Candidate.objects.filter(path=path, forget_on__lte=today)
    count, _tables = gone.delete()
    moves = [Move(path=path, group=path.group, kind=Moved.OVER, at=now) for _one in range(count)]
    Move.objects.bulk_create(moves)
    _quietly(by, verbs.FORGOTTEN, path)
    return count
