"""An account's own sessions and hats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session as Kept
from django.utils import timezone

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Refused
from alongside.people.devices import device_words
from alongside.people.models import Account, KnownDevice
from alongside.people.queries.actors import hats_of_account


@dataclass(frozen=True)
class Session:
    """One place where somebody is signed in: on what, since when, last used when, and how they came in."""

    id: int
    since: datetime
    used: datetime
    device: str
    how: str
    place: str
    is_this: bool


def sessions_of(by: Actor, session_key: str | None) -> list[Session]:
    """Where the actor's account is signed in, this device first, then the latest used. One query."""
    open_now = Kept.objects.filter(expire_date__gt=timezone.now()).values("session_key")
    rows = UserSession.objects.filter(user_id=by.account_id, session_key__in=open_now).order_by(
        "-last_seen_at"
    )
    found = [
        Session(
            one.pk, one.created_at, one.last_seen_at, device_words(one.user_agent), one.data.get("how", ""),
            one.data.get("place", ""), one.session_key == session_key,
        )
        for one in rows
    ]  # fmt: skip
    return sorted(found, key=lambda one: not one.is_this)


def my_session(by: Actor, session_id: int) -> UserSession:
    """One of the actor's own. Raises Refused, as for what is not there."""
    found = UserSession.objects.filter(user_id=by.account_id, pk=session_id).first()
    if found is None:
        raise Refused("", may_know=False)
    return found


def new_devices_of(by: Actor) -> list[KnownDevice]:
    """Devices that signed in to the actor's account, of which nobody has said yet that it was them."""
    return list(KnownDevice.objects.filter(account=by.account_id, mine_at=None).order_by("-first_at"))


def account_of(by: Actor) -> Account:
    """The actor's own account."""
    return Account.objects.get(pk=by.account_id or 0)


def has_several_hats(by: Actor | None) -> bool:
    """Whether there is another seat to change to."""
    return by is not None and len(hats_of(by)) > 1


def hats_of(by: Actor) -> list[Actor]:
    """Every seat that the actor's account can act in, in all of its communities; the one worn now comes first."""
    return hats_of_account(by.account_id, by.seat_id) if by.account_id is not None else []
