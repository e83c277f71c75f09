"""The charter that ships: a sensible beginning, for a community to change by its own decision.

Caregivers and the care team stand nearest; the center sees what it needs for treating; other centers and the
community see nothing of a single person; a study's team sees coded facts without names.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_noop as _

from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right

C, SEE, ADD = Category, Right.SEE, Right.CONTRIBUTE

RULES: dict[Audience, dict[Category, Right]] = {
    Audience.CAREGIVERS: {
        C.IDENTITY: SEE, C.CONTACT: ADD, C.CONDITIONS: SEE, C.MEDICINES: ADD, C.RESULTS: ADD, C.NOTES: SEE,
        C.VISITS: SEE, C.JOURNAL: ADD, C.QUESTIONNAIRES: ADD, C.PLAN: ADD, C.SENSITIVE: SEE, C.MESSAGES: ADD,
    },
    Audience.TEAM: {
        C.IDENTITY: ADD, C.CONTACT: ADD, C.CONDITIONS: ADD, C.MEDICINES: ADD, C.RESULTS: ADD, C.NOTES: ADD,
        C.VISITS: ADD, C.JOURNAL: ADD, C.QUESTIONNAIRES: ADD, C.PLAN: ADD, C.SENSITIVE: SEE, C.MESSAGES: ADD,
    },
    Audience.CENTER: {
        C.IDENTITY: SEE, C.CONTACT: SEE, C.CONDITIONS: SEE, C.MEDICINES: SEE, C.RESULTS: SEE, C.NOTES: SEE,
        C.VISITS: SEE, C.QUESTIONNAIRES: SEE, C.PLAN: SEE,
    },
    Audience.NETWORK: {},
    Audience.STUDY: {C.CONDITIONS: SEE, C.MEDICINES: SEE, C.RESULTS: SEE, C.VISITS: SEE, C.QUESTIONNAIRES: SEE},
}  # fmt: skip


@dataclass(frozen=True)
class Rail:
    """A guardrail of the charter that ships."""

    audience: Audience
    category: Category
    bound: Bound
    right: Right
    reason: str


@dataclass(frozen=True)
class Band:
    """An age band of the charter that ships."""

    effect: BandEffect
    category: Category | None
    from_age: int
    until_age: int | None
    reason: str


GUARDRAILS = (
    Rail(Audience.TEAM, C.IDENTITY, Bound.FLOOR, SEE, _("The care team must know whom they treat.")),
    Rail(
        Audience.TEAM, C.MEDICINES, Bound.FLOOR, SEE,
        _("The care team always sees medicines, so that nobody gives two that clash."),
    ),
    Rail(Audience.STUDY, C.IDENTITY, Bound.CEILING, Right.NONE, _("A study never sees who somebody is.")),
    Rail(Audience.STUDY, C.CONTACT, Bound.CEILING, Right.NONE, _("A study never sees how to reach somebody.")),
    Rail(Audience.STUDY, C.NOTES, Bound.CEILING, Right.NONE, _("Free words can give a person away.")),
    Rail(Audience.STUDY, C.JOURNAL, Bound.CEILING, Right.NONE, _("Free words can give a person away.")),
    Rail(Audience.STUDY, C.MESSAGES, Bound.CEILING, Right.NONE, _("Free words can give a person away.")),
)  # fmt: skip

BANDS = (
    Band(
        BandEffect.HIDDEN, C.SENSITIVE, 13, 18,
        _("From 13, what is sensitive is between the young person and the care team."),
    ),
    Band(
        BandEffect.OWN_CHOICE, C.JOURNAL, 16, None,
        _("From 16, the young person decides whether caregivers read the journal."),
    ),
    Band(
        BandEffect.ENDS, None, 18, None,
        _("At 18 caregivers' access ends, unless the grown person lets them stay."),
    ),
)  # fmt: skip
