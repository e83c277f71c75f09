"""What is in the way, as the pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.conversation.authors import author_of
from alongside.partnership.hurdle_words import SAID
from alongside.partnership.hurdles import Kind
from alongside.partnership.models import HurdleLine
from alongside.partnership.queries.hurdles import Near
from alongside.ui.words import when_words

Tag = tuple[str, str, str]


def tag(last: str | None) -> Tag:
    """Solved, or still in the way."""
    return (_("Solved"), "check", "ok") if last == Kind.SOLVED else (_("Still in the way"), "clock", "heed")


def row(one: Any) -> dict[str, Any]:
    """A hurdle in the list."""
    return {
        "href": reverse("partnership:hurdle", args=[one.pk]), "title": one.title, "words": one.words,
        "tag": tag(one.last),
        "center": one.center.name if one.center else "", "who": author_of(one), "when": when_words(one.at),
    }  # fmt: skip


def line(one: HurdleLine) -> dict[str, Any]:
    """What somebody said of it."""
    return {
        "who": author_of(one), "when": when_words(one.at), "kind": SAID[one.kind], "words": one.words,
        "voice": one.voice,
        "good": one.kind == Kind.SOLVED,
    }  # fmt: skip


def near(found: Sequence[Near]) -> list[dict[str, Any]]:
    """What was done elsewhere about something like it, and whom to ask."""
    return [
        row(one.hurdle) | {
            "lines": [line(told) for told in one.lines if told.kind in (Kind.TRIED, Kind.SOLVED)][-3:],
            "ask": author_of(one.owner),
        }
        for one in found
    ]  # fmt: skip
