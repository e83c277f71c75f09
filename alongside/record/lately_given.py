"""What the record gives to lists of people."""

from __future__ import annotations

from pathlib import Path

from alongside.record.lately import Lately

RECORD = Lately(
    kinds=("visit", "judgement", "weight", "height", "diagnosis", "steroid"),
    statement=(Path(__file__).parent / "sql" / "lately.sql").read_text(encoding="utf-8"),
)
