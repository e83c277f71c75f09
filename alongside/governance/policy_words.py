"""What policies are about, in words, and how one stands."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alongside.governance.models import Policy
from alongside.governance.queries.policies import Listed
from alongside.ui import words

TOPICS: dict[str, Any] = {
    Policy.Topic.MEETINGS.value: gettext_lazy("How we meet and decide"),
    Policy.Topic.PAY.value: gettext_lazy("Pay and thanks"),
    Policy.Topic.SAFETY.value: gettext_lazy("When something goes wrong"),
    Policy.Topic.INTERESTS.value: gettext_lazy("Conflicts of interest"),
    Policy.Topic.STORIES.value: gettext_lazy("Photos and stories"),
    Policy.Topic.CARE.value: gettext_lazy("At visits and in care"),
    Policy.Topic.OTHER.value: gettext_lazy("Something else"),
}


def standing(one: Listed, today: date) -> tuple[str, str, str]:
    """How a policy stands, with the sign and the tone of its tag."""
    if one.adoption is None:
        return _("Proposed"), "pen", "line"
    if one.under_review:
        return _("Under review"), "talk", "accent"
    if one.review_on is not None and one.review_on < today:
        return (
            _("Should have been looked at by %(day)s") % {"day": words.short_day(one.review_on)},
            "clock",
            "heed",
        )
    return _("Holds since %(day)s") % {"day": words.short_day(one.adoption.starts)}, "check", "ok"


def who_answers(policy: Policy) -> str:
    """The body or the person that answers for a policy."""
    return policy.body.name if policy.body is not None else policy.answers_name or _("Nobody yet")
