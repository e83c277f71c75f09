"""The kinds of measures that people make without code, and what each can be made of."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from alongside.registry.building.estimating import BETWEEN, CHANGE
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.measuring.naming import is_coded
from alongside.registry.models import Ruler
from alongside.registry.saying import FACT
from alongside.ui import words

ASKED = "asked"


class Built(StrEnum):
    """The usual kinds."""

    LAST = "last"
    DONE = "done"
    BAND = "band"
    CHANGE = "change"
    BETWEEN = "between"
    COMPLETE = "complete"


BUILT = frozenset(one.value for one in Built)
WORDS = "words"
"""Proposed in words alone: nothing yet to count it from."""

KIND_WORDS: dict[str, tuple[Any, Any]] = {
    Built.LAST: (_("The last value beside a limit"),
                 _("Such as: weight of 50 or more, in the last 200 days.")),
    Built.DONE: (_("Done in time"), _("Such as: a visit in the last 200 days.")),
    Built.BAND: (_("A value in a band"), _("Such as: a score from 10 to 34.")),
    Built.CHANGE: (_("Changed since the last time"), _("Such as: weight that fell by 5 of a hundred at most.")),
    Built.BETWEEN: (_("Days between"), _("Such as: a visit 120 days after the one before, or sooner.")),
    Built.COMPLETE: (_("All of it known"), _("Such as: weight, height and activity, all written down.")),
    WORDS: (_("In your own words"), _("Nobody writes it down yet, or you do not know. Others help to find it.")),
}  # fmt: skip
_NUMBERS = ("judgement", "weight", "height", "score")
_KNOWN = ("visit", "judgement", "weight", "height", "score", "diagnosis")


def choices_for(
    kind: Built, rulers: Mapping[str, Ruler], own: str = "", called: str = ""
) -> list[tuple[str, str]]:
    """What a kind can be made of: what rooms give, and the numbers that enough people have."""
    coded = [
        (key, one.title)
        for key, one in rulers.items()
        if is_coded(key) and not key.startswith((BETWEEN, CHANGE))
    ]
    if own and is_coded(own) and own not in dict(coded):
        coded.append((own, called or own))
    if kind == Built.DONE:
        return [
            *_named("visit", "judgement", "weight", "height"),
            (ASKED, str(_("A form that came back"))),
            *coded,
        ]
    if kind == Built.BETWEEN:
        return [*_named("visit"), *coded]
    if kind == Built.COMPLETE:
        return [*_named(*_KNOWN), *coded]
    return [*_named(*(one for one in _NUMBERS if kind != Built.CHANGE or one != "judgement")), *coded]


def _named(*kinds: str) -> list[tuple[str, str]]:
    return [(kind, words.capital(str(FACT[kind]))) for kind in kinds]


def kind_of(one: Definition) -> Built | None:
    """As which kind a definition can be changed without code; None where it is none of them."""
    if one.without or one.with_what or one.parts:
        return None
    if one.kind == Kind.LAST:
        return Built.BAND if one.least is not None and one.most is not None else Built.LAST
    if one.kind == Kind.KNOWN:
        return Built.DONE if len(one.all_of) == 1 and one.within else Built.COMPLETE
    if one.kind == Kind.DONE:
        return Built.DONE if one.what == ASKED else None
    return {Kind.CHANGE: Built.CHANGE, Kind.BETWEEN: Built.BETWEEN}.get(one.kind)


def as_typed(one: Definition) -> dict[str, Any]:
    """A definition as one would have typed it."""
    limit = one.most if one.most is not None else one.least
    found: dict[str, Any] = {
        "what": one.what or (one.all_of[0] if one.all_of else ""),
        "all_of": list(one.all_of),
        "within": one.within or None,
        "least": one.least,
        "most": one.most,
        "from_back": one.from_back,
        "to_back": one.to_back,
        "called": one.called,
        "better": str(one.better),
        "side": "at_most" if one.most is not None else "at_least",
        "limit": limit,
    }
    if one.kind == Kind.CHANGE:
        if one.most is not None:
            found |= {"way": "fell" if one.most < 0 else "not_rose", "percent": abs(one.most)}
        else:
            least = one.least or 0
            found |= {"way": "rose" if least > 0 else "not_fell", "percent": abs(least)}
    if one.kind == Kind.BETWEEN:
        found["limit"] = int(found["limit"] or 0)
    return found
