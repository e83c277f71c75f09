"""What a version would change, in numbers and in words; too few patients or caregivers are never a number."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category
from alongside.sharing.queries.versions import effects_of
from alongside.sharing.words import AUDIENCE, CATEGORY
from alongside.ui.words import capital


def effects_said(effects: list[Any], small: int) -> list[str]:
    """A sentence for each audience and category whose sight changes: first what is lost, then what is gained.

    A few are counted as one already when they are written down, by the small number of that day.
    """
    small = max(small, 1)
    lost = [_lose(one, small) for one in effects if one.viewers_lose]
    return lost + [_gain(one, small) for one in effects if one.viewers_gain]


def touches(by: Actor, version: Any, small: int) -> dict[str, Any] | None:
    """Whom a version of the charter that a motion brings would touch; None where it brings none."""
    if version is None or version.in_force_from is not None:
        return None
    said = effects_said(effects_of(by, version.pk), small) if version.weighed_at else []
    return {"weighed": version.weighed_at, "said": said}


def _lose(one: Any, small: int) -> str:
    told = _told(one, one.viewers_lose, one.persons_lose, small)
    told["looked"] = _looked(one, small)
    return _("%(who)s lose sight of %(what)s of %(of)s: %(people)s, %(looked)s.") % told


def _gain(one: Any, small: int) -> str:
    told = _told(one, one.viewers_gain, one.persons_gain, small)
    return _("%(who)s gain sight of %(what)s of %(of)s: %(people)s.") % told


def _told(one: Any, viewers: int, persons: int, small: int) -> dict[str, Any]:
    audience = Audience(one.audience)
    who = _("People in studies") if audience is Audience.STUDY else str(AUDIENCE[audience])
    return {
        "who": capital(who), "what": str(CATEGORY[Category(one.category)]).lower(),
        "of": patients(persons, small), "people": people(viewers, small if _private(one) else 0),
    }  # fmt: skip


def _private(one: Any) -> bool:
    """Whether those who look are caregivers: their number says how many patients they have."""
    return Audience(one.audience) is Audience.CAREGIVERS


def people(count: int, small: int) -> str:
    """So many people; a few, where that would point at somebody."""
    if count <= small:
        return _("a few people")
    return ngettext("%(n)s person", "%(n)s people", count) % {"n": count}


def patients(count: int, small: int) -> str:
    """So many patients; a few, where that would point at somebody."""
    return _("a few patients") if count <= small else _("%(n)s patients") % {"n": count}


def _looked(one: Any, small: int) -> str:
    looked, lose = one.looked, one.viewers_lose
    if looked == 0:
        return _("none of whom looked last month")
    if _private(one) and (looked <= small or 0 < lose - looked <= small):
        return _("some of whom looked last month")  # a number here, or what it leaves over, would be too few
    return _("%(n)s of whom looked last month") % {"n": looked}
