"""Seven starts of a few weeks (D21): small enough for a first time, each with its first steps and what one counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Starter:
    """A start: what it is called, why one does it, how one begins, what one counts, and for how many weeks."""

    title: Any
    why: Any
    steps: tuple[Any, ...]
    counts: Any
    weeks: int


STARTERS: dict[str, Starter] = {
    "matters": Starter(
        _("Asked first: what matters to you today?"),
        _("A visit often begins with what care wants to know. Here it begins with you."),
        (
            _("Choose one room and one day a week."),
            _("Ask the question first, and write the answer where both see it."),
            _("When you part, ask: did we talk about it?"),
        ),
        _("Visits that began with the question"), 4,
    ),
    "names": Starter(
        _("Everyone by name"),
        _("Who knows the names of all in the room dares to ask."),
        (
            _("Ask ten families who was in the room. Count how many names they know."),
            _("Choose one way: a card, a board, a round at the door."),
            _("Ask ten more, two weeks later."),
        ),
        _("Families who knew the names of all in the room"), 3,
    ),
    "callback": Starter(
        _("A call back on the same day"),
        _("Waiting by the phone is a day lost. A fixed hour gives it back."),
        (
            _("Write down for a week when people call, and when they are called back."),
            _("Promise one hour a day, and keep it for two weeks."),
            _("Ask those who called how it was."),
        ),
        _("Calls that were answered on the same day"), 6,
    ),
    "one_sheet": Starter(
        _("Both lists on one sheet"),
        _("You come with questions, they come with theirs. One sheet has room for both."),
        (
            _("Draw the sheet together, on paper, in an hour."),
            _("Try it with five families. Change it after each."),
            _("Try the last one for two weeks."),
        ),
        _("Visits in which both lists were looked at"), 6,
    ),
    "walk": Starter(
        _("Go the way that a patient goes"),
        _("From the door to the chair and home again: what does one see there?"),
        (
            _("Two go together: one who lives with it, one who works there."),
            _("Write it down on the day, in a walk through care."),
            _("Mend the smallest thing of all within a week."),
        ),
        _("Things on the way that we mended, of those we saw"), 2,
    ),
    "letter": Starter(
        _("A letter that one understands"),
        _("Letters are written by those who know already. Here those write who have to read."),
        (
            _("Choose the letter that leads to most calls."),
            _("Three families mark what they do not understand. Write it anew together."),
            _("Send it for three weeks. Ask who gets it what they have to do."),
        ),
        _("Families who could say what the letter asks of them"), 5,
    ),
    "cafe": Starter(
        _("An hour with those who know it"),
        _("Who is new to it learns most from who has lived with it for years."),
        (
            _("Ask three families what they would have liked to know in the first month."),
            _("Hold one hour for new families. Those who live with it lead it."),
            _("Ask afterwards: what will you do in another way?"),
        ),
        _("New families who came, of those who were asked"), 6,
    ),
}  # fmt: skip
