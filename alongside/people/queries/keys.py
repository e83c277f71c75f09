"""What an account signs in with, its devices, and whether the charter asks it for a second step."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar
from uuid import UUID

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.kit.verdict import Refused
from alongside.people.models import CodeApp, KnownDevice, Passkey, RecoveryCode
from alongside.people.queries.actors import hats_of_account

T = TypeVar("T")

_ASKED = """
    SELECT coalesce(bool_or(sharing_demands_second_factor(s.role, p.community_id)), false)
    FROM people_person p JOIN people_seat s ON s.person_id = p.id
      AND (s.starts IS NULL OR s.starts <= current_date) AND (s.ends IS NULL OR s.ends > current_date)
    WHERE p.account_id = %s::bigint AND p.deactivated_at IS NULL
"""
_FREE = """
    SELECT s.id FROM people_person p JOIN people_seat s ON s.person_id = p.id
    WHERE p.account_id = %s::bigint AND NOT sharing_demands_second_factor(s.role, p.community_id)
"""


@dataclass(frozen=True)
class Keys:
    """What an account signs in with, beside the mailed code."""

    passkeys: list[Passkey] = field(default_factory=list)
    app: CodeApp | None = None
    paper_left: int = 0

    @property
    def has_second(self) -> bool:
        """Whether there is anything to take a second step with."""
        return bool(self.passkeys or self.app)


def keys_of(by: Actor) -> Keys:
    """What the actor's account signs in with."""
    mine = {"account": by.account_id}
    return Keys(
        list(Passkey.objects.filter(**mine).order_by("added_at")),
        CodeApp.objects.filter(**mine).first(),
        RecoveryCode.objects.filter(**mine, used_at=None).count(),
    )


def my_passkey(by: Actor, passkey_id: UUID) -> Passkey:
    """One of the actor's own. Raises Refused, as for what is not there."""
    return _mine(Passkey.objects.filter(account=by.account_id, pk=passkey_id).first())


def my_device(by: Actor, device_id: UUID) -> KnownDevice:
    """One of the actor's own. Raises Refused, as for what is not there."""
    return _mine(KnownDevice.objects.filter(account=by.account_id, pk=device_id).first())


def _mine(found: T | None) -> T:
    if found is None:
        raise Refused("", may_know=False)
    return found


def some_seat_asks(by: Actor) -> bool:
    """Whether a charter asks a second step of any seat of the actor's account."""
    return bool(ask(_ASKED, [by.account_id])[0][0])


def hats_without_second(by: Actor) -> list[Actor]:
    """The seats of the actor's account of which no second step is asked."""
    if by.account_id is None:
        return []
    free = {seat_id for (seat_id,) in ask(_FREE, [by.account_id])}
    return [one for one in hats_of_account(by.account_id) if one.seat_id in free]
