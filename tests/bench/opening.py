"""How soon the demo stands again: from the command until people may come in."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import figure
from tests.bench.house import BenchHouse, served


@figure("demo_again_s", "s", 20)
def opens(house: BenchHouse) -> float:
    """The second time in a home of its own: the database, what is new to migrate, and all processes."""
    with TemporaryDirectory(prefix="alongside-opening-") as homes:
        with served("small", Path(homes)):
            pass
        began = time.monotonic()
        with served("small", Path(homes)):
            return time.monotonic() - began
