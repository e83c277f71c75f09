"""What of getting ready waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting

_PAGES = {"get_ready": "partnership:get_ready", "not_ready": "partnership:group_ready"}
PREPARING = tuple(_PAGES)


def preparing_item(one: Waiting, when: str) -> dict[str, str]:
    """One's own first meeting, or somebody's who comes for the first time: a link in words."""
    label = {
        "get_ready": _("Before “%(name)s”: go through the short list of %(what)s"),
        "not_ready": _("Somebody comes to “%(what)s” for the first time and may have questions. See who"),
    }[one.kind]
    return linked(one, when, label, _PAGES[one.kind])
