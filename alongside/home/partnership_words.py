"""What of partnership waits on Today, in sentences."""

from __future__ import annotations

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.matching_words import MATCHING, matching_item
from alongside.home.preparing_words import PREPARING, preparing_item
from alongside.home.queries.waiting import Waiting

_PAGES = {
    "interest_new": "partnership:candidate", "touch_due": "partnership:candidate",
    "story_asked": "partnership:exchange",
    "pay_offered": "partnership:pay_offer",
    "claim_yes": "partnership:claim", "claim_account": "partnership:claim", "claim_pay": "partnership:claim",
}  # fmt: skip
PARTNERSHIP = (*_PAGES, *MATCHING, *PREPARING)


def partnership_item(one: Waiting, when: str) -> dict[str, str]:
    """Somebody who left their name, a day to be in touch, money that waits for a yes or to be paid: a link in words."""
    if one.kind in MATCHING:
        return matching_item(one, when)
    if one.kind in PREPARING:
        return preparing_item(one, when)
    label = {
        "interest_new": _("%(name)s would like to be a partner. Call them"),
        "story_asked": _("Tell %(name)s a story, and read theirs. %(what)s"),
        "touch_due": _("Today you are in touch with %(name)s. %(what)s"),
        "pay_offered": _("%(name)s offers you pay: %(what)s"),
        "claim_yes": _("%(name)s waits for your yes: %(what)s"),
        "claim_account": _("Say where your money goes: %(what)s"),
        "claim_pay": _("%(name)s waits to be paid: %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(one, when, label, _PAGES[one.kind])
