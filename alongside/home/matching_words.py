"""What of tasks waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

MATCHING = ("offer_new", "offer_said", "work_asked")


def matching_item(one: Waiting, when: str) -> dict[str, str]:
    """An offer to answer, an answer to one's own, or a question: a link in words."""
    label = {
        "offer_new": _("%(name)s could do this: %(what)s"),
        "offer_said": _("%(name)s answered your offer: %(what)s"),
        "work_asked": _("%(name)s asks whether you could do this: %(what)s"),
    }[one.kind]
    return linked(one, when, label, "partnership:opportunity")
