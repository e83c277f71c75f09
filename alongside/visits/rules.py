"""Who may put what on the agenda, hold a visit, say yes to its summary and share it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.terms import Audience, Category, Role
from alongside.kit.verdict import Verdict, allow, refuse, unknown
from alongside.record import rules as record_rules
from alongside.sharing.queries.rights import Rights
from alongside.visits.models import AgendaItem, Visit

NEAR = (Audience.SELF, Audience.CAREGIVERS, Audience.TEAM)
FAMILY = (Audience.SELF, Audience.CAREGIVERS)
Status = Visit.Status
ABOUT_NOW = timedelta(hours=1)
SHORTLY = timedelta(hours=2)
A_DAY = timedelta(days=1)


def may_see_agenda(rights: Rights) -> Verdict:
    """Whoever may see the plan."""
    return allow() if rights.may_see(Category.PLAN) else unknown()


def may_see_visits(rights: Rights) -> Verdict:
    """Whoever may see the visits."""
    return allow() if rights.may_see(Category.VISITS) else unknown()


def may_add(by: Actor, rights: Rights) -> Verdict:
    """Whoever may add to the plan, on the agenda and in the visit."""
    return record_rules.may_write(by, rights, Category.PLAN)


def may_agree(by: Actor, rights: Rights) -> Verdict:
    """The person, their caregivers and the care team: those who meet."""
    verdict = may_add(by, rights)
    if verdict and rights.audience not in NEAR:
        return refuse(_("The person, their caregivers and the care team agree on this."))
    return verdict


def may_keep(by: Actor, rights: Rights, item: AgendaItem, audiences: Collection[Audience]) -> Verdict:
    """The person, or the caregiver who wrote it; never from the person."""
    return record_rules.may_keep_from(by, rights, item.author_id, audiences)


def may_take_off(by: Actor, rights: Rights, item: AgendaItem) -> Verdict:
    """Who put it there, and the person whose agenda it is."""
    verdict = may_add(by, rights)
    if not verdict or rights.is_self or item.author_id == by.person_id:
        return verdict
    return refuse(_("Whoever put this on the agenda takes it off. In the visit you can tick it."))


def may_hold_visit(by: Actor, rights: Rights) -> Verdict:
    """Whoever may add to the visits plans one, begins it and ends it."""
    if rights and rights.may_see(Category.VISITS) and not rights.may_contribute(Category.VISITS):
        return refuse(_("The person and the care team plan visits. You can put things on the agenda."))
    return record_rules.may_write(by, rights, Category.VISITS)


def when_plan(starts_at: datetime) -> Verdict:
    """A visit that is to come, or that begins about now."""
    if starts_at >= timezone.now() - ABOUT_NOW:
        return allow()
    return refuse(
        _("This time has passed. Plan the visit for a time to come. To begin at once, write the time of now.")
    )


def when_begin(visit: Visit) -> Verdict:
    """A visit that is planned."""
    return allow() if visit.status == Status.PLANNED else _not_now(visit)


def is_near(visit: Visit) -> bool:
    """Whether the page offers to begin a visit: from its day on, or shortly before where it is just after midnight."""
    return timezone.localdate(visit.starts_at - SHORTLY) <= timezone.localdate()


def when_end(visit: Visit) -> Verdict:
    """A visit that is under way."""
    return allow() if visit.status == Status.UNDER_WAY else _not_now(visit)


def when_go_on(visit: Visit, *, summed_up: bool) -> Verdict:
    """A visit that ended within a day, while nobody said yes to its summary, changed it or shared it."""
    if visit.status != Status.HELD:
        return _not_now(visit)
    if summed_up:
        return refuse(_("The summary was changed, agreed on or shared. Write there what came later."))
    if visit.ended_at is None or visit.ended_at <= timezone.now() - A_DAY:
        return refuse(_("This visit ended more than a day ago. Write in its summary what came later."))
    return allow()


def when_not_held(visit: Visit) -> Verdict:
    """A visit that has not begun."""
    return allow() if visit.status == Status.PLANNED else _not_now(visit)


def when_plan_again(visit: Visit) -> Verdict:
    """A visit that was not held."""
    return allow() if visit.status == Status.NOT_HELD else _not_now(visit)


def when_link(visit: Visit) -> Verdict:
    """A visit that is linked to nothing yet."""
    return allow() if visit.entry_origin is None else refuse(_("This visit is linked already."))


def when_move(visit: Visit) -> Verdict:
    """A visit that has not begun."""
    return allow() if visit.status == Status.PLANNED else _not_now(visit)


def when_write(visit: Visit) -> Verdict:
    """In the visit, and afterwards: what was forgotten is written down, too."""
    if visit.status in (Status.UNDER_WAY, Status.HELD):
        return allow()
    return refuse(_("Begin the visit first. Until then you can put things on the agenda."))


def when_summarize(visit: Visit) -> Verdict:
    """After the visit."""
    return (
        allow() if visit.status == Status.HELD else refuse(_("The summary comes when the visit has ended."))
    )


def _not_now(visit: Visit) -> Verdict:
    told = {
        Status.PLANNED: _("This visit has not begun yet."), Status.UNDER_WAY: _("This visit is under way."),
        Status.HELD: _("This visit has been held. It stands as it was."),
        Status.NOT_HELD: _("This visit was not held. You can plan it again."),
    }  # fmt: skip
    return refuse(told[Status(visit.status)])


def may_send(by: Actor, rights: Rights) -> Verdict:
    """The person, and caregivers who may add to the plan: they choose whom it goes to."""
    verdict = may_add(by, rights)
    if verdict and rights.audience not in FAMILY:
        return refuse(_("The person chooses whom the summary goes to. You can read it here."))
    return verdict


def may_answer(by: Actor, rights: Rights) -> Verdict:
    """The question back is for the person and the family."""
    verdict = may_add(by, rights)
    if verdict and rights.audience not in FAMILY:
        return refuse(_("This question is for the person and the family."))
    return verdict


def may_set_standards(by: Actor) -> Verdict:
    """Coordinators and administrators put down what the community decided."""
    if by.role in (Role.COORDINATOR, Role.ADMINISTRATOR):
        return allow()
    return refuse(_("A coordinator writes here what the community decided. You can wish for a change."))
