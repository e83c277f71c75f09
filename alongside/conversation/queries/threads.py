"""A thread, a page at a time: the latest beginnings with all that was answered to them, in one query."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.conversation.models import Remark
from alongside.kit.verdict import Refused

PAGE = 20
MOST_ANSWERS = 500


@dataclass
class Beginning:
    """One remark that begins something, and the answers to it, oldest first."""

    remark: Remark
    answers: list[Remark] = field(default_factory=list)


@dataclass(frozen=True)
class Thread:
    """One page of a thread, oldest first; `older` is the moment before which the earlier page lies."""

    beginnings: list[Beginning]
    older: datetime | None


def thread_of(
    by: Actor, kind: str, subject_id: UUID, *, before: datetime | None = None, size: int = PAGE
) -> Thread:
    """The latest remarks on a thing of the actor's community, with their answers. One query."""
    whole = Remark.objects.filter(community=by.community_id, subject_type=kind, subject_id=subject_id)
    begun = whole.filter(root=None) if before is None else whole.filter(root=None, at__lt=before)
    latest = begun.order_by("-at", "-id").values("pk")[: size + 1]
    rows = whole.filter(Q(pk__in=latest) | Q(root__in=latest)).order_by("at", "id")
    found: dict[UUID, Beginning] = {}
    for one in rows[: size + 1 + MOST_ANSWERS]:
        if one.root_id is None:
            found[one.pk] = Beginning(one)
        elif one.root_id in found:
            found[one.root_id].answers.append(one)
    listed = list(found.values())
    more = len(listed) > size
    shown = listed[1:] if more else listed
    return Thread(shown, shown[0].remark.at if more else None)


def one_remark(by: Actor, remark_id: UUID) -> Remark:
    """A remark of the actor's community. Raises Refused, as for what is not there."""
    found = Remark.objects.filter(pk=remark_id, community=by.community_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found
