"""Who may work in a project, and when. Who sits in its group works in it: `mine` is the actor's own seat there."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import GroupSeat
from alongside.improvement.gate import Step
from alongside.improvement.gate_words import REASONS
from alongside.improvement.models import Project
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.sharing.rules import may_open_work

LIVES = (GroupSeat.Knows.LIVED, GroupSeat.Knows.BOTH)


def may_work(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Whoever sits in the group: all of them, with the same rights."""
    return groups.may_work(by, mine)


def may_open(by: Actor, mine: GroupSeat | None, stated: set[str]) -> Verdict:
    """Whoever sits in the group begins a project that states first what the charter in force asks for (B44)."""
    verdict = may_work(by, mine)
    return may_open_work(by, "project", stated) if verdict else verdict


def when_work(project: Project) -> Verdict:
    """Until the project, or its group, has ended."""
    if project.ended_at is not None:
        return refuse(_("This project has ended. What it found out stays readable."))
    return groups.when_work(project.group)


def when_problem(matters: bool) -> Verdict:
    """What matters to those concerned comes first."""
    if not matters:
        return refuse(_("First write what matters to those whom it is about."))
    return allow()


def may_confirm(by: Actor, mine: GroupSeat | None) -> Verdict:
    """Those who live with it say whether this is the problem."""
    verdict = may_work(by, mine)
    if verdict and mine is not None and mine.knows not in LIVES:
        return refuse(_("Those who live with it say whether this is the problem. You help them to be heard."))
    return verdict


def when_confirm(is_latest: bool) -> Verdict:
    """The wording that stands."""
    if not is_latest:
        return refuse(_("There is a later wording by now. Read that one."))
    return allow()


def when_solve(step: Step) -> Verdict:
    """Ideas and tests open once those who live with the problem said that it is one."""
    return allow() if step == Step.OPEN else refuse(REASONS[step])


def may_write_part(mine: GroupSeat | None, lived: bool) -> Verdict:
    """Of a way through care those write who made it themselves."""
    if lived and mine is not None and mine.knows not in LIVES:
        return refuse(_("Here those write whose way it was. You help them to be heard."))
    return allow()


def when_part(known: bool, marked: bool) -> Verdict:
    """In a part that the sheet has, marked as it asks."""
    if not (known and marked):
        return refuse(_("This sheet has no such part."))
    return allow()


def when_rank(known: bool) -> Verdict:
    """What was brought to this group."""
    if not known:
        return refuse(_("This is not among what was brought here. Look at the list as it is now."))
    return allow()


def when_act(can: bool) -> Verdict:
    """What somebody wants to change is still there, and can go where it shall."""
    if not can:
        return refuse(_("This is not possible any more. Look at the diagram as it is now."))
    return allow()


def when_seen(studied: bool) -> Verdict:
    """Until somebody said what came of the test."""
    if studied:
        return refuse(_("What came of this test is said already. You can plan the next one."))
    return allow()


def when_together(partners: bool, told: bool) -> Verdict:
    """A test of working together says who is in it, and what one expects of that."""
    if partners and not told:
        return refuse(_("Say who is in it, from each side, and what you expect of working together."))
    return allow()


def when_felt(fits: bool) -> Verdict:
    """How it was to work together is said of tests of that."""
    if not fits:
        return refuse(_("This test is of a change in care. Say in words how it was."))
    return allow()


def when_tally(by_hand: bool) -> Verdict:
    """What the registry counts is not counted by hand."""
    if not by_hand:
        return refuse(_("This number is counted by itself. Nobody needs to count it by hand."))
    return allow()
