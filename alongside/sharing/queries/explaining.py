"""Why somebody may, or may not, see something: the chain of rules, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils import formats, timezone
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.sharing import words
from alongside.sharing.models import AgeBand, Choice, Guardrail

_ASK = """
    SELECT category, audience, "right", because, rule_right, choice_id, guardrail_id, band_id, until
    FROM sharing_explain(%s, %s) ORDER BY category
"""


@dataclass(frozen=True)
class Explanation:
    """One category: what the seat may do, and each step of why, as sentences in the reader's language."""

    category: Category
    audience: Audience | None
    right: Right
    steps: tuple[str, ...]
    until: datetime | None = None

    @property
    def sentence(self) -> str:
        """The whole chain as one line."""
        return " ".join(self.steps)


def explain(by: Actor, person_id: UUID, seat_id: UUID) -> list[Explanation]:
    """Why that seat may or may not see each category of the person now.

    Answered to the person, to a caregiver who may choose for them, and to the seat itself; to others every
    category reads as out of reach, as it does for a seat that stands in no audience.
    """
    with connection.cursor() as cursor:
        cursor.execute(_ASK, [person_id, seat_id])
        rows = {row[0]: row for row in cursor.fetchall()}
    known = _Known.of(rows.values())
    return [_explain(Category(one), rows.get(one), known) for one in Category]


@dataclass(frozen=True)
class _Known:
    choices: dict[UUID, Choice]
    rails: dict[int, Guardrail]
    bands: dict[int, AgeBand]

    @classmethod
    def of(cls, rows: Any) -> _Known:
        listed = list(rows)
        return cls(
            Choice.objects.in_bulk([row[5] for row in listed if row[5]]),
            Guardrail.objects.in_bulk([row[6] for row in listed if row[6]]),
            AgeBand.objects.in_bulk([row[7] for row in listed if row[7]]),
        )


def _explain(category: Category, row: Any, known: _Known) -> Explanation:
    if row is None:
        return Explanation(
            category, None, Right.NONE, (_("They stand in none of the circles around this person."),)
        )
    _category, audience, right, because, rule_right, choice_id, rail_id, band_id, until = row
    steps = [_stands(Audience(audience))]
    if audience != Audience.SELF:
        steps.append(_rule(Right(rule_right)))
        steps += _chosen(known.choices.get(choice_id))
        steps += _banded(known.bands.get(band_id))
        steps += _railed(known.rails.get(rail_id))
    steps.append(_so(Right(right)))
    return Explanation(category, Audience(audience), Right(right), tuple(steps), until)


def _stands(audience: Audience) -> str:
    if audience == Audience.SELF:
        return _("It is their own record.")
    return _("They are judged as: %(audience)s.") % {"audience": words.AUDIENCE[audience]}


def _rule(right: Right) -> str:
    return _("The charter says: %(right)s.") % {"right": words.RIGHT[right]}


def _chosen(choice: Choice | None) -> list[str]:
    if choice is None:
        return []
    day = formats.date_format(timezone.localtime(choice.made_at), "DATE_FORMAT")
    said = _("%(name)s chose on %(day)s: %(right)s.")
    return [said % {"name": choice.made_by_name, "day": day, "right": words.RIGHT[Right(choice.right)]}]


def _banded(band: AgeBand | None) -> list[str]:
    if band is None:
        return []
    lead = _("Hidden by age.") if band.effect == BandEffect.HIDDEN else _("The young person decides.")
    return [f"{lead} {_(band.reason)}"]


def _railed(rail: Guardrail | None) -> list[str]:
    return [] if rail is None else [_("No choice goes past this: %(reason)s") % {"reason": _(rail.reason)}]


def _so(right: Right) -> str:
    return {
        Right.NONE: _("So they cannot see it."),
        Right.SEE: _("So they can see it."),
        Right.CONTRIBUTE: _("So they can see it and add to it."),
    }[right]
