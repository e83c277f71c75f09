"""What the clock does for forms."""

from __future__ import annotations

from django.db import close_old_connections
from procrastinate.contrib.django import app

from alongside.questionnaires.due import ask_each_month, remind

# What pages ask the worker for; the database refuses them every other task.
FROM_PAGES = ()


@app.periodic(cron="50 3 * * *")
@app.task(name="questionnaires.ask", queueing_lock="questionnaires.ask", pass_context=False)
def ask(timestamp: int) -> None:
    """Each night: ask what comes by the month."""
    close_old_connections()
    ask_each_month()


@app.periodic(cron="5 * * * *")
@app.task(name="questionnaires.remind", queueing_lock="questionnaires.remind", pass_context=False)
def reminding(timestamp: int) -> None:
    """Each hour: write to those who want letters at this hour."""
    close_old_connections()
    remind()
