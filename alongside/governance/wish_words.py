"""Wishes in words: what becomes of them, and where seat groups differ."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.governance.models import WishRanking, WishStep
from alongside.governance.results import name_within

STATES: dict[str, Any] = {
    WishStep.State.THOUGHT.value: gettext_lazy("Thought about"),
    WishStep.State.NEXT.value: gettext_lazy("Next"),
    WishStep.State.MAKING.value: gettext_lazy("Being made"),
    WishStep.State.DONE.value: gettext_lazy("Done"),
    WishStep.State.NOT_NOW.value: gettext_lazy("Not now"),
}
_LOOK = {
    "": ("pen", "line"), "thought": ("talk", ""), "next": ("clock", "accent"), "making": ("live", "accent"),
    "done": ("check", "ok"), "not_now": ("", "line"),
}  # fmt: skip
APART = 3
"""Two groups differ about a wish where their places lie so far apart, or where one does not have it on its list."""
HIGH = 2
MOST_SENTENCES = 4


def state_tag(state: str | None) -> tuple[str, str, str]:
    """What becomes of a wish, with the sign and the tone of its tag."""
    told = str(STATES[state]) if state else _("Nobody has answered yet")
    return (told, *_LOOK[state or ""])


def places_of(rankings: list[WishRanking]) -> dict[UUID, dict[int, int]]:
    """The place of every ranked wish in each seat group of which enough people said what matters to them."""
    found: dict[UUID, dict[int, int]] = {}
    for one in rankings:
        for wish, place in zip(one.wishes, one.places, strict=True):
            found.setdefault(wish, {})[one.position] = place
    return found


def differences(rankings: list[WishRanking], titles: dict[UUID, str]) -> list[str]:
    """Where groups want different things, a sentence each: what one has at the top and another far below or nowhere."""
    shown = [one for one in rankings if one.voters]
    told = []
    for wish, places in places_of(shown).items():
        high = [one for one in shown if places.get(one.position, 99) <= HIGH]
        low = [one for one in shown if places.get(one.position, 99) >= min(places.values()) + APART]
        if high and low and wish in titles:
            told.append((min(places.values()), _sentence(titles[wish], high, low, places)))
    return [sentence for _place, sentence in sorted(told, key=lambda one: one[0])[:MOST_SENTENCES]]


def _sentence(title: str, high: list[WishRanking], low: list[WishRanking], places: dict[int, int]) -> str:
    first, other = high[0], low[0]
    named = {"wish": title, "group": name_within(first.name), "place": places[first.position],
             "other": name_within(other.name)}  # fmt: skip
    if other.position not in places:
        return _("“%(wish)s”: %(group)s have it as number %(place)d, %(other)s do not name it.") % named
    named["below"] = places[other.position]
    return _("“%(wish)s”: %(group)s have it as number %(place)d, %(other)s as number %(below)d.") % named


def agreed(rankings: list[WishRanking], titles: dict[UUID, str]) -> str:
    """What every group of which enough people spoke has at the top; empty where there is none."""
    shown = [one for one in rankings if one.voters]
    if len(shown) < HIGH:
        return ""
    for wish, places in places_of(shown).items():
        if len(places) == len(shown) and max(places.values()) <= HIGH and wish in titles:
            return _("Every group has “%(wish)s” at the top.") % {"wish": titles[wish]}
    return ""
