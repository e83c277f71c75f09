"""Words of thanks that the actor may read, and what a group celebrates. Nothing is counted for anybody."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import BooleanField, F, Func, OuterRef, Subquery, TextField

from alongside.contributions.actor import Actor
from alongside.groups.models import Event, Group
from alongside.kit.verdict import Refused
from alongside.partnership.models import Celebration, Thanks, ThanksSeen

PAGE = 20


def _thanks(by: Actor) -> Any:
    seen = Func(F("pk"), function="partnership_thanks_seen", output_field=TextField())
    mine = Func(
        F("to_seat_id"),
        F("group_id"),
        F("event_id"),
        function="partnership_is_thanked",
        output_field=BooleanField(),
    )
    said = ThanksSeen.objects.filter(thanks=OuterRef("pk"), author_id=by.person_id).order_by("-at", "-id")
    here = Thanks.objects.filter(group__community=by.community_id)
    told = here.annotate(seen_now=seen, thanked=mine, my_word=Subquery(said.values("seen_by")[:1]))
    return told.select_related("to_seat", "event", "group")


def thanks_of(by: Actor, group: Group, *, start: int = 0) -> list[Any]:
    """What the actor may read of it, the latest first; each with who reads it (`seen_now`), whether the actor is
    among those `thanked`, and what the actor said of it (`my_word`). One more than a page has."""
    return list(_thanks(by).filter(group=group).order_by("-at", "-id")[start : start + PAGE + 1])


def one_thanks(by: Actor, thanks_id: UUID) -> Any:
    """A word of thanks. Raises Refused, as for what is not there."""
    found = _thanks(by).filter(pk=thanks_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def thanked_just_so(by: Actor, group: Group, seat_id: UUID | None, event_id: UUID | None, words: str) -> bool:
    """Whether the actor said this of them already."""
    here = Thanks.objects.filter(group=group, author_id=by.person_id, group__community=by.community_id)
    return here.filter(to_seat=seat_id, event=event_id, words=words).exists()


def events_over(by: Actor, group: Group) -> list[Event]:
    """The latest events of a group, for which one can thank all who came."""
    here = Event.objects.filter(group=group, group__community=by.community_id)
    return list(here.order_by("-starts_at")[:10])


def celebrations_of(by: Actor, group: Group, *, start: int = 0, most: int = PAGE) -> list[Celebration]:
    """What a group celebrates, the latest first; one more than a page has."""
    here = Celebration.objects.filter(group=group, group__community=by.community_id)
    return list(here.select_related("seat").order_by("-on", "-at", "-id")[start : start + most + 1])


def celebrated_so(by: Actor, group: Group, words: str) -> bool:
    """Whether it stands there already."""
    return Celebration.objects.filter(group=group, words=words, group__community=by.community_id).exists()


def one_picture(by: Actor, celebration_id: UUID) -> Celebration:
    """A picture of what a group celebrates. Raises Refused, as for what is not there."""
    here = Celebration.objects.filter(pk=celebration_id, group__community=by.community_id).exclude(sha256="")
    found = here.first()
    if found is None:
        raise Refused("", may_know=False)
    return found
