"""What a lesson on a chart says, in plain words."""

from __future__ import annotations

from alongside.kit.spc.terms import Kind, Period, Rule, RuleSet
from alongside.kit.spc.words import gettext_noop as _
from alongside.kit.spc.words import ngettext_noop

TITLES = (
    _("What is counted"), _("The middle line"), _("The limits"), _("Rows on one side"), _("Crossings"),
    _("Other patterns"), _("The sentence"), _("What one must not conclude"),
)  # fmt: skip
EACH = {
    Period.DAY: _("Each point is one day."), Period.WEEK: _("Each point is one week."),
    Period.MONTH: _("Each point is one month."), Period.QUARTER: _("Each point is one quarter of a year."),
    Period.YEAR: _("Each point is one year."), Period.EVENT: _("Each point is one event."),
}  # fmt: skip
_SHARE = _("It shows a share: of all who were looked at, for how many it was true.")
_RATE = _("It shows a rate: how often it happened, for as many people or days as it could happen in.")
_VALUE = _("It shows the number as it was.")
SHOWS = {
    Kind.P: _SHARE, Kind.P_PRIME: _SHARE, Kind.U: _RATE, Kind.U_PRIME: _RATE, Kind.RUN: _VALUE, Kind.I: _VALUE,
    Kind.C: _("It shows a count: how often it happened."),
    Kind.MR: _("It shows steps: how far each number lies from the one before."),
    Kind.G: _("It shows how many cases there were from one event to the next."),
    Kind.T: _("It shows how much time there was from one event to the next."),
}  # fmt: skip
NEWEST = _("The newest point is %(when)s: %(value)s.")
GAPS = ngettext_noop(
    "%(count)s place has no point: nobody was counted, or too few to show. A gap is not a nought.",
    "%(count)s places have no point: nobody was counted, or too few to show. A gap is not a nought.",
)
GAPS_OF_STEPS = ngettext_noop(
    "%(count)s place has no point: a step needs a number, and one before it.",
    "%(count)s places have no point: a step needs a number, and one before it.",
)
LEFT_OUT = ngettext_noop(
    "%(count)s point has a cross. People left it out and said why. It does not count for the lines.",
    "%(count)s points have a cross. People left them out and said why. They do not count for the lines.",
)
PHASE = _("A new phase began in %(since)s. We read this phase alone.")
PHASE_WHY = _("A new phase began in %(since)s (“%(why)s”). We read this phase alone.")
MIDDLE = _("The middle line lies at %(centre)s.")
_MEAN = _("It is the mean: all numbers added up and shared out evenly.")
_MEDIAN = _("It is the median: half of its points lie above, and half below.")
_POOLED = _("It takes all points together. A point with many people weighs more.")
MADE = {
    Kind.P: _POOLED, Kind.P_PRIME: _POOLED, Kind.U: _POOLED, Kind.U_PRIME: _POOLED, Kind.RUN: _MEDIAN,
    Kind.G: _MEDIAN, Kind.I: _MEAN, Kind.MR: _MEAN, Kind.C: _MEAN,
    Kind.T: _("It is a mean, on a scale on which very long times weigh less."),
}  # fmt: skip
BASED_ON = ngettext_noop("It comes from %(count)s point.", "It comes from %(count)s points.")
FROZEN = _("People froze it: what came after %(until)s does not move it.")
RUN_CHART = _(
    "This is a run chart. It has no limits, so no single point can be a signal. Only patterns of several can."
)
NO_LIMITS = _("There are too few points for limits yet.")
LIMITS = _(
    "For %(when)s they lie at %(lower)s and %(upper)s. By chance alone nearly all points lie between them."
)
WIDER = _("Where few were counted, chance does more. There the limits are wider.")
TRIAL = ngettext_noop(
    "They come from %(count)s point. Under 12 they are trial limits: read them with care.",
    "They come from %(count)s points. Under 12 they are trial limits: read them with care.",
)
NONE_OUTSIDE = _("No point of this phase lies beyond them.")
OUTSIDE = ngettext_noop(
    "%(count)s point lies beyond them, %(when)s. One is enough for a signal.",
    "%(count)s points lie beyond them, the last one %(when)s. One is enough for a signal.",
)
ROW = ngettext_noop(
    "The longest row on one side of the middle line is %(count)s point.",
    "The longest row on one side of the middle line is %(count)s points.",
)
SKIPPED = ngettext_noop(
    "%(count)s point lies right on the line. These rules skip it.",
    "%(count)s points lie right on the line. These rules skip them.",
)
ENDED = ngettext_noop(
    "%(count)s point lies right on the line. By these rules it ends a row.",
    "%(count)s points lie right on the line. By these rules they end a row.",
)
NOT_JUDGED = _("With fewer than %(least)s points off the line, these rules count a row, but do not judge it.")
ROW_BY_CHANCE = _("With %(useful)s points off the line, chance alone gives rows of up to %(allowed)s.")
ROW_ASKED = _("By the rules of this chart, %(asked)s in a row are a signal.")
ROW_IS_LONG = _("So this row is a signal: something changed.")
ROW_IS_SHORT = _("So this row is no signal.")
AGAINST_OLD = _("Held against the old middle line: %(told)s")
CROSSES = ngettext_noop(
    "The line between the points crosses the middle line %(count)s time.",
    "The line between the points crosses the middle line %(count)s times.",
)
CROSSINGS_DO_NOT_COUNT = _("The rules of this chart do not judge this.")
CROSSINGS_NOT_JUDGED = _("With fewer than %(least)s points off the line, this is not judged.")
CROSSINGS_LEAST = _("Chance alone gives %(least)s or more.")
CROSSINGS_FROM_TO = _("Chance alone gives %(least)s to %(most)s.")
CROSSINGS_SIGNAL = _("So this is a signal.")
CROSSINGS_ORDINARY = _("So this is no signal.")
ALSO = {
    RuleSet.IHI: _("These rules also look for five points that rise, or fall, all the time."),
    RuleSet.NELSON: _(
        "These rules also look for six that rise or fall, for ups and downs by turns, and for points all too near the"
        " middle or all too far from it."
    ),
    RuleSet.WESTERN_ELECTRIC: _(
        "These rules also look for two of three points near a limit, and for four of five well off the middle line."
    ),
    RuleSet.COUNTING: _(
        "These rules also look for seven that rise or fall, and for two of three near a limit."
    ),
}
NONE_OF_THESE = _("None of this is here.")
THE_SENTENCE = _("It says: “%(told)s”")
SIGNAL_MEANS = _("More than chance is in it. The chart cannot say what. Ask what was going on then.")
TOO_FEW_MEANS = _("There is too little to tell as yet. Go on counting.")
CHANCE_MEANS = _(
    "These ups and downs are what chance gives. Do not ask why one point is higher. To get better, try something new."
)
NO_CAUSE = _("Not why it is so. A chart shows when, and never what caused it.")
NO_BLAME = _("Not who is good and who is bad. No point here is one person’s doing.")
NO_PROOF = _(
    "Not that nothing has changed, where there is no signal. A small change needs many points to show."
)
NO_GUESS = _("Not what stands in a gap. It may be nothing, or too few to show.")

IS_IT_A_SIGNAL = _(
    "Look at %(when)s: %(value)s. Of all points in this phase it lies farthest from the middle line. Is it a signal?"
)
SIGNAL_ANSWERS = {
    "alone": _("Yes, it is one by itself"),
    "row": _("Yes, but only as part of a pattern"),
    "no": _("No, this is ordinary variation"),
}
WHY_ALONE = _("It lies beyond a limit. By chance alone that hardly ever happens.")
WHY_ROW = _(
    "It lies within the limits, or there are none. But with others it makes a pattern that chance hardly gives."
)
WHY_NOT_RUN_CHART = _(
    "A run chart has no limits, so a single point is no signal. And it is part of no pattern."
)
WHY_NOT_NO_LIMITS = _("There are no limits yet, and it is part of no pattern.")
WHY_NOT = _(
    "It lies between its limits, %(lower)s and %(upper)s, and is part of no pattern. Some point must lie farthest off."
)
WITH_CARE = _("But these are trial limits. Wait for more points before you make much of it.")
HOW_LONG = _("How long is the longest row of points on one side of the middle line?")
POINTS = ngettext_noop("%(count)s point", "%(count)s points")
_NEXT = {
    "day": _("What would have to happen the next day, so that the new point is a signal?"),
    "week": _("What would have to happen next week, so that the new point is a signal?"),
    "month": _("What would have to happen next month, so that the new point is a signal?"),
    "quarter": _("What would have to happen next quarter, so that the new point is a signal?"),
    "year": _("What would have to happen next year, so that the new point is a signal?"),
    "event": _("What would have to happen at the next event, so that the new point is a signal?"),
}
WHAT_NEXT = {period: _NEXT[period.value] for period in Period}
NEXT = {
    "beyond": _("It lies far off the middle line, at %(value)s"),
    "same": _("It lies on the same side as the last one, at %(value)s"),
    "other": _("It lies on the other side, near the middle line, at %(value)s"),
}
NONE_OF_THEM = _("None of these would be enough")
_PATTERN = _("With it, a pattern would be complete that the rules of this chart look for.")
WHY_NEXT = dict.fromkeys(Rule, _PATTERN) | {
    Rule.OUTSIDE: _("It would lie beyond a limit. One such point is enough."),
    Rule.ONE_SIDE: _("It would make the row on one side so long that chance hardly gives it."),
    Rule.TREND: _("It would be one more that goes the same way: more in a row than chance gives."),
}
WHY_NONE = _(
    "One more such point neither lies beyond a limit nor makes a pattern. A change may show later, with more of them."
)
