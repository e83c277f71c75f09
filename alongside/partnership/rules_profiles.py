"""Who says what of themselves, and who may ask whom."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import Asked, Opportunity
from alongside.partnership.profile_kinds import Kind
from alongside.partnership.rules_opportunities import may_change
from alongside.people.rules.standing import may_begin

MOST_PARTS = 40


def may_tell(by: Actor) -> Verdict:
    """Everyone of themselves, and of nobody else."""
    return may_begin(by)


def when_tell(parts: int, kind: Kind, words: str, way: str) -> Verdict:
    """With some words or a way; and not a book."""
    if parts >= MOST_PARTS:
        return refuse(_("This is a lot already. Take something away first."))
    if not words and not (way and kind == Kind.CIRCUMSTANCE):
        return refuse(_("Write a few words first."))
    return allow()


def may_ask(by: Actor, task: Opportunity) -> Verdict:
    """The contact person of the task."""
    return may_change(by, task)


def when_ask(fits: bool) -> Verdict:
    """Somebody who said that they may be asked, and not more often than they said."""
    if not fits:
        return refuse(_("They cannot be asked this now. Choose somebody else, or wait for an offer."))
    return allow()


def may_say_no(by: Actor, asked: Asked) -> Verdict:
    """Whoever was asked."""
    verdict = may_begin(by)
    if verdict and asked.person_id != by.person_id:
        return refuse(_("Only who was asked says this."))
    return verdict


def when_say_no(asked: Asked) -> Verdict:
    """Once."""
    return refuse(_("You have said this already.")) if asked.said_no_at is not None else allow()
