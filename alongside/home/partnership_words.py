"""What of partnership waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {"interest_new": "partnership:candidate", "touch_due": "partnership:candidate"}
PARTNERSHIP = tuple(_PAGES)


def partnership_item(one: Waiting, when: str) -> dict[str, str]:
    """Somebody who left their name, and a day to be in touch: a link in words."""
    label = {
        "interest_new": _("%(name)s would like to be a partner. Call them"),
        "touch_due": _("Today you are in touch with %(name)s. %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
