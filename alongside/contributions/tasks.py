"""What the clock does for the ledger."""

from __future__ import annotations

from procrastinate.contrib.django import app

from alongside.contributions.seals import seal_all_lines, seal_new_lines


@app.periodic(cron="* * * * *")
@app.task(name="contributions.seal", queueing_lock="contributions.seal", pass_context=False)
def seal(timestamp: int) -> None:
    """Each minute: seal the lines that arrived."""
    seal_new_lines()


@app.periodic(cron="17 3 * * *")
@app.task(name="contributions.seal_all", queueing_lock="contributions.seal_all", pass_context=False)
def seal_all(timestamp: int) -> None:
    """Each night: seal whatever was missed."""
    seal_all_lines()
