"""Holds, as rules: who may wait with an entry, ask for it, answer, and show it; and what is called what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, HoldEffect, Role, Voice
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.record.models import Entry, Hold
from alongside.record.models.holds import UNTIL_ASKED
from alongside.sharing.queries.rights import Rights

ONE: dict[Category, Any] = {
    Category.IDENTITY: _("one line about who you are"),
    Category.CONTACT: _("one line about how to reach you"),
    Category.CONDITIONS: _("one diagnosis"),
    Category.MEDICINES: _("one line about medicines"),
    Category.RESULTS: _("one result"),
    Category.NOTES: _("one note"),
    Category.VISITS: _("one visit"),
    Category.JOURNAL: _("one line in the journal"),
    Category.QUESTIONNAIRES: _("one form"),
    Category.PLAN: _("one line of the plan"),
    Category.SENSITIVE: _("one sensitive line"),
    Category.MESSAGES: _("one message"),
}
"""What a held entry is called: of which kind it is, and nothing else."""

WAITS_FOR = (Audience.SELF, Audience.CAREGIVERS)


@dataclass(frozen=True)
class HoldingRule:
    """The charter's rule for one category: what may happen, for how many days, and why."""

    effect: HoldEffect
    days: int
    reason: str


def latest(rule: HoldingRule, written: datetime, now: datetime) -> datetime:
    """The last moment until which an entry may wait that was first written down then."""
    return min(written, now) + timedelta(days=rule.days)


def may_hold(by: Actor, rights: Rights, entry: Entry, rule: HoldingRule | None) -> Verdict:
    """A clinician of the team or the center who may add here, where the charter lets it, what the clinic wrote."""
    category = Category(entry.category)
    if not rights.may_see(category):
        return unknown()
    if by.role != Role.CLINICIAN or rights.held[category].audience not in (Audience.TEAM, Audience.CENTER):
        return refuse(_("Only a clinician who treats the person waits with an entry before it is shown."))
    if not rights.may_contribute(category):
        return refuse(_("You can read here, and not write. The person can open this to you."))
    if entry.voice in (Voice.PATIENT, Voice.CAREGIVER) or entry.author_id == entry.person_id:
        return refuse(_("What the person or the family wrote is never held from them."))
    if entry.on_behalf_of_name:
        return refuse(_("What the person or the family wrote is never held from them."))
    if rule is None or rule.effect != HoldEffect.MAY:
        return refuse(_("The charter lets nobody hold this kind of entry."))
    return allow()


def when_hold(rule: HoldingRule, written: datetime, until: datetime, now: datetime, *, held: bool) -> Verdict:
    """Once at a time, into the future, and no longer than the charter lets it from when it was written down."""
    if held:
        return refuse(_("This is held already."))
    end = latest(rule, written, now)
    if end <= now:
        return refuse(
            _("The charter lets this wait %(days)s days after it was written down. They have gone.")
            % {"days": rule.days}
        )
    if until <= now:
        return refuse(_("Choose a day that is still to come."))
    if until > end:
        return refuse(
            _("The charter lets this wait %(days)s days after it was written down. Choose an earlier day.")
            % {"days": rule.days}
        )
    return allow()


def still_holds(hold: Hold, now: datetime) -> Verdict:
    """Whether it is still held: what was shown is not asked for."""
    if hold.released_at is not None or hold.until <= now:
        return refuse(_("This is not held any more. Load the page again to see it."))
    return allow()


def may_ask(by: Actor, rights: Rights, hold: Hold) -> Verdict:
    """The person, and caregivers who see this kind of entry."""
    category = Category(hold.category)
    if not rights.may_see(category):
        return unknown()
    if rights.held[category].audience not in WAITS_FOR:
        return refuse(_("Only those ask for it from whom it is held. You see it already."))
    return allow()


def opens_by_asking(rights: Rights, hold: Hold) -> bool:
    """What comes when it is asked for comes when the person asks; a caregiver's question goes to the care team."""
    return hold.effect == HoldEffect.ASKED and rights.is_self


def may_answer(by: Actor, rights: Rights, hold: Hold) -> Verdict:
    """Any clinician of the care team, and whoever holds it."""
    return may_show(by, rights, hold.category, hold.author_id)


def may_show(by: Actor, rights: Rights, category: int, held_by: UUID | None) -> Verdict:
    """Any clinician of the care team, and whoever holds it, shows it."""
    if not rights.may_see(Category(category)):
        return unknown()
    audience = rights.held[Category(category)].audience
    if audience == Audience.TEAM or (audience == Audience.CENTER and held_by == by.person_id):
        return allow()
    return refuse(_("The care team shows it, or the clinician who holds it. You can ask to see it."))


def comes_when_asked(until: datetime) -> bool:
    """Whether it has no day of its own."""
    return until >= UNTIL_ASKED
