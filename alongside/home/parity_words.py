"""What of sharing power waits on Today, in sentences."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting
from alongside.parity.round_words import ASKS

_PAGES = {"round_asked": "parity:round", "round_told": "parity:round"}
PARITY = tuple(_PAGES)


def parity_item(one: Waiting, when: str) -> dict[str, str]:
    """A round without names in which one is asked, or what came out of it: a link in words."""
    label = {
        "round_asked": _("You are asked without names: %(what)s"),
        "round_told": _("What you all said without names is there: %(what)s"),
    }[one.kind]  # fmt: skip
    return linked(replace(one, words=str(ASKS[one.words].name)), when, label, _PAGES[one.kind])
