"""What a kind of project brings along, as its page draws it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.improvement import showing
from alongside.improvement.models import Cycle, Project, Saying, Seen
from alongside.improvement.queries.counts import first_by_hand
from alongside.improvement.queries.needs import side_of
from alongside.improvement.queries.projects import latest
from alongside.improvement.queries.talking import talk_shares
from alongside.improvement.ranking import Side
from alongside.improvement.reliability import reliable
from alongside.improvement.sheet_words import MARKED
from alongside.improvement.sheets import Marks
from alongside.improvement.starters import STARTERS
from alongside.improvement.template_words import ALWAYS, QUESTIONS
from alongside.improvement.words import SIDES
from alongside.ui.words import number, short_day


def brought_along(by: Actor, project: Any, sayings: Sequence[Saying]) -> dict[str, Any]:
    """Of a promise what shall always happen, and how often it does; of partners what to ask; of a start how to begin.

    One query more at most two for a promise, one for partners.
    """
    if project.template == Project.Template.ALWAYS:
        return {
            "promise": {
                "vision": showing.saying(latest(sayings, Saying.What.VISION)),
                **_happened(by, project),
            }
        }
    if project.template == Project.Template.PARTNERSHIP:
        return {
            "partners": {
                "questions": QUESTIONS,
                "talk": [_talk(*one) for one in talk_shares(by, project.group)],
            }
        }
    starter = STARTERS.get(project.starter)
    return {"starter": starter} if starter else {}


def _happened(by: Actor, project: Project) -> dict[str, Any]:
    name, days = first_by_hand(by, project)
    found = reliable(days)
    if found is None:
        return {"says": "", "kept": False, "counts": name}
    told = {
        "count": number(found.count), "of": number(found.of), "share": number(found.of_hundred), "goal": number(ALWAYS),
    }  # fmt: skip
    says = _("It happened %(count)s of %(of)s times: %(share)s of 100. Always means %(goal)s of 100 or more.")
    return {"says": says % told, "kept": found.of_hundred >= ALWAYS, "counts": name}


def _talk(title: str, at: Any, share: int) -> str:
    told = {"title": title, "day": short_day(at), "share": number(share)}
    return _("%(title)s, %(day)s: %(share)s of every 100 minutes") % told


def sides(cycle: Cycle, found: Sequence[Seen]) -> list[str]:
    """Of a test of working together how it was for each side, a line each; of every member the last answer counts."""
    if cycle.kind != Cycle.Kind.PARTNERSHIP:
        return []
    last = {one.seat_id: one for one in found if one.felt is not None}
    told = {side: [one.felt for one in last.values() if side_of(one.seat) == side] for side in Side}
    return [_felt(SIDES[side], felt) for side, felt in told.items()]


def _felt(side: Any, felt: Sequence[int | None]) -> str:
    if not felt:
        return _("%(side)s: nobody has said yet how it was") % {"side": side}
    counts = [(words, felt.count(mark)) for mark, words in MARKED[Marks.FEELING].items() if felt.count(mark)]
    return f"{side}: " + ", ".join(f"{words} {number(count)}" for words, count in counts)
