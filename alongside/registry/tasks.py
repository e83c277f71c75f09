"""What the clock does for the numbers."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.registry import counting_on
from alongside.registry.alike import count_alike
from alongside.registry.building.rulers import rule_all


@app.periodic(cron="* * * * *")
@app.task(name="registry.count", queueing_lock="registry.count", pass_context=False)
def count(timestamp: int) -> None:
    """Each minute: bring the numbers up to what changed."""
    close_old_connections()
    counting_on.count_all()


@app.periodic(cron="40 * * * *")
@app.task(name="registry.count_quality", queueing_lock="registry.count_quality", pass_context=False)
def quality(timestamp: int) -> None:
    """Each hour: count how complete, timely and plausible what is written is."""
    close_old_connections()
    counting_on.count_quality_of_all()


@app.periodic(cron="17 2 * * *")
@app.task(name="registry.rulers", queueing_lock="registry.rulers", pass_context=False)
def rulers(timestamp: int) -> None:
    """Each night: what the builder of measures may know beforehand."""
    close_old_connections()
    rule_all()


@app.periodic(cron="27 2 * * *")
@app.task(name="registry.count_care", queueing_lock="registry.count_care", pass_context=False)
def care(timestamp: int) -> None:
    """Each night: publish how visits are felt, and forget who was asked longer ago."""
    close_old_connections()
    counting_on.count_care_of_all()


@app.periodic(cron="*/10 * * * *")
@app.task(name="registry.count_alike", queueing_lock="registry.count_alike", pass_context=False)
def alike(timestamp: int) -> None:
    """Every ten minutes: count people who are like each other, for the pages of visits."""
    close_old_connections()
    count_alike()
