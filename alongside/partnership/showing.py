"""The way as its pages draw it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.groups.models import GroupSeat
from alongside.groups.showing import who
from alongside.partnership import words
from alongside.partnership.queries.paths import happened
from alongside.partnership.steps import MINUTES, WEEKS, Happened, Step, done, now, reached, week
from alongside.ui.words import full_day

READINESS = "parity:readiness"
"""The page of a room above where a team answers without names whether it is ready, where the house has it."""


def row(path: Any, today: date) -> dict[str, Any]:
    """A path in the list: where, who walks, and where they stand."""
    step = now(happened(path))
    return {
        "href": reverse("partnership:path", args=[path.pk]), "title": path.center.name, "group": path.group.name,
        "mine": path.mine, "over": step is None,
        "stands": _("Walked to its end") if step is None else words.TITLES[step],
        "week": "" if step is None else in_week(path.at.date(), today),
    }  # fmt: skip


def other(path: Any) -> tuple[str, str, str]:
    """What the same center walked besides: its page, its team, and since when."""
    return reverse("partnership:path", args=[path.pk]), path.group.name, full_day(path.at)


def in_week(begun: date, today: date) -> str:
    """How far in its four weeks a path is; later it has simply taken longer."""
    which = week(begun, today)
    if which > WEEKS:
        return _("It takes longer than four weeks. That is fine.")
    return _("Week %(num)s of 4") % {"num": which}


def here(seats: Sequence[GroupSeat], walks: bool) -> str:
    """Who walks, in one line; to those who do, that it is enough to begin."""
    names = ". ".join(f"{one.name}, {who(one)['title']}" for one in seats)
    if not walks:
        return f"{names}." if names else ""
    told = ngettext("One of you is here: %(names)s.", "%(num)s of you are here: %(names)s.", len(seats))
    enough = _("That is enough to begin.") if len(seats) > 1 else _("Ask one or two more to walk with you.")
    return " ".join((told % {"num": len(seats), "names": names}, enough))


def steps(path: Any, may: bool) -> list[dict[str, Any]]:
    """The way: what is done and how one knows, what is next and how long it takes, and why the rest waits."""
    told, is_done = happened(path), done(happened(path))
    here = now(told)
    return [
        {
            "title": words.TITLES[step], "state": _state(step, here, is_done[step]),
            "text": _said(path, step, told) if is_done[step] else (words.ASKS if step == here else words.LATER)[step],
            "act": words.ACTS[step], "href": _href(path, step) if may and step == here else "",
            "aside": minutes(step),
        }
        for step in Step
    ]  # fmt: skip


def _state(step: Step, here: Step | None, is_done: bool) -> str:
    return "done" if is_done else "now" if step == here else "later"


def minutes(step: Step) -> str:
    """How long it takes."""
    return ngettext("%(num)s minute", "%(num)s minutes", MINUTES[step]) % {"num": MINUTES[step]}


def _said(path: Any, step: Step, told: Any) -> str:
    """How one knows that a step is done: from what happened."""
    said: dict[Step, Any] = {
        Step.CHAMPION: _("%(name)s keeps it alive.") % {"name": path.champion_name},
        Step.READINESS: path.talk or "",
        Step.PREPARE: _("You know what you ask for."),
        Step.ASK: _asked(told),
        Step.TASK: path.task_title or "",
        Step.LOOK: _("You looked back, and wrote it down."),
        Step.NEXT: _("You said what comes next."),
    }
    return str(said.get(step, ""))


def _asked(told: Happened) -> str:
    found = ngettext("You thought of %(num)s.", "You thought of %(num)s.", told.thought_of) % {
        "num": told.thought_of
    }
    asked = ngettext("You asked %(num)s time.", "You asked %(num)s times.", told.asked) % {"num": told.asked}
    return f"{found} {asked}"


def _href(path: Any, step: Step) -> str:
    """Where a step is taken."""
    pages: dict[Step, str] = {
        Step.PREPARE: reverse("partnership:prepare", args=[path.pk]),
        Step.ASK: reverse("partnership:people", args=[path.pk]),
        Step.CHAMPION: reverse("partnership:champion", args=[path.pk]),
        Step.READINESS: reverse("partnership:talk", args=[path.pk]),
        Step.TASK: f"{reverse('improvement:starters')}?group={path.group_id}",
    }
    if path.task_id:
        pages[Step.LOOK] = reverse("improvement:begin_sheet", args=[path.task_id]) + "?kind=review"
        pages[Step.NEXT] = reverse("improvement:next", args=[path.task_id])
    return pages.get(step, "")


def opened(path: Any) -> list[tuple[str, Any]]:
    """What a team can do besides, as far as it has come: an address, and what it is called."""
    told, group = happened(path), path.group_id
    pages = (
        (Step.PREPARE, reverse("partnership:prepare", args=[path.pk]), _("What you ask for")),
        (Step.ASK, reverse("partnership:people", args=[path.pk]), _("Whom you ask, and flyers")),
        (Step.TASK, reverse("partnership:stories", args=[group]), _("Tell each other a story")),
        (Step.TASK, f"{reverse('improvement:starters')}?group={group}", _("Seven small starts")),
    )
    found = [(href, label) for step, href, label in pages if reached(told, step)]
    if path.task_id:
        found.append((reverse("improvement:project", args=[path.task_id]), path.task_title))
    if path.looked:
        found.append((reverse("partnership:guide", args=[path.pk]), _("Tell others how it was")))
    return found


def page_above(name: str, *about: Any) -> str:
    """The address of a page in a room above, where the house has that room; empty where it has not."""
    try:
        return reverse(name, args=about)
    except NoReverseMatch:
        return ""
