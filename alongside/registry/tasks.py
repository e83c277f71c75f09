"""What the clock does for the numbers."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.registry import counting_on


@app.periodic(cron="* * * * *")
@app.task(name="registry.count", queueing_lock="registry.count", pass_context=False)
def count(timestamp: int) -> None:
    """Each minute: bring the numbers up to what changed."""
    close_old_connections()
    counting_on.count_all()
