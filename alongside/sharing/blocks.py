"""Those who stand near to a person, put together as one speaks of them: dad, the care team, the clinic's others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from alongside.kit.terms import Audience, Category
from alongside.sharing.queries.choices import Chosen
from alongside.sharing.queries.readers import NOT_THEIRS, Held, Reader


@dataclass(frozen=True)
class Block:
    """People who see the same for the same reasons; `kind` is how one speaks of them."""

    kind: str
    audience: Audience
    readers: tuple[Reader, ...]

    def of(self, category: Category) -> Held:
        """What all of them may do with a category."""
        return self.readers[0].of(category) if self.readers else NOT_THEIRS

    @property
    def one(self) -> Reader:
        """The first of them."""
        return self.readers[0]


def named_in(choices: Iterable[Chosen]) -> set[UUID]:
    """The persons whom a choice names."""
    return {one.named_id for one in choices if one.named_id is not None}


def blocks(near: Sequence[Reader], choices: Sequence[Chosen]) -> list[Block]:
    """Caregivers one by one, who was named or came in an emergency one by one, all others in groups; near to far."""
    named, found = named_in(choices), dict[tuple[str, ...], list[Reader]]()
    for one in near:
        found.setdefault(_key(one, named), []).append(one)
    return [Block(key[0], several[0].audience, tuple(several)) for key, several in found.items()]


def _key(one: Reader, named: set[UUID]) -> tuple[str, ...]:
    if one.emergency_id is not None:
        return ("emergency", str(one.seat_id))
    if one.audience == Audience.CAREGIVERS:
        return ("caregiver", str(one.seat_id))
    if one.person_id in named:
        return ("named", str(one.seat_id))
    if one.audience == Audience.CENTER:
        return ("center", one.center)
    if one.audience == Audience.STUDY:
        return ("study", one.studies)
    return (one.audience.name.lower(),)
