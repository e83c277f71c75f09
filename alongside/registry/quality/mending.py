"""Mending a value at its source: the entry as it should read, in the usual unit; the record's own rules say who may."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category, Precision
from alongside.kit.verdict import Refused
from alongside.record.models import Entry
from alongside.record.rules import may_correct, when_correct
from alongside.record.writing import NewEntry
from alongside.registry.models import Doubt
from alongside.sharing.queries.rights import Rights

UNITS = {"weight": "kg", "height": "cm"}


def may_mend(by: Actor, rights: Rights, doubts: Sequence[Doubt]) -> dict[UUID, bool]:
    """Whether the actor may correct the entry of each doubt. One query."""
    entries = {
        one.pk: one
        for one in Entry.objects.filter(pk__in=[one.entry_id for one in doubts if one.closed_at is None])
    }
    found = ((one, entries.get(one.entry_id)) for one in doubts if one.entry_id is not None)
    return {
        one.pk: bool(may_correct(by, rights, entry)) and bool(when_correct(entry))
        for one, entry in found
        if entry is not None
    }


def mended(by: Actor, doubt: Doubt) -> tuple[UUID, NewEntry, str]:
    """Which entry, as what it should read, and why. Raises Refused where no number is told to mend it with."""
    value = doubt.told.get("mended")
    found = Entry.objects.filter(person=doubt.person_id, superseded_at=None)
    entry = found.filter(pk=doubt.entry_id).first() if doubt.entry_id is not None else None
    if entry is None or value is None:
        raise Refused("", may_know=False)
    unit = UNITS[doubt.check_name.split("_")[0]]
    new = NewEntry(
        kind=entry.kind, category=Category(entry.category), title=entry.title, words=entry.words,
        code_system=entry.code_system, code=entry.code, value=value, unit=unit, low=entry.low, high=entry.high,
        chips=tuple(entry.chips), true_at=entry.true_at, true_precision=Precision(entry.true_precision),
        true_words=entry.true_words,
    )  # fmt: skip
    return entry.origin_id, new, _reason(doubt.check_name)


def _reason(check: str) -> str:
    return {
        "weight_pounds": _("It was in pounds."), "weight_grams": _("It was in grams."),
        "height_inches": _("It was in inches."), "height_metres": _("It was in metres."),
    }.get(check, _("It was in another unit."))  # fmt: skip
