"""Writing down what a team does and wants, and where something is missing."""

from __future__ import annotations

from uuid import UUID

from django.utils import timezone

from alongside.contributions.acting import act
from alongside.contributions.actor import Actor
from alongside.contributions.asking import one_at_a_time
from alongside.groups.actions.telling import tell
from alongside.groups.queries.groups import my_seat, one_group
from alongside.groups.rules import when_work
from alongside.partnership import rules_opportunities as rules
from alongside.partnership import verbs_matching as verbs
from alongside.partnership.models import Work
from alongside.partnership.opportunity_kinds import Lacks, When
from alongside.partnership.queries.twice import just_now
from alongside.partnership.queries.work import one_work, terms_of


@act
def list_work(
    *, by: Actor, group_id: UUID, title: str, when: When, lacks: Lacks = Lacks.NOTHING, needs: str = ""
) -> Work:
    """Write down one thing that a team does or wants to do, and what is missing for it."""
    group = one_group(by, group_id)
    mine = my_seat(by, group)
    rules.may_work(by, mine).or_refuse()
    when_work(group).or_refuse()
    one_at_a_time(f"work of {group_id}")
    says = {"title": title, "when": when, "lacks": lacks, "needs": needs}
    if (twice := just_now(by, Work, seat=mine, ended_at=None, **says)) is not None:
        return twice
    work = Work(group=group, seat=mine, at=timezone.now(), terms=terms_of(by, f"{title} {needs}"), **says)
    work.save(force_insert=True)
    tell(by, verbs.WORK_LISTED, work, group, words=title)
    return work


@act
def strike_work(*, by: Actor, work_id: UUID) -> Work:
    """Strike something from the list."""
    one_at_a_time(f"line {work_id}")
    work = one_work(by, work_id)
    rules.may_work(by, my_seat(by, work.group)).or_refuse()
    when_work(work.group).or_refuse()
    if work.ended_at is not None:
        return work  # a second click
    Work.objects.filter(pk=work.pk).update(ended_at=timezone.now())
    tell(by, verbs.WORK_STRUCK, work, work.group, words=work.title)
    return work
