"""Lists as their pages show them: each person in a few sentences, and the same as a row of a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.conversation.authors import author_of
from alongside.kit.terms import Category
from alongside.registry.listing_words import PGA, tried_words
from alongside.registry.queries.lists import Tried
from alongside.registry.queries.population import Row
from alongside.ui import words

Shown = dict[str, Any]


def often() -> list[tuple[str, str, str]]:
    """What is often looked for: what it is called, how an address says it, and what it is good for."""
    return [
        (_("Not seen for 200 days"), "not_seen=200", _("Longest first, with who called.")),
        (_("Active, and no visit planned"), "active=1&unplanned=on&order=judged", _("Most active first.")),
        (_("A goal to look at again, overdue"), "review=0&order=review", _("The day for it has passed.")),
        (_("A form that waits for two weeks"), "form=14&order=form", _("Before the next visit.")),
        (_("My own patients on steroids"), "scope=mine&steroid=on", _("Longest not seen first.")),
        (_("To be tried again by now"), "again=on&order=tried", _("Somebody said so when they called.")),
    ]


def row(one: Row, today: date) -> Shown:
    """One person of a list: the name, and how they stand, in sentences."""
    return {
        "id": one.id, "name": one.name, "age": age_words(one.birth_date, today), "stands": stands(one, today),
        "contact": one.contact, "tried": tried(one), "again": words.short_day(one.again_on) if one.again_on else "",
    }  # fmt: skip


def age_words(born: date | None, today: date) -> str:
    """How old somebody is."""
    if born is None:
        return ""
    years = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    return ngettext("%(n)s year old", "%(n)s years old", years) % {"n": years}


def stands(one: Row, today: date) -> list[str]:
    """What is written of late, each in a sentence; what is not open is not spoken of."""
    told = [_seen(one, today), _judged(one), _review(one, today), _form(one, today)]
    told.append(_("On steroids now.") if one.steroid else "")
    return [sentence for sentence in told if sentence]


def _seen(one: Row, today: date) -> str:
    if one.seen_on is None:
        return ""
    days = (today - one.seen_on).days
    ahead = one.planned_on if one.planned_on and one.planned_on >= today else None
    said = ngettext(
        "Last seen on %(day)s, %(n)s day ago.", "Last seen on %(day)s, %(n)s days ago.", days
    ) % {"day": words.short_day(one.seen_on), "n": days}  # fmt: skip
    return said + (
        " " + _("A visit is planned on %(day)s.") % {"day": words.short_day(ahead)} if ahead else ""
    )


def _judged(one: Row) -> str:
    if one.judged is None:
        return ""
    told = {"how": PGA[int(one.judged)], "day": words.short_day(one.judged_on)}
    return _("The disease was %(how)s on %(day)s.") % told


def _review(one: Row, today: date) -> str:
    if one.review_on is None or one.review_on >= today:
        return ""
    return _("A goal was to be looked at again on %(day)s.") % {"day": words.short_day(one.review_on)}


def _form(one: Row, today: date) -> str:
    if one.form_since is None or one.form_since > today:
        return ""
    return _("A form waits for answers since %(day)s.") % {"day": words.short_day(one.form_since)}


def tried(one: Row) -> str:
    """Who tried to reach them last, and what came of it."""
    if one.tried_at is None:
        return ""
    told = {
        "name": one.tried_by, "what": tried_words(one.way or "", one.outcome or ""),
        "day": words.when_words(one.tried_at),
    }  # fmt: skip
    return _("%(name)s: %(what)s, %(day)s.") % told


def tries(found: Iterable[Tried]) -> list[Shown]:
    """Who tried to reach somebody, and what the family wrote back, each with its author."""
    return [
        {
            "who": author_of(one.outreach), "when": words.when_words(one.outreach.at),
            "told": words.capital(tried_words(one.outreach.way, one.outreach.outcome)),
            "words": one.outreach.words, "list": one.list_title, "back": one.outreach.way == "back",
            "again": words.short_day(one.outreach.again_on) if one.outreach.again_on else "",
        }
        for one in found
    ]  # fmt: skip


def categories(one: Row) -> list[Category]:
    """Of which kinds something stands in a row: what its receipt names."""
    shown = {
        Category.VISITS: one.seen_on or one.planned_on or one.judged_on, Category.PLAN: one.review_on,
        Category.QUESTIONNAIRES: one.form_since, Category.MEDICINES: one.steroid, Category.CONTACT: one.tried_at,
    }  # fmt: skip
    return [Category.IDENTITY, *(kind for kind, value in shown.items() if value)]


COLUMNS = (
    "person", "name", "birth_date", "last_visit", "visit_planned", "pga", "pga_on", "goal_review_was_due",
    "form_waits_since", "on_steroids", "last_tried_at", "last_tried_how", "last_tried_outcome", "last_tried_by",
    "try_again_on",
)  # fmt: skip
"""The columns of the file, the same in every language."""
_PGA = ("quiet", "mild", "moderate", "severe")


def as_file(rows: Iterable[Row]) -> str:
    """The rows as CSV; a cell that a sheet would take for a formula is made plain."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for one in rows:
        told = [
            one.id, one.name, one.birth_date, one.seen_on, one.planned_on,
            "" if one.judged is None else _PGA[int(one.judged)], one.judged_on, one.review_on, one.form_since,
            "" if one.steroid is None else "yes" if one.steroid else "no",
            one.tried_at.isoformat(timespec="minutes") if one.tried_at else "", one.way, one.outcome, one.tried_by,
            one.again_on,
        ]  # fmt: skip
        writer.writerow([plain(cell) for cell in told])
    return out.getvalue()


def plain(cell: Any) -> str:
    """A cell that no sheet takes for a formula."""
    told = "" if cell is None else str(cell)
    return f"'{told}" if told[:1] in ("=", "+", "-", "@", "\t", "\r") else told
