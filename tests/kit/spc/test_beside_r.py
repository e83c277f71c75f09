"""Random charts beside R's qicharts2, point by point, where this machine has it; else loudly skipped.

qicharts2 screens moving ranges by itself, so these charts are read screened.
To have it: `apt-get install r-base-core r-cran-ggplot2`, then in R `install.packages("qicharts2")`.
"""

from __future__ import annotations

import csv
import io
import random
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from alongside.kit.spc import Kind, LeftOut, Reading, Rule, Series, Split, chart
from tests.kit.spc.published import alike

R = shutil.which("Rscript")
CHARTS = {
    Kind.RUN: "run", Kind.I: "i", Kind.MR: "mr", Kind.P: "p", Kind.P_PRIME: "pp", Kind.U: "u",
    Kind.U_PRIME: "up", Kind.C: "c", Kind.G: "g", Kind.T: "t",
}  # fmt: skip
SIZED = (Kind.P, Kind.P_PRIME, Kind.U, Kind.U_PRIME)
EACH = 12
PROGRAM = """
suppressMessages(library(qicharts2))
options(digits = 15)
read <- function(text) as.numeric(strsplit(text, " ")[[1]])
lines <- readLines(file("stdin"))
for (line in lines) {
  f <- strsplit(line, ";")[[1]]
  y <- read(f[3]); n <- if (nchar(f[4])) read(f[4]) else NULL
  part <- if (nchar(f[5])) as.numeric(f[5]) else NULL
  freeze <- if (nchar(f[6])) as.numeric(f[6]) else NULL
  exclude <- if (nchar(f[7])) as.numeric(f[7]) else NULL
  x <- seq_along(y); kind <- f[2]
  args <- list(x = quote(x), y = quote(y), chart = kind, part = part, freeze = freeze, exclude = exclude, return.data = TRUE)
  if (!is.null(n)) args$n <- quote(n)
  d <- suppressWarnings(suppressMessages(do.call(qic, args)))
  cat(sprintf("%s,%.12g,%.12g,%.12g,%.12g,%d,%d,%d,%d,%d\\n", f[1], d$y, d$cl, d$lcl, d$ucl, d$n.useful, d$longest.run,
      d$longest.run.max, d$n.crossings, d$n.crossings.min), sep = "")
}
"""


def _has_qicharts2():
    if R is None:
        return False
    asked = subprocess.run([R, "-e", "library(qicharts2)"], capture_output=True, timeout=120, check=False)
    return asked.returncode == 0


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    """Random charts, and what qicharts2 says of each."""
    if not _has_qicharts2():
        pytest.skip("R WITH qicharts2 IS NOT ON THIS MACHINE: random charts were not held against it")
    cases = [_case(kind, seed) for kind in CHARTS for seed in range(EACH)]
    told = "\n".join(line for _name, line, _series, _reading in cases)
    done = subprocess.run(
        [R, "-e", PROGRAM], input=told + "\n", capture_output=True, text=True, timeout=300, check=True
    )
    answers = {}
    for row in csv.reader(io.StringIO(done.stdout)):
        answers.setdefault(row[0], []).append(
            [None if one in ("NA", "NaN") else float(one) for one in row[1:]]
        )
    return cases, answers


def _case(kind, seed):
    """A chart of 16 to 50 points: plain, split, frozen, or with one left out, by turns."""
    dice = random.Random(f"{kind} {seed}")
    count = dice.randint(16, 50)
    at = [date(2024, 1, 1) + timedelta(days=place) for place in range(count)]
    sizes = [dice.randint(20, 90) for _ in at] if kind in SIZED else None
    most = 15 if kind in (Kind.P, Kind.P_PRIME) else 40
    counts = [dice.randint(1, most) for _ in at]
    place = dice.randint(8, count - 6)
    way = seed % 4
    reading = [
        Reading(screened=True),
        Reading(screened=True, splits=[Split(at[place])]),
        Reading(screened=True, frozen_until=at[place - 1]),
        Reading(screened=True, left_out=[LeftOut(at[place - 1], "a reason")]),
    ][way]
    given = [f"{place}" if way == one else "" for one in (1, 2, 3)]
    name = f"{CHARTS[kind]}-{seed}"
    numbers = [" ".join(map(str, counts)), " ".join(map(str, sizes or []))]
    line = ";".join([name, CHARTS[kind], *numbers, *given, "end"])
    return name, line, Series(kind, at, counts, sizes), reading


def test_the_lines_and_the_runs_are_those_of_qicharts2(beside):
    cases, answers = beside
    apart = []
    for name, _line, series, reading in cases:
        found = chart(series, reading)
        for point, (value, centre, lower, upper, *runs) in zip(found.points, answers[name], strict=True):
            mine = found.phases[point.phase].runs
            if series.kind == Kind.MR and reading.left_out:
                continue  # qicharts2 keeps the steps to and from what was left out; here one step leads over it
            lines = zip(
                (point.value, point.centre, point.lower, point.upper),
                (value, centre, lower, upper),
                strict=True,
            )
            if not all(alike(one, other) for one, other in lines):
                apart.append((name, point.place, point, (value, centre, lower, upper)))
            if [
                mine.useful,
                mine.longest,
                mine.longest_allowed,
                mine.crossings,
                mine.fewest_crossings,
            ] != runs:
                apart.append((name, point.place, mine, runs))

    assert len(cases) == EACH * len(CHARTS)
    assert apart == []


def test_the_points_outside_are_those_of_qicharts2(beside):
    cases, answers = beside
    for name, _line, series, reading in cases:
        if series.kind == Kind.MR and reading.left_out:
            continue
        for point, (value, _centre, lower, upper, *_runs) in zip(
            chart(series, reading).points, answers[name], strict=True
        ):
            if not point.left_out and value is not None and lower is not None:
                assert (Rule.OUTSIDE in point.rules) == (value < lower or value > upper), (name, point)
