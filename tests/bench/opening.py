"""How soon the demo stands: an empty home, from the command until people may come in."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.figures import figure
from tests.bench.house import BenchHouse, served


@figure("demo_opens_s", "s", 20)
def opens(house: BenchHouse) -> float:
    """Database, migrations, the small community and all processes, with everything installed."""
    with TemporaryDirectory(prefix="alongside-opening-") as homes:
        began = time.monotonic()
        with served("small", Path(homes)):
            return time.monotonic() - began
