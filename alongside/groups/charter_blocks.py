"""Building blocks for how a team makes it together (D26): each is chosen, put into own words, or left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

BLOCKS: dict[str, tuple[Any, Any]] = {
    "decide": (
        _("How we decide"),
        _("We decide when nobody objects any more. Who was away says yes or no within a week."),
    ),
    "speak": (
        _("How we speak"),
        _("Plain words. Each speaks once before anybody speaks twice. Any question is welcome."),
    ),
    "pay": (
        _("What partners are paid"),
        _(
            "Time is paid by the hour, travel and child care by receipt. Who wants no money says so, without a reason."
        ),
    ),
    "prepare": (
        _("How we get ready"),
        _("Papers come a week before, on two pages. Who wants it talks them through with somebody first."),
    ),
    "agenda": (
        _("Who sets the agenda"),
        _("Anyone puts things on it. A partner and somebody of staff look through it together."),
    ),
    "disagree": (
        _("When we disagree"),
        _("We write down both views. We try the smaller step first, and look at it again after a month."),
    ),
    "end": (
        _("How it ends"),
        _("We say a day at the start. At the end we look back together, and say thank you."),
    ),
}
"""What a block is of, and words to begin from."""

Parts = Sequence[Mapping[str, str]]


def whole(parts: Parts) -> dict[str, str]:
    """The words of each block that was chosen."""
    return {one["key"]: one["words"] for one in parts if one.get("key") in BLOCKS}


def in_order(told: Mapping[str, str]) -> list[dict[str, str]]:
    """The blocks that were chosen, as they are kept: in one order, none of them empty."""
    return [{"key": key, "words": told[key].strip()} for key in BLOCKS if told.get(key, "").strip()]
