"""What the clock does for deciding together."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.governance.due import close_what_is_due
from alongside.governance.founding import ratify_if_agreed
from alongside.governance.nightly import see_to_wishes

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("governance.found",)


@app.periodic(cron="* * * * *")
@app.task(name="governance.close", queueing_lock="governance.close", pass_context=False)
def close(timestamp: int) -> None:
    """Each minute: count and close whatever's time is over."""
    close_old_connections()
    close_what_is_due()


@app.task(name="governance.found", pass_context=False)
def found(version_id: str) -> None:
    """Somebody said yes to a community's first charter."""
    close_old_connections()
    ratify_if_agreed(UUID(version_id))


@app.periodic(cron="30 2 * * *")
@app.task(name="governance.wishes", queueing_lock="governance.wishes", pass_context=False)
def wishes(timestamp: int) -> None:
    """Each night: put letters among the wishes, and count what each seat group wants most."""
    close_old_connections()
    see_to_wishes()
