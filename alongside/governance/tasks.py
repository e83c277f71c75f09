"""What the clock does for deciding together."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.governance.due import close_what_is_due


@app.periodic(cron="* * * * *")
@app.task(name="governance.close", queueing_lock="governance.close", pass_context=False)
def close(timestamp: int) -> None:
    """Each minute: count and close whatever's time is over."""
    close_old_connections()
    close_what_is_due()
