"""What waits for somebody because they, or somebody they care for, grow up; and what research asks them."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting
from alongside.ui import words

GROWING = ("birthday", "stay", "handover", "study", "anew")


def growing_item(one: Waiting, own: bool) -> dict[str, Any]:
    """One such thing: a link in words, a line of what it is, and when."""
    first = one.name.split(" ")[0]
    label, detail, door = {
        "birthday": _birthday, "stay": _stay, "handover": _handover, "study": _study, "anew": _anew,
    }[one.kind](one, own)  # fmt: skip
    about = "" if own else _("About %(name)s") % {"name": first}
    return {
        "label": label,
        "href": reverse(door, args=[one.person_id]),
        "detail": detail,
        "when": "",
        "about": about,
    }


def _birthday(one: Waiting, own: bool) -> tuple[str, str, str]:
    day = words.short_day(date.fromisoformat(one.words))
    return (
        _("From %(day)s other rules hold about who sees what") % {"day": day},
        _("Read what changes on that birthday, why, and what can be chosen."), "sharing:growing",
    )  # fmt: skip


def _stay(one: Waiting, own: bool) -> tuple[str, str, str]:
    return (
        _("You are of age: say who stays"),
        _("Your caregivers see nothing until you say so."),
        "sharing:growing",
    )


def _handover(one: Waiting, own: bool) -> tuple[str, str, str]:
    return (
        _("Prepare the talk about handing over"),
        _("%(name)s began it.") % {"name": one.by_name},
        "record:handover",
    )


def _study(one: Waiting, own: bool) -> tuple[str, str, str]:
    return (
        _("A study asks: %(title)s") % {"title": one.words},
        _("Say yes or no. Both are fine."),
        "sharing:research",
    )


def _anew(one: Waiting, own: bool) -> tuple[str, str, str]:
    return (
        _("Say anew what research may learn from you"),
        _("Others answered for you. Each yes of theirs ended when you came of age."), "sharing:research",
    )  # fmt: skip
