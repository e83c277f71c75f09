"""Who says whose a test is, where it spread and whether it is in practice; when; and when a sheet is closed."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups import rules as groups
from alongside.groups.models import GroupSeat
from alongside.improvement.models import Cycle, Project, Sheet, Study
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin


def may_own(mine: GroupSeat, cycle: Cycle) -> Verdict:
    """Everyone says for themselves whether a test is theirs."""
    if cycle.owner_id != mine.pk or cycle.seat_id == mine.pk:
        return refuse(_("Whoever was asked says this. Nobody has asked you."))
    return allow()


def may_lead(mine: GroupSeat, sheet: Sheet) -> Verdict:
    """Everyone says for themselves whether they lead a sheet."""
    if sheet.moderator_id != mine.pk or sheet.seat_id == mine.pk:
        return refuse(_("Whoever was asked says this. Nobody has asked you."))
    return allow()


def when_own(answered: bool) -> Verdict:
    """Once."""
    if answered:
        return refuse(_("This was answered already."))
    return allow()


def adopted(cycle: Cycle) -> bool:
    """Whether a test ended with a change that one does from now on."""
    study = getattr(cycle, "study", None)
    return study is not None and study.decides == Study.Decides.ADOPT


def may_spread(by: Actor, mine: GroupSeat | None, center_id: UUID | None) -> Verdict:
    """Members say it of any center; whoever works at a center says it of theirs."""
    verdict = may_begin(by)
    if verdict and mine is None and (center_id is None or by.center_id != center_id):
        return refuse(_("Those who work at a center say where it stands, and those who sit in the group."))
    return verdict


def when_spread(is_adopted: bool) -> Verdict:
    """What was adopted spreads; of all others one reads what was learned."""
    if not is_adopted:
        return refuse(_("Only what was adopted goes on to others. What was learned here, everyone can read."))
    return allow()


def when_look(project: Project) -> Verdict:
    """Also after a project has ended, for as long as its group goes on."""
    return groups.when_work(project.group)


def when_found(studied: bool) -> Verdict:
    """After somebody said what came of the test."""
    if not studied:
        return refuse(_("First say what came of this test."))
    return allow()


def when_until(ahead: bool) -> Verdict:
    """It goes on until a day that comes."""
    if not ahead:
        return refuse(_("Choose a day that is still to come."))
    return allow()


def when_need(of_group: bool) -> Verdict:
    """A project comes of what was brought to its own group."""
    if not of_group:
        return refuse(_("This is not among what was brought here. Look at the list as it is now."))
    return allow()


def when_write(closed: bool, over: bool) -> Verdict:
    """Until a sheet is closed, or its last day is over."""
    if closed:
        return refuse(_("This sheet is closed. What came of it stands at its top."))
    if over:
        return refuse(_("Its last day is over. Whoever leads it says what came of it."))
    return allow()


def when_room(lines: int, most: int) -> Verdict:
    """While everything that stands in it can be shown on its page."""
    if lines >= most:
        return refuse(_("This sheet is full. Begin another one."))
    return allow()


def when_close(closed: bool) -> Verdict:
    """Once."""
    if closed:
        return refuse(_("This sheet is closed. What came of it stands at its top."))
    return allow()


def may_recall(own: bool) -> Verdict:
    """Whoever wrote a line takes it back."""
    if not own:
        return refuse(_("Only who wrote it can take it back."))
    return allow()


def when_recall(recalled: bool) -> Verdict:
    """Once."""
    if recalled:
        return refuse(_("You took this back already."))
    return allow()
