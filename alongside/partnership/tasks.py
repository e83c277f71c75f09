"""What the clock does for partnership."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.partnership.forgetting import forget_whom_it_is_time_to


@app.periodic(cron="40 3 * * *")
@app.task(name="partnership.forget", queueing_lock="partnership.forget", pass_context=False)
def forget(timestamp: int) -> None:
    """Each night: of those who are no members, and whose day has come, nothing is kept."""
    close_old_connections()
    forget_whom_it_is_time_to()
