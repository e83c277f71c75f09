"""Whether the plan is worth it, in words."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.plans.queries.value import ReviewShown
from alongside.record.wording import joined
from alongside.ui import words
from alongside.ui.drawing import short_name

ANSWERS: dict[str, Any] = {
    "yes": gettext_lazy("Yes, it is worth it"), "partly": gettext_lazy("In part"),
    "no": gettext_lazy("No, it is not"), "unsure": gettext_lazy("I do not know"),
}  # fmt: skip


def says(review: ReviewShown) -> str:
    """Who says what, in one line; both sides stay where they differ."""
    if not review.latest:
        return _("Nobody has said yet.")
    found = {one.answer for one in review.latest}
    if len(review.latest) == 1:
        one = review.latest[0]
        return _("%(who)s says: %(answer)s.") % {
            "who": short_name(one.who.name),
            "answer": _inside(one.answer),
        }
    if len(found) == 1:
        return _("All who have said say the same: %(answer)s.") % {"answer": _inside(found.pop())}
    parts = (
        _("%(who)s: %(answer)s.")
        % {"who": joined(short_name(one.who.name) for one in review.latest if one.answer == answer),
           "answer": _inside(answer)}
        for answer in ANSWERS if answer in found
    )  # fmt: skip
    return _("You see it differently, and each view stands.") + " " + " ".join(parts)


def _inside(answer: str) -> str:
    told = str(ANSWERS[answer])
    return told if told.startswith(("I ", "I\N{NO-BREAK SPACE}")) else told[:1].lower() + told[1:]


def when_says(review: ReviewShown, today: date) -> str:
    """When it is asked."""
    day = words.short_day(review.due_on)
    if review.due_on > today:
        return _("You ask it again on %(day)s.") % {"day": day}
    return (
        _("It is asked since %(day)s.") % {"day": day} if review.due_on < today else _("It is asked today.")
    )
