"""Who can see what, at a glance: categories against those who stand near, each cell a door to changing it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.kit.terms import Audience, Category, Right
from alongside.sharing.blocks import Block
from alongside.sharing.category_words import Tongue
from alongside.sharing.queries.limits import Limits
from alongside.ui import words
from alongside.ui.drawing import short_name

MOST_CAREGIVERS = 3


@dataclass(frozen=True)
class Column:
    """One column: whom it is about, by a short name, and how its cells are addressed."""

    label: str
    full: str
    whom: str
    block: Block


def columns(told: Sequence[Block], tongue: Tongue) -> list[Column]:
    """Caregivers by name (many: as one), the care team, the clinic, other clinics, studies, then who was named."""
    caregivers = [one for one in told if one.audience == Audience.CAREGIVERS]
    several = len(caregivers) > MOST_CAREGIVERS
    found = [_group(caregivers[0], tongue)] if several else [_person(one) for one in caregivers]
    seen: set[Audience] = set()
    for one in told:
        if one.kind not in ("caregiver", "named", "emergency") and one.audience not in seen:
            seen.add(one.audience)
            found.append(_group(one, tongue))
    if Audience.NETWORK not in seen:
        found.append(_group(Block("network", Audience.NETWORK, ()), tongue))
    found.sort(key=lambda one: one.block.audience)
    return found + [_person(one) for one in told if one.kind == "named"]


def _person(block: Block) -> Column:
    one = block.one
    label = words.capital(one.relation) if one.relation else short_name(one.name)
    return Column(label, one.name, str(one.person_id), block)


def _group(block: Block, tongue: Tongue) -> Column:
    short = {
        Audience.CAREGIVERS: _("Family"), Audience.TEAM: _("Team"), Audience.CENTER: _("Clinic"),
        Audience.NETWORK: _("Other clinics"), Audience.STUDY: _("Study"),
    }  # fmt: skip
    full = words.capital(tongue.audience(block.audience))
    return Column(short[block.audience], full, block.audience.name.lower(), block)


def rows(
    found: Sequence[Column], tongue: Tongue, limits: Limits, person_id: UUID
) -> list[tuple[str, list[Any]]]:
    """The table's rows: a category and its cells."""
    return [
        (tongue.title(category), [_cell(one, category, tongue, limits, person_id) for one in found])
        for category in Category
    ]


def _cell(
    column: Column, category: Category, tongue: Tongue, limits: Limits, person_id: UUID
) -> dict[str, Any]:
    held = column.block.of(category)
    fixed, mine = bool(limits.on(column.block.audience, category)), held.because.startswith("choice:")
    said = {
        Right.NONE: _("%(who)s: cannot see %(what)s"), Right.SEE: _("%(who)s: can see %(what)s"),
        Right.CONTRIBUTE: _("%(who)s: can see and add to %(what)s"),
    }[held.right] % {"who": column.full, "what": tongue.what([category])}  # fmt: skip
    more = [_("fixed by the charter")] * fixed + [_("a choice")] * mine
    where = {"person_id": person_id, "whom": column.whom, "category": category.name.lower()}
    return {
        "right": held.right.name.lower(), "fixed": fixed, "mine": mine, "words": ", ".join([said, *more]),
        "href": reverse("sharing:change", kwargs=where),
    }  # fmt: skip
