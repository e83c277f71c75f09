"""What of sharing power waits on Today, in sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from alongside.home.linked import linked
from alongside.home.queries.waiting import Waiting
from alongside.parity.report_words import KINDS
from alongside.parity.round_words import ASKS
from alongside.ui.words import long_day

_PAGES = {
    "round_asked": "parity:round", "round_told": "parity:round", "page_names": "parity:told_page",
    "page_begun": "parity:journal_page", "road_day": "parity:road_line",
    "worry_owed": "parity:worry", "worry_asked": "parity:worry",
    "worry_new": "parity:worry", "worry_left": "parity:move_worry", "worry_told": "parity:worry",
    "advice_asked": "parity:advice", "advice_write": "parity:write_advice", "advice_yes": "parity:advice",
    "advice_given": "parity:answer_advice", "advice_again": "parity:answer_advice",
    "report_due": "parity:report_due", "report_yes": "parity:report",
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
        "report_due": _("Look again together: %(what)s"),
        "report_yes": _("%(name)s said yes to a report and waits for your side: %(what)s"),
    }[one.kind]  # fmt: skip
    words = _called(one.words)
    return linked(replace(one, words=words), when, label, _PAGES[one.kind])


def _called(words: str) -> str:
    """A round by its name; a report by its name, of whom, and until when it is due."""
    kind, _bar, rest = words.partition("|")
    if kind in KINDS:
        day, _bar, body = rest.partition("|")
        due = _("%(kind)s, %(body)s, due on %(day)s")
        name = KINDS[kind].name
        return (
            due % {"kind": name, "body": body, "day": long_day(date.fromisoformat(day))} if day else str(name)
        )
    return str(ASKS[words].name) if words in ASKS else words
