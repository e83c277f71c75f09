"""What visits give to lists of people."""

from __future__ import annotations

from pathlib import Path

from alongside.record.lately import Lately

GIVEN = Lately(
    kinds=("planned", "held"),
    statement=(Path(__file__).parent / "sql" / "lately.sql").read_text(encoding="utf-8"),
)
