"""A clinic's day in words: each visit with what both sides have prepared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.ui import words
from alongside.visits.queries.clinic import OfDay
from alongside.visits.words import MODE, STATUS, carried_words, names

Shown = dict[str, Any]


def groups(found: Sequence[OfDay], *, by_time: bool) -> list[tuple[str, list[Shown]]]:
    """The visits of a day: in one list by time, or by how far both sides are."""
    if by_time:
        return [(_("By time"), [row(one) for one in found])] if found else []
    parts = [
        (_("Both sides have prepared"), [one for one in found if one.family and one.team]),
        (
            _("The family has prepared, the team not yet"),
            [one for one in found if one.family and not one.team],
        ),
        (
            _("The team has prepared, the family not yet"),
            [one for one in found if one.team and not one.family],
        ),
        (_("Nobody has prepared yet"), [one for one in found if not one.team and not one.family]),
    ]
    return [(title, [row(one) for one in some]) for title, some in parts if some]


def sentence(found: Sequence[OfDay]) -> str:
    """The day in one sentence."""
    if not found:
        return _("No visit stands here for this day.")
    both = sum(1 for one in found if one.family and one.team)
    told = ngettext(
        "%(all)s visit, prepared by both sides: %(both)s.",
        "%(all)s visits, prepared by both sides: %(both)s.",
        len(found),
    )
    return told % {"all": len(found), "both": both}


def row(one: OfDay) -> Shown:
    """One visit of the day."""
    return {
        "id": one.id, "person_id": one.person_id, "name": one.name, "clock": words.clock(one.starts_at),
        "minutes": one.minutes, "mode": MODE[one.mode] if one.mode != "in_person" else "",
        "with": names(one.with_names),
        "about": one.about, "status": STATUS[one.status] if one.status != "planned" else "",
        "family": _family(one), "team": _team(one), "carried": carried_words(one.carried) if one.carried else "",
    }  # fmt: skip


def _family(one: OfDay) -> str:
    told = [_items(one.from_family)] if one.from_family else []
    told += [_("yes to the order")] if one.family_agreed else []
    told += [_("a questionnaire")] if one.filled else []
    return _("Family: %(what)s") % {"what": names(told)} if told else _("Family: nothing yet")


def _team(one: OfDay) -> str:
    told = [_items(one.from_team)] if one.from_team else []
    told += [_("yes to the order")] if one.team_agreed else []
    return _("Team: %(what)s") % {"what": names(told)} if told else _("Team: nothing yet")


def _items(count: int) -> str:
    return ngettext("%(count)s thing on the agenda", "%(count)s things on the agenda", count) % {
        "count": count
    }
