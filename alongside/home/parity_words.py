"""What of sharing power waits on Today, in sentences."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting
from alongside.parity.round_words import ASKS

_PAGES = {
    "round_asked": "parity:round", "round_told": "parity:round", "page_names": "parity:told_page",
    "page_begun": "parity:journal_page", "road_day": "parity:road_line",
}  # fmt: skip
PARITY = tuple(_PAGES)


def parity_item(one: Waiting, when: str) -> dict[str, str]:
    """A round in which one is asked, what came out of it, a page that names one: a link in words."""
    label = {
        "round_asked": _("You are asked without names: %(what)s"),
        "round_told": _("What you all said without names is there: %(what)s"),
        "page_names": _("%(name)s names you and asks whether others may read it: %(what)s"),
        "page_begun": _("You began a page of your journal"),
        "road_day": _("The day of your step has come: %(what)s"),
    }[one.kind]  # fmt: skip
    words = str(ASKS[one.words].name) if one.words in ASKS else one.words
    return linked(replace(one, words=words), when, label, _PAGES[one.kind])
