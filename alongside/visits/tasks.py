"""What the worker does for visits."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from django.utils import timezone
from procrastinate.contrib.django import app

from alongside.visits import telling

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("visits.tell_of_summary",)


@app.task(name="visits.tell_of_summary", pass_context=False)
def tell_of_summary(sent_id: str) -> None:
    """Somebody sent a summary to somebody here: tell them that something waits, by day."""
    close_old_connections()
    later = telling.held_until(UUID(sent_id), timezone.now())
    if later is not None:
        tell_of_summary.configure(schedule_at=later).defer(sent_id=sent_id)
        return
    telling.tell_of_summary(UUID(sent_id))
