"""The charter as people read it: a table of who sees what, what no choice goes past, and what changes with age."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from alongside.kit.terms import Audience, BandEffect, Bound, Category, Right
from alongside.sharing.models import AgeBand, Guardrail
from alongside.sharing.queries.charter import Charter, band_effect
from alongside.sharing.words import AUDIENCE, CATEGORY
from alongside.ui import words

COLUMNS = (Audience.CAREGIVERS, Audience.TEAM, Audience.CENTER, Audience.NETWORK, Audience.STUDY)


def charter_shown(charter: Charter | None) -> dict[str, Any] | None:
    """Everything of the page; None where no charter is in force."""
    if charter is None:
        return None
    return {
        "title": charter.title, "since": words.short_day(charter.since), "number": charter.number,
        "columns": [_capital(AUDIENCE[one]) for one in COLUMNS],
        "rows": [
            {"category": CATEGORY[category], "cells": [_cell(charter, one, category) for one in COLUMNS]}
            for category in Category
        ],
        "rails": [_rail(one) for one in charter.guardrails], "bands": [_band(one) for one in charter.bands],
    }  # fmt: skip


def _cell(charter: Charter, audience: Audience, category: Category) -> dict[str, Any]:
    right = charter.right(audience, category)
    short = {Right.NONE: _("no"), Right.SEE: _("sees"), Right.CONTRIBUTE: _("sees and adds")}
    return {
        "right": int(right),
        "words": short[right],
        "fixed": charter.fixed(audience, category) is not None,
    }


def _rail(one: Guardrail) -> dict[str, str]:
    told = {"audience": AUDIENCE[Audience(one.audience)], "category": CATEGORY[Category(one.category)]}
    rules = {
        (Bound.FLOOR, Right.SEE): _("%(category)s: always open to %(audience)s."),
        (Bound.FLOOR, Right.CONTRIBUTE): _("%(category)s: %(audience)s can always see it and add to it."),
        (Bound.CEILING, Right.NONE): _("%(category)s: never open to %(audience)s."),
        (Bound.CEILING, Right.SEE): _("%(category)s: %(audience)s can see it at most, and never add to it."),
    }
    rule = rules.get((Bound(one.bound), Right(one.right)), _("%(category)s: free for %(audience)s."))
    return {"rule": rule % told, "reason": _(one.reason)}


def _band(one: AgeBand) -> dict[str, str]:
    what = CATEGORY[Category(one.category)] if one.category else _("Everything")
    told = {"what": what, "from": one.from_age, "until": one.until_age}
    ages = _("From %(from)s until %(until)s") % told if one.until_age else _("From %(from)s") % told
    effects = {
        BandEffect.HIDDEN: _("%(what)s: not for caregivers."),
        BandEffect.OWN_CHOICE: _("%(what)s: for caregivers only where the young person lets them."),
        BandEffect.ENDS: _("%(what)s: caregivers' sight ends, unless the grown person lets them stay."),
    }
    return {"ages": ages, "rule": effects[band_effect(one)] % told, "reason": _(one.reason)}


def _capital(told: Any) -> str:
    return str(told)[:1].upper() + str(told)[1:]
