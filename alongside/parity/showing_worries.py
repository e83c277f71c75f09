"""Worries about working together as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups.models import Group
from alongside.parity.models import Worry, WorryStep
from alongside.parity.queries.worries import homes, open_in
from alongside.parity.worry_words import COMMON, FROM, SAID, SIDES
from alongside.parity.worrying import Kind
from alongside.ui.words import long_day, when_words


def home_name(step: WorryStep | Worry) -> str:
    """The group or the center with which it is."""
    body = step.group or step.center
    return body.name if body else ""


def home_choices(by: Actor) -> list[tuple[str, str]]:
    """With whom one can raise a worry."""
    groups, centers = homes(by)
    return [
        *((f"group {one.pk}", one.name) for one in groups),
        *((f"center {one.pk}", _("%(center)s: joint work there") % {"center": one.name}) for one in centers),
    ]  # fmt: skip


def raised_by(worry: Worry) -> dict[str, str]:
    """Who raised it; where they gave no name, from which side at most."""
    if worry.author_id is not None:
        return author_of(worry)
    return {"name": _("Without a name"), "voice": "other", "title": str(SIDES.get(worry.side, ""))}


def tag(step: WorryStep) -> tuple[Any, str, str]:
    """Where it stands."""
    if step.over:
        return (_("Answered"), "check", "ok") if step.answered else (_("Taken back"), "", "line")
    if step.answered:
        return (_("There is an answer"), "pen", "accent")
    if step.group and step.group.ended_at:
        return (_("Its group has ended: it has to be handed on"), "clock", "heed")
    if step.owner_id and step.until:
        told = {"name": step.owner_name, "day": long_day(step.until)}
        return (_("%(name)s answers by %(day)s") % told, "clock", "accent")
    if step.asked_id:
        return (_("%(name)s is asked to answer") % {"name": step.asked_name}, "clock", "accent")
    return (_("Nobody owes an answer yet"), "clock", "heed")


def row(step: WorryStep) -> dict[str, Any]:
    """A worry in the list."""
    worry = step.worry
    return {
        "href": reverse("parity:worry", args=[worry.pk]), "words": Truncator(worry.words).words(20),
        "home": home_name(step), "when": when_words(worry.at), "tag": tag(step), "from": FROM[worry.side],
    }  # fmt: skip


def steps(worry: Worry, told: Sequence[WorryStep]) -> list[dict[str, Any]]:
    """Everything that was said of it after it was raised, in its order."""
    return [
        {
            "who": author_of(one) if one.author_id else raised_by(worry), "when": when_words(one.at),
            "words": one.words, "says": SAID[Kind(one.kind)] % {
                "who": one.asked_name, "day": long_day(one.until) if one.until else "", "home": home_name(one),
            },
            "voice": one.voice, "answer": one.kind == Kind.ANSWER,
        }
        for one in told if one.number
    ]  # fmt: skip


def common() -> list[dict[str, Any]]:
    """Common worries of both sides, each with what others did."""
    return [
        {"title": SIDES[side], "id": str(side), "rows": [one for one in COMMON if one.side == side]}
        for side in SIDES
    ]


def beside(by: Actor, group: Group) -> list[tuple[str, Any]]:
    """Where a group's page leads to what worries people there."""
    if group.members_only:
        return []
    return [(f"{reverse('parity:worries')}?{urlencode({'words': group.name})}", _("What worries us"))]


def at_the_end(by: Actor, group: Group) -> str:
    """What becomes of the worries that are open in a group when it ends; empty where there are none."""
    told = open_in(by, group)
    if not told:
        return ""
    return ngettext(
        "%(num)s worry is open here. When the group has ended, it stands on Today of all who sit here until one of you "
        "hands it on to another group or to a center.",
        "%(num)s worries are open here. When the group has ended, they stand on Today of all who sit here until one of "
        "you hands them on to another group or to a center.",
        told,
    ) % {"num": told}
