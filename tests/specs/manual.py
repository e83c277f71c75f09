"""Prints the manual of the control charts from the specs: `python -m tests.specs.manual`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from alongside.kit.spc import Period, Reading
from tests.specs.charts import FORMULAS, LINES, Lines
from tests.specs.rules import ANHOEJ, FIRES, SETS, Fires
from tests.specs.sentences import SENTENCES, Says

FILE = Path(__file__).parents[2] / "docs" / "reference" / "control-charts.md"

BEGIN = """# Control charts

Printed from `tests/specs` by `python -m tests.specs.manual`; every line here is a test.

People decide how a chart is read: which rules, where a phase begins, which months make the baseline, what is left out and why. The
program never moves a line by itself. With fewer than 12 points the limits are trial limits, and the sentence says so.
"""


def name_of(spec: Lines | Fires) -> str:
    """What a spec is called in a list of tests."""
    if isinstance(spec, Fires):
        return f"{spec.rules} {spec.rule}"
    return f"{spec.kind} {' '.join(spec.expected)}"


def manual() -> str:
    """The whole page."""
    return "\n".join([BEGIN, *_charts(), *_rules(), *_sentences()]) + "\n"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [*("| " + " | ".join(line) + " |" for line in lines), ""]


def _row(numbers: Sequence[float | None]) -> str:
    return " ".join("–" if one is None else f"{one:g}" for one in numbers)


def _charts() -> Iterable[str]:
    yield "## The charts\n"
    yield from _table(["chart", "its lines"], ((kind, words) for kind, words in FORMULAS.items()))
    yield from _table(
        ["chart", "numbers", "middle", "lower", "upper", "source"],
        (
            (spec.kind, _row(spec.counts) + (f" of {_row(spec.sizes)}" if spec.sizes else ""),
             *(one or "–" for one in spec.expected), spec.source)
            for spec in LINES
        ),
    )  # fmt: skip


def _rules() -> Iterable[str]:
    yield "## The rules\n"
    yield "A set is used whole, and sets are never mixed. Each rule fires on the row shown, and does not without its last point.\n"
    for rules, words in SETS.items():
        yield f"### {rules}\n\n{words}\n"
        yield from _table(
            ["rule", "points, in sigma from the middle line", "side"],
            ((spec.words, _row(spec.z), spec.side) for spec in FIRES if spec.rules == rules),
        )
    yield "Anhøj’s limits:\n"
    yield from _table(
        ["useful points", "longest run allowed", "fewest crossings"],
        ((str(useful), str(run), str(crossings)) for useful, (run, crossings) in ANHOEJ.items()),
    )


def _sentences() -> Iterable[str]:
    yield "## The sentence\n"
    yield "From January 2023, month by month, each of 100, higher is better and Anhøj’s rules where nothing else is said.\n"
    yield from _table(
        ["case", "numbers", "read", "says"],
        ((spec.case, _row(spec.counts), _read(spec), spec.sentence) for spec in SENTENCES),
    )


def _read(spec: Says) -> str:
    read, usual = spec.reading, Reading()
    told = [
        f"{spec.kind} chart" if spec.kind != "p" else "",
        f"by {spec.period}" if spec.period != Period.MONTH else "",
        str(read.rules) if read.rules != usual.rules else "",
        f"better: {read.better}" if read.better != usual.better else "",
        *(f"split {one.begins}" for one in read.splits),
        f"frozen until {read.frozen_until}" if read.frozen_until else "",
        *(f"left out {one.at}" for one in read.left_out),
    ]
    return ", ".join(one for one in told if one)


if __name__ == "__main__":
    FILE.write_text(manual(), encoding="utf-8")
