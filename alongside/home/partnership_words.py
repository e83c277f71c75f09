"""What of partnership waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.matching_words import MATCHING, matching_item
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "interest_new": "partnership:candidate",
    "touch_due": "partnership:candidate",
    "story_asked": "partnership:exchange",
}
PARTNERSHIP = (*_PAGES, *MATCHING)


def partnership_item(one: Waiting, when: str) -> dict[str, str]:
    """Somebody who left their name, and a day to be in touch: a link in words."""
    if one.kind in MATCHING:
        return matching_item(one, when)
    label = {
        "interest_new": _("%(name)s would like to be a partner. Call them"),
        "story_asked": _("Tell %(name)s a story, and read theirs. %(what)s"),
        "touch_due": _("Today you are in touch with %(name)s. %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
