"""Cards as the page draws them, and as they go on paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from alongside.conversation.authors import author_of
from alongside.partnership.models import Card

_TYPED = ("called", "brings", "ask_me", "works", "besides")
ACROSS, DOWN = 2, 4


def typed(card: Card) -> dict[str, str]:
    """What stands on it, for its form."""
    return {name: getattr(card, name) for name in _TYPED}


def card(one: Card) -> dict[str, Any]:
    """The front: what one is called and brings. The back: what one can ask, what goes well, what else one does."""
    back = (
        (_("Ask me about"), one.ask_me), (_("It goes well with me when"), one.works),
        (_("When I am not here"), one.besides),
    )  # fmt: skip
    return {
        "called": one.called, "who": author_of(one), "voice": one.voice, "brings": one.brings,
        "back": [(label, words) for label, words in back if words],
    }  # fmt: skip


def sheet(cards: Sequence[dict[str, Any]], community: str) -> dict[str, Any]:
    """Pages of eight: fronts, then their backs mirrored, so that both sides meet when one prints on both."""
    told = [
        {"called": one["called"], "title": one["who"]["title"], "brings": one["brings"], "back": one["back"]}
        for one in cards
    ]
    pages = [told[at : at + ACROSS * DOWN] for at in range(0, len(told), ACROSS * DOWN)]
    return {
        "title": _("Cards"), "community": community, "bring_words": _("I bring"),
        "pages": [{"fronts": page, "backs": _mirrored(page)} for page in pages],
        "none": _("Nobody has made a card yet."),
    }  # fmt: skip


def _mirrored(page: Sequence[Any]) -> list[Any]:
    rows = [list(page[at : at + ACROSS]) for at in range(0, len(page), ACROSS)]
    return [one for row in rows for one in reversed([*row, *[None] * (ACROSS - len(row))])]
