"""How far a community is with its first charter."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.contributions.actor import Actor
from alongside.governance.models import Founding, FoundingYes
from alongside.kit.verdict import Refused
from alongside.sharing.models import CharterVersion

NEEDED = 3
"""How many members say yes before a first charter comes into force; and more than half of all."""


@dataclass(frozen=True)
class Begun:
    """A community's beginning, the drafts of who comes first, and who said yes to what was asked."""

    founding: Founding
    drafts: list[CharterVersion]
    yeses: list[FoundingYes]

    @property
    def over(self) -> bool:
        """Whether a charter of their own holds."""
        return self.founding.provisional.replaced_at is not None


def founding_of(by: Actor) -> Begun:
    """The beginning of the actor's community. Raises Refused, as for what is not there, where it began long ago."""
    found = Founding.objects.filter(community=by.community_id)
    one = found.select_related("provisional", "asked", "community").first()
    if one is None:
        raise Refused("", may_know=False)
    mine = CharterVersion.objects.filter(
        community=by.community_id, drafted_by_id=one.first_id, in_force_from=None, frozen_at=None
    )
    yeses = FoundingYes.objects.filter(founding=one, version=one.asked_id).order_by("at", "id")
    return Begun(one, list(mine.order_by("-number")[:5]), list(yeses))
