"""The name under what somebody writes here."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.conversation.authors import written_by
from alongside.kit.verdict import Refused


def signed(by: Actor, person_id: UUID) -> dict[str, Any]:
    """About whom, by whom and when: what every row of this room bears. The program signs nothing here."""
    if by.person_id is None:
        raise Refused("", may_know=False)
    return {"person_id": person_id} | written_by(by)


def in_short(words: str, most: int = 120) -> str:
    """The first line's worth of what somebody wrote, as a feed calls it."""
    line = " ".join(words.split())
    return line if len(line) <= most else line[: most - 2].rsplit(" ", 1)[0] + " …"
