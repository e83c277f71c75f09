"""Who writes on a roadmap, looks back, and says who may read it."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from alongside.contributions.actor import Actor
from alongside.kit.verdict import Verdict, allow, refuse
from alongside.parity.models import RoadLine
from alongside.parity.road_kinds import Came, Said
from alongside.people.rules.standing import may_begin

MOST_LINES = 200
FURTHEST = timedelta(days=3 * 366)


def may_write(by: Actor) -> Verdict:
    """Anyone here, of any role, for themselves."""
    return may_begin(by)


def when_say(kind: Said, by_day: date | None, today: date, lines: int) -> Verdict:
    """A step has its day, from today on; what was done and what one would like has none."""
    if lines >= MOST_LINES:
        return refuse(_("This is a lot already. Take something away first."))
    return when_day(by_day, today) if kind == Said.STEP else allow()


def when_day(day: date | None, today: date) -> Verdict:
    """From today on, and within three years."""
    if day is None:
        return refuse(_("Say by when. You can choose another day later."))
    if not today <= day <= today + FURTHEST:
        return refuse(_("Choose a day from today on, within three years."))
    return allow()


def may_look(by: Actor, line: RoadLine) -> Verdict:
    """Whoever wrote it."""
    return allow() if line.person_id == by.person_id else refuse(_("Only who wrote it looks back on it."))


def when_look(line: RoadLine, last: Came | None, came: Came, day: date | None, today: date) -> Verdict:
    """On a step that goes on; with another day where it goes on still."""
    if line.kind != Said.STEP or last not in (None, Came.GOING):
        return refuse(_("You have looked back on this already. Write a new step."))
    return when_day(day, today) if came == Came.GOING else allow()


def may_take_away(by: Actor, line: RoadLine) -> Verdict:
    """Whoever wrote it."""
    return allow() if line.person_id == by.person_id else refuse(_("Only who wrote it takes it away."))


def may_share(by: Actor) -> Verdict:
    """One's own."""
    return may_begin(by)


def when_share(reader: UUID, goes_along: Container[UUID], shared: Container[UUID]) -> Verdict:
    """With somebody who goes along with one, once."""
    if reader in shared:
        return refuse(_("They can read it already."))
    if reader not in goes_along:
        return refuse(_("Choose somebody who goes along with you."))
    return allow()
