"""The charter in force, as everyone in the community may read it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.postgres.functions import TransactionNow
from django.db.models import Q

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.sharing.models import AgeBand, CharterRule, CharterVersion, Guardrail


def in_force() -> Q:
    """The version that counts now: begun, and not yet replaced."""
    return Q(in_force_from__lte=TransactionNow()) & (
        Q(replaced_at=None) | Q(replaced_at__gt=TransactionNow())
    )


@dataclass(frozen=True)
class Charter:
    """One version in force: what each audience may do with each category, and what no choice goes past."""

    title: str
    number: int
    since: datetime
    rights: dict[tuple[Audience, Category], Right]
    guardrails: tuple[Guardrail, ...]
    bands: tuple[AgeBand, ...]

    def right(self, audience: Audience, category: Category) -> Right:
        """What the charter gives; a missing rule is none."""
        return self.rights.get((audience, category), Right.NONE)

    def fixed(self, audience: Audience, category: Category) -> Guardrail | None:
        """The guardrail that stands here, if any."""
        same = (one for one in self.guardrails if (one.audience, one.category) == (audience, category))
        return next(same, None)


def charter_in_force(by: Actor) -> Charter | None:
    """The charter of the actor's community; None where none is in force yet. Four queries."""
    version = CharterVersion.objects.filter(in_force(), community=by.community_id).first()
    if version is None or version.in_force_from is None:
        return None
    rules = CharterRule.objects.filter(version=version).values_list("audience", "category", "right")
    return Charter(
        version.title, version.number, version.in_force_from,
        {(Audience(audience), Category(category)): Right(right) for audience, category, right in rules},
        tuple(Guardrail.objects.filter(version=version).order_by("audience", "category", "id")),
        tuple(AgeBand.objects.filter(version=version).order_by("from_age", "id")),
    )  # fmt: skip


def band_effect(band: AgeBand) -> BandEffect:
    """What an age band does."""
    return BandEffect(band.effect)
