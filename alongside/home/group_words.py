"""What of joint work waits on Today, in sentences."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from alongside.home.queries.waiting import Waiting

GROUPS = (
    "seat_offered",
    "seat_asked",
    "term_asked",
    "event_asked",
    "meeting_times",
    "meeting_soon",
    "minutes",
)
_MEETING = ("meeting_times", "meeting_soon", "minutes")


def group_item(one: Waiting, when: str) -> dict[str, str]:
    """A seat, a term, a time to choose, a meeting that comes, minutes to judge: a link in words."""
    label = {
        "seat_offered": _("%(name)s asks you to join: %(what)s"),
        "seat_asked": _("%(name)s would like to join: %(what)s"),
        "term_asked": _("%(name)s proposes another term: %(what)s"),
        "event_asked": _("%(name)s asks you to come: %(what)s"),
        "meeting_times": _("Which time suits you? %(what)s"), "meeting_soon": _("You meet: %(what)s"),
        "minutes": _("Are the minutes right? %(what)s"),
    }[one.kind]  # fmt: skip
    page = (
        "groups:meeting"
        if one.kind in _MEETING
        else "groups:event"
        if one.kind == "event_asked"
        else "groups:group"
    )
    told = {"name": one.by_name, "what": one.words}
    return {"label": label % told, "href": reverse(page, args=[one.thing_id]), "detail": "", "when": when}
