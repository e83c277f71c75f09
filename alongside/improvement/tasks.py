"""What the worker does for improving care."""

from __future__ import annotations

from django.db import close_old_connections
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.improvement.letters import tell_what_waits
from alongside.people.letters import zones_by_day


@app.periodic(cron="10 * * * *")
@app.task(name="improvement.letters", pass_context=False, queueing_lock="improvement.letters")
def letters(timestamp: int) -> None:
    """Every hour, where it is day: letters to those for whom something new waits."""
    close_old_connections()
    tell_what_waits(zones_by_day(timezone.now()))
