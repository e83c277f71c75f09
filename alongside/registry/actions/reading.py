"""Deciding how a chart is read, for everyone or in a chart of one's own; keeping, sharing and ending such a chart."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.contributions.acting import act
from alongside.contributions.actions import contribute
from alongside.contributions.actor import Actor
from alongside.contributions.verbs import Verb
from alongside.conversation.authors import written_by
from alongside.kit.verdict import Refused
from alongside.registry import rules_reading as rules
from alongside.registry import verbs_reading as verbs
from alongside.registry.announcing import announce
from alongside.registry.lines import Line
from alongside.registry.models import ChartAct, SavedChart
from alongside.registry.queries.published import measure as version_of
from alongside.registry.queries.reading import act_of, acts_on, chart_kept, measure_here, owns
from alongside.registry.reading import standing
from alongside.registry.reading_words import ABOUT, DRAWN_AS, RULES

_VERB: dict[str, Verb] = {
    "split": verbs.SPLIT, "freeze": verbs.FROZE, "leave_out": verbs.LEFT_OUT, "target": verbs.TARGET,
    "note": verbs.NOTED, "drawn_as": verbs.CHOSE, "rules": verbs.CHOSE,
}  # fmt: skip


@dataclass(frozen=True)
class Decision:
    """One decision about how a line is read: of which kind, and what that kind needs."""

    kind: str
    month: date | None = None
    value: float | None = None
    choice: str = ""
    words: str = ""


@act
def decide(
    *, by: Actor, measure_id: UUID, line: Line, new: Decision, chart_id: UUID | None = None
) -> ChartAct:
    """Decide something about how a line is read: for everyone, or in a chart of one's own."""
    chart = _may(by, measure_id, chart_id)
    if chart is not None:
        line = (chart.line_by, chart.line_key)
    rules.when_decided(new.kind, new.month, standing(acts_on(by, measure_id, line, chart))).or_refuse()
    decided = ChartAct(
        **written_by(by), measure_id=measure_id, line_by=line[0], line_key=line[1], chart=chart, kind=new.kind,
        month=new.month, value=new.value, choice=new.choice, words=new.words,
    )  # fmt: skip
    decided.save(force_insert=True)
    contribute(by, _VERB[new.kind], decided, words=_told(by, decided))
    announce(by, chart)
    return decided


@act
def undo_decision(*, by: Actor, measure_id: UUID, act_id: UUID) -> ChartAct:
    """Take back what was decided; that it was, and who did and undid it, stays."""
    before = act_of(by, measure_id, act_id)
    chart = _may(by, measure_id, before.chart_id)
    rules.when_undone(before, ChartAct.objects.filter(undoes=before).exists()).or_refuse()
    undoing = ChartAct(
        **written_by(by), measure_id=measure_id, line_by=before.line_by, line_key=before.line_key, chart=chart,
        kind=ChartAct.Kind.UNDO, undoes=before,
    )  # fmt: skip
    undoing.save(force_insert=True)
    contribute(by, verbs.UNDID, undoing, words=_told(by, before))
    announce(by, chart)
    return undoing


@act
def keep_chart(
    *, by: Actor, measure_id: UUID, line: Line, title: str, with_shared: bool, shared: bool = False
) -> SavedChart:
    """Keep a line as one wants to see it, under a name."""
    rules.may_keep(by).or_refuse()
    measure = measure_here(by, measure_id)
    kept = SavedChart(
        **written_by(by), community_id=measure.community_id, measure=measure, line_by=line[0], line_key=line[1],
        title=title, with_shared=with_shared, shared=shared,
    )  # fmt: skip
    kept.save(force_insert=True)
    contribute(by, verbs.CHART_KEPT, kept, words=_called(kept))
    return kept


@act
def share_chart(*, by: Actor, chart_id: UUID) -> SavedChart:
    """Let everyone in the community open a chart."""
    kept = _mine(by, chart_id)
    SavedChart.objects.filter(pk=kept.pk).update(shared=True)
    kept.shared = True
    contribute(by, verbs.CHART_SHARED, kept, words=kept.title)
    return kept


@act
def end_chart(*, by: Actor, chart_id: UUID) -> SavedChart:
    """End a chart: nobody finds it any more."""
    kept = _mine(by, chart_id)
    SavedChart.objects.filter(pk=kept.pk).update(ended_at=timezone.now())
    contribute(by, verbs.CHART_ENDED, kept, words=_called(kept))
    return kept


def _may(by: Actor, measure_id: UUID, chart_id: UUID | None) -> SavedChart | None:
    """The chart in which is decided; None: for everyone."""
    measure_here(by, measure_id)
    if chart_id is None:
        rules.may_decide(by, owns(by, measure_id)).or_refuse()
        return None
    chart = _mine(by, chart_id)
    if chart.measure_id != measure_id:
        raise Refused("", may_know=False)
    return chart


def _mine(by: Actor, chart_id: UUID) -> SavedChart:
    kept = chart_kept(by, chart_id)
    rules.may_change(by, kept).or_refuse()
    return kept


def _called(kept: SavedChart) -> str:
    """What the feed calls a chart: one that is not shared bears no name there."""
    return kept.title if kept.shared else _("a chart of one’s own")


def _told(by: Actor, one: ChartAct) -> str:
    """What the feed says of a decision: of one in a chart that is not shared, nothing but that."""
    if one.chart is not None and not one.chart.shared:
        return _("a chart of one’s own")
    named: Any = ABOUT.get(one.choice) or next(
        (told for kind, (told, _why) in (*DRAWN_AS.items(), *RULES.items()) if kind.value == one.choice), ""
    )
    title = version_of(by, one.measure_id).title
    return ": ".join(str(part) for part in (title, named, one.words) if part)
