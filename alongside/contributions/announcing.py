"""Telling pages that are open, at commit, that something is new: never what."""

from __future__ import annotations

import json
from collections.abc import Mapping

from alongside.contributions.asking import ask

CHANNEL = "alongside_entry"
"""Where the server of live updates listens."""


def announce(news: Mapping[str, str]) -> None:
    """Tell open pages, when this transaction is done."""
    ask("SELECT pg_notify(%s::text, %s::text)", [CHANNEL, json.dumps(news)])
