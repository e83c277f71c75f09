"""Examples of five levels to begin from, by theme, in our own words: to be changed until they are one's own.

Each is a goal and its five steps from −2 (worse than now) over −1 (as it is now), 0 (what is realistic within some
weeks) and +1 to +2. The levels follow the HL7 guide on person-centered outcomes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Example:
    """A goal with its five levels, −2 first."""

    key: str
    theme: Any
    title: Any
    levels: tuple[Any, Any, Any, Any, Any]


EXAMPLES: tuple[Example, ...] = (
    Example("school", _("School"), _("Be in school more"), (
        _("I miss three days a week or more"), _("I miss a day or two most weeks"),
        _("I miss no more than two days a month"), _("I am there every day for a month"),
        _("I am there every day, and go on the school trip"),
    )),
    Example("sport", _("Sport"), _("Train with my team again"), (
        _("I do not go at all"), _("I go and watch"), _("I train once a week, and rest when I need to"),
        _("I train as often as the others"), _("I play a whole match"),
    )),
    Example("sleep", _("Sleep"), _("Sleep through the night"), (
        _("I am awake for hours nearly every night"), _("I wake up on four or five nights a week"),
        _("I wake up on one or two nights a week"), _("I sleep through every night for two weeks"),
        _("I sleep through, and am not tired in the day"),
    )),
    Example("food", _("Food"), _("Eat with others without fear"), (
        _("I eat alone, and only a few things"), _("I eat at home with my family"),
        _("I eat lunch in school on most days"), _("I eat at a friend’s home"),
        _("I eat out and choose what I like"),
    )),
    Example("symptoms", _("Symptoms"), _("Leave the house without looking for toilets first"), (
        _("I stay at home because of it on most days"), _("I go only where I know the toilets"),
        _("I go to new places with somebody I trust"), _("I go to new places alone"),
        _("I do not think of it for whole days"),
    )),
    Example("medicine", _("Medicine"), _("Take my medicine as I decided"), (
        _("I miss more than half of it"), _("I miss it two or three times a week"),
        _("I miss it once a week at most"), _("I miss none for a month"),
        _("I miss none, and fetch it myself"),
    )),
)  # fmt: skip
