"""Who may begin a task, offer to do it, choose, and close it; and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import Group, GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.models import Offer, Opportunity
from alongside.partnership.opportunity_kinds import OF_CONTACT, Said, next_said
from alongside.people.rules.standing import keeps, may_begin


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the team."""
    return groups.may_work(by, mine)


def may_open(by: Actor, group: Group | None, mine: GroupSeat | None) -> Verdict:
    """Anyone, in their own name; for a team whoever sits in it."""
    return may_begin(by) if group is None else groups.may_work(by, mine)


def when_open(group: Group | None, by_on: date | None, today: date) -> Verdict:
    """For a team that everyone reads and that goes on, and by a day that is still to come."""
    if group is not None and group.members_only:
        return refuse(_("Only its members read this group. Choose one that everyone reads."))
    if by_on is not None and by_on < today:
        return refuse(_("This day is over. Choose one that is still to come."))
    return groups.when_work(group) if group is not None else allow()


def may_offer(by: Actor, task: Opportunity) -> Verdict:
    """Anyone of any role, but not whoever chooses."""
    verdict = may_begin(by)
    if verdict and task.contact_id == by.person_id:
        return refuse(_("You are the contact person. Others offer to you."))
    return verdict


def when_offer(task: Opportunity, standing: bool) -> Verdict:
    """While somebody is looked for, and once."""
    if standing:
        return refuse(_("You have offered this already."))
    if task.proposed and task.taken_up_at is None:
        return refuse(_("This is what somebody else could do. A team takes it up."))
    return when_looked_for(task)


def when_looked_for(task: Opportunity) -> Verdict:
    """Until it is closed, and as long as a place is free."""
    verdict = when_goes_on(task)
    if verdict and task.filled_at is not None:
        return refuse(_("Somebody does this already."))
    return verdict


def when_goes_on(task: Opportunity) -> Verdict:
    """Until it is closed."""
    if task.closed_at is not None:
        return refuse(_("This is closed. What was done stays readable."))
    return allow()


def may_say(by: Actor, offer: Offer, kind: Said) -> Verdict:
    """The contact person chooses and declines; whoever offered takes back; either says that it is done."""
    verdict = may_begin(by)
    if not verdict:
        return verdict
    contact, mine = offer.opportunity.contact_id == by.person_id, offer.person_id == by.person_id
    if (contact and kind in OF_CONTACT) or (mine and kind in (Said.BACK, Said.DONE)):
        return allow()
    return refuse(_("This is for the other one of you to say."))


def may_show(by: Actor, offer: Offer) -> Verdict:
    """Whoever wrote it."""
    verdict = may_begin(by)
    if verdict and offer.person_id != by.person_id:
        return refuse(_("This is for whoever offered."))
    return verdict


def when_show(offer: Offer, told: Sequence[Said], to: UUID) -> Verdict:
    """To the contact person of this moment, while the task goes on and one stands by it."""
    if Said.BACK in told or Said.DECLINED in told:
        return refuse(_("This is not possible any more. Read what was said since."))
    if to != offer.opportunity.contact_id:
        return refuse(
            _("Somebody else answers now: %(name)s. Look again.") % {"name": offer.opportunity.contact_name}
        )
    return when_goes_on(offer.opportunity)


def when_say(by: Actor, offer: Offer, told: Sequence[Said], kind: Said) -> Verdict:
    """In its order; somebody is chosen while a place is free."""
    task = offer.opportunity
    if task.proposed and task.taken_up_at is None:
        return refuse(_("No team has taken this up yet."))
    contact, mine = task.contact_id == by.person_id, offer.person_id == by.person_id
    can = (
        *(next_said(told, contact=True) if contact else ()),
        *(next_said(told, contact=False) if mine else ()),
    )
    if kind not in can:
        return refuse(_("This is not possible any more. Read what was said since."))
    return when_looked_for(task) if kind == Said.CHOSEN else allow()


def when_said(kind: Said, words: str) -> Verdict:
    """A no has words."""
    if kind == Said.DECLINED and not words:
        return refuse(_("Say in a few kind words why not. They took the time to offer."))
    return allow()


def may_change(by: Actor, task: Opportunity) -> Verdict:
    """The contact person."""
    verdict = may_begin(by)
    if verdict and task.contact_id != by.person_id:
        return refuse(_("This is for the contact person: %(name)s.") % {"name": task.contact_name})
    return verdict


def may_take_over(by: Actor, task: Opportunity, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in its team, or keeps the community: a task is not left alone when somebody goes."""
    verdict = may_begin(by)
    if verdict and task.contact_id == by.person_id:
        return refuse(_("You are the contact person already."))
    if verdict and mine is None and not keeps(by, task.community_id):
        return refuse(_("This is for those who sit in its team."))
    return verdict


def when_take_up(task: Opportunity, group: Group) -> Verdict:
    """A proposal, once, for a team that everyone reads and that goes on."""
    if not task.proposed or task.taken_up_at is not None:
        return refuse(_("A team does this already."))
    verdict = when_goes_on(task)
    return when_open(group, None, date.min) if verdict else verdict


def may_decide_board(by: Actor) -> Verdict:
    """Whoever keeps the community says whether strangers read of its tasks."""
    verdict = may_begin(by)
    if verdict and not keeps(by, by.community_id):
        return refuse(_("A coordinator says whether everybody outside may read this."))
    return verdict
