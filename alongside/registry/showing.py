"""A measure as its page shows it: sentences, tables, and whether I am in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.registry.measuring.definition import Definition, Kind, from_kept
from alongside.registry.models import MeasureVersion
from alongside.registry.queries.published import Month, Shown, Told
from alongside.registry.saying import GROUP, GROUP_TITLE
from alongside.ui import words

FEW_MONTHS = 4


def title_of(version: MeasureVersion) -> str:
    """A measure's name; one that ships is told in the reader's language."""
    return _(version.title) if version.measure.key else version.title


def why_of(version: MeasureVersion) -> str:
    """What it is good to know for."""
    return _(version.why) if version.measure.key else version.why


def percent(share: float | None) -> str:
    """A share, as it is read."""
    return "" if share is None else _("%(number)s%%") % {"number": words.number(round(share))}


def result_of(one: Definition, month: Month) -> str:
    """One month's result, short."""
    if one.kind == Kind.RATE:
        rate = (month.amount or 0) * one.per / (month.counted or 1)
        told = {"number": words.number(round(rate, 1)), "per": words.number(one.per)}
        return _("%(number)s for every %(per)s") % told
    return percent(month.share)


def card_of(version: MeasureVersion, line: Told | None) -> dict[str, Any]:
    """A measure in the list of all."""
    one = from_kept(version.definition)
    last = line.last if line else None
    return {
        "id": version.measure_id, "title": title_of(version), "why": why_of(version),
        "result": result_of(one, last) if last else "", "says": _month_says(one, last) if last else too_few(line),
    }  # fmt: skip


def too_few(line: Told | None) -> str:
    """Where nothing can be shown: what was never counted, and what says too little of too few."""
    if line is None:
        return _("Not counted yet. That takes some minutes.")
    return _("Too few to show without pointing at one of them.")


def _month_says(one: Definition, month: Month) -> str:
    told = {
        "met": words.number(month.met),
        "counted": words.number(month.counted),
        "month": words.month(month.day),
    }
    if one.kind == Kind.RATE:
        return _("%(counted)s were enrolled, %(month)s.") % told
    return _("%(met)s of %(counted)s, %(month)s.") % told


def rows_of(one: Definition, line: Told | None, months: int) -> list[tuple[str, str, str]]:
    """Month by month, newest first: the month, how many of how many, and the result."""
    shown = line.months[: -months - 1 : -1] if line else ()
    return [
        (words.month(month.day), _of(one, month), result_of(one, month) if month.counted else _("not shown"))
        for month in shown
    ]


def _of(one: Definition, month: Month) -> str:
    if not month.counted:
        return ""
    if one.kind == Kind.RATE:
        return words.number(month.counted)
    return _("%(met)s of %(counted)s") % {
        "met": words.number(month.met),
        "counted": words.number(month.counted),
    }


def groups_of(
    one: Definition, lines: Mapping[tuple[str, str], Told], shown: Shown, by: Actor
) -> list[dict[str, Any]]:
    """The newest month by center, age, sex and disease, each as a table."""
    found = []
    for way, title in GROUP_TITLE.items():
        rows = [
            (name_of_group(way, key, shown, by), line)
            for (of, key), line in sorted(lines.items())
            if of == way and not line.is_nobodys
        ]
        found.append(
            {"by": way, "title": str(title), "rows": [(name, *_newest(one, line)) for name, line in rows]}
        )
    return [
        one_
        for one_ in found
        if any(share not in ("", too_few_here()) for _name, _count, share in one_["rows"])
    ]


def too_few_here() -> str:
    """In place of the number of a group that is hidden."""
    return _("too few")


def centers_of(lines: Mapping[tuple[str, str], Told], shown: Shown, by: Actor) -> dict[str, Told]:
    """Each center's line, by the name that the charter gives it here."""
    return {
        name_of_group("center", key, shown, by): line for (way, key), line in lines.items() if way == "center"
    }


def own_center(shown: Shown, by: Actor) -> str:
    """What one's own center is called; nothing where one sits at none."""
    return shown.centers.get(str(by.center_id), "")


def _newest(one: Definition, line: Told) -> tuple[str, str]:
    month = line.newest
    if month is None:
        return "", ""
    return (_of(one, month), result_of(one, month)) if month.counted else ("", too_few_here())


def name_of_group(way: str, key: str, shown: Shown, by: Actor) -> str:
    """What a center, an age band, a sex or a disease is called here: centers as the charter says."""
    if way != "center":
        names = GROUP[way]
        return str(names[int(key)]) if int(key) < len(names) else key
    if shown.names_centers or str(by.center_id) == key:
        return shown.centers.get(key, _("A center that is not here any more"))
    place = sorted(shown.centers).index(key) + 1 if key in shown.centers else 0
    return _("Center %(number)s") % {"number": place}


def missing_said(line: Told | None, threshold: int) -> str:
    """Who is missing in the newest month: always said."""
    month = line.newest if line else None
    if month is None:
        return ""
    if month.left_out:
        return _("In %(month)s, %(count)s who are enrolled are not counted, because nobody can tell how it is.") % {
            "month": words.month(month.day), "count": words.number(month.left_out)}  # fmt: skip
    return _("In %(month)s, %(count)s at most who are enrolled are not counted.") % {
        "month": words.month(month.day), "count": words.number(threshold)}  # fmt: skip
