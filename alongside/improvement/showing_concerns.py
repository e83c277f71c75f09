"""Safety concerns as their pages draw them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.conversation.authors import author_of
from alongside.groups.models import Group
from alongside.groups.showing import voice, who
from alongside.groups.words import SIDES
from alongside.improvement.concern_words import PRESSING, SAID, STANDS
from alongside.improvement.concerns import Kind, is_open, latest, waits_for_group
from alongside.improvement.models import Concern, ConcernStep
from alongside.improvement.queries.concerns import open_concerns
from alongside.ui.words import long_day, when_words


def raised_by(concern: Concern) -> dict[str, str]:
    """Who raised it; in which voice alone, where their name shall not stand there."""
    if concern.author_id is not None:
        return author_of(concern)
    return {"name": _("Without a name"), "voice": concern.voice, "title": str(SIDES.get(concern.voice, ""))}


def row(concern: Any) -> dict[str, Any]:
    """A concern in the list: its first words, where it stands, and whether the group has to say something."""
    kinds = [Kind(one) for one in concern.kinds]
    return {
        "href": reverse("improvement:concern", args=[concern.pk]), "words": Truncator(concern.words).words(14),
        "group": concern.group.name, "when": when_words(concern.at), "tag": STANDS[latest(kinds)], "mine": concern.mine,
        "waits": not concern.mine and not concern.group.ended_at and waits_for_group(kinds),
        "alone": concern.mine and is_open(kinds) and bool(concern.group.ended_at or not concern.others),
    }  # fmt: skip


def facts(concern: Concern) -> list[tuple[Any, Any]]:
    """When and where it was, and what would make it right."""
    told = (
        (_("When"), long_day(concern.on) if concern.on else ""), (_("Where"), concern.where),
        (_("What would make it right"), concern.wish),
        (_("Who reads it"), _("Those who sit in %(group)s, now and later") % {"group": concern.group.name}),
    )  # fmt: skip
    return [(label, value) for label, value in told if value]


def steps(concern: Concern, told: Sequence[ConcernStep]) -> list[dict[str, Any]]:
    """Everything that was said of it, in its order."""
    return [
        {
            "who": who(one.seat, one.at) if one.seat else raised_by(concern),
            "when": when_words(one.at), "words": one.words,
            "says": SAID[Kind(one.kind)], "pressing": PRESSING.get(one.pressing, ""),
            "voice": voice(one.seat, one.at) if one.seat else concern.voice,
        }
        for one in told
    ]  # fmt: skip


def at_the_end(by: Actor, group: Group) -> str:
    """What becomes of the concerns that are open in a group when it ends; empty where there are none."""
    told = open_concerns(by, group)
    if not told:
        return ""
    return ngettext(
        "%(num)s safety concern is open here. Nobody answers it when the group has ended. "
        "Whoever raised it reads that on Today, and can give it to another group.",
        "%(num)s safety concerns are open here. Nobody answers them when the group has ended. "
        "Whoever raised them reads that on Today, and can give them to another group.",
        told,
    ) % {"num": told}
