"""Tasks, as the actions make them."""

from __future__ import annotations

from typing import Any

from alongside.contributions.actor import Actor
from alongside.partnership.actions.opportunities import NewTask, begin_task
from alongside.partnership.models import Opportunity


def a_task(by: Actor, title: str = "Cut a film about school", **more: Any) -> Opportunity:
    """Somebody is looked for; for a team, where one is told."""
    where = {key: more.pop(key) for key in ("group_id", "work_id") if key in more}
    return begin_task(by=by, new=NewTask(title, "Five minutes of film.", 120, **more), **where)
