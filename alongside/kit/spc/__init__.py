"""Control charts: numbers over time, read by rules that people chose.

`chart(series, reading) -> Chart` works a chart out: `Series` holds the numbers, `Reading` what people decided (rules,
phases, a frozen baseline, what is left out and why, a target, notes). Nothing is decided by the program: no phase
begins, no baseline moves and no point is left out by itself. `Chart` is plain data: middle line, limits, phases,
signals with the rule that fired, what each point means, whether the target is in reach, and one sentence (`Said`).

`funnel(centers, comparing) -> Funnel` holds centers side by side, against exact limits for the size of each.
"""

from alongside.kit.spc.charting import chart
from alongside.kit.spc.funnel import Center, Comparing, Funnel, Limits, Place, funnel
from alongside.kit.spc.funnel_words import told_of
from alongside.kit.spc.results import Capability, Chart, Figure, Phase, Point, Runs, Said, Signal, When
from alongside.kit.spc.series import LeftOut, Note, Reading, Series, SeriesFault, Split
from alongside.kit.spc.terms import Better, Kind, Meaning, Period, Reach, Rule, RuleSet, Side

__all__ = [
    "Better", "Capability", "Center", "Chart", "Comparing", "Figure", "Funnel", "Kind", "LeftOut", "Limits", "Meaning",
    "Note", "Period", "Phase", "Place", "Point", "Reach", "Reading", "Rule", "RuleSet", "Runs", "Said", "Series",
    "SeriesFault", "Side", "Signal", "Split", "When", "chart", "funnel", "told_of",
]  # fmt: skip
