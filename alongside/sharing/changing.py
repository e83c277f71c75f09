"""Thinking about a change: for whom it is, what may be chosen at all, and what the first tap proposes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.kit.verdict import Refused
from alongside.sharing.category_words import Tongue, joined
from alongside.sharing.previewing import Wish
from alongside.sharing.queries.choices import Chosen
from alongside.sharing.queries.limits import Limits
from alongside.sharing.queries.readers import NOT_THEIRS, Held, Reader

GROUPS = {one.name.lower(): one for one in Audience if one not in (Audience.SELF, Audience.COMMUNITY)}


@dataclass(frozen=True)
class Target:
    """For whom a change is: an audience, or one person by name; and how they stand now."""

    audience: Audience
    named_id: UUID | None
    name: str
    readers: tuple[Reader, ...]

    def held(self, category: Category) -> Held:
        """What they may do with the category now; who was named for other things only speaks for themselves."""
        held = (one.of(category) for one in self.readers)
        return max(held, key=lambda one: (one.right, one != NOT_THEIRS), default=_CLOSED)

    @property
    def is_one(self) -> bool:
        """Whether it is one person."""
        return self.named_id is not None


_CLOSED = Held(Right.NONE, "charter", Right.NONE)


def group(audience: Audience, near: Sequence[Reader], choices: Sequence[Chosen], tongue: Tongue) -> Target:
    """An audience as it stands, without those for whom a choice by name counts."""
    named = {one.named_id for one in choices if one.named_id}
    inside = [one for one in near if one.audience == audience and one.emergency_id is None]
    plain = tuple(one for one in inside if one.person_id not in named) or tuple(inside)
    return Target(audience, None, tongue.audience(audience), plain)


def somebody(person_id: UUID, name: str, near: Sequence[Reader]) -> Target:
    """One person by name: as they stand, or a clinician of another center to whom nothing is open yet."""
    theirs = tuple(one for one in near if one.person_id == person_id)
    first = theirs[0] if theirs else None
    return Target(
        first.audience if first else Audience.NETWORK, person_id, first.name if first else name, theirs
    )


@dataclass(frozen=True)
class Offer:
    """What may be chosen for a target and a category, and why not more."""

    rights: tuple[Right, ...]
    reasons: tuple[str, ...]
    live: tuple[Chosen, ...]


def offer(
    by_self: bool, target: Target, category: Category, choices: Sequence[Chosen], limits: Limits
) -> Offer:
    """The rights between the guardrails; none where an age hides it, or where only the person's own choice counts."""
    held = target.held(category)
    live = tuple(one for one in choices if one.category == category and _same(one, target))
    band = limits.bands.get(held.band_id or 0)
    if held == NOT_THEIRS:
        return Offer(
            (),
            (_("They were named for other things only. That can be changed where caregivers are named."),),
            live,
        )
    if band is not None and band.effect == BandEffect.HIDDEN:
        return Offer((), (band.reason,), live)
    if band is not None and not by_self:
        return Offer((), (band.reason, _("So only their own choice counts here, not yours.")), live)
    rails = limits.on(target.audience, category)
    rights = tuple(limits.open_rights(target.audience, category))
    return Offer(rights if len(rights) > 1 else (), tuple(one.reason for one in rails), live)


def _same(one: Chosen, target: Target) -> bool:
    return one.named_id == target.named_id if target.is_one else one.audience == target.audience


def proposed(target: Target, category: Category, offered: Offer) -> Wish | None:
    """What the first tap proposes: to close what is open, to open what is closed, or to go back to the charter."""
    held = target.held(category)
    wanted = Right.NONE if held.right > Right.NONE else Right.SEE
    if wanted not in offered.rights:
        wanted = next((one for one in offered.rights if one != held.right), held.right)
    elif wanted == Right.SEE and offered.live:
        wanted = max(wanted, held.rule)
    return None if wanted == held.right else wish_for(target, category, wanted, offered)


def wish_for(
    target: Target,
    category: Category,
    right: Right,
    offered: Offer,
    starts: date | None = None,
    ends: date | None = None,
) -> Wish:
    """That right for the target. What the charter gives anyway is had by taking back what was chosen."""
    back: tuple[UUID, ...] = ()
    held = target.held(category)
    rule = Right.NONE if held.band_id else held.rule
    if offered.live and starts is None and ends is None and rule == right:
        back = tuple(one.id for one in offered.live)
    audience = None if target.is_one else target.audience
    return Wish(category, right, audience, target.named_id, starts, ends, back)


def find_target(
    by: Actor,
    whom: str,
    near: Sequence[Reader],
    choices: Sequence[Chosen],
    tongue: Tongue,
    known: dict[UUID, str],
) -> Target:
    """The target that an address names. Raises Refused (not found) where there is none."""
    if whom in GROUPS:
        return group(GROUPS[whom], near, choices, tongue)
    try:
        person_id = UUID(whom)
    except ValueError:
        raise Refused("", may_know=False) from None
    names = known | {one.person_id: one.name for one in near}
    if (
        person_id not in names
        or person_id == by.person_id
        and not any(one.person_id == person_id for one in near)
    ):
        raise Refused("", may_know=False)
    return somebody(person_id, names[person_id], near)


def names_of(readers: Sequence[Reader], viewer_id: UUID | None, most: int = 3) -> str:
    """Few by name, many by number."""
    names = dict.fromkeys(_("you") if one.person_id == viewer_id else one.called for one in readers)
    return _("%(n)s people") % {"n": len(readers)} if len(names) > most else joined(names)


def sees_now(near: Sequence[Reader], target: Target, category: Category) -> Right:
    """What the target may do, as those near to the person stand now."""
    ids = {one.seat_id for one in target.readers}
    those = [one for one in near if one.seat_id in ids or one.person_id == target.named_id]
    if not target.is_one and not ids:
        those = [one for one in near if one.audience == target.audience]
    return max((one.of(category).right for one in those), default=Right.NONE)
