"""What a visit is called, in words."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alongside.record.queries.journal_words import joined
from alongside.ui import words
from alongside.visits.models import Visit, VisitAnswer

MODE: dict[str, Any] = {
    Visit.Mode.IN_PERSON.value: gettext_lazy("in person"),
    Visit.Mode.PHONE.value: gettext_lazy("by telephone"),
    Visit.Mode.VIDEO.value: gettext_lazy("by video"),
}
STATUS: dict[str, Any] = {
    Visit.Status.PLANNED.value: gettext_lazy("Planned"),
    Visit.Status.UNDER_WAY.value: gettext_lazy("Under way"),
    Visit.Status.HELD.value: gettext_lazy("Held"),
    Visit.Status.NOT_HELD.value: gettext_lazy("Not held"),
}
ANSWER: dict[str, Any] = {
    VisitAnswer.Answer.YES.value: gettext_lazy("Yes"),
    VisitAnswer.Answer.PARTLY.value: gettext_lazy("Partly"),
    VisitAnswer.Answer.NO.value: gettext_lazy("No"),
}


def visit_words(visit: Visit) -> str:
    """What a feed calls a visit."""
    return _("the visit on %(day)s") % {"day": words.short_day(visit.starts_at)}


def visit_title(visit: Visit) -> str:
    """What the page of a visit is called."""
    return _("Visit on %(day)s") % {"day": words.long_day(visit.starts_at)}


def when_where(visit: Visit, center: str) -> str:
    """From when to when, where and in which way: "10:20 to 10:40 at Riverside"."""
    told = {
        "begin": words.clock(visit.starts_at), "end": words.clock(visit.ends_at), "center": center,
        "mode": MODE[visit.mode],
    }  # fmt: skip
    if visit.mode == Visit.Mode.IN_PERSON and center:
        return _("%(begin)s to %(end)s at %(center)s") % told
    return _("%(begin)s to %(end)s, %(mode)s") % told


def names(people: list[str]) -> str:
    """Several names within a sentence."""
    return joined(people)


def carried_words(times: int) -> str:
    """How often something was carried over."""
    if times == 1:
        return _("Carried over once")
    if times == 2:
        return _("Carried over twice")
    return ngettext("Carried over %(times)s time", "Carried over %(times)s times", times) % {"times": times}
