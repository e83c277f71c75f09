"""Who asks advisors, who agrees, who looks, and who answers what they say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group, GroupSeat
from alongside.groups.rules import when_work
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.models import Advisor
from alongside.parity.models.advice import MOST_ADVISORS
from alongside.people.rules.standing import may_begin

LONGEST = timedelta(days=120)


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group."""
    verdict = may_begin(by)
    if verdict and mine is None:
        return refuse(_("This is for those who have a seat in the group."))
    return verdict


def when_ask(group: Group, goes_on: bool) -> Verdict:
    """In a group that everyone reads and that goes on; one look at a time."""
    if group.members_only:
        return refuse(_("Only its members read this group, so nobody from outside could look at it."))
    if goes_on:
        return refuse(_("Advisors are asked already. Wait until their day is over."))
    return when_work(group)


def when_named(names: Sequence[str], missing: Sequence[str], own: bool) -> Verdict:
    """One to three others, whom one knows here by name."""
    if missing:
        told = _("Nobody here is known by this name: %(names)s.") % {"names": ", ".join(missing)}
        return refuse(told)
    if own:
        return refuse(_("You ask for it. Name others."))
    if not 1 <= len(names) <= MOST_ADVISORS:
        return refuse(_("Name one to three people."))
    return allow()


def when_until(until: date, today: date) -> Verdict:
    """By a day that leaves some time, and not too much."""
    if today + timedelta(days=7) <= until <= today + LONGEST:
        return allow()
    return refuse(_("Choose a day between a week and four months from now."))


def when_agree(said: bool, until: date, today: date) -> Verdict:
    """Once for each side, while there is time."""
    return refuse(_("Your side has said yes, or the day is over.")) if said or until < today else allow()


def may_look(advisor: Advisor | None) -> Verdict:
    """Whoever is asked to look."""
    return allow() if advisor else refuse(_("This is for those who are asked to look."))


def when_look(advisor: Advisor, agreed: bool, until: date, today: date) -> Verdict:
    """When both sides agreed, until the day, and before it is given."""
    if not agreed:
        return refuse(_("Both sides of the group have to agree first."))
    if advisor.given_at is not None:
        return refuse(_("You gave it, and it is read. What is given stays as it is."))
    return allow() if today <= until else refuse(_("The day is over. Ask the group whether it still helps."))


def when_write(advisor: Advisor) -> Verdict:
    """When one said that one looks."""
    return allow() if advisor.looks else refuse(_("Say first that you look at it."))


def when_give(anything: bool) -> Verdict:
    """When something is written."""
    return allow() if anything else refuse(_("Write what goes well, or what to try, of one thing at least."))


def when_answered(given: bool, again_on: date | None, today: date) -> Verdict:
    """What is given is answered, with a day on which the group looks again that lies ahead."""
    if not given:
        return refuse(_("This is not given yet."))
    if again_on is not None and not today < again_on <= today + timedelta(days=366):
        return refuse(_("Choose a day ahead, within a year."))
    return allow()
