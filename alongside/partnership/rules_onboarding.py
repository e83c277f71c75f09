"""Who keeps the steps of a center or a group, who begins an onboarding, and who says that a step is done."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import OnboardingStep
from alongside.people.rules.standing import keeps, may_begin


def may_keep_center(by: Actor, center_id: UUID) -> Verdict:
    """Whoever is at the center, in that seat; and who coordinates the community."""
    verdict = may_begin(by)
    if verdict and by.center_id != center_id and not keeps(by, by.community_id):
        return refuse(_("This is for those who are at this center."))
    return verdict


def may_keep_group(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group."""
    return groups.may_work(by, mine)


def when_keep(group: Group) -> Verdict:
    """While the group goes on."""
    return groups.when_work(group)


def may_come(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group: the newcomer themselves, too."""
    return groups.may_work(by, mine)


def when_come(newcomer: GroupSeat, contact: GroupSeat, steps: int, begun: bool) -> Verdict:
    """Once, for somebody who sits there, with somebody else who sits there, and with steps to take."""
    if begun:
        return refuse(_("This has begun already."))
    if contact.pk == newcomer.pk or contact.group_id != newcomer.group_id:
        return refuse(_("Choose somebody else of the group to help them begin."))
    if not steps:
        return refuse(_("First write down which steps there are."))
    return allow()


def may_say(mine: GroupSeat, newcomer: GroupSeat, step: OnboardingStep) -> Verdict:
    """Whoever did it; what is private the newcomer alone."""
    if step.private and mine.pk != newcomer.pk:
        return refuse(_("This step is theirs alone. Nobody asks about it."))
    return allow()


def may_not_help(mine: GroupSeat, now: GroupSeat | None) -> Verdict:
    """Whoever helps, or is asked to."""
    return allow() if mine == now else refuse(_("You are not asked to help them begin."))


def when_help(mine: GroupSeat, newcomer: GroupSeat) -> Verdict:
    """Somebody else than the newcomer."""
    if mine.pk == newcomer.pk:
        return refuse(_("Choose somebody else of the group to help them begin."))
    return allow()
