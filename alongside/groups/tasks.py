"""What the worker does for joint work."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from alongside.groups import inviting

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("groups.invite",)


# From a minute to a day: within it a mail server is back, and what is older is not written about.
AGAIN = RetryStrategy(max_attempts=10, exponential_wait=3, retry_exceptions=[inviting.Unsent])


@app.task(name="groups.invite", pass_context=False, retry=AGAIN)
def invite(what: str, thing_id: str) -> None:
    """A meeting was called, its time chosen, a seat offered, or somebody asked to come: letters say that it waits.

    By night it waits for the morning of its community.
    """
    close_old_connections()
    later = inviting.held_until(what, UUID(thing_id), timezone.now())
    if later is not None:
        invite.configure(schedule_at=later).defer(what=what, thing_id=thing_id)
        return
    inviting.invite(what, UUID(thing_id))
