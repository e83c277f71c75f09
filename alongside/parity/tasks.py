"""What the clock does for parity."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.parity import care, due, keeping


@app.periodic(cron="* * * * *")
@app.task(name="parity.keep", queueing_lock="parity.keep", pass_context=False)
def keep(timestamp: int) -> None:
    """Each minute: count what the ledger's newest lines touch."""
    close_old_connections()
    keeping.keep_up()


@app.periodic(cron="47 2 * * *")
@app.task(name="parity.keep_all", queueing_lock="parity.keep_all", pass_context=False)
def keep_all(timestamp: int) -> None:
    """Each night: count everything anew."""
    close_old_connections()
    keeping.keep_all()


@app.periodic(cron="*/5 * * * *")
@app.task(name="parity.rounds", queueing_lock="parity.rounds", pass_context=False)
def rounds(timestamp: int) -> None:
    """Every five minutes: tell what came out of the rounds without names that are over."""
    close_old_connections()
    due.tell_what_is_over()


@app.periodic(cron="7 3 * * *")
@app.task(name="parity.care", queueing_lock="parity.care", pass_context=False)
def tell_of_care(timestamp: int) -> None:
    """Each night: tell who began in care in quarters that are over, where that was not told yet."""
    close_old_connections()
    care.tell_all()


@app.periodic(cron="13 2 * * *")
@app.task(name="parity.worries", queueing_lock="parity.worries", pass_context=False)
def worries(timestamp: int) -> None:
    """Each night: put up the worries that were raised without a name."""
    close_old_connections()
    due.put_up_worries()
