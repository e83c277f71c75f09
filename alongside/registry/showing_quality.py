"""Doubts as their pages show them: what it is, what one can do, and what was said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.conversation.authors import author_of
from alongside.registry.doubt_words import CHECK, sentence
from alongside.registry.models import Doubt, DoubtSaid
from alongside.registry.queries.doubts import OfCenter
from alongside.registry.showing_listing import age_words
from alongside.ui import words

Shown = dict[str, Any]


def doubt(one: Doubt, said: Sequence[DoubtSaid], may: Mapping[UUID, bool]) -> Shown:
    """One doubt: the sentence, whether it can be mended with one press, whom it asks, what was said."""
    mendable = one.told.get("mended") is not None and one.entry_origin is not None
    return {
        "id": one.pk, "says": sentence(one.check_name, one.told), "origin": one.entry_origin,
        "mended": _mended(one) if mendable and may.get(one.pk) else "",
        "correctable": bool(may.get(one.pk)), "open": one.closed_at is None, "asks": one.asks,
        "closed": _closed(one), "said": [_said(told) for told in said],
    }  # fmt: skip


def _mended(one: Doubt) -> str:
    unit = "kg" if one.check_name.startswith("weight") else "cm"
    return _("Write %(value)s %(unit)s instead") % {"value": words.number(one.told["mended"]), "unit": unit}


def _closed(one: Doubt) -> str:
    if one.closed_at is None:
        return ""
    told = {"day": words.short_day(one.closed_at)}
    return {
        "corrected": _("Corrected on %(day)s.") % told,
        "right": _("Right as it stands, looked at on %(day)s.") % told,
    }.get(one.closed_how, "")


def _said(one: DoubtSaid) -> Shown:
    told = {
        "right": "", "ask_family": _("asks the person and the family"), "ask_clinic": _("asks the clinic"),
    }[one.kind]  # fmt: skip
    return {"who": author_of(one), "when": words.when_words(one.at), "told": told, "words": one.words}


def of_center(one: OfCenter, today: date) -> Shown:
    """One doubt in a center's list."""
    asks = _("The family is asked.") if one.asks == "family" else _("The clinic is asked.")
    return {
        "person_id": one.person_id, "name": one.name, "age": age_words(one.birth_date, today),
        "says": sentence(one.check_name, one.told), "asks": asks,
    }  # fmt: skip


def kinds(counted: Mapping[str, int], chosen: str) -> list[tuple[str, str, bool]]:
    """The checks that found something, as chips: all of them first."""
    links = [(_("All of them"), "?", chosen == "")]
    links += [
        (f"{CHECK[name]}: {count}", f"?check={name}", name == chosen) for name, count in counted.items()
    ]
    return links
