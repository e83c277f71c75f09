"""What the clock and the worker do for sharing."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.sharing import announcing, preparing, ratifying, telling, weighing

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("sharing.weigh_charter", "sharing.tell_of_emergency")


@app.task(name="sharing.bring_into_force", priority=100, pass_context=False)
def bring_into_force(version_id: str) -> None:
    """A charter was decided on: bring it into force, before all else that waits; nothing else comes, whoever asks."""
    close_old_connections()
    ratifying.bring_decided(UUID(version_id))


@app.task(name="sharing.weigh_charter", pass_context=False)
def weigh_charter(version_id: str) -> None:
    """Somebody wants to know what a draft would change."""
    close_old_connections()
    if not weighing.is_asked_again(UUID(version_id)):
        weighing.weigh(UUID(version_id))
        preparing.make_room()


@app.task(name="sharing.tell_of_emergency", pass_context=False)
def tell_of_emergency(emergency_id: str) -> None:
    """Somebody took emergency access: write to those concerned."""
    close_old_connections()
    telling.tell_of_emergency(UUID(emergency_id))


@app.periodic(cron="* * * * *")
@app.task(name="sharing.go_on", queueing_lock="sharing.go_on", pass_context=False)
def go_on(timestamp: int) -> None:
    """Each minute: go on with what a worker that died left behind, and put away what nobody reads by."""
    close_old_connections()
    if ratifying.go_on():
        preparing.make_room()


@app.periodic(cron="40 8 * * *")
@app.task(name="sharing.announce_birthdays", queueing_lock="sharing.announce_birthdays", pass_context=False)
def announce_birthdays(timestamp: int) -> None:
    """Each morning: tell both sides, ahead, what a birthday changes."""
    close_old_connections()
    announcing.announce_birthdays()
