"""Who raises a worry about working together, who may hide, and who says what of it when."""

from __future__ import annotations

from datetime import date

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.worrying import LONGEST, OF_RAISER, Kind
from alongside.people.rules.standing import is_program, may_begin

LATE = _("This is not possible any more. Read what was said since.")


def may_raise(by: Actor) -> Verdict:
    """Anyone who has a seat in the community, in their own name or without one."""
    return may_begin(by)


def when_taken(takes: bool) -> Verdict:
    """With a group that everyone reads and that goes on, or with a center."""
    if takes:
        return allow()
    return refuse(_("Only its members read this group, or it has ended. Choose another, or a center."))


def when_raised_once(just_now: bool) -> Verdict:
    """A second click raises nothing a second time."""
    if just_now:
        return refuse(_("You said exactly this a moment ago, and it is kept. You find it in the list."))
    return allow()


def when_hidden(hides: str, side: str) -> Verdict:
    """Without a name where five or more could have written it; with one's side where each side has five."""
    if not hides:
        link = (_("Cards to talk with"), str(reverse_lazy("parity:cards")))
        return refuse(
            _("You are fewer than five here: everyone would know whose it is. Use your name, or talk. The cards help."),
            ask=(link,),
        )  # fmt: skip
    if side and hides != "sides":
        return refuse(
            _("One side is fewer than five here, and its side would tell who wrote it. Leave it out.")
        )
    return allow()


def when_letter(room: bool) -> Verdict:
    """A few a day."""
    if room:
        return allow()
    return refuse(
        _("That is as much as one can write in a day without a name. Come again tomorrow, or use your name.")
    )


def may_open(by: Actor) -> Verdict:
    """Letters are put up by the night, and by nobody."""
    return allow() if is_program(by) else refuse(_("The night puts up what has no name."))


def may_say(kind: Kind, raised: bool, answers: bool, sat: bool) -> Verdict:
    """Who raised it says whether it is answered; who sits there, or works there, sees to the answer.

    `sat`: they sat in its group when that ended, and hand it on.
    """
    if kind == Kind.MOVE:
        return allow() if raised or answers or sat else refuse(_("This is for those with whom it is."))
    if kind in OF_RAISER:
        return allow() if raised else refuse(_("Only who raised it says this."))
    if raised:
        return refuse(_("You raised this one. Somebody else answers it."))
    return allow() if answers else refuse(_("This is for those with whom it is."))


def when_say(can: bool) -> Verdict:
    """In its order."""
    return allow() if can else refuse(LATE)


def when_ask(there: bool, raised: bool) -> Verdict:
    """Of somebody else who sits there or works there, and did not raise it."""
    if raised:
        return refuse(_("They raised it themselves. Ask somebody else."))
    return allow() if there else refuse(_("Choose somebody who sits there, or works there."))


def when_by(until: date | None, today: date) -> Verdict:
    """By a day within sixty days."""
    if until is None or not today <= until <= today + LONGEST:
        return refuse(_("Choose a day within the next sixty days."))
    return allow()


def when_handed_on(takes: bool, stays: bool) -> Verdict:
    """To another group that everyone reads, or a center."""
    return refuse(_("It is there already.")) if stays else when_taken(takes)
