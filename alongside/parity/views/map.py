"""The map, and one of its cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from alongside.groups.views.page import together
from alongside.kit.terms import Phase
from alongside.kit.verdict import Refused
from alongside.parity import showing, words
from alongside.parity.forms.choosing import ChooseForm
from alongside.parity.ideas import IDEAS
from alongside.parity.mapping import Map
from alongside.parity.queries.works import centers_here, maps, told_of
from alongside.parity.spans import spans
from alongside.people.queries.standing import today_of
from alongside.people.request import Request
from alongside.ui.show import show


@dataclass(frozen=True)
class Chosen:
    """Of which center, or of all of us, and of which twelve months; how a link says it, and the form to choose."""

    form: ChooseForm
    center: UUID | None
    back: int

    @property
    def link(self) -> str:
        """As a link says it."""
        told = {
            "center": str(self.center) if self.center else "",
            "back": str(self.back) if self.back else "",
        }
        said = urlencode({key: value for key, value in told.items() if value})
        return f"?{said}" if said else ""


def chosen_by(request: Request) -> Chosen:
    """What the address asks for; what is not there counts as not chosen. One query."""
    form = ChooseForm(request.GET or {"back": "0"}, centers=centers_here(request.actor))
    return Chosen(form, *form.chosen)


def _shown(request: Request, chosen: Chosen, found: list[Map], here: Any = None) -> dict[str, Any]:
    return {
        "map": showing.map_shown(found[chosen.back], chosen.link, here), "chosen": chosen, "form": chosen.form,
        "years": showing.years_shown(found, spans(today_of(request.actor))),
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
