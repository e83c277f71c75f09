"""The summary of a visit, put together by the program from what was ticked, said and decided: plain words, no more.

Only what is kept from nobody goes into it, because everybody who may see the plan reads it. It is written in the
language of whose visit it was; its headings each reader finds in their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.record.naming import called
from alongside.ui import words
from alongside.visits.agenda import Item
from alongside.visits.sheet import SaidLine, Sheet, Thread, threads

HEAD, POINT = "## ", "- "
TALKED, DECIDED = gettext_lazy("We talked about"), gettext_lazy("We decided")
DIFFERS = gettext_lazy("We see this differently, and both views stand")
NEXT, FILLED = gettext_lazy("Who does what next"), gettext_lazy("We filled in, and it stands in the record")
ALSO = gettext_lazy("Also said")
LEFT = gettext_lazy("We did not get to this. It is on the agenda of the next visit")
HEADINGS = (TALKED, DECIDED, DIFFERS, NEXT, FILLED, ALSO, LEFT)


def composed(sheet: Sheet, differs: Sequence[str] = ()) -> str:
    """Headings and points: what you talked about, decided, see differently, do next, and take along."""
    shared = [one for one in sheet.agenda.items if not one.kept_from]
    kept = {one.id for one in sheet.agenda.items if one.kept_from}
    said = [one for one in threads(sheet.lines) if one.first.item_id not in kept]
    told: dict[Any, list[str]] = {
        TALKED: [_talked(one, said) for one in shared if one.ticked],
        DECIDED: [_said(one) for one in _of(said, "decision")],
        DIFFERS: list(differs),
        NEXT: [_step(one) for one in _of(said, "step")],
        FILLED: [one.title for one in sheet.filled if one.here and one.plain],
        ALSO: [_said(one) for one in _of(said, "note") if one.item_id is None],
        LEFT: [one.words for one in shared if one.ended is None],
    }
    return "\n\n".join(
        "\n".join([HEAD + str(title), *(POINT + _one_line(one) for one in told[title])])
        for title in HEADINGS
        if told[title]
    )


def _of(said: Iterable[Thread], kind: str) -> list[SaidLine]:
    return [line for one in said for line in one.now if line.kind == kind]


def _talked(item: Item, said: Sequence[Thread]) -> str:
    notes = [_said(line) for line in _of(said, "note") if line.item_id == item.id]
    return f"{item.words} {' '.join(notes)}".strip()


def _said(line: SaidLine) -> str:
    return _("%(words)s (%(name)s)") % {"words": line.words, "name": line.said_by.name}


def _step(line: SaidLine) -> str:
    told = {
        "name": line.owner_name or line.said_by.name,
        "words": line.words,
        "day": words.short_day(line.due_on),
    }
    if line.due_on:
        return _("%(name)s: %(words)s By %(day)s.") % told
    return _("%(name)s: %(words)s") % told


def _one_line(told: str) -> str:
    return " ".join(told.split())


def blocks(told: str) -> list[tuple[str, list[str]]]:
    """A summary as headings with their points, as a page shows it: ("", points) where no heading stands above."""
    found: list[tuple[str, list[str]]] = []
    for line in (one.strip() for one in told.splitlines()):
        if line.startswith("#"):
            found.append((called(line.lstrip("# ")), []))
        elif line:
            if not found:
                found.append(("", []))
            found[-1][1].append(line.removeprefix(POINT).removeprefix("-").strip())
    return found


def plain(found: Iterable[tuple[str, list[str]]]) -> str:
    """The same as a text that goes into any letter."""
    return "\n\n".join(
        "\n".join([*([title] if title else []), *(POINT + one for one in points)]) for title, points in found
    )
