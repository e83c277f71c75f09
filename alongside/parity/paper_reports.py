"""A report on paper, and for a word processor: blocks one below the other, made from what the page shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.utils.translation import gettext as _

from alongside.parity.report_words import AFTER

Block = dict[str, Any]


def paper(told: dict[str, Any], address: Callable[[str], str]) -> dict[str, Any]:
    """The whole of it. Each number has a note at the end: what was counted, of which day, and where its source is."""
    blocks = _front(told)
    for one in told["sections"]:
        blocks += _section(one, told["dates"], address)
    return {
        "title": told["title"], "lead": told["span"],
        "blocks": [*blocks, *_yes(told), *_notes(told["sections"], address)],
    }  # fmt: skip


def _front(told: dict[str, Any]) -> list[Block]:
    lines = [
        told["state"],
        str(AFTER[told["kind"]]),
        _(
            "Each number leads to what stands behind it. The small one beside it is that of its note at the end."
        ),
    ]
    return [_block("soft", text=line) for line in lines]


def _section(one: dict[str, Any], dates: tuple[str, str], address: Callable[[str], str]) -> list[Block]:
    blocks = [_block("heading", text=str(one["title"]))]
    if one["says"]:
        blocks.append(_block("strong", text=one["says"]))
    if one["figures"]:
        blocks.append(_table(one["figures"], dates, address))
    for figure in one["figures"]:
        if figure["rows"]:
            blocks.append(_block("small", text=str(figure["label"])))
            blocks.append(_block("bullets", rows=list(figure["rows"])))
    blocks += _spoken(one["said"])
    if one["then"]:
        blocks.append(_block("small", text=_("Said the time before")))
        blocks += _spoken(one["then"])
    return blocks


def _table(figures: Iterable[dict[str, Any]], dates: tuple[str, str], address: Callable[[str], str]) -> Block:
    """Each number with its note, and with a link to its rows; `links` has none for a cell that is no number."""
    now, before = dates
    head = [_("What was counted"), now, *([before] if before else [])]
    rows = [
        [str(one["label"]), one["value"], *([one["before"] or _("not counted")] if before else [])]
        for one in figures
    ]
    found = [(one["href"], one["before_href"]) if before else (one["href"],) for one in figures]
    links = [["", *(address(one) if one else "" for one in some)] for some in found]
    return _block("table", head=head, rows=rows, notes=[one["number"] for one in figures], links=links)


def _spoken(said: Iterable[dict[str, Any]]) -> list[Block]:
    blocks = []
    for one in said:
        who = ", ".join(
            part for part in (one["name"], one["who"]["title"] or one["side"], one["when"]) if part
        )
        step = (
            _("Step %(step)s: %(words)s") % {"step": one["step"], "words": one["says"]} if one["step"] else ""
        )
        following = _("Next: %(words)s") % {"words": one["following"]} if one["following"] else ""
        blocks.append(
            _block("said", who=who, words=[part for part in (step, one["words"], following) if part])
        )
    return blocks


def _yes(told: dict[str, Any]) -> list[Block]:
    if not told["yeses"]:
        return []
    rows = [_("%(name)s said yes for %(side)s on %(day)s") % one for one in told["yeses"]]
    return [_block("heading", text=_("Who said yes")), _block("bullets", rows=rows)]


def _notes(sections: Iterable[dict[str, Any]], address: Callable[[str], str]) -> list[Block]:
    """One for each figure, in the order of their numbers."""
    lines = [_note(figure, address) for one in sections for figure in one["figures"]]
    return (
        [_block("heading", text=_("Where each number comes from")), _block("notes", rows=lines)]
        if lines
        else []
    )


def _note(figure: dict[str, Any], address: Callable[[str], str]) -> dict[str, str]:
    words = _("%(label)s: %(value)s. %(means)s As of %(on)s.") % {
        key: str(figure[key]) for key in ("label", "value", "means", "on")
    }
    if figure["other"]:
        words = " ".join((words, _("The time before it was counted in another way.")))
    return {"number": str(figure["number"]), "words": words, "address": address(figure["href"])}


def _block(kind: str, **told: Any) -> Block:
    return {"kind": kind, **told}
