"""Who writes in a report, who says yes to it, and when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.people.rules.standing import may_begin
from alongside.ui.words import long_day


def may_write(by: Actor, side: str | None) -> Verdict:
    """Whoever sits in the group, works with the center, or is of the community."""
    verdict = may_begin(by)
    if verdict and side is None:
        return refuse(_("This is for those who have a seat there."))
    return verdict


def when_begin(kind: str, group: Group | None, today: date, since: date) -> Verdict:
    """Of a council, its year; of nothing that lies ahead. A group that has ended begins none."""
    if kind == "council" and (group is None or group.kind != "council"):
        return refuse(_("Choose a council. Other groups can look at how they work with partners."))
    if since > today:
        return refuse(_("These months have not begun yet."))
    return allow()


def when_open(is_final: bool) -> Verdict:
    """While it is a draft."""
    return refuse(_("This report is final. Begin a mended one to change something.")) if is_final else allow()


def when_write(whole: bool, newest_by: str) -> Verdict:
    """With words or a step; and not over what somebody else wrote in the meantime."""
    if not whole:
        return refuse(_("Write a few words first."))
    if newest_by:
        return refuse(
            _(
                "%(name)s wrote here while you did. Their words stand below. Put yours with them, and save again."
            )
            % {"name": newest_by}
        )
    return allow()


def may_agree(by: Actor, side: str | None, of_council: bool) -> Verdict:
    """One of each side; of a council, the two who chair it."""
    verdict = may_begin(by)
    if verdict and side is None:
        return refuse(
            _("Only the two who chair the council say yes to its report.")
            if of_council
            else _("Whoever has a seat there says yes.")
        )
    return verdict


def when_agree(over: date | None, said: bool, same: bool) -> Verdict:
    """When its time is over, words stand in it, and it is as it was read. `over`: its last day, if that lies ahead."""
    if over is not None:
        return refuse(_("Its last day is %(day)s. Say yes when it is over.") % {"day": long_day(over)})
    if not said:
        return refuse(_("Nobody has written a word in it yet. Numbers alone tell too little."))
    if not same:
        return refuse(_("It has changed since you opened it. Read it once more, then say yes."))
    return allow()


def when_mend(is_final: bool, mended: bool) -> Verdict:
    """What is final, once: the mended one can be mended in its turn."""
    if not is_final:
        return refuse(_("This report is a draft. Change it as it is."))
    return refuse(_("Somebody mends this report already.")) if mended else allow()


def when_rhythm(kind: str, months: int, allowed: Sequence[int]) -> Verdict:
    """A council once a year or not; others twice a year, once, every other year, or not."""
    return allow() if months in allowed else refuse(_("Choose how often."))
