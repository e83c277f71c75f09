"""What can be talked about: each room above says here which of its things have a thread, and how to find one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused


@dataclass(frozen=True)
class Subject:
    """A thing of the community that can be talked about: what it is called, and where its page is."""

    kind: str
    id: UUID
    words: str
    href: str


Find = Callable[[Actor, UUID], Subject | None]
_FIND: dict[str, Find] = {}


def register_subject(kind: str, find: Find) -> None:
    """Let things of this kind be talked about; `find` gives the one that the actor may see, or None."""
    if _FIND.get(kind, find) is not find:
        raise ValueError(f"the subject {kind!r} is registered twice")
    _FIND[kind] = find


def subject_for(by: Actor, kind: str, subject_id: UUID) -> Subject:
    """The thing, where the actor may see it. Raises Refused, as for what is not there."""
    find = _FIND.get(kind)
    found = find(by, subject_id) if find else None
    if found is None:
        raise Refused("", may_know=False)
    return found
