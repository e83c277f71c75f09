"""What stands beside the goals on the page of a plan: skills, whether it is worth it, a budget where there is one."""

from __future__ import annotations

from datetime import date
from typing import Any

from alongside.plans.budget_words import left_words
from alongside.plans.queries.beside import Beside
from alongside.plans.showing.skills import listed
from alongside.plans.value_words import says, when_says

Shown = dict[str, Any]


def beside_goals(beside: Beside, today: date) -> Shown:
    """The three sections, each in a few lines."""
    review = beside.review
    value = " ".join((when_says(review, today), says(review))) if review else ""
    return {
        "skills": [listed(one, today) for one in beside.skills if one.aside is None],
        "budgets": [{"id": one.id, "title": one.title, "says": left_words(one)} for one in beside.budgets],
        "value": value,
    }  # fmt: skip
