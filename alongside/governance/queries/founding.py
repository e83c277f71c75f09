"""How far a community is with its first charter."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.contributions.actor import Actor
from alongside.contributions.asking import ask
from alongside.governance.models import Founding, FoundingYes
from alongside.kit.verdict import Refused
from alongside.sharing.models import CharterVersion

NEEDED = 3
"""How many members say yes before a first charter comes into force; and more than half of all."""


_PROGRESS = """
    SELECT f.first_id = %(me)s::uuid AS first, f.asked_id IS NOT NULL AS asked, v.replaced_at IS NOT NULL AS over,
      (SELECT max(d.id::text) FROM sharing_charterversion d WHERE d.community_id = f.community_id
        AND d.drafted_by_id = f.first_id AND d.in_force_from IS NULL AND d.frozen_at IS NULL) AS draft_id,
      (SELECT count(*) FROM people_invitation i WHERE i.invited_by_id = %(me)s::uuid AND i.withdrawn_at IS NULL
        AND (i.accepted_at IS NOT NULL OR i.expires_at > now())) AS invited,
      (SELECT count(*) FROM governance_foundingyes y WHERE y.version_id = f.asked_id) AS yeses,
      EXISTS (SELECT 1 FROM governance_foundingyes y WHERE y.version_id = f.asked_id
        AND y.person_id = %(me)s::uuid) AS said_yes
    FROM governance_founding f JOIN sharing_charterversion v ON v.id = f.provisional_id
    WHERE f.community_id = %(community)s::uuid"""


@dataclass(frozen=True)
class Progress:
    """How far it is: whether the reader came first, what was asked, whom they invited, how many said yes."""

    first: bool
    asked: bool
    over: bool
    draft_id: str | None
    invited: int
    yeses: int
    said_yes: bool


def progress_of(by: Actor) -> Progress | None:
    """How far the actor's community is; None where it began long ago. One query."""
    rows = ask(_PROGRESS, {"me": by.person_id, "community": by.community_id})
    return Progress(*rows[0]) if rows else None


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
