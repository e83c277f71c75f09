"""What the clock and the worker do on the way out."""

from __future__ import annotations

from uuid import UUID

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.leaving import parcels

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ("leaving.make_parcel",)


@app.task(name="leaving.make_parcel", pass_context=False)
def make_parcel(parcel_id: str) -> None:
    """Make what somebody asked to take along."""
    close_old_connections()
    parcels.make(UUID(parcel_id))


@app.periodic(cron="*/5 * * * *")
@app.task(name="leaving.look_after_parcels", queueing_lock="leaving.look_after_parcels", pass_context=False)
def look_after_parcels(timestamp: int) -> None:
    """Every five minutes: go on with what a dead worker left, and delete what was kept long enough."""
    close_old_connections()
    parcels.go_on()
