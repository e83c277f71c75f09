"""What may be done in a meeting, and when. Who may is the same for all: whoever sits in the group."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.groups.consent import proposals
from alongside.groups.flow import hands
from alongside.groups.meeting_acts import Act, Kind, last_of
from alongside.groups.minutes import items, lines, present, unanswered
from alongside.groups.polls import times
from alongside.groups.turns import ROLES, holders
from alongside.kit.verdict import Verdict, allow, refuse


@dataclass(frozen=True)
class Now:
    """A meeting as it stands: what was done, whose seat acts next, who sits in the group, and which day it is."""

    meeting_id: UUID
    acts: Sequence[Act]
    mine: UUID
    members: frozenset[UUID]
    today: date
    own_time_until: date | None = None

    @property
    def begun(self) -> bool:
        """Whether it has begun."""
        return last_of(self.acts, Kind.BEGIN) is not None

    @property
    def ended(self) -> bool:
        """Whether it has ended: begun again after an end, it goes on."""
        last = last_of(self.acts, Kind.BEGIN, Kind.END)
        return last is not None and last.kind == Kind.END

    @property
    def open_in_own_time(self) -> bool:
        """Whether those who were not there can still answer, each in their own time."""
        return self.own_time_until is not None and self.today <= self.own_time_until


def when_feel(said: bool, ended: bool) -> Verdict:
    """Once a meeting, until it ends: afterwards the answers are counted."""
    if ended:
        return refuse(_("The meeting is over, and what was said is counted."))
    if said:
        return refuse(_("You have said it already. It stands without your name."))
    return allow()


def when_act(now: Now, act: Act) -> Verdict:
    """Whether this act fits into the meeting as it stands."""
    rule = _WHEN.get(Kind(act.kind))
    return rule(now, act) if rule else allow()


def _while_on(now: Now, act: Act) -> Verdict:
    if not now.begun:
        return refuse(_("The meeting has not begun yet."))
    return refuse(_("The meeting is over.")) if now.ended else allow()


def _may_write(now: Now, act: Act) -> Verdict:
    """Lines are written in the meeting, afterwards until the minutes stand, and in one's own time."""
    known = {one.id for one in items(now.acts, now.meeting_id)}
    if act.about is not None and act.about not in known:
        return refuse(_("This is no longer on the agenda."))
    if act.whom is not None and act.whom not in now.members:
        return refuse(_("Choose somebody who sits in this group."))
    return allow()


def _reword(now: Now, act: Act) -> Verdict:
    line = next((one for one in lines(now.acts) if one.id == act.about), None)
    if line is None:
        return refuse(_("Somebody has worded this anew. Look at it once more, and change it then."))
    if not act.words and now.mine not in (line.seat, line.first.whom):
        return refuse(_("Only whoever wrote this down or said it takes it back."))
    return allow()


def _item(now: Now, act: Act) -> Verdict:
    return refuse(_("The meeting is over. Put it on the next one.")) if now.ended else allow()


def _drop(now: Now, act: Act) -> Verdict:
    mine = {one.id for one in items(now.acts, now.meeting_id) if one.seat == now.mine}
    if act.about in mine:
        return allow()
    return refuse(_("Only whoever put it on the agenda takes it off."))


def _on_agenda(now: Now, act: Act) -> Verdict:
    if act.about not in {one.id for one in items(now.acts, now.meeting_id)}:
        return refuse(_("This is no longer on the agenda."))
    if act.about == now.meeting_id and act.kind == Kind.LATER:
        return refuse(_("What partners want to raise can be answered, and not put off."))
    return _while_on(now, act)


def _end(now: Now, act: Act) -> Verdict:
    if unanswered(now.acts, now.meeting_id):
        return refuse(
            _("What partners want to raise was not talked about yet. Ask them now, and write down what they say, "
              "or tick that there is nothing.")
        )  # fmt: skip
    return _while_on(now, act)


def _role(now: Now, act: Act) -> Verdict:
    """One gives back one's own role, and takes one that nobody has: nobody is given a role or robbed of it."""
    if act.words not in ROLES:
        return refuse(_("Choose one of the roles."))
    holder = holders(now.acts).get(act.words)
    if act.whom is None and holder == now.mine:
        return allow()
    if act.whom == now.mine and holder is None:
        return allow()
    return refuse(_("Ask whoever has this role to give it back. Then you can take it."))


def _spoke(now: Now, act: Act) -> Verdict:
    if act.whom is not None and act.whom not in now.members:
        return refuse(_("Choose somebody who sits in this group."))
    return _while_on(now, act)


def _hand(now: Now, act: Act) -> Verdict:
    if act.kind == Kind.LOWER and now.mine not in hands(now.acts):
        return refuse(_("Your hand is not raised."))
    return _while_on(now, act)


def _talk(now: Now, act: Act) -> Verdict:
    if act.words not in ("", "patient", "caregiver", "clinician", "researcher", "other"):
        return refuse(_("Choose who is talking."))
    return _while_on(now, act)


def _answer_time(now: Now, act: Act) -> Verdict:
    if now.begun:
        return refuse(_("The meeting has begun already."))
    if act.about in {one.id for one in now.acts if one.kind == Kind.TIME}:
        return allow()
    return refuse(_("Choose one of the times."))


def _time(now: Now, act: Act) -> Verdict:
    if act.moment is None or now.begun:
        return refuse(_("The meeting has begun already."))
    if len(times(now.acts)) >= MOST_TIMES:
        return refuse(_("There are enough times to choose from."))
    return allow()


def _answer(now: Now, act: Act) -> Verdict:
    """In the meeting; afterwards in one's own time, for as long as the meeting says."""
    proposal = next((one for one in proposals(now.acts) if one.id == act.about), None)
    if proposal is None or proposal.closed:
        return refuse(_("This is decided already, or was taken back."))
    if act.kind == Kind.OBJECT and not act.words:
        return refuse(_("Say what would go wrong. An objection has a reason."))
    return allow() if now.open_in_own_time else _while_on(now, act)


def _close(now: Now, act: Act) -> Verdict:
    """When everyone who is there has answered; with own time, when all members have, or it is over."""
    proposal = next((one for one in proposals(now.acts) if one.id == act.about), None)
    if proposal is None or proposal.closed:
        return refuse(_("This is decided already, or was taken back."))
    there = frozenset(present(now.acts))
    if now.own_time_until is None and not (verdict := _while_on(now, act)):
        return verdict
    if not now.open_in_own_time and not there and set(proposal.says) <= {proposal.seat}:
        return refuse(_("Nobody else was there or has answered. One alone does not decide."))
    missing = (now.members if now.open_in_own_time else there) - set(proposal.says)
    if missing and now.open_in_own_time:
        return refuse(
            _("Those who are not here answer in their own time, and count. Decide when all have answered.")
        )
    if missing:
        return refuse(_("Not everyone who is here has answered yet."))
    return allow()


def _minutes(now: Now, act: Act) -> Verdict:
    if not now.ended:
        return refuse(_("The meeting goes on. Say yes to the minutes when it is over."))
    return allow()


MOST_TIMES = 12
_WHEN: dict[Kind, Callable[[Now, Act], Verdict]] = {
    Kind.TIME: _time, Kind.TIME_YES: _answer_time, Kind.TIME_MAYBE: _answer_time, Kind.TIME_NO: _answer_time,
    Kind.TIME_SET: _answer_time, Kind.ITEM: _item, Kind.DROP: _drop, Kind.ROLE: _role, Kind.NOW: _on_agenda,
    Kind.DONE: _on_agenda, Kind.LATER: _on_agenda, Kind.NOTE: _may_write, Kind.NEXT: _may_write,
    Kind.REWORD: _reword, Kind.ROUND: _while_on, Kind.HAND: _hand, Kind.LOWER: _hand, Kind.PASS: _while_on,
    Kind.SPOKE: _spoke, Kind.TALK: _talk, Kind.END: _end, Kind.PROPOSE: _may_write, Kind.YES: _answer,
    Kind.ASIDE: _answer, Kind.OBJECT: _answer, Kind.CLOSE: _close, Kind.MINUTES_YES: _minutes,
    Kind.MINUTES_NO: _minutes,
}  # fmt: skip
