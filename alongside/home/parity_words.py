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
    "page_begun": "parity:journal_page", "worry_owed": "parity:worry", "worry_asked": "parity:worry",
    "worry_new": "parity:worry", "worry_left": "parity:move_worry", "worry_told": "parity:worry",
    "advice_asked": "parity:advice", "advice_write": "parity:write_advice", "advice_yes": "parity:advice",
    "advice_given": "parity:answer_advice", "advice_again": "parity:answer_advice",
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
        "worry_owed": _("You owe this worry an answer: %(what)s"),
        "worry_asked": _("%(name)s asks whether you answer this worry: %(what)s"),
        "worry_new": _("Nobody owes this worry an answer yet: %(what)s"),
        "worry_left": _("Your group has ended. Hand this worry on: %(what)s"),
        "advice_yes": _("%(name)s wants to ask people whom you trust. Does your side agree? %(what)s"),
        "advice_asked": _("You are asked to look at how power is shared: %(what)s"),
        "advice_write": _("Write how power is shared: %(what)s"),
        "advice_given": _("%(name)s would try this. What becomes of it? %(what)s"),
        "advice_again": _("Look again at what %(name)s would try: %(what)s"),
        "worry_told": _("%(name)s answered your worry. Does that answer it? %(what)s"),
    }[one.kind]  # fmt: skip
    words = str(ASKS[one.words].name) if one.words in ASKS else one.words
    return linked(replace(one, words=words), when, label, _PAGES[one.kind])
