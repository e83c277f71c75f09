"""What a motion says now: as it was begun, or as the amendment says that was taken or voted in last."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from alongside.conversation.models import Authored
from alongside.governance.models import AmendmentFate, Motion
from alongside.sharing.models import CharterVersion

IN = (AmendmentFate.Fate.TAKEN_IN.value, AmendmentFate.Fate.VOTED_IN.value)


@dataclass(frozen=True)
class Wording:
    """The words that are decided on, the charter version that they bring, and whose words they are."""

    words: str
    version: CharterVersion | None
    by: Authored
    amended: bool = False


def wording_now(motion: Motion) -> Wording:
    """The words of a motion as they stand. One query."""
    ends = AmendmentFate.objects.filter(amendment__motion=motion, fate__in=IN).select_related(
        "amendment__version"
    )
    last = ends.order_by("-at").first()
    if last is None:
        return Wording(motion.words, motion.version, motion)
    return Wording(last.amendment.words, last.amendment.version, last.amendment, amended=True)


def wording_among(motion: Motion, amendments: list[Any]) -> Wording:
    """The same, from amendments that were read already."""
    taken = [one for one in amendments if one.ended and one.ended[0]["fate"] in IN]
    if not taken:
        return Wording(motion.words, motion.version, motion)
    last = max(taken, key=lambda one: one.ended[0]["at"])
    return Wording(last.words, last.version, last, amended=True)
