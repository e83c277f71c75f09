"""Why somebody may, or may not, see something: the chain of rules, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, BandEffect, Category, Right
from alongside.sharing import words
from alongside.sharing.models import AgeBand, Choice, EmergencyAccess, Guardrail
from alongside.ui import words as words_of_day

_ASK = """
    SELECT category, audience, "right", because, rule_right, choice_id, guardrail_id, band_id, until, emergency_id
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
    emergencies: dict[UUID, EmergencyAccess]

    @classmethod
    def of(cls, rows: Any) -> _Known:
        listed = list(rows)
        return cls(
            Choice.objects.in_bulk([row[5] for row in listed if row[5]]),
            Guardrail.objects.in_bulk([row[6] for row in listed if row[6]]),
            AgeBand.objects.in_bulk([row[7] for row in listed if row[7]]),
            EmergencyAccess.objects.in_bulk([row[9] for row in listed if row[9]]),
        )


def _explain(category: Category, row: Any, known: _Known) -> Explanation:
    if row is None:
        return Explanation(
            category, None, Right.NONE, (_("They do not stand near to this person."), _so(Right.NONE))
        )
    _category, audience, right, because, rule_right, choice_id, rail_id, band_id, until, emergency_id = row
    steps = _in_an_emergency(known.emergencies.get(emergency_id)) or [_stands(Audience(audience))]
    if audience != Audience.SELF:
        steps.append(_rule(Right(rule_right)))
        steps += _chosen(known.choices.get(choice_id))
        steps += _banded(known.bands.get(band_id))
        steps += _railed(known.rails.get(rail_id))
    steps.append(_so(Right(right)))
    return Explanation(category, Audience(audience), Right(right), tuple(steps), until)


def _stands(audience: Audience) -> str:
    return {
        Audience.SELF: _("It is their own record."),
        Audience.CAREGIVERS: _("They are a caregiver of this person."),
        Audience.TEAM: _("They stand in the care team."),
        Audience.CENTER: _("They work at the clinic that looks after this person."),
        Audience.NETWORK: _("They work at another clinic."),
        Audience.STUDY: _("They work in a study that got a yes. They see no name."),
    }.get(audience, "")


def _in_an_emergency(access: EmergencyAccess | None) -> list[str]:
    if access is None:
        return []
    told = {"clock": words_of_day.clock(access.ends), "reason": access.reason}
    return [_("They opened it in an emergency, until %(clock)s. Their reason: “%(reason)s”.") % told]


def _rule(right: Right) -> str:
    return {
        Right.NONE: _("The charter gives them nothing here."),
        Right.SEE: _("The charter lets them see it."),
        Right.CONTRIBUTE: _("The charter lets them see it and add to it."),
    }[right]


def _chosen(choice: Choice | None) -> list[str]:
    if choice is None:
        return []
    day = words_of_day.short_day(choice.made_at)
    said = _("%(name)s chose on %(day)s: %(right)s.")
    return [said % {"name": choice.made_by_name, "day": day, "right": words.RIGHT[Right(choice.right)]}]


def _banded(band: AgeBand | None) -> list[str]:
    if band is None:
        return []
    lead = _("Hidden by age.") if band.effect == BandEffect.HIDDEN else _("The young person decides.")
    return [lead + " " + _(band.reason)]


def _railed(rail: Guardrail | None) -> list[str]:
    return [] if rail is None else [_("No choice goes past this: %(reason)s") % {"reason": _(rail.reason)}]


def _so(right: Right) -> str:
    return {
        Right.NONE: _("So they cannot see it."),
        Right.SEE: _("So they can see it."),
        Right.CONTRIBUTE: _("So they can see it and add to it."),
    }[right]
