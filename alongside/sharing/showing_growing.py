"""What changes on which birthday, in sentences, for the person and for a caregiver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import BandEffect, Category, Right
from alongside.people.scopes import CATEGORY_WORDS
from alongside.sharing.models import Choice
from alongside.sharing.queries.growing import Sights, Step
from alongside.ui import words

Shown = dict[str, Any]


def step(
    one: Step,
    first: str,
    own: bool,
    names: Mapping[UUID, str],
    sights: Sights,
    today: date,
    chosen: Choice | None,
) -> Shown:
    """One birthday: what it changes, why, who sees it today and from then on, and what can be done."""
    return {
        "id": f"band-{one.band_id}", "title": title(one, first, own), "what": what(one, first, own),
        "reason": _(one.reason), "has_come": one.has_come, "is_over": one.is_over,
        "until": until(one), "lines": [] if one.is_over else lines(one, own, names, sights, today, chosen),
        "ends": one.effect == BandEffect.ENDS, "may_choose": own and offers(one), "category": one.category,
        "chosen": said(chosen, today) if own and offers(one) else "", "band_id": one.band_id,
        "right": Right(chosen.right).name.lower() if chosen else "",
    }  # fmt: skip


def offers(one: Step) -> bool:
    """Whether this birthday gives a choice that can be made here."""
    return one.effect == BandEffect.OWN_CHOICE and one.category is not None and not one.is_over


def title(one: Step, first: str, own: bool) -> str:
    """The birthday and its day."""
    told = {"name": first, "age": one.age, "day": words.short_day(one.day)}
    if one.has_come:
        return (_("%(age)s, since %(day)s") if own else _("%(name)s is %(age)s, since %(day)s")) % told
    return (_("%(age)s, on %(day)s") if own else _("%(name)s turns %(age)s on %(day)s")) % told


def what(one: Step, first: str, own: bool) -> str:
    """What changes, in one sentence."""
    thing = CATEGORY_WORDS[one.category] if one.category else _("everything")
    told = {"name": first, "thing": thing, "age": one.age}
    if one.effect == BandEffect.ENDS:
        if own:
            return _("From %(age)s you decide which caregivers stay. Nobody stays by itself.") % told
        return (
            _("From %(age)s %(name)s decides who stays. You see nothing more, unless %(name)s lets you stay.")
            % told
        )
    if one.effect == BandEffect.HIDDEN:
        if own:
            return _("From %(age)s your caregivers do not see this: %(thing)s.") % told
        return _("From %(age)s you do not see this of %(name)s: %(thing)s.") % told
    if own:
        return _("From %(age)s you decide whether your caregivers see this: %(thing)s.") % told
    return _("From %(age)s %(name)s decides whether you see this: %(thing)s.") % told


def until(one: Step) -> str:
    """When it ends, where it does."""
    if one.until is None:
        return ""
    told = {"age": one.until_age, "day": words.short_day(one.until)}
    return (_("This ended at %(age)s.") if one.is_over else _("This holds until %(age)s, %(day)s.")) % told


def lines(
    one: Step, own: bool, names: Mapping[UUID, str], sights: Sights, today: date, chosen: Choice | None
) -> list[tuple[str, str]]:
    """Who sees it today, and from that day on (if nothing is done, where nothing was); by the grants."""
    kinds = [one.category] if one.category else list(Category)
    now = seen(sights, today, kinds, names, own)
    if one.has_come:
        return [(_("Today"), now)]
    from_then = _("From that day") if chosen else _("From that day, if nothing is done")
    return [(_("Today"), now), (from_then, seen(sights, one.day, kinds, names, own))]


def seen(sights: Sights, day: date, kinds: Iterable[Category], names: Mapping[UUID, str], own: bool) -> str:
    """Which caregivers see any of these on a day, by name; or whether I do."""
    ids = {sight.caregiver_id for kind in kinds for sight in sights.get((day, kind), ())}
    if not own:
        return _("You see it.") if ids else _("You do not see it.")
    told = sorted(names.get(one, _("a caregiver")) for one in ids)
    if not told:
        return _("None of your caregivers sees it.")
    return ngettext("%(names)s sees it.", "%(names)s see it.", len(told)) % {"names": joined(told)}


def joined(told: list[str]) -> str:
    """Names with commas, and with "and" before the last."""
    if len(told) < 2:
        return "".join(told)
    return _("%(first)s and %(last)s") % {"first": ", ".join(told[:-1]), "last": told[-1]}


def said(chosen: Choice | None, today: date) -> str:
    """What the person has chosen for that day, in words."""
    if chosen is None:
        return ""
    told = {"day": words.short_day(chosen.starts)}
    ahead = chosen.starts is not None and chosen.starts > today
    if chosen.right == Right.NONE:
        return _("You chose: they do not see it.")
    if chosen.right == Right.CONTRIBUTE:
        return (_("You chose: they go on reading and writing. It counts from %(day)s.") % told if ahead
                else _("You chose: they go on reading and writing."))  # fmt: skip
    return (_("You chose: they go on reading. It counts from %(day)s.") % told if ahead
            else _("You chose: they go on reading."))  # fmt: skip


def saw(caregiver_id: UUID, day: date, sights: Sights) -> str:
    """What a caregiver sees on a day, as a list in words."""
    some = [
        str(CATEGORY_WORDS[kind])
        for kind in Category
        if any(one.caregiver_id == caregiver_id for one in sights.get((day, kind), ()))
    ]
    return joined(some)
