"""One's own roadmap as its pages and its sheet show it: place by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.contributions.models import Line
from alongside.contributions.queries import sentence
from alongside.groups.queries.free_seats import FreeFor, FreeSeat
from alongside.groups.sides import Side
from alongside.kit.terms import Place
from alongside.parity.models import RoadLine
from alongside.parity.queries.roadmap import latest_look
from alongside.parity.road_kinds import Came, Said
from alongside.parity.road_words import ABOUT, CAME, FIT, IDEAS, PLACES
from alongside.partnership.models import Opportunity
from alongside.partnership.showing_opportunities import how_long
from alongside.ui.words import full_day, long_day

Shown = dict[str, Any]
Ledger = Mapping[Place, tuple[int, Sequence[Line]]]
MOST_TASKS = 3
"""So many tasks in one place; the board has all of them."""


def places_shown(
    lines: Sequence[RoadLine], ledger: Ledger, free: Mapping[Place, Sequence[Shown]] | None = None
) -> list[Shown]:
    """The four places: what was done, where one would like to go, the steps, and what is free there."""
    return [
        {
            "place": place, "title": words, "about": ABOUT[place], "id": place.value.replace(" ", "-"),
            "did": [line_shown(one) for one in lines if one.place == place and one.kind == Said.DID],
            "wishes": [line_shown(one) for one in lines if one.place == place and one.kind == Said.WISH],
            "steps": [line_shown(one) for one in lines if one.place == place and one.kind == Said.STEP],
            "ledger": _ledger_shown(*ledger.get(place, (0, ()))), "ideas": _ideas(place),
            "free": free.get(place, ()) if free else (),
        }
        for place, words in PLACES.items()
    ]  # fmt: skip


def _ledger_shown(count: int, latest: Sequence[Line]) -> Shown:
    """What the ledger holds of one's own joint work there, in its own sentences."""
    said = ngettext(
        "You did %(num)s thing here in joint work.", "You did %(num)s things here in joint work.", count
    ) % {"num": count}
    return {"count": count, "says": said, "latest": [(sentence(one), long_day(one.at)) for one in latest]}


def _ideas(place: Place) -> list[tuple[str, str]]:
    """What one could choose as a next step: each opens the form with its words."""
    return [(str(IDEAS[one]), _as_step(place, str(IDEAS[one]), one)) for one in FIT[place]]


def _as_step(place: Place, words: str, page: str) -> str:
    told = {"place": place.value, "kind": Said.STEP.value, "words": words, "page": page}
    return f"{reverse('parity:road_new')}?{urlencode(told)}"


def free_shown(
    by: Actor, seats: Sequence[FreeSeat], tasks: Sequence[Opportunity]
) -> dict[Place, list[Shown]]:
    """Seats that are free for one, and tasks that somebody looks for, by place; a task of no group: at the clinic."""
    found: dict[Place, list[Shown]] = {}
    for seat in seats:
        found.setdefault(seat.place, []).append(_seat_shown(by, seat))
    counts: dict[Place, int] = {}
    for task in tasks:
        place = Place(task.group.place) if task.group else Place.CENTER
        counts[place] = counts.get(place, 0) + 1
        if counts[place] <= MOST_TASKS:
            found.setdefault(place, []).append(_task_shown(task, place))
    return found


def _seat_shown(by: Actor, seat: FreeSeat) -> Shown:
    chair = seat.free_for == FreeFor.CHAIR
    step = _("Chair %(group)s for my side") if chair else _("Ask for a seat in %(group)s")
    return {
        "title": seat.group, "href": reverse("groups:group", args=[seat.group_id]), "says": _seat_says(by, seat),
        "step": _as_step(seat.place, step % {"group": seat.group}, "groups:groups"),
    }  # fmt: skip


def _seat_says(by: Actor, seat: FreeSeat) -> str:
    if seat.free_for == FreeFor.CHAIR:
        staff = seat.chairs == Side.STAFF
        return (
            _("Nobody chairs it for staff.") if staff else _("Nobody chairs it for patients and relatives.")
        )
    told = {"num": seat.count, "name": by.center_name}
    if seat.free_for == FreeFor.PARTNERS:
        return ngettext(
            "%(num)s seat is kept for patients and families, and free.",
            "%(num)s seats are kept for patients and families, and free.", seat.count,
        ) % told  # fmt: skip
    return (
        ngettext("%(num)s seat of %(name)s is free.", "%(num)s seats of %(name)s are free.", seat.count)
        % told
    )


def _task_shown(task: Opportunity, place: Place) -> Shown:
    told = f"{how_long(task.minutes)}, {task.group.name if task.group else task.contact_name}."
    return {
        "title": task.title, "href": reverse("partnership:opportunity", args=[task.pk]),
        "says": f"{told} {day_said(task.by_on)}".strip(),
        "step": _as_step(place, task.title, "partnership:opportunities"),
    }  # fmt: skip


def line_shown(line: RoadLine) -> Shown:
    """One line: its words, of a step by when, and what came of it."""
    last = latest_look(line)
    open_ = line.kind == Said.STEP and (last is None or last.came == Came.GOING)
    looks = sorted(line.looks.all(), key=lambda one: (one.at, one.pk))
    return {
        "id": line.pk, "words": line.words, "when": long_day(line.at), "open": open_, "day": _day(line, last),
        "where": (str(IDEAS[line.page]), reverse(line.page)) if line.page in IDEAS and open_ else None,
        "looks": [{"says": str(CAME[Came(one.came)]), "when": long_day(one.at), "words": one.words} for one in looks],
    }  # fmt: skip


def _day(line: RoadLine, last: Any) -> str:
    return day_said(last.next_day if last is not None and last.next_day else line.by_day)


def day_said(day: date | None) -> str:
    """By when."""
    return _("By %(day)s") % {"day": long_day(day)} if day else ""


def sheet(name: str, places: Sequence[Shown], today: date) -> Shown:
    """What the printed sheet says."""
    return {
        "title": _("My roadmap"), "name": name, "made": _("Written by %(name)s, %(day)s") % {
            "name": name, "day": full_day(today)},
        "heads": [_("What I did already"), _("Where I would like to go"), _("My next step")],
        "places": [_printed(one) for one in places],
    }  # fmt: skip


def _printed(one: Shown) -> Shown:
    counted = [one["ledger"]["says"]] if one["ledger"]["count"] else []
    return {
        "title": str(one["title"]), "did": [*counted, *(each["words"] for each in one["did"])],
        "wishes": [each["words"] for each in one["wishes"]],
        "steps": [f"{each['words']} ({_stands(each)})" for each in one["steps"]],
    }  # fmt: skip


def _stands(step: Shown) -> str:
    return str(step["day"] if step["open"] else step["looks"][-1]["says"])
