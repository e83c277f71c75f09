"""Measuring one house in a process of its own, connected to that house's database as the web role."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.bench.figures import Figure
from tests.bench.house import BASE, BenchHouse


def measured_alone(house: BenchHouse, wanted: list[str]) -> list[Figure]:
    """The figures of one house, measured by a child process."""
    known = [house.scale, house.url, house.live_url, str(house.home), str(house.process.pid)]
    environment = os.environ | {
        "ALONGSIDE_HOME": str(house.home),
        "ALONGSIDE_ROLE": "web",
        "ALONGSIDE_DEMO": "1",
        "ALONGSIDE_PORT": house.url.rsplit(":", 1)[1],
        "ALONGSIDE_LIVE_PORT": house.live_url.rsplit(":", 1)[1],
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
    command = [sys.executable, "-m", "tests.bench.alone", *known, *wanted]
    lines = []
    with subprocess.Popen(command, env=environment, cwd=BASE, stdout=subprocess.PIPE, text=True) as child:
        for line in child.stdout or ():
            print(f"  {line.strip()}", file=sys.stderr)
            lines.append(line)
    if child.returncode:
        raise SystemExit(child.returncode)
    return [Figure(**json.loads(line)) for line in lines if line.startswith("{")]


def main() -> None:
    """Measure what the arguments name and print each figure as one line of JSON."""
    import django
    import psutil

    django.setup()
    from tests.bench.every import MEASURES

    scale, url, live_url, home, pid, *wanted = sys.argv[1:]
    house = BenchHouse(scale, url, live_url, Path(home), psutil.Process(int(pid)))  # type: ignore[arg-type]
    for name in wanted:
        one = MEASURES[name](house)
        fields = {key: value for key, value in one.as_json().items() if key != "kept"}
        print(json.dumps(fields), flush=True)


if __name__ == "__main__":
    main()
