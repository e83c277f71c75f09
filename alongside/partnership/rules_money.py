"""Who says what of time and money, and when. `mine` is the actor's own seat in the group."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import GroupSeat
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.partnership.claiming import Stands, Step
from alongside.people.rules.standing import KEEPERS, may_begin

Said = Iterable[tuple[str, UUID]]


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group: all of them, with the same rights."""
    return groups.may_work(by, mine)


def may_keep(by: Actor) -> Verdict:
    """Whoever keeps the community: its coordinators and administrators."""
    verdict = may_begin(by)
    if verdict and by.role not in KEEPERS:
        return refuse(_("This is for those who coordinate the community. Ask one of them."))
    return verdict


def may_name(by: Actor, person_id: UUID) -> Verdict:
    """Nobody gives themselves a say over money."""
    if person_id == by.person_id:
        return refuse(_("Nobody names themselves. Ask somebody else to name you."))
    return allow()


def when_named(has_duty: bool) -> Verdict:
    """Once."""
    if has_duty:
        return refuse(_("They look after it already."))
    return allow()


def may_end_duty(by: Actor, person_id: UUID, in_group: bool, mine: GroupSeat | None) -> Verdict:
    """Oneself at any time; else those who could name somebody."""
    if person_id == by.person_id:
        return may_begin(by)
    return may_work(by, mine) if in_group else may_keep(by)


def when_plan(project_fits: bool) -> Verdict:
    """For the group, or for a project of the group."""
    if not project_fits:
        return refuse(_("Choose a project of this group."))
    return allow()


def when_worked(on: date, today: date) -> Verdict:
    """What was, not what will be."""
    if on > today:
        return refuse(_("This day is still to come."))
    return allow()


def when_said_once(just_now: bool) -> Verdict:
    """A second click asks for nothing a second time."""
    if just_now:
        return refuse(
            _("You said exactly this a moment ago. It is kept. If it was twice, say it again in a minute.")
        )
    return allow()


def when_rated(known: bool, worth: int) -> Verdict:
    """At a rate that the community has, and for long enough to be worth something."""
    if not known:
        return refuse(_("Choose a kind of work for which there is a rate."))
    if worth < 1:
        return refuse(_("That is too short to be paid."))
    return allow()


def may_offer(mine: GroupSeat, to_seat: GroupSeat) -> Verdict:
    """To somebody else who sits in the same group."""
    if to_seat.group_id != mine.group_id or to_seat.pk == mine.pk:
        return refuse(_("Choose somebody else who sits here."))
    return allow()


def may_answer(by: Actor, to_seat: GroupSeat) -> Verdict:
    """Only who was offered it. Nobody asks why."""
    verdict = may_begin(by)
    if verdict and to_seat.person_id != by.person_id:
        return refuse(_("Only who was offered it answers."))
    return verdict


def may_recall(by: Actor, seat: GroupSeat) -> Verdict:
    """Whoever said it."""
    verdict = may_begin(by)
    if verdict and seat.person_id != by.person_id:
        return refuse(_("Only who wrote it takes it back."))
    return verdict


def when_recall(recalled: bool, claim: Stands | None) -> Verdict:
    """Once, and while no money is on its way for it."""
    if recalled:
        return refuse(_("This was taken back already."))
    if claim not in (None, Stands.REFUSED, Stands.WITHDRAWN):
        return refuse(_("Take back what you asked to be paid for it first."))
    return allow()


def may_claim(by: Actor, sat: GroupSeat | None) -> Verdict:
    """Whoever sits or sat in the group, in their own name."""
    verdict = may_begin(by)
    if verdict and sat is None:
        return refuse(_("This is for those who have a seat in the group. You can ask for one."))
    return verdict


def may_say(by: Actor, claimant: UUID, decides: bool, step: Step) -> Verdict:
    """The claimant takes it back. Yes and no are said by somebody else who looks after money there."""
    verdict = may_begin(by)
    if not verdict:
        return verdict
    if step == Step.WITHDRAW:
        return allow() if claimant == by.person_id else refuse(_("Only who claimed it takes it back."))
    if claimant == by.person_id:
        return refuse(_("Nobody says yes to their own claim. Two others do."))
    if not decides:
        return refuse(_("This is for those who look after the group's money."))
    return allow()


def when_say(by: Actor, told: Said, stands: Stands, step: Step) -> Verdict:
    """Until two have said yes or one has said no; each once."""
    still = (Stands.CLAIMED, Stands.APPROVED) if step == Step.WITHDRAW else (Stands.CLAIMED,)
    if stands not in still:
        return refuse(_("This is not possible any more. Read what was said since."))
    if step == Step.APPROVE and (Step.APPROVE, by.person_id) in set(told):
        return refuse(_("You said yes already. Somebody else says the second one."))
    return allow()


def may_pay(pays: bool) -> Verdict:
    """Whoever was named to pay for the community."""
    if not pays:
        return refuse(_("This is for whoever pays for the community."))
    return allow()


def when_pay(anything: bool) -> Verdict:
    """Where two have said yes, and it is known where the money goes."""
    if not anything:
        return refuse(_("Nothing waits to be paid whose account is known."))
    return allow()


def when_paid(sent: bool) -> Verdict:
    """What was sent to the bank, once."""
    if not sent:
        return refuse(_("This was noted as paid already."))
    return allow()
