"""Open feedback by trusted advisors, as its pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.groups.showing import voice, who
from alongside.parity.factors import Factor
from alongside.parity.figure_words import FACTORS
from alongside.parity.forms.advice import ANSWERS
from alongside.parity.models import AdviceAnswer, AdvicePoint, Advisor
from alongside.ui.words import long_day, when_words

TAGS = {
    AdviceAnswer.Kind.WILL: ("clock", "accent"), AdviceAnswer.Kind.NOT_NOW: ("", "line"),
    AdviceAnswer.Kind.DONE: ("check", "ok"),
}  # fmt: skip


def row(one: Any, today: date) -> dict[str, Any]:
    """What a group asked, in the list."""
    if not (one.partners and one.staff):
        stands = _("Waits for a yes of the other side")
    elif one.until >= today:
        stands = _("Advisors look until %(day)s") % {"day": long_day(one.until)}
    else:
        stands = _("Asked until %(day)s") % {"day": long_day(one.until)}
    return {"href": reverse("parity:advice", args=[one.pk]), "group": one.group.name, "stands": stands}


def advisor(one: Advisor) -> dict[str, Any]:
    """An advisor, where they stand, and what they gave."""
    if one.given_at:
        stands = _("gave it on %(day)s") % {"day": long_day(one.given_at)}
    else:
        stands = {None: _("is asked"), True: _("looks"), False: _("said no thanks")}[one.looks]
    given = [point(each) for each in ordered(one.read)] if one.given_at else []  # type: ignore[attr-defined]
    return {"name": one.name, "stands": stands, "points": given}


def ordered(points: Sequence[AdvicePoint]) -> list[AdvicePoint]:
    """In the order of the seven; what says nothing is left out."""
    order = [one.value for one in Factor]
    return sorted((one for one in points if one.well or one.tries), key=lambda one: order.index(one.factor))


def point(one: AdvicePoint) -> dict[str, Any]:
    """What an advisor says of one of the seven, and what the group said to it."""
    said = list(one.said)  # type: ignore[attr-defined]
    return {
        "title": FACTORS[Factor(one.factor)], "well": one.well, "tries": one.tries,
        "href": reverse("parity:answer_advice", args=[one.pk]), "answers": [answer(each) for each in said],
        "tag": tag(said[-1]) if said else (_("Waits for an answer"), "clock", "heed"),
    }  # fmt: skip


def tag(one: AdviceAnswer) -> tuple[Any, str, str]:
    """What becomes of it."""
    kind = AdviceAnswer.Kind(one.kind)
    return (ANSWERS[kind], *TAGS[kind])


def answer(one: AdviceAnswer) -> dict[str, Any]:
    """What the group said to a point."""
    again = _("Looked at again on %(day)s") % {"day": long_day(one.again_on)} if one.again_on else ""
    return {
        "who": who(one.seat, one.at), "when": when_words(one.at), "says": ANSWERS[one.kind], "words": one.words,
        "voice": voice(one.seat, one.at), "again": again,
    }  # fmt: skip


def beside(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where a group asks people whom both sides trust."""
    if group.members_only or group.ended_at:
        return []
    return [
        (reverse("parity:ask_advisors", args=[group.pk]), _("Ask people whom you trust how you share power"))
    ]
