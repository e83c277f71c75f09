"""Ideas and needs as their page draws them: each side's order before both are put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.conversation.authors import author_of
from alongside.improvement.models import Need
from alongside.improvement.ranking import Ballot, Side, apart, merged, side_order
from alongside.improvement.words import BENEFITS, COSTS, NEEDS, SIDES
from alongside.ui.words import number, when_words


def origin(one: Need | None) -> dict[str, Any] | None:
    """The need that a project comes of, by whom."""
    if one is None:
        return None
    return {
        "id": one.pk,
        "who": author_of(one),
        "when": when_words(one.at),
        "words": one.words,
        "voice": one.voice,
    }


def need(one: Need) -> dict[str, Any]:
    """One of them: who brought it, what would get better, what it would take."""
    return {
        **(origin(one) or {}),
        "kind": NEEDS[one.kind], "benefits": [BENEFITS[tag] for tag in one.benefits], "cost": COSTS[one.cost],
        "projects": [(project.pk, project.title) for project in one.projects.all()],
    }  # fmt: skip


def order(needs: Sequence[Need], ballots: Sequence[Ballot]) -> dict[str, Any] | None:
    """Each side's order, then both together, and what lies far apart; None where nobody has ranked."""
    if not ballots:
        return None
    words = {one.pk: one.words for one in needs}
    orders = {side: side_order(ballots, side) for side in Side}
    return {
        "sides": [
            {
                "title": SIDES[side], "says": _ranked_by(orders[side].members),
                "rows": _rows(orders[side].needs, words),
            }
            for side in Side
        ],
        "together": _rows(merged(orders), words), "apart": [words[one] for one in apart(orders) if one in words],
    }  # fmt: skip


def _ranked_by(members: int) -> str:
    if not members:
        return _("Nobody of this side has ranked yet.")
    return ngettext("Ranked by %(num)s", "Ranked by %(num)s", members) % {"num": members}


def _rows(told: Sequence[tuple[UUID, float]], words: Mapping[UUID, str]) -> list[str]:
    return [
        _("%(what)s: %(points)s of 3") % {"what": words[key].rstrip(". "), "points": number(round(points, 1))}
        for key, points in told
        if key in words
    ]
