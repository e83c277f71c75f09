"""A short storm: a few people, fifteen seconds, and the same kills as in the long one (`tests/bench/storm.py`)."""

from tests.bench.storm import faults, storm


def test_nothing_acknowledged_is_lost_and_nobody_stands_before_a_bare_page():
    told = storm(seconds=15, people=12)

    assert set(told["killed"]) == {"worker", "web", "postgres"}
    assert told["writes"] > 10, told
    assert told["reads"] > 10, told
    assert faults(told) == [], told
