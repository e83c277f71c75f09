"""An account's own sessions and hats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession

from alongside.contributions.actor import Actor
from alongside.people.queries.actors import hats_of_account


@dataclass(frozen=True)
class Session:
    """One place where somebody is signed in."""

    since: datetime
    device: str
    is_this: bool


def sessions_of(by: Actor, session_key: str | None) -> list[Session]:
    """Where the actor's account is signed in, the newest first. One query."""
    rows = UserSession.objects.filter(user_id=by.account_id).order_by("-created_at")
    return [Session(one.created_at, _device(one.user_agent), one.session_key == session_key) for one in rows]


def _device(agent: str) -> str:
    browser = next((name for name in ("Firefox", "Edg", "Chrome", "Safari") if name in agent), "")
    system = next(
        (name for name in ("iPhone", "iPad", "Android", "Windows", "Mac OS", "Linux") if name in agent), ""
    )
    return ", ".join(word for word in (browser.replace("Edg", "Edge"), system) if word)


def has_several_hats(by: Actor | None) -> bool:
    """Whether there is another seat to change to."""
    return by is not None and len(hats_of(by)) > 1


def hats_of(by: Actor) -> list[Actor]:
    """Every seat that the actor's account can act in, in all of its communities; the one worn now comes first."""
    return hats_of_account(by.account_id, by.seat_id) if by.account_id is not None else []
