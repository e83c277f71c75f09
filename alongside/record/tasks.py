"""What the clock and the worker do for the record."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.record.importing.sent import go_on_with_sent_files, take_in_run
from alongside.record.lately_keeping import bring_up_stale

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("record.take_in_sent_files",)


@app.task(name="record.take_in_sent_files", pass_context=False)
def take_in_sent_files(run_id: str) -> None:
    """Take in what somebody sent through the page."""
    close_old_connections()
    take_in_run(UUID(run_id))


@app.periodic(cron="* * * * *")
@app.task(
    name="record.go_on_with_sent_files", queueing_lock="record.go_on_with_sent_files", pass_context=False
)
def go_on(timestamp: int) -> None:
    """Each minute: go on with what a worker that died left behind."""
    close_old_connections()
    go_on_with_sent_files()


@app.periodic(cron="* * * * *")
@app.task(name="record.keep_lately", queueing_lock="record.keep_lately", pass_context=False)
def keep_lately(timestamp: int) -> None:
    """Each minute: find anew how those stand of whom something changed, for lists of people."""
    close_old_connections()
    bring_up_stale()
