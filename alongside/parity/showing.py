"""The map as its page draws it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import Phase, Place
from alongside.parity import words
from alongside.parity.mapping import Cell, Map, Work

GLYPHS = 12
"""More pieces of work than these are told by their number alone."""


def map_shown(found: Map, here: Cell | None = None) -> dict[str, Any]:
    """The map as `ui.work_map` draws it, and what it says in a sentence."""
    return {
        "columns": [words.PHASES[phase] for phase in Phase],
        "rows": [
            (words.PLACES[place], [cell_shown(found.cell(place, phase), here) for phase in Phase])
            for place in Place
        ],
        "says": says(found),
    }  # fmt: skip


def cell_shown(cell: Cell, here: Cell | None = None) -> dict[str, Any]:
    """One cell: of so many pieces of work, both sides have part in so many."""
    count = len(cell.works)
    return {
        "all": count, "shared": cell.shared, "says": _("of %(num)s") % {"num": count} if count else _("Gap"),
        "href": cell_href(cell), "label": cell_called(cell), "here": here is not None and cell == here,
        "glyphs": [one.shared for one in cell.works] if count <= GLYPHS else [],
    }  # fmt: skip


def cell_href(cell: Cell) -> str:
    """The address of a cell."""
    return reverse("parity:cell", args=[cell.place.value.replace(" ", "-"), cell.phase.value])


def cell_called(cell: Cell) -> str:
    """A cell in words: where, and when in the work."""
    return f"{words.PLACES[cell.place]}, {words.PHASES[cell.phase]}"


def says(found: Map) -> str:
    """What the map shows: plain counts."""
    return _(
        "Partners and staff work together in %(cells)s of 16 fields, at %(places)s of 4 places and in %(phases)s of 4 "
        "phases."
    ) % {"cells": len(found.together), "places": found.places, "phases": found.phases}  # fmt: skip


def work_shown(one: Work) -> dict[str, Any]:
    """A piece of work in an opened cell."""
    return {"title": one.title, "href": href_of(one), "shared": one.shared, "says": sides(one)}


def href_of(one: Work) -> str:
    """Where a piece of work is read."""
    return reverse("groups:group", args=[one.id])


def sides(one: Work) -> str:
    """How many of each side have part in it."""
    partners = ngettext("%(num)s partner", "%(num)s partners", len(one.partners)) % {"num": len(one.partners)}
    staff = _("%(num)s staff") % {"num": len(one.staff)}
    if not one.staff:
        return _("Partners only: %(num)s.") % {"num": len(one.partners)}
    if not one.partners:
        return _("Staff only: %(num)s.") % {"num": len(one.staff)}
    return f"{partners}, {staff}."
