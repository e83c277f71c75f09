"""Who goes along with others, and what the two of them said."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Q, Sum

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.partnership.mentoring_kinds import Word
from alongside.partnership.models import Mentor, Mentoring, MentoringTime, MentoringWord
from alongside.partnership.support_kinds import Time

PAGE = 30
_FREE = "SELECT partnership_has_room(%s::uuid)"


def mentors(by: Actor, *, words: str = "", kind: str = "", start: int = 0) -> list[Mentor]:
    """Those who stand there, the latest first: of a kind, with these words in their name or in what they say."""
    here = Mentor.objects.filter(community=by.community_id, ended_at=None)
    here = here.filter(kind=kind) if kind else here
    if words:
        here = here.filter(
            Q(words__icontains=words) | Q(training__icontains=words) | Q(author_name__icontains=words)
        )
    return list(here.order_by("-at", "-id")[start : start + PAGE + 1])


def stands_as(by: Actor, kind: str) -> bool:
    """Whether the actor stands there already."""
    here = Mentor.objects.filter(community=by.community_id, person=by.person_id)
    return here.filter(kind=kind, ended_at=None).exists()


def one_mentor(by: Actor, mentor_id: UUID) -> Mentor:
    """Somebody who stood there. Raises Refused, as for what is not there."""
    found = Mentor.objects.filter(pk=mentor_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def has_room(by: Actor, mentor: Mentor) -> bool:
    """Whether a mentor goes along with fewer than they said."""
    return bool(ask(_FREE, [mentor.pk])[0][0])


def my_mentorings(by: Actor) -> list[Any]:
    """Those that the actor asked for, or for which they were asked: `kinds`, what was said; `who`, None when gone."""
    said = MentoringWord.objects.filter(mentoring=OuterRef("pk")).order_by("at", "id")
    # No join: of a mentor who has gone nothing is read, and what was said between the two stays with who asked.
    asked_of_me = Mentor.objects.filter(pk=OuterRef("mentor_id"), person=by.person_id)
    here = Mentoring.objects.filter(Q(person=by.person_id) | Exists(asked_of_me))
    told = here.annotate(
        kinds=ArraySubquery(said.values("kind")), answers=ArraySubquery(said.values("words"))
    )
    found: list[Any] = list(told.order_by("-at", "-id")[:PAGE])
    there = Mentor.objects.filter(community=by.community_id).in_bulk({one.mentor_id for one in found})
    for one in found:
        one.who = there.get(one.mentor_id)
    return found


def one_mentoring(by: Actor, mentoring_id: UUID) -> Mentoring:
    """One of the actor's own. Raises Refused, as for what is not there."""
    here = Mentoring.objects.filter(pk=mentoring_id, mentor__community=by.community_id)
    found = here.select_related("mentor").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def words_of(by: Actor, one: Mentoring) -> list[Word]:
    """What was said of it, in its order."""
    here = MentoringWord.objects.filter(mentoring=one, mentoring__mentor__community=by.community_id)
    return [Word(kind) for kind in here.order_by("at", "id").values_list("kind", flat=True)]


def times_of(by: Actor, one: Mentoring) -> list[MentoringTime]:
    """What the two planned and spent, the latest first."""
    here = MentoringTime.objects.filter(mentoring=one, mentoring__mentor__community=by.community_id)
    return list(here.filter(recalled_at=None).order_by("-on", "-at")[:PAGE])


def sums_along(by: Actor, one: Mentoring) -> dict[str, int]:
    """Minutes of all of it, by kind."""
    here = MentoringTime.objects.filter(mentoring=one, mentoring__mentor__community=by.community_id)
    told = here.filter(recalled_at=None).order_by().values_list("kind").annotate(Sum("minutes"))
    return {kind: int(count) for kind, count in told}


def one_time(by: Actor, time_id: UUID) -> Any:
    """Something that one of the two wrote. Raises Refused, as for what is not there."""
    here = MentoringTime.objects.filter(pk=time_id, mentoring__mentor__community=by.community_id)
    found = here.select_related("mentoring__mentor").first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def timed_so(by: Actor, one: Mentoring, kind: str, on: Any, minutes: int) -> bool:
    """Whether the actor wrote this already."""
    here = MentoringTime.objects.filter(
        mentoring=one, kind=kind, on=on, minutes=minutes, author_id=by.person_id
    )
    return here.filter(recalled_at=None, mentoring__mentor__community=by.community_id).exists()


def minutes_along(by: Actor) -> int:
    """Minutes that the actor spent in going along, on either side."""
    both = Q(mentoring__person=by.person_id) | Q(mentoring__mentor__person=by.person_id)
    here = MentoringTime.objects.filter(both, kind=Time.SPENT, recalled_at=None)
    found = here.filter(mentoring__mentor__community=by.community_id).aggregate(all=Sum("minutes"))
    return int(found["all"] or 0)
