"""`alongside bench [--scale small|network|x10] [--only NAME...] [--json FILE]`: every figure beside its budget."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from tests.bench.every import MEASURES
from tests.bench.figures import Figure
from tests.bench.house import BASE, served

RATIO = "x10_over_network_ratio"
IMPORT = "import_per_s"
PAGES = ("timeline_p95_ms", "patient_list_p95_ms", "today_p95_ms", "search_p95_ms")


def run(asked: argparse.Namespace) -> int:
    """Measure, print and, where asked, write JSON. The communities are kept in ALONGSIDE_BENCH_HOME."""
    names = [*MEASURES, IMPORT, RATIO]
    wanted = asked.only or [name for name in names if name != RATIO or asked.scale == "x10"]
    unknown = [name for name in wanted if name not in names]
    if unknown:
        print(
            f"There is no figure named {', '.join(unknown)}. There are: {', '.join(names)}.", file=sys.stderr
        )
        return 2
    found = _measured(asked.scale, wanted)
    _show(found, asked.scale)
    if asked.json:
        content = {"scale": asked.scale, "figures": [one.as_json() for one in found]}
        Path(asked.json).write_text(json.dumps(content, indent=2) + "\n")
    return 0


def homes() -> Path:
    """Where the communities of each scale lie between runs."""
    return Path(os.environ.get("ALONGSIDE_BENCH_HOME") or BASE / "var" / "bench").absolute()


def _measured(scale: str, wanted: list[str]) -> list[Figure]:
    from tests.bench.imports import import_per_s

    found = _at(scale, [name for name in wanted if name in MEASURES])
    if IMPORT in wanted:
        found.append(import_per_s())
    if RATIO in wanted:
        found.append(_ratio())
    return found


def _at(scale: str, wanted: list[str]) -> list[Figure]:
    """Measure in a process of its own, so that Django meets the right home."""
    if not wanted:
        return []
    from tests.bench.alone import measured_alone

    with served(scale, homes()) as house:
        return measured_alone(house, wanted)


def _ratio() -> Figure:
    """The slowest growth of the main pages' p95 from network to ten times the network."""
    network = {one.name: one.value for one in _at("network", list(PAGES))}
    x10 = {one.name: one.value for one in _at("x10", list(PAGES))}
    return Figure(RATIO, round(max(x10[name] / network[name] for name in PAGES), 3), "ratio", 1.5)


def _show(found: list[Figure], scale: str) -> None:
    print(f"scale {scale}")
    for one in found:
        side = "at most" if one.at_most else "at least"
        kept = "kept" if one.kept else "NOT KEPT"
        print(f"  {one.name:<24} {one.value:>10g} {one.unit:<11} {side} {one.budget:g}  {kept}")
