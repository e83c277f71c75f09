"""What of tasks waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

MATCHING = ("offer_new", "offer_said", "offer_moved", "work_asked", "call_now", "mentor_asked", "mentor_said")


def matching_item(one: Waiting, when: str) -> dict[str, str]:
    """An offer to answer, an answer to one's own, or a question: a link in words."""
    label = {
        "offer_new": _("%(name)s could do this: %(what)s"),
        "offer_said": _("%(name)s answered your offer: %(what)s"),
        "offer_moved": _("%(name)s answers now. Show them what you wrote? %(what)s"),
        "work_asked": _("%(name)s asks whether you could do this: %(what)s"),
        "call_now": _("Nobody offers yet, and it is needed soon. See who could: %(what)s"),
        "mentor_asked": _("%(name)s asks you to go along"),
        "mentor_said": _("%(name)s answered whether they go along"),
    }[one.kind]
    page = "say_mentoring" if one.kind.startswith("mentor_") else "opportunity"
    return linked(one, when, label, f"partnership:{page}")
