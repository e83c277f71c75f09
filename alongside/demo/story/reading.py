"""Reading a chart together, in the story: who looks after the number, what was tried, and where the line is split."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from alongside.demo.chance import id_of
from alongside.demo.story.stage import Stage
from alongside.kit.terms import Role
from alongside.registry.actions.measures import look_after
from alongside.registry.actions.reading import Decision, decide, keep_chart
from alongside.registry.counting_on import bring_along
from alongside.registry.lines import ALL
from alongside.registry.models import Measure, MeasureOwner

HARBOR, RIVERSIDE = ("center", str(id_of("center", "harbor"))), ("center", str(id_of("center", "riverside")))
FAILED, AGAIN, TESTED, KEPT = 64, 54, 25, 22
"""So many months ago: a test that failed began and ended; the third test began, and all three centers kept it."""


def play(stage: Stage) -> None:
    """The network's first number: two look after it, and the coordinator splits the line after a test of a change."""
    with stage.at(230, "09:00"):
        bring_along(stage.community.id)
    measure_id = Measure.objects.get(community=stage.community, key="remission").pk
    grace, sara = stage.actor("grace", Role.COORDINATOR), stage.actor("sara")
    for days, who in ((120, sara), (118, stage.actor("ito"))):
        if not MeasureOwner.objects.filter(measure=measure_id, author_id=who.person_id).exists():
            with stage.at(days, "18:30"):
                look_after(by=who, measure_id=measure_id)
    for days, by, line, new in (
        (64, grace, ALL, _note(stage, FAILED, "Test 1: visits every four months at Harbor House")),
        (64, grace, ALL, _note(stage, AGAIN, "Test 1 is over: fewer were well, and families said why")),
        (63, grace, HARBOR, Decision("split", month=_month(stage, FAILED), words="Test 1: visits every four months")),
        (63, grace, HARBOR, Decision("split", month=_month(stage, AGAIN), words="Test 1 is over, visits as before")),
        (41, grace, ALL, _note(stage, TESTED, "Test 3: visits planned together, at Riverside")),
        (40, grace, ALL, Decision("split", month=_month(stage, KEPT), words="Visits planned together, kept (test 3)")),
        (12, sara, ALL, Decision("target", value=0.8)),
    ):  # fmt: skip
        with stage.at(days, "16:10"):
            decide(by=by, measure_id=measure_id, line=line, new=new)
    _kept(stage, measure_id)


def _kept(stage: Stage, measure_id: UUID) -> None:
    """The coach at Riverside keeps a chart of his own; what he tries out there changes nobody's."""
    ben = stage.actor("ben")
    with stage.at(30, "11:40"):
        kept = keep_chart(
            by=ben, measure_id=measure_id, line=RIVERSIDE, title="Riverside, single values",
            with_shared=True, shared=True,
        )  # fmt: skip
        decide(
            by=ben,
            measure_id=measure_id,
            line=RIVERSIDE,
            new=Decision("drawn_as", choice="i"),
            chart_id=kept.pk,
        )


def _note(stage: Stage, months_ago: int, words: str) -> Decision:
    return Decision("note", month=_month(stage, months_ago), choice="pdsa", words=words)


def _month(stage: Stage, ago: int) -> date:
    number = stage.today.year * 12 + stage.today.month - 1 - ago
    return date(number // 12, number % 12 + 1, 1)
