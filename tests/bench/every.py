"""Every figure: a new module of figures is named here, and nowhere else."""

from __future__ import annotations

from tests.bench import (  # noqa: F401 - each registers its figures
    beside,
    charters,
    charts,
    databases,
    diagrams,
    filling,
    forms,
    leaks,
    lists,
    loads,
    meetings,
    numbers,
    opening,
    opportunities,
    pages,
    parity,
)
from tests.bench.figures import MEASURES

__all__ = ["MEASURES"]
