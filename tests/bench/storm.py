"""`python -m tests.bench.storm [--seconds 120]`: everybody at once, while processes of the house are killed.

Half of the people read, half write days into journals, each under an id that their device made. A worker, a process of
the pages and then PostgreSQL are killed by kill -9. Afterwards the database's owner looks whether every acknowledged
day is there exactly once, with its one line in the ledger, and whether the ledger is whole. An answer that is no
success must be a page that says what to do next.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.house import BASE, BenchHouse, served

NONE_OF_THESE = ("lost", "twice", "without_a_line", "pages_without_a_next_step")


def main() -> int:
    """Raise a storm and say what came of it; 1 where anything was lost or left anybody without a next step."""
    asking = argparse.ArgumentParser(
        description="Everybody at once, while processes of the house are killed."
    )
    asking.add_argument("--seconds", type=float, default=120)
    asking.add_argument("--people", type=int, default=32)
    asking.add_argument("--json", metavar="FILE")
    asked = asking.parse_args()
    with tempfile.TemporaryDirectory(prefix="alongside-storm-") as folder:
        told = storm(Path(folder), asked.seconds, asked.people)
    print(json.dumps(told, indent=2))
    if asked.json:
        Path(asked.json).write_text(json.dumps(told, indent=2) + "\n")
    return 1 if faults(told) else 0


def storm(folder: Path, seconds: float, people: int) -> dict[str, object]:
    """Serve a small demo in a folder of this one, raise the storm, and look at what is left."""
    with served("small", folder) as house:
        told = json.loads(_asked(house, "web", "-m", "tests.bench.raised", *_about(house, seconds, people)))
        ledger = _asked(house, "owner", "-m", "alongside.running.command", "verify").strip().splitlines()
    return {**told, "ledger": ledger[-1], "house_stopped_with": house.process.returncode}


def faults(told: dict[str, object]) -> list[str]:
    """What must not be: a day lost, doubled or without its line, a page without a next step, silence."""
    found = [name for name in NONE_OF_THESE if told[name]]
    found += [name for name in ("live_updates_hear_again", "worker_works_again") if not told[name]]
    return found + ([] if told["house_stopped_with"] == 0 else ["house_stopped_with"])


def _about(house: BenchHouse, seconds: float, people: int) -> list[str]:
    places = [house.url, house.live_url, str(house.home), str(house.process.pid)]
    return [*places, str(seconds), str(people)]


def _asked(house: BenchHouse, role: str, *words: str) -> str:
    """What another process says about this house; it ends the storm where that process fails."""
    told = {
        "ALONGSIDE_HOME": str(house.home),
        "ALONGSIDE_ROLE": role,
        "ALONGSIDE_DEMO": "1",
        "ALONGSIDE_PORT": house.url.rsplit(":", 1)[1],
        "ALONGSIDE_LIVE_PORT": house.live_url.rsplit(":", 1)[1],
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    command = [sys.executable, *words]
    done = subprocess.run(command, env=os.environ | told, cwd=BASE, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(f"`{' '.join(words[:2])}` ended with {done.returncode}: {done.stdout[-2000:]}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
