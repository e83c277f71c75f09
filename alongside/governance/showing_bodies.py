"""The seats of a body as its page draws them."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.contributions.actor import Actor
from alongside.governance.models import Term
from alongside.people.queries.standing import today_of
from alongside.people.roles import role_words
from alongside.ui import words


def seat_shown(by: Actor, seat: Any) -> dict[str, Any]:
    """A seat: for whom, who sits there now or will next, who sat there before."""
    today = today_of(by)
    now = next((one for one in seat.sat if one.starts <= today < one.ends), None)
    coming = next((one for one in seat.sat if one.starts > today), None)
    return {
        "id": seat.pk, "for_whom": seat.for_whom, "votes": seat.votes,
        "now": _term(now) if now else None, "coming": _term(coming) if coming else None,
        "before": [_term(one) for one in seat.sat if one.ends <= today],
        "mine": now is not None and now.person_id == by.person_id and seat.votes,
        "propose": f"{reverse('governance:begin')}?seat={seat.pk}",
    }  # fmt: skip


def _term(one: Term) -> dict[str, Any]:
    title = one.title or (role_words(one.role) if one.role else "")
    days = {"from": words.short_day(one.starts), "until": words.short_day(one.ends)}
    return {
        "who": {"name": one.name, "voice": one.voice, "title": title},
        "days": _("from %(from)s until %(until)s") % days,
        "href": reverse("governance:motion", args=[one.motion_id]) if one.motion_id else "",
    }  # fmt: skip
