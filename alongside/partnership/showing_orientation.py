"""Who is ready for a first meeting, as the pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.groups.models import Group
from alongside.groups.showing import who
from alongside.partnership.models import Orientation
from alongside.partnership.orientation_words import STARTER
from alongside.ui.words import when_words

Tag = tuple[str, str, str]


def points(found: Orientation | None) -> list[str]:
    """The list as it holds: the group's own, or the house's."""
    return list(found.points) if found else [str(words) for words, _page in STARTER]


def places(group: Group, found: Orientation | None) -> list[tuple[str, str]]:
    """Where one reads of what stands in the house's list."""
    if found is not None:
        return []
    return [
        (_("When we meet, and what was said"), reverse("groups:meetings", args=[group.pk])),
        (_("Who sits here"), reverse("groups:group", args=[group.pk])),
        (_("Who may read what: the charter"), reverse("governance:charter")),
        (_("Time and money"), reverse("partnership:group_money", args=[group.pk])),
    ]


def seat_row(by: Actor, one: Any) -> dict[str, Any]:
    """Somebody who sits there, and whether they are ready."""
    return {"id": one.pk, "who": who(one), "tag": tag(one), "mine": one.person_id == by.person_id}


def tag(one: Any) -> Tag:
    """Ready, still to come, or long since among them."""
    if one.ready_at:
        return (_("Ready"), "check", "ok")
    return (_("Has met with the others"), "", "line") if one.met else (_("Not yet"), "clock", "heed")


def says(rows: Sequence[Any]) -> str:
    """Who is ready before the first meeting, in a sentence."""
    new = [one for one in rows if not one.met]
    waits = [one for one in new if not one.ready_at]
    if not new:
        return _("Nobody comes for the first time just now.")
    if not waits:
        return _("Whoever comes for the first time is ready.")
    told = ngettext(
        "%(num)s of those who come for the first time has not gone through the list: %(names)s.",
        "%(num)s of those who come for the first time have not gone through the list: %(names)s.", len(waits),
    )  # fmt: skip
    return told % {"num": len(waits), "names": ", ".join(one.name for one in waits)}


def my_row(one: Any) -> dict[str, Any]:
    """One's own seat, and what is next."""
    return {
        "group": one.group.name, "href": reverse("partnership:group_ready", args=[one.group_id]),
        "get_ready": reverse("partnership:get_ready", args=[one.group_id]), "ready": bool(one.ready_at),
        "when": when_words(one.ready_at) if one.ready_at else "",
    }  # fmt: skip
