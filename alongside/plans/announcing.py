"""Telling the pages that are open, at commit, that something was said about a goal: never what."""

from __future__ import annotations

from alongside.contributions.announcing import announce as tell
from alongside.plans.models import GoalAct, GoalScore, GoalStep

THING = "goal"
TABLES = (GoalAct._meta.db_table, GoalStep._meta.db_table, GoalScore._meta.db_table)
"""Of what an open page is told; each page learns only of what its viewer may read."""


def announce(row: GoalAct | GoalStep | GoalScore) -> None:
    """Tell open pages of this person that this row is there."""
    news = {"person": str(row.person_id), "table": row._meta.db_table, "row": str(row.pk)}
    tell(news)
