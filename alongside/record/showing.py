"""What the record's pages show: each entry as its template needs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.contributions.actor import Actor
from alongside.kit.terms import Category
from alongside.record import wording
from alongside.record.holding import comes_when_asked
from alongside.record.queries.timeline import Row
from alongside.record.writing import WRITTEN_KINDS
from alongside.sharing.actions.opening import Opened
from alongside.sharing.queries.who import WhoSees
from alongside.ui import words
from alongside.ui.keeping import SOUNDS

Shown = dict[str, Any]
Sees = Callable[[int, int], str]


def sees(by: Actor, opened: Opened, who: WhoSees) -> Sees:
    """Who sees an entry, in words, by its category and narrowing: most entries of a page have the same."""
    return lru_cache(maxsize=None)(partial(wording.sees_line, by, opened, who))


def shown(by: Actor, opened: Opened, sees: Sees, row: Row, *, with_day: bool = False) -> Shown:
    """One entry for the timeline; `sees` says who sees it."""
    href = reverse("record:entry", args=[opened.person_id, row.origin_id])
    views = two_views(row)
    own = row.author_id is not None and row.author_id == by.person_id
    return {
        "id": f"entry-{row.origin_id}", "href": href, "title": row.title,
        "who": wording.author_of(row), "when": wording.when_of(row, with_day=with_day),
        "value": number_of(opened, row), "said": said_of(row), "words": row.words, "voice": row.voice,
        "chips": ", ".join(row.chips), "rough": row.true_precision in wording.ROUGH, "line": wording.value_line(row),
        "views": views if views and not views[-1]["settled"] else [], "settled": bool(views and views[-1]["settled"]),
        "states": states_of(opened, row, own), "files": files_of(opened, row),
        "sees": sees(row.category, row.hidden_from),
        "sees_to": reverse("sharing:who", args=[opened.person_id]),
        "foot": held_line(row), "links": links_of(opened, row, href, own), "at": row.true_at,
    }  # fmt: skip


def held_line(row: Row) -> str:
    """For those who see it all the same: until when the person and the caregivers do not."""
    if not row.held or row.held_until is None:
        return ""
    if comes_when_asked(row.held_until):
        return _("Held until it is asked for.")
    return _("Held until %(day)s.") % {"day": words.short_day(row.held_until)}


def coded(row: Row) -> Shown:
    """One entry as a study's team sees it: a code and a number; no words, nobody's name."""
    number = (
        f"{words.number(row.value)} {row.unit}".strip()
        if row.value is not None and not row.value_words
        else ""
    )
    return {"title": row.title, "line": number, "code": row.code, "system": row.code_system}


def number_of(opened: Opened, row: Row) -> Shown | None:
    """A number with its unit, usual range and last values, and where it opens as a chart."""
    if row.value is None or row.value_words:
        return None
    href = (
        reverse("record:values", args=[opened.person_id, row.code])
        if row.code and "/" not in row.code
        else ""
    )
    limit = row.high if row.high is not None and row.low is None else None
    return {
        "value": words.number(row.value), "unit": row.unit, "words": wording.range_words(row.low, row.high),
        "trend": row.trend, "limit": limit, "href": href if len(row.trend) > 1 else "",
    }  # fmt: skip


def said_of(row: Row) -> str:
    """A value that is not one number, unless the title says it already."""
    return "" if row.value_words.casefold() in row.title.casefold() else row.value_words


def two_views(row: Row) -> list[Shown]:
    """The entry and how others see it; empty where nobody sees it differently. The last one says if it is settled."""
    opened = [one for one in row.disputes if one["about"] is None]
    if not opened:
        return []
    settled = {one["about"] for one in row.disputes if one["settles"]}
    text = row.words or wording.value_line(row) or row.title
    views: list[Shown] = [
        {
            "who": wording.author_of(row),
            "when": words.short_day(row.recorded_at),
            "text": text,
            "settled": False,
        }
    ]
    views += [
        {
            "who": wording.author_of_said(one),
            "when": words.short_day(one["at"]),
            "text": one["words"],
            "id": one["id"],
        }
        for one in opened
    ]
    views[-1]["settled"] = all(one["id"] in settled for one in opened)
    return views


def states_of(opened: Opened, row: Row, own: bool) -> list[str]:
    """The tags of an entry: new is set by whoever brings it."""
    states = ["held"] if row.held else []
    states += ["corrected"] if row.version > 1 else []
    return [*states, "narrowed"] if row.kept_from and (own or opened.rights.is_self) else states


def files_of(opened: Opened, row: Row) -> list[Shown]:
    """The files beside an entry."""
    return [
        {
            "href": reverse("record:file", args=[opened.person_id, one["id"]]), "name": one["file"],
            "words": one["words"] or one["file"], "picture": one["media_type"].startswith("image/"),
            "sound": one["media_type"] in SOUNDS,
            "size": words.size(one["size"]), "who": wording.author_of_said(one),
        }
        for one in row.files
    ]  # fmt: skip


def links_of(opened: Opened, row: Row, href: str, own: bool) -> list[tuple[str, str]]:
    """What one can do with an entry."""
    may_add = opened.rights.may_contribute(Category(row.category))
    links = []
    if row.comments:
        count = ngettext("%(count)s comment", "%(count)s comments", row.comments) % {"count": row.comments}
        links.append((count, f"{href}#conversation"))
    elif may_add:
        links.append((_("Comment"), f"{href}#conversation"))
    if any(one["about"] is None for one in row.disputes):
        links.append((_("Add what you know") if may_add else _("Read both views"), f"{href}#views"))
    elif may_add and not own:
        links.append((_("See it differently"), f"{href}#differently"))
    elif may_add and row.kind in WRITTEN_KINDS:
        links.append((_("Correct"), reverse("record:correct", args=[opened.person_id, row.origin_id])))
    return links


def laid_out(entries: list[Shown]) -> list[Shown]:
    """Two columns in order of time; a pair of views, and what would stand alone in its line, take the whole width."""
    column = 0
    for place, entry in enumerate(entries):
        following = entries[place + 1] if place + 1 < len(entries) else None
        wide = _alone(entry) or (column == 0 and (following is None or _alone(following)))
        entry["wide"] = wide
        column = 0 if wide or column == 1 else 1
    return entries


def _alone(entry: Shown) -> bool:
    return bool(entry["views"]) or "hold" in entry
