"""Stories as their pages draw them: never more of the other's than is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.contributions.actor import Actor
from alongside.groups.showing import spoken, who
from alongside.partnership.models import Exchange, Guide, Story
from alongside.ui.words import when_words

PROMPTS: tuple[Any, ...] = (
    gettext_lazy("A day on which care went well, and what made it so."),
    gettext_lazy("Something that I got wrong, and what I did then."),
    gettext_lazy("Why I began to do this, or how I was drawn into it."),
    gettext_lazy("What I wish somebody had told me at the start."),
    gettext_lazy("A sentence that somebody said to me, and that I have kept."),
)
"""What two can tell each other of, both of the same."""


def row(by: Actor, one: Any) -> dict[str, Any]:
    """An exchange in the list."""
    stands = _("Stopped") if one.ended_at else _("You told yours") if one.own else _("Yours is not told yet")
    return {
        "href": reverse("partnership:exchange", args=[one.pk]), "with": _other(by, one).name, "about": one.about,
        "stands": stands,
    }  # fmt: skip


def _other(by: Actor, one: Exchange) -> Any:
    return one.other if one.seat.person_id == by.person_id else one.seat


def two(by: Actor, exchange: Exchange, open_: Sequence[Story]) -> dict[str, Any]:
    """Both stories where both are told; else one's own alone."""
    told = any(one.seat.person_id == by.person_id for one in open_)
    return {
        "other": _other(by, exchange).name, "told": told, "both": len(open_) == 2,
        "over": exchange.ended_at is not None,
        "stories": [{**spoken(one), "when": when_words(one.at), "words": one.words} for one in open_],
    }  # fmt: skip


def guide(one: Guide | None) -> dict[str, Any] | None:
    """Somebody who has done it, by name."""
    if one is None:
        return None
    return {"who": who(one.seat), "center": one.path.center.name, "words": one.words, "reach": one.reach}
