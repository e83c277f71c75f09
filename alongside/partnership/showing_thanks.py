"""What somebody did in joint work, as a line for a CV and as a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alongside.partnership.showing_money import lasted
from alongside.partnership.showing_roles import held
from alongside.ui.words import long_day, month

KEYS = ("group", "purpose", "as", "when", "how_much", "roles")
"""What the sheet tells of each seat."""


def did_row(seat: Any, roles: Sequence[Any] = ()) -> dict[str, Any]:
    """One seat: the group, as whom, in which roles, since when, and how much; without a word of anybody's health."""
    count = seat.done.get("count", 0)
    acts = ngettext("%(num)s contribution", "%(num)s contributions", count) % {"num": count} if count else ""
    told = (acts, lasted(seat.minutes) if seat.minutes else "")
    return {
        "id": seat.pk, "group": seat.group.name, "group_id": seat.group_id,
        "purpose": seat.group.purpose, "as": seat.title, "when": _when(seat),
        "how_much": ". ".join(one for one in told if one), "open": not seat.group.members_only,
        "roles": "; ".join(held(one) for one in roles if one.holder_id == seat.pk),
    }  # fmt: skip


def along(minutes: int) -> dict[str, Any] | None:
    """Time in going along with others, as a line of its own that one may tick; with nobody's name."""
    if not minutes:
        return None
    return {
        "group": _("Going along with others"), "purpose": _("Talks between two people."), "as": "", "when": "",
        "roles": "", "how_much": lasted(minutes),
    }  # fmt: skip


def _when(seat: Any) -> str:
    since = month(seat.taken_at)
    if seat.left_at or seat.group.ended_at:
        until = month(min(one for one in (seat.left_at, seat.group.ended_at) if one))
        return since if since == until else _("%(since)s to %(until)s") % {"since": since, "until": until}
    return _("since %(since)s") % {"since": since}


def sheet(name: str, community: str, rows: list[dict[str, Any]], today: Any) -> dict[str, Any]:
    """What the sheet says."""
    return {
        "title": _("Joint work of %(name)s") % {"name": name}, "name": name,
        "lead": _("Done in %(community)s, where patients, families and staff work as partners.")
        % {"community": community},
        "rows": [{key: str(one[key]) for key in KEYS} for one in rows],
        "made": _("Put together by %(name)s on %(day)s, from the record of contributions kept there.")
        % {"name": name, "day": long_day(today)},
    }  # fmt: skip
