"""Who says what of a hurdle, and when."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.hurdles import Kind, next_said
from alongside.people.rules.standing import may_begin


def may_tell(by: Actor) -> Verdict:
    """Anyone, in their own name."""
    return may_begin(by)


def when_say(kind: Kind, *, owns: bool, solved: bool) -> Verdict:
    """What was tried by anybody; what is solved by who owns it; taken on by somebody else."""
    if kind not in next_said(owns=owns, solved=solved):
        return refuse(_("This is not possible any more. Read what was said since."))
    return allow()


def when_said(kind: Kind, words: str) -> Verdict:
    """In words, so that it helps others."""
    if kind in (Kind.TRIED, Kind.SOLVED) and not words:
        return refuse(_("Say in a few words what was done. It may help others."))
    return allow()
