"""The map, and one of its cells."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.groups.views.page import together
from alongside.kit.terms import Phase
from alongside.kit.verdict import Refused
from alongside.parity import showing, words
from alongside.parity.ideas import IDEAS
from alongside.parity.mapping import Map
from alongside.parity.queries.works import maps, told_of
from alongside.parity.showing_rooms import beyond
from alongside.parity.spans import spans
from alongside.parity.views.choosing import Chosen, chosen_by
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.show import show


def _shown(request: Request, chosen: Chosen, found: list[Map], here: Any = None) -> dict[str, Any]:
    return {
        "map": showing.map_shown(found[chosen.back], chosen.link, here), "chosen": chosen, "form": chosen.form,
        "years": showing.years_shown(found, spans(today_of(request.actor))), "beyond": beyond(chosen.link),
        "new": not chosen.center and not any(one.works for year in found for one in year),
    }  # fmt: skip


@require_safe
@together
def the_map(request: Request) -> HttpResponse:
    """Where we work together, and in which phase."""
    chosen = chosen_by(request)
    found = maps(request.actor, chosen.center)
    return show(request, "parity/map.jinja", {**_shown(request, chosen, found), "cell": None})


@require_safe
@together
def cell(request: Request, place: str, phase: str) -> HttpResponse:
    """What is worked on at one place in one phase, and what one could begin; with script, opened below the map."""
    if place not in words.SLUGS or phase not in {one.value for one in Phase}:
        raise Refused("", may_know=False)
    chosen = chosen_by(request)
    found = maps(request.actor, chosen.center)
    here = found[chosen.back].cell(words.SLUGS[place], Phase(phase))
    told = told_of(request.actor, here.works, chosen.back) if here.works else {}
    context = {
        **_shown(request, chosen, found, here), "cell": showing.cell_shown(here),
        "works": [showing.work_shown(one, told[one.id]) for one in here.works if one.id in told],
        "ideas": IDEAS[here.place, here.phase],
    }  # fmt: skip
    return show(request, "parity/map.jinja", context, block="cell")
