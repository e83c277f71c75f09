"""Lists in words: what one looks for, as sentences; how a person stands; who tried to reach them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.registry.looking import MEASURE, Looking, Order, Scope

PGA = {
    0: gettext_lazy("quiet"), 1: gettext_lazy("mildly active"), 2: gettext_lazy("moderately active"),
    3: gettext_lazy("severely active"),
}  # fmt: skip
AT_LEAST = {
    1: gettext_lazy("active disease when last judged"),
    2: gettext_lazy("at least moderately active disease when last judged"),
    3: gettext_lazy("severely active disease when last judged"),
}
ORDER = {
    Order.SEEN: gettext_lazy("Longest not seen first"), Order.JUDGED: gettext_lazy("Most active first"),
    Order.REVIEW: gettext_lazy("Goals overdue longest first"), Order.FORM: gettext_lazy("Forms waiting longest first"),
    Order.TRIED: gettext_lazy("Nobody tried first"), Order.NAME: gettext_lazy("In the order of names"),
}  # fmt: skip
WAY = {
    "call": gettext_lazy("Called"), "letter": gettext_lazy("Wrote a letter"),
    "message": gettext_lazy("Sent a message"), "met": gettext_lazy("Met"), "back": gettext_lazy("Wrote back"),
}  # fmt: skip
OUTCOME = {
    "booked": gettext_lazy("a time was booked"), "reached": gettext_lazy("we talked"),
    "no_answer": gettext_lazy("no answer"), "sent": gettext_lazy("sent, no answer yet"),
    "later": gettext_lazy("not now, later"), "wrong": gettext_lazy("the number or address is not right"),
    "said": gettext_lazy("a word to the clinic"),
}  # fmt: skip

_AT_ALL = {
    "review": gettext_lazy("a goal to look at again, overdue"), "form": gettext_lazy("a form that waits for answers"),
}  # fmt: skip


def tried_words(way: str, outcome: str) -> str:
    """How somebody was tried, and what came of it: called, no answer."""
    return _("%(way)s, %(outcome)s") % {"way": WAY[way].lower(), "outcome": OUTCOME[outcome]}


def condition_words(key: str, value: Any, measures: Mapping[str, str]) -> str:
    """One condition as a part of a sentence: not seen for 200 days."""
    if key == MEASURE:
        title = measures.get(str(value), "")
        return (
            _("“%(title)s” not met today") % {"title": title}
            if title
            else _("a measure that is counted no more")
        )
    if key == "active":
        return str(AT_LEAST[int(value or 1)])
    n = int(value or 0)
    if n == 0 and key in _AT_ALL:
        return str(_AT_ALL[key])
    told = {
        "not_seen": ngettext("not seen for %(n)s day", "not seen for %(n)s days", n),
        "review": ngettext("a goal to look at again, overdue by %(n)s day",
                           "a goal to look at again, overdue by %(n)s days", n),
        "form": ngettext("a form that waits for answers for %(n)s day",
                         "a form that waits for answers for %(n)s days", n),
        "unplanned": _("no visit planned"), "steroid": _("on steroids now"),
        "not_judged": ngettext("activity not judged for %(n)s day", "activity not judged for %(n)s days", n),
        "older": _("%(n)s years old or older"), "younger": _("younger than %(n)s years"),
        "untried": ngettext("nobody tried to reach them for %(n)s day", "nobody tried to reach them for %(n)s days", n),
        "again": _("to be tried again by now"),
    }  # fmt: skip
    return told[key] % {"n": n}


def looks_for(looking: Looking, measures: Mapping[str, str], center: str) -> str:
    """The whole of it in one sentence."""
    whom = (
        _("My patients") if looking.scope == Scope.MINE else _("Patients of %(center)s") % {"center": center}
    )
    parts = [condition_words(key, value, measures) for key, value in looking.conditions.items()]
    if not parts:
        return _("%(whom)s, all of them.") % {"whom": whom}
    return _("%(whom)s: %(what)s.") % {"whom": whom, "what": "; ".join(parts)}
