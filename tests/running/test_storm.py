"""A short storm: a few people, fifteen seconds, and the same kills as in the long one (`tests/bench/storm.py`)."""

import tempfile
from pathlib import Path

from tests.bench.storm import faults, storm


def test_nothing_acknowledged_is_lost_and_nobody_stands_before_a_bare_page(with_demo):
    with tempfile.TemporaryDirectory(prefix="alongside-storm-") as folder:
        with_demo(Path(folder) / "small")
        told = storm(Path(folder), seconds=15, people=12)

    assert set(told["killed"]) == {"worker", "web", "postgres"}
    assert told["writes"] > 10, told
    assert told["reads"] > 10, told
    assert faults(told) == [], told
