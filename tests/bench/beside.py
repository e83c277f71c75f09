"""The same work done with other programs, in one run: pandas, and R's qicharts2 where this machine has it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.bench.charts import AT, CENTERS, SPLIT, series
from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.numbers import as_owner, community, many, summed

FEWER = 187_000
HERE = "tests.bench.beside"
R = shutil.which("Rscript")


@figure("remission_over_pandas_ratio", "ratio", 1)
def remission(house: BenchHouse) -> float:
    """Remission by month and center over a tenth of 1.87 million patients."""
    mine, theirs = as_owner("remission", str(FEWER)), as_owner("remission", str(FEWER), module=HERE)
    return _alike("remission", mine, theirs, "rows")


@figure("snapshot_over_pandas_ratio", "ratio", 1)
def snapshot(house: BenchHouse) -> float:
    """The whole snapshot from the database, beside `read_sql`, frames and `to_parquet`: the same rows in the files."""
    as_owner("count")
    return _alike("snapshot", as_owner("snapshot", module=HERE), as_owner("frames", module=HERE), "rows")


@figure("all_measures_over_pandas_ratio", "ratio", 1)
def all_measures(house: BenchHouse) -> float:
    """Ten of the twelve measures that ship, all centers, ten years by month; every number is compared."""
    as_owner("count")
    return _alike("measures", as_owner("engine", module=HERE), as_owner("pandas", module=HERE), "numbers")


def _alike(what: str, mine: dict[str, Any], theirs: dict[str, Any], part: str) -> float:
    if not mine[part] or mine[part] != theirs[part]:
        raise SystemExit(f"pandas counts something else: {what}\n{mine[part]}\n{theirs[part]}")
    seconds = {"here": round(mine["seconds"], 2), "pandas": round(theirs["seconds"], 2)}
    print(f"{what}: {seconds} s", file=sys.stderr)
    return float(mine["seconds"] / theirs["seconds"])


def _snapshot() -> dict[str, Any]:
    """Ours, as the worker makes it; and what its files come to."""
    import duckdb  # noqa: F401 - what has to be loaded is loaded on both sides before the clock runs

    from alongside.registry.snapshot.keeping import keep_up
    from alongside.registry.snapshot.manifest import NAME, folder_of, read
    from tests.bench.pandas_snapshot import digest

    folder = folder_of(community())
    (folder / NAME).unlink(missing_ok=True)
    began = time.monotonic()
    keep_up(community())
    seconds = time.monotonic() - began
    manifest = read(folder)
    assert manifest is not None
    return {
        "seconds": seconds,
        "rows": {kind: digest(manifest.paths(folder, kind)) for kind in manifest.files},
    }


def _frames() -> dict[str, Any]:
    """Theirs, with as many files, beside the house; removed afterwards."""
    from django.conf import settings

    from alongside.registry.snapshot.manifest import folder_of, read
    from tests.bench.pandas_snapshot import digest, make

    standing = read(folder_of(community()))
    assert standing is not None
    folder = Path(settings.ALONGSIDE_HOME).parent / "frames"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    try:
        began = time.monotonic()
        make(community(), standing.centers, standing.codes, standing.parts, folder)
        seconds = time.monotonic() - began
        files = {kind: [str(one) for one in folder.glob(f"{kind}-*.parquet")] for kind in standing.files}
        return {"seconds": seconds, "rows": {kind: digest(paths) for kind, paths in files.items()}}
    finally:
        shutil.rmtree(folder)


def _engine() -> dict[str, Any]:
    import duckdb  # noqa: F401 - see above

    from alongside.registry.measuring.adding import added_up
    from alongside.registry.measuring.engines import DuckDB
    from alongside.registry.measuring.naming import month_of
    from alongside.registry.publishing import MONTHS, count
    from alongside.registry.snapshot.manifest import folder_of, read

    folder = folder_of(community())
    manifest = read(folder)
    assert manifest is not None
    last = month_of(manifest.day)
    began = time.monotonic()
    engine = DuckDB(manifest, folder)
    everyone = added_up(engine.rows("enrolled"), last - MONTHS + 1, last, running=True)
    found = {one.key: count(engine, one.definition, manifest.day, everyone) for one in _plain()}
    seconds = time.monotonic() - began
    return {
        "seconds": seconds,
        "numbers": {key: _digest(_lines(one.lines), _lines(one.amounts)) for key, one in found.items()},
    }


def _lines(tracks: Any) -> dict[Any, Any]:
    return {line: list(zip(track.counted, track.met, strict=True)) for line, track in tracks.items()}


def _pandas() -> dict[str, Any]:
    from alongside.registry.publishing import MONTHS
    from alongside.registry.snapshot.manifest import folder_of, read
    from tests.bench.pandas_counting import Tables, count

    folder = folder_of(community())
    manifest = read(folder)
    assert manifest is not None
    began = time.monotonic()
    tables = Tables(manifest, folder, MONTHS)
    found = {one.key: count(tables, one.definition) for one in _plain()}
    seconds = time.monotonic() - began
    return {"seconds": seconds, "numbers": {key: _digest(*both) for key, both in found.items()}}


def _plain() -> list[Any]:
    from alongside.registry.shipped import SHIPPED
    from tests.bench.pandas_counting import LEFT_OUT

    return [one for one in SHIPPED if one.key not in LEFT_OUT]


def _digest(lines: dict[Any, Any], amounts: dict[Any, Any]) -> list[Any]:
    """How many numbers there are that are not nothing, and a sum over every line and month."""
    rows = [
        [part, by, int(key), [[int(one), int(other)] for one, other in line]]
        for part, some in (("lines", lines), ("amounts", amounts))
        for (by, key), line in some.items()
        if any(one or other for one, other in line)
    ]
    numbers = sum(bool(value) for *_names, line in rows for pair in line for value in pair)
    return [numbers, sha256(json.dumps(sorted(rows)).encode()).hexdigest()]


def _remission(patients: str) -> dict[str, Any]:
    """With pandas: each judgement holds until the next one or 200 days, plus one and minus one by month."""
    import pandas

    from tests.bench.pandas_counting import days, month, read

    manifest, folder = many(patients)
    today = pandas.Timestamp(manifest.day)
    began = time.monotonic()
    facts = read([str(folder / "judgement.parquet")], ["center", "began", "until", "value"])
    start = facts["began"]
    end = facts["until"].clip(upper=start + days(201))
    met = (facts["value"] <= 0).astype("int64")
    parts = [
        pandas.DataFrame(
            {"center": facts["center"], "month": month(when), "counted": sign, "met": sign * met}
        )[there]
        for when, sign, there in ((start, 1, start <= today), (end, -1, end <= today))
    ]
    found = pandas.concat(parts).groupby(["center", "month"])[["counted", "met"]].sum().reset_index()
    seconds = time.monotonic() - began
    rows = [("center", *(int(value) for value in row)) for row in found.itertuples(index=False)]
    return {"seconds": seconds, "rows": summed(rows)}


PROGRAM = """
suppressMessages(library(qicharts2))
lines <- lapply(strsplit(readLines(file("stdin")), ";"), function(f) lapply(strsplit(f, " "), as.numeric))
begun <- proc.time()[["elapsed"]]
centres <- vapply(lines, function(f) {
  y <- f[[1]]; n <- f[[2]]; x <- seq_along(y)
  d <- suppressWarnings(suppressMessages(qic(x, y, n, chart = "p", part = PLACE, return.data = TRUE)))
  sum(d$cl)
}, numeric(1))
cat(sprintf("%.9g %.9g\\n", proc.time()[["elapsed"]] - begun, sum(centres)))
"""


def _has_qicharts2() -> bool:
    asked = R and subprocess.run(
        [R, "-e", "library(qicharts2)"], capture_output=True, timeout=120, check=False
    )
    return bool(asked) and asked.returncode == 0


def charts_over_qicharts2(house: BenchHouse) -> float:
    """The chart of every center worked out here, with signals and sentence, beside the same charts in R."""
    from alongside.kit.spc import chart

    network = [series(seed) for seed in range(CENTERS)]
    began = time.monotonic()
    found = [chart(one, SPLIT) for one in network]
    mine = time.monotonic() - began
    told = "\n".join(
        ";".join(" ".join(map(str, some)) for some in (one.counts, one.sizes)) for one in network
    )
    program = PROGRAM.replace("PLACE", str(AT.index(SPLIT.splits[0].begins)))
    done = subprocess.run(
        [str(R), "-e", program], input=told + "\n", capture_output=True, text=True, check=True
    )
    seconds, centres = map(float, done.stdout.split())
    ours = sum(point.centre for one in found for point in one.points)
    if abs(ours - centres) > 1e-6 * centres:
        raise SystemExit(f"qicharts2 draws other lines: {centres}, here {ours}")
    return mine / seconds


if __name__ != "__main__" and _has_qicharts2():
    figure("charts_over_qicharts2_ratio", "ratio", 1)(charts_over_qicharts2)

DO = {"remission": _remission, "snapshot": _snapshot, "frames": _frames, "engine": _engine, "pandas": _pandas}

if __name__ == "__main__":
    import django

    django.setup()
    print(json.dumps(DO[sys.argv[1]](*sys.argv[2:])))
