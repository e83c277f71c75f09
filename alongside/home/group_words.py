"""What of joint work waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "seat_offered": "groups:group", "seat_asked": "groups:group", "term_asked": "groups:group",
    "event_asked": "groups:event", "meeting_times": "groups:meeting", "meeting_soon": "groups:meeting",
    "minutes": "groups:meeting", "agreement_new": "groups:agreement", "agreement_due": "groups:agreement",
    "aim_due": "groups:aim",
}  # fmt: skip
GROUPS = tuple(_PAGES)


def group_item(one: Waiting, when: str) -> dict[str, str]:
    """A seat, a term, a time to choose, a meeting that comes, minutes to judge: a link in words."""
    label = {
        "seat_offered": _("%(name)s asks you to join: %(what)s"),
        "seat_asked": _("%(name)s would like to join: %(what)s"),
        "term_asked": _("%(name)s proposes another term: %(what)s"),
        "event_asked": _("%(name)s asks you to come: %(what)s"),
        "meeting_times": _("Which time suits you? %(what)s"), "meeting_soon": _("You meet: %(what)s"),
        "minutes": _("Are the minutes right? %(what)s"), "aim_due": _("What came of it? %(what)s"),
        "agreement_new": _("Read and sign what you agree on: %(what)s"),
        "agreement_due": _("Look again at what you agreed on: %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
