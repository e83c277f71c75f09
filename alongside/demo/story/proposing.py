"""Measures in the story: what Maya's mother wants to know, what Northgate counts otherwise, and a wish in words."""

from __future__ import annotations

from alongside.contributions.actor import program
from alongside.conversation.actions.remarks import remark
from alongside.demo.story.stage import Stage
from alongside.registry.actions.building import NewMeasure, agree, keep_own_definition, propose_measure
from alongside.registry.actions.measures import look_after, offer_measure
from alongside.registry.measuring.definition import Definition, Kind
from alongside.registry.models import Measure, MeasureVersion
from alongside.registry.shipped import SHIPPED
from alongside.registry.threads import measure_subject

SCHOOL = "questionnaires:https://alongside.example/codes|days-missed-week"
MISSED = NewMeasure(
    "Days of school missed",
    "A blood test can be fine while she sits at home. I want to see the days that our children get back.",
    "Our kitchen table.",
    Definition(Kind.LAST, SCHOOL, within=200, most=0, called="Days missed of school, work or plans"),
)
FRIENDS = NewMeasure(
    "Evenings with friends", "Nobody asks about the evenings. They are what I miss.",
    feeds="Nobody writes it down yet. Perhaps one question more in “How I have been”?",
)  # fmt: skip
SHORTER = Definition(Kind.LAST, "judgement", within=120, most=0)
"""So few differ by it that it is kept, and not shown."""
OFTENER = Definition(Kind.KNOWN, all_of=("visit",), within=90)


def play(stage: Stage) -> None:
    """From what a mother typed on her phone to what is counted."""
    _bring_along(stage)
    with stage.at(64, "21:35"):
        missed = propose_measure(by=stage.actor("ingrid"), new=MISSED)
    _say(
        stage,
        missed,
        "petra",
        62,
        "08:10",
        "Yes. I hear it at every visit, and nobody adds it up. I look after it with you.",
    )
    _say(
        stage,
        missed,
        "ito",
        60,
        "13:25",
        "A missed day can have many reasons. Let us write that below the chart, and count.",
    )
    with stage.at(62, "08:12"):
        look_after(by=stage.actor("petra"), measure_id=missed.measure_id)
    for key, days, clock in (("ingrid", 58, "20:05"), ("petra", 57, "12:40")):
        with stage.at(days, clock):
            agree(by=stage.actor(key), version_id=missed.pk)
    with stage.at(9, "16:50"):
        friends = propose_measure(by=stage.actor("maya"), new=FRIENDS)
    _say(stage, friends, "ingrid", 8, "19:30", "I would have asked the wrong question. I like yours.")
    _own(stage)


def _own(stage: Stage) -> None:
    """A doctor thinks that a judgement of half a year ago says little, and a nurse counts by what families are told."""
    there = Measure.objects.filter(community=stage.community)
    with stage.at(33, "11:20"):
        keep_own_definition(
            by=stage.actor("ito"), measure_id=there.get(key="remission").pk, definition=SHORTER,
            why="After four months nobody knows how somebody is. We would rather not count them than guess.",
        )  # fmt: skip
    with stage.at(32, "16:05"):
        keep_own_definition(
            by=stage.actor("petra"), measure_id=there.get(key="seen").pk, definition=OFTENER,
            why="We tell families: every three months. Then we should count ourselves by that.",
        )  # fmt: skip


def _bring_along(stage: Stage) -> None:
    """The measures that ship, as the worker brings them along."""
    with stage.at(230, "07:00"):
        for one in SHIPPED:
            if not Measure.objects.filter(community=stage.community, key=one.key).exists():
                offer_measure(by=program(community_id=stage.community.pk), one=one)
    for key, name in (("jonas", "remission"), ("rahman", "remission"), ("sara", "steroid_free")):
        with stage.at(120, "17:30"):
            look_after(
                by=stage.actor(key), measure_id=Measure.objects.get(community=stage.community, key=name).pk
            )


def _say(stage: Stage, version: MeasureVersion, key: str, days_ago: int, clock: str, words: str) -> None:
    with stage.at(days_ago, clock):
        remark(by=stage.actor(key), subject=measure_subject(version), words=words)
