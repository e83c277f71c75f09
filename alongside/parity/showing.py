"""The map as its page draws it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.kit.terms import Phase, Place
from alongside.parity import words
from alongside.parity.ideas import IDEAS
from alongside.parity.mapping import Cell, Map, Work
from alongside.parity.queries.works import Told
from alongside.parity.sides import Side
from alongside.parity.spans import Span
from alongside.ui.words import month

GLYPHS = 24
"""More pieces of work than these are told by their number alone."""
NAMED = 8
"""More names than these are told by their number."""


def map_shown(found: Map, chosen: str = "", here: Cell | None = None) -> dict[str, Any]:
    """The map as `ui.work_map` draws it, with its sentence. `chosen`: of which center and year, for links.

    Where there is nothing at all, no field is called a gap: there is nothing yet beside which it would be one.
    """
    gaps = any(one.works for one in found)
    return {
        "columns": [words.PHASES[phase] for phase in Phase],
        "rows": [
            (words.PLACES[place], [cell_shown(found.cell(place, phase), chosen, here, gaps=gaps) for phase in Phase])
            for place in Place
        ],
        "says": says(found), "gap": gap_says(found),
    }  # fmt: skip


def cell_shown(
    cell: Cell, chosen: str = "", here: Cell | None = None, *, gaps: bool = True
) -> dict[str, Any]:
    """One cell: of so many pieces of work, both sides had part in so many."""
    count, ideas = len(cell.works), len(IDEAS[cell.place, cell.phase])
    gap = ngettext("Gap: %(num)s idea", "Gap: %(num)s ideas", ideas)
    gap = (gap if gaps else ngettext("%(num)s idea", "%(num)s ideas", ideas)) % {"num": ideas}
    return {
        "all": count, "shared": cell.shared, "says": _("of %(num)s") % {"num": count} if count else gap,
        "href": cell_href(cell, chosen), "label": cell_called(cell), "here": here is not None and cell == here,
        "glyphs": [one.shared for one in cell.works] if count <= GLYPHS else [],
    }  # fmt: skip


def cell_href(cell: Cell, chosen: str = "") -> str:
    """The address of a cell."""
    return reverse("parity:cell", args=[words.slug(cell.place), cell.phase.value]) + chosen


def cell_called(cell: Cell) -> str:
    """A cell in words: where, and when in the work."""
    return f"{words.PLACES[cell.place]}, {str(words.PHASES[cell.phase]).lower()}"


def says(found: Map) -> str:
    """What the map shows: plain counts; where there is nothing to count, that, in words."""
    if not any(one.works for one in found):
        return _("Nothing that everyone can read was worked on in these months. Each field opens to ideas.")
    if not found.together:
        return _("Partners and staff do not work together in any field yet.")
    return _(
        "Partners and staff work together in %(cells)s of 16 fields, at %(places)s of 4 places and in %(phases)s of 4 "
        "phases."
    ) % {"cells": len(found.together), "places": found.places, "phases": found.phases}  # fmt: skip


def gap_says(found: Map) -> str:
    """In how many fields nothing is worked on, and in how many one side works alone; of none, nothing is said."""
    empty = sum(not one.works for one in found)
    alone = 16 - len(found.together) - empty
    told = (
        (alone, ngettext("In %(num)s field one side works alone.", "In %(num)s fields one side works alone.", alone)),
        (empty, ngettext("In %(num)s field there is nothing yet.", "In %(num)s fields there is nothing yet.", empty)),
    )  # fmt: skip
    return " ".join(words % {"num": num} for num, words in told if num and empty < 16)


def years_shown(maps: Sequence[Map], spans: Sequence[Span]) -> list[tuple[str, str, str, str]]:
    """Year against year: fields and places with both sides, and pieces of work; none before the first with work."""
    rows = []
    for found, when in zip(maps, spans, strict=True):
        count, shared = found.works
        both = _("%(some)s of %(num)s") % {"some": shared, "num": count}
        cells, places = len(found.together), found.places
        rows.append((f"{month(when.first)} – {month(when.last)}", str(cells), str(places), both, count))
    while rows and not rows[-1][-1]:
        rows.pop()
    return [row[:-1] for row in rows]


def work_shown(one: Work, told: Told) -> dict[str, Any]:
    """A piece of work in an opened cell."""
    row = told.work
    return {
        "title": one.title, "href": href_of(one.kind, one.id), "kind": words.KINDS[one.kind], "sides": sides(told),
        "who": {"name": row.began_by_name, "voice": row.began_voice},
        "began": _("%(name)s began it.") % {"name": row.began_by_name}, "since": since(told),
        "names": [
            (label, listed(told.names[side], count))
            for side, label, count in (
                (Side.PARTNERS, _("Partners"), told.partners), (Side.STAFF, _("Staff"), told.staff),
            )
            if count
        ],
    }  # fmt: skip


def listed(names: Sequence[str], count: int) -> str:
    """Names, and how many more there are."""
    told = list(names[:NAMED])
    more = count - len(told)
    if more > 0 and told:
        told.append(ngettext("%(num)s more", "%(num)s more", more) % {"num": more})
    return ", ".join(told) if told else str(count)


def since(told: Told) -> str:
    """From which phase partners had part in it."""
    row = told.work
    if not row.partners_from:
        return _("No partner had part in it.")
    phase = {"phase": words.PHASES[Phase(row.partners_from)]}
    if row.from_start:
        return _("Partners from its first month, in: %(phase)s.") % phase
    return _("Partners since: %(phase)s.") % phase


def href_of(kind: str, key: UUID) -> str:
    """Where a piece of work is read."""
    return reverse(words.PAGES[kind], args=[key])


def sides(one: Told) -> str:
    """How many of each side had part in it."""
    partners = ngettext("%(num)s partner", "%(num)s partners", one.partners) % {"num": one.partners}
    staff = _("%(num)s staff") % {"num": one.staff}
    if not one.staff:
        return _("Partners only: %(num)s.") % {"num": one.partners}
    if not one.partners:
        return _("Staff only: %(num)s.") % {"num": one.staff}
    return f"{partners}, {staff}."
