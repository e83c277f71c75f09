"""Published charts to be equal to: the numbers of tests/data/spc and the answers that other programs gave."""

from __future__ import annotations

import csv
import json
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "spc"


def rows(name):
    """The rows of a data file, as they are printed."""
    with (FOLDER / "data" / f"{name}.csv").open() as file:
        return list(csv.DictReader(file))


def expected(name):
    """The answer that stands beside a chart."""
    return json.loads((FOLDER / "expected" / f"{name}.json").read_text())


def column(found, name):
    """One column as numbers."""
    return [float(row[name]) for row in found]


def days(count):
    """Moments for numbers that were printed without any."""
    return [date(2000, 1, 1) + timedelta(days=number) for number in range(count)]


def moments(found, name):
    """One column as days."""
    return [date.fromisoformat(row[name]) for row in found]


def alike(mine, theirs):
    """Whether two numbers are the same to the last digit that the answer prints (ten after the point, or in all)."""
    if mine is None or theirs is None:
        return mine is theirs
    return abs(mine - theirs) <= max(1e-10, abs(theirs) * 6e-11)
