"""The talk about handing over, as far as the actor may read it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.people.queries.standing import today_of
from alongside.record.models import Handover, HandoverAgreed, HandoverReady, HandoverWords


@dataclass(frozen=True)
class Talk:
    """One talk: when it shows, who is ready, what I may read of it by topic, and what was agreed."""

    id: UUID
    shows_on: date | None
    again_on: date | None
    begun_by_name: str
    ready: tuple[HandoverReady, ...]
    words: dict[str, list[HandoverWords]]
    agreed: dict[str, HandoverAgreed]
    mine: dict[str, str]
    am_ready: bool
    day_came: bool

    @property
    def is_open(self) -> bool:
        """Whether what the others wrote is shown to me, as far as they are ready."""
        return self.day_came or self.am_ready and len(self.ready) > 1


def handover_of(by: Actor, person_id: UUID) -> Handover | None:
    """The talk that is being prepared; None where none is."""
    return Handover.objects.filter(person=person_id, closed_at=None).first()


def talk_of(by: Actor, person_id: UUID) -> Talk | None:
    """All of the talk that the actor may read. Four queries."""
    talk = handover_of(by, person_id)
    if talk is None:
        return None
    words: dict[str, list[HandoverWords]] = defaultdict(list)
    for one in HandoverWords.objects.filter(handover=talk).order_by("written_at", "id"):
        words[one.topic].append(one)
    ready = tuple(HandoverReady.objects.filter(handover=talk).order_by("at"))
    agreed = {one.topic: one for one in HandoverAgreed.objects.filter(handover=talk).order_by("at", "id")}
    mine = {
        topic: one.words for topic, some in words.items() for one in some if one.author_id == by.person_id
    }
    return Talk(
        talk.pk, talk.shows_on, talk.again_on, talk.begun_by_name, ready, dict(words), agreed, mine,
        any(one.author_id == by.person_id for one in ready),
        talk.shows_on is not None and talk.shows_on <= today_of(by),
    )  # fmt: skip


def is_ready(by: Actor, handover: Handover) -> bool:
    """Whether the actor has said so."""
    if by.person_id is None:
        return False
    return HandoverReady.objects.filter(handover=handover, author_id=by.person_id).exists()
