"""One's own roadmap as its pages and its sheet show it: place by place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.models import Line
from alongside.contributions.queries import sentence
from alongside.kit.terms import Place
from alongside.parity.models import RoadLine
from alongside.parity.queries.roadmap import latest_look
from alongside.parity.road_kinds import Came, Said
from alongside.parity.road_words import ABOUT, CAME, FIT, IDEAS, PLACES
from alongside.ui.words import long_day

Shown = dict[str, Any]
Ledger = Mapping[Place, tuple[int, Sequence[Line]]]


def places_shown(lines: Sequence[RoadLine], ledger: Ledger, *, own: bool) -> list[Shown]:
    """The four places: what was done, where one would like to go, the steps, and what one could do next."""
    return [
        {
            "place": place, "title": words, "about": ABOUT[place] if own else "", "id": place.value.replace(" ", "-"),
            "did": [line_shown(one) for one in lines if one.place == place and one.kind == Said.DID],
            "wishes": [line_shown(one) for one in lines if one.place == place and one.kind == Said.WISH],
            "steps": [line_shown(one) for one in lines if one.place == place and one.kind == Said.STEP],
            "ledger": _ledger_shown(*ledger.get(place, (0, ()))), "ideas": _ideas(place) if own else [],
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
    page = reverse("parity:road_new")
    found = []
    for one in FIT[place]:
        told = {"place": place.value, "kind": Said.STEP.value, "words": str(IDEAS[one]), "page": one}
        found.append((str(IDEAS[one]), f"{page}?{urlencode(told)}"))
    return found


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
    day: date | None = last.next_day if last is not None and last.next_day else line.by_day
    return _("By %(day)s") % {"day": long_day(day)} if day else ""


def sheet(name: str, places: Sequence[Shown], today: date) -> Shown:
    """What the printed sheet says."""
    return {
        "title": _("My roadmap"), "name": name, "made": _("Written by %(name)s, %(day)s") % {
            "name": name, "day": long_day(today)},
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
