"""Where a claim stands, from what was said of it; and what may be shown of many without showing one. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

YESES = 2


class Step(StrEnum):
    """What is said of a claim."""

    APPROVE = "approve"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    SENT = "sent"
    PAID = "paid"


class Stands(StrEnum):
    """Where it stands."""

    CLAIMED = "claimed"
    APPROVED = "approved"
    SENT = "sent"
    PAID = "paid"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


GRANTED = (Stands.APPROVED, Stands.SENT, Stands.PAID)
_LAST = {
    Step.PAID: Stands.PAID, Step.SENT: Stands.SENT, Step.REFUSE: Stands.REFUSED, Step.WITHDRAW: Stands.WITHDRAWN,
}  # fmt: skip


def stands(told: Iterable[tuple[str, UUID]]) -> Stands:
    """Where a claim stands after these steps, each with who said it: two different people make a yes."""
    said = list(told)
    kinds = {kind for kind, _who in said}
    for step, found in _LAST.items():
        if step in kinds:
            return found
    return (
        Stands.APPROVED
        if len({who for kind, who in said if kind == Step.APPROVE}) >= YESES
        else Stands.CLAIMED
    )


@dataclass(frozen=True)
class Sums:
    """The same money on its way, in one currency: each is a part of the one before it."""

    claimed: int = 0
    approved: int = 0
    sent: int = 0
    paid: int = 0


def sums(told: Iterable[tuple[int, Stands]]) -> Sums:
    """What was claimed (and neither refused nor taken back), said yes to, sent to the bank, and paid."""
    found = list(told)

    def of(*where: Stands) -> int:
        return sum(amount for amount, stand in found if stand in where)

    return Sums(
        of(Stands.CLAIMED, *GRANTED), of(*GRANTED), of(Stands.SENT, Stands.PAID), of(Stands.PAID)
    )  # fmt: skip
