"""Who begins a round without names, and when; who answers; and that the clock alone counts."""

from __future__ import annotations

from datetime import date

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.telling import FEWEST
from alongside.people.rules.standing import is_program, may_begin
from alongside.ui.words import long_day

TALK = (
    _(
        "Nobody is asked: with fewer than five, everyone would know who said what. Talk instead. The cards help."
    ),
    (_("Cards to talk with"), reverse_lazy("parity:cards")),
)
CHANGED = _(
    "Since the last round somebody came or left. Beside what was told then, one could work out what one person says. "
    "Talk instead: the cards help."
)


def may_ask(by: Actor, beside: int) -> Verdict:
    """Whoever would be asked as well: who sits in the group, or works with the center. `beside`: how many they are."""
    verdict = may_begin(by)
    if verdict and not beside:
        return refuse(_("This is for those who would be asked as well. Ask one of them to begin it."))
    return verdict


def when_many(count: int) -> Verdict:
    """From five people on."""
    words, link = TALK
    return allow() if count >= FEWEST else refuse(words, ask=((link[0], str(link[1])),))


def when_drawn(count: int) -> Verdict:
    """Where five are left whose answers tell nobody's, held against the rounds before."""
    words, link = TALK
    return allow() if count >= FEWEST else refuse(CHANGED, ask=((link[0], str(link[1])),))


def when_again(runs: bool, not_before: date | None, today: date) -> Verdict:
    """One after the other, and not too soon."""
    if runs:
        return refuse(_("Such a round is open now. Wait until it is over."))
    if not_before is not None and today < not_before:
        return refuse(
            _("You asked this not long ago. It can be asked again from %(day)s on.")
            % {"day": long_day(not_before)}
        )
    return allow()


def when_answer(was_asked: bool) -> Verdict:
    """Once, by whoever is asked, while it is open."""
    if not was_asked:
        return refuse(_("You have answered already, or this round is over."))
    return allow()


def may_tell(by: Actor) -> Verdict:
    """Rounds are counted by the clock, and by nobody."""
    return allow() if is_program(by) else refuse(_("The clock counts, when a round is over."))


def when_tell(is_over: bool, is_told: bool) -> Verdict:
    """When everyone has answered or its days are over, once."""
    return (
        allow() if is_over and not is_told else refuse(_("This round is open still, or it is told already."))
    )
