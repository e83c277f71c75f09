"""The map, and one of its cells."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.groups.views.page import together
from alongside.kit.terms import Phase
from alongside.kit.verdict import Refused
from alongside.parity import showing, words
from alongside.parity.mapping import mapped
from alongside.parity.queries.works import works
from alongside.people.request import Request
from alongside.ui.show import show


@require_safe
@together
def the_map(request: Request) -> HttpResponse:
    """Where we work together, and in which phase."""
    found = mapped(works(request.actor))
    return show(request, "parity/map.jinja", {"map": showing.map_shown(found), "cell": None})


@require_safe
@together
def cell(request: Request, place: str, phase: str) -> HttpResponse:
    """What is worked on at one place in one phase; with script, opened below the map."""
    if place not in words.SLUGS or phase not in {one.value for one in Phase}:
        raise Refused("", may_know=False)
    found = mapped(works(request.actor))
    here = found.cell(words.SLUGS[place], Phase(phase))
    context = {
        "map": showing.map_shown(found, here), "cell": showing.cell_shown(here),
        "works": [showing.work_shown(one) for one in here.works],
    }  # fmt: skip
    return show(request, "parity/map.jinja", context, block="cell")
