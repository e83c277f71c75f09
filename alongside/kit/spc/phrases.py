"""The pieces that a chart's sentence is put together from: how it goes, since when, over how many months."""

from __future__ import annotations

from datetime import date

from alongside.kit.spc.results import Chart, Said, When
from alongside.kit.spc.terms import Better, Period, Side
from alongside.kit.spc.words import gettext_noop as _
from alongside.kit.spc.words import ngettext_noop

MANY = {
    Period.DAY: ngettext_noop("%(count)s day", "%(count)s days"),
    Period.WEEK: ngettext_noop("%(count)s week", "%(count)s weeks"),
    Period.MONTH: ngettext_noop("%(count)s month", "%(count)s months"),
    Period.QUARTER: ngettext_noop("%(count)s quarter", "%(count)s quarters"),
    Period.YEAR: ngettext_noop("%(count)s year", "%(count)s years"),
    Period.EVENT: ngettext_noop("%(count)s event", "%(count)s events"),
}
TOO_FEW = {
    Period.DAY: _("Too few days to tell."),
    Period.WEEK: _("Too few weeks to tell."),
    Period.MONTH: _("Too few months to tell."),
    Period.QUARTER: _("Too few quarters to tell."),
    Period.YEAR: _("Too few years to tell."),
    Period.EVENT: _("Too few events to tell."),
}
TOO_FEW_SINCE = {
    Period.DAY: _("Too few days since %(since)s to tell."),
    Period.WEEK: _("Too few weeks since %(since)s to tell."),
    Period.MONTH: _("Too few months since %(since)s to tell."),
    Period.QUARTER: _("Too few quarters since %(since)s to tell."),
    Period.YEAR: _("Too few years since %(since)s to tell."),
    Period.EVENT: _("Too few events since %(since)s to tell."),
}
NOT_SURE = {
    Period.DAY: _("%(told)s Too few days to be sure."),
    Period.WEEK: _("%(told)s Too few weeks to be sure."),
    Period.MONTH: _("%(told)s Too few months to be sure."),
    Period.QUARTER: _("%(told)s Too few quarters to be sure."),
    Period.YEAR: _("%(told)s Too few years to be sure."),
    Period.EVENT: _("%(told)s Too few events to be sure."),
}


def many(period: Period, count: int) -> Said:
    """So many months."""
    one, more = MANY[period]
    return Said(one, plural=more, count=count)


def spanned(chart: Chart, first: int, last: int) -> int:
    """How many months lie between two places, both counted, whether anything is known of them or not."""
    begin, end, period = chart.series.at[first], chart.series.at[last], chart.series.period
    if period == Period.EVENT:
        return last - first + 1
    return _steps(begin, end, period) + 1


def _steps(begin: date, end: date, period: Period) -> int:
    if period in (Period.DAY, Period.WEEK):
        return (end - begin).days // (7 if period == Period.WEEK else 1)
    months = (end.year - begin.year) * 12 + end.month - begin.month
    return months // {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}[period]


def when(chart: Chart, place: int) -> When:
    """The moment at a place."""
    return When(chart.series.at[place], chart.series.period)


def way_of(side: Side, better: Better) -> str:
    """How a side is called: better or worse where people said which way is better, else higher or lower."""
    if better == Better.NEITHER:
        return "higher" if side == Side.ABOVE else "lower"
    return "better" if (side == Side.ABOVE) == (better == Better.HIGHER) else "worse"


SINCE = {
    "better": _("Better than before since %(since)s: %(row)s."),
    "worse": _("Worse than before since %(since)s: %(row)s."),
    "higher": _("Higher than before since %(since)s: %(row)s."),
    "lower": _("Lower than before since %(since)s: %(row)s."),
}
SINCE_IN_PHASE = {
    "better": _("Better since %(since)s than earlier in this phase: %(row)s."),
    "worse": _("Worse since %(since)s than earlier in this phase: %(row)s."),
    "higher": _("Higher since %(since)s than earlier in this phase: %(row)s."),
    "lower": _("Lower since %(since)s than earlier in this phase: %(row)s."),
}
FROM_TO = {
    "better": _("Better than usual from %(since)s to %(until)s: %(row)s; not since."),
    "worse": _("Worse than usual from %(since)s to %(until)s: %(row)s; not since."),
    "higher": _("Higher than usual from %(since)s to %(until)s: %(row)s; not since."),
    "lower": _("Lower than usual from %(since)s to %(until)s: %(row)s; not since."),
}
FROM_TO_OLD = {
    "better": _("Better than before from %(since)s to %(until)s: %(row)s; not since."),
    "worse": _("Worse than before from %(since)s to %(until)s: %(row)s; not since."),
    "higher": _("Higher than before from %(since)s to %(until)s: %(row)s; not since."),
    "lower": _("Lower than before from %(since)s to %(until)s: %(row)s; not since."),
}
TREND_SINCE = {
    "better": _("Getting better since %(since)s: %(row)s."),
    "worse": _("Getting worse since %(since)s: %(row)s."),
    "higher": _("Getting higher since %(since)s: %(row)s."),
    "lower": _("Getting lower since %(since)s: %(row)s."),
}
TREND_FROM_TO = {
    "better": _("It got better from %(since)s to %(until)s: %(row)s; not since."),
    "worse": _("It got worse from %(since)s to %(until)s: %(row)s; not since."),
    "higher": _("It got higher from %(since)s to %(until)s: %(row)s; not since."),
    "lower": _("It got lower from %(since)s to %(until)s: %(row)s; not since."),
}
OUTSIDE_NOW = {
    "better": _("Better than expected: %(since)s lies %(row)s."),
    "worse": _("Worse than expected: %(since)s lies %(row)s."),
    "higher": _("Higher than expected: %(since)s lies %(row)s."),
    "lower": _("Lower than expected: %(since)s lies %(row)s."),
}
OUTSIDE_THEN = {
    "better": _("Better than expected: %(since)s lies %(row)s; none has since."),
    "worse": _("Worse than expected: %(since)s lies %(row)s; none has since."),
    "higher": _("Higher than expected: %(since)s lies %(row)s; none has since."),
    "lower": _("Lower than expected: %(since)s lies %(row)s; none has since."),
}
SIGN_SINCE = {
    "better": _("A sign that it is better since %(since)s: %(row)s."),
    "worse": _("A sign that it is worse since %(since)s: %(row)s."),
    "higher": _("A sign that it is higher since %(since)s: %(row)s."),
    "lower": _("A sign that it is lower since %(since)s: %(row)s."),
}
SIGN_FROM_TO = {
    "better": _("A sign that it was better from %(since)s to %(until)s: %(row)s; not since."),
    "worse": _("A sign that it was worse from %(since)s to %(until)s: %(row)s; not since."),
    "higher": _("A sign that it was higher from %(since)s to %(until)s: %(row)s; not since."),
    "lower": _("A sign that it was lower from %(since)s to %(until)s: %(row)s; not since."),
}

IN_A_ROW = {
    (Side.ABOVE, True): _("%(months)s in a row above the old middle line"),
    (Side.BELOW, True): _("%(months)s in a row below the old middle line"),
    (Side.ABOVE, False): _("%(months)s in a row above the middle line"),
    (Side.BELOW, False): _("%(months)s in a row below the middle line"),
}
WITH_GAPS = {
    (Side.ABOVE, True): _("%(count)s of %(months)s above the old middle line, none that counts below"),
    (Side.BELOW, True): _("%(count)s of %(months)s below the old middle line, none that counts above"),
    (Side.ABOVE, False): _("%(count)s of %(months)s above the middle line, none that counts below"),
    (Side.BELOW, False): _("%(count)s of %(months)s below the middle line, none that counts above"),
}
ONE_WAY = {
    Side.ABOVE: _("rising over %(months)s in a row"),
    Side.BELOW: _("falling over %(months)s in a row"),
}
ONE_WAY_WITH_GAPS = {
    Side.ABOVE: _("rising over %(months)s, falling in none that counts"),
    Side.BELOW: _("falling over %(months)s, rising in none that counts"),
}
BEYOND = {Side.ABOVE: _("above the upper limit"), Side.BELOW: _("below the lower limit")}
NEAR = {
    Side.ABOVE: _("%(count)s of %(months)s near the upper limit or beyond"),
    Side.BELOW: _("%(count)s of %(months)s near the lower limit or beyond"),
}
WELL_OFF = {
    Side.ABOVE: _("%(count)s of %(months)s well above the middle line"),
    Side.BELOW: _("%(count)s of %(months)s well below the middle line"),
}
