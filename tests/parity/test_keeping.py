"""What the worker keeps, and every number of every report, is what one finds by looking at every line and every row.

The community is drawn by chance, played by the actions, and played once for all tests here.
"""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import timedelta

import pytest
from django.db import transaction

from alongside.contributions.acting import acting
from alongside.contributions.seals import seal_all_lines
from alongside.demo.clock import as_of
from alongside.improvement.models import Project
from alongside.parity.figuring import Key, figures
from alongside.parity.keeping import keep_all, keep_up
from alongside.parity.models import Figure, Part, Report, Work
from alongside.parity.queries.figures import now_of, ready_in, sums_of
from alongside.parity.queries.reports import told_of as report_told
from alongside.parity.queries.works import maps, told_of
from alongside.parity.report_figures import FIGURES
from alongside.parity.report_words import KINDS
from alongside.parity.spans import spans
from alongside.people.models import Organization
from tests.parity.drawn import BEGINS
from tests.parity.drawn_reports import Reported
from tests.parity.naive import Naive
from tests.parity.naive_factors import factors, fields
from tests.parity.naive_report import Time, of_groups, of_network, of_project, teams

FULL = os.environ.get("ALONGSIDE_PROOF") == "full"
pytestmark = [pytest.mark.proof] if FULL else []
SEEDS = range(7, 17) if FULL else (7,)
"""One community in which everything that is counted comes about; `make proof` draws nine others, where not all need."""

MET = (Key.READY, Key.SIGNED, Key.CHAMPIONS, Key.COVERED, Key.CONTACTS)
"""Figures of which more than one value must have come by, or nothing was compared."""


COUNTED = {
    "met", "met_away", "met_early", "met_known", "met_welcomed", "item", "item_taken", "chaired", "talked", "project",
    "project_taken", "test", "failed_told", "story", "need", "need_taken", "motion", "motion_taken", "question", "question_taken",
}  # fmt: skip
"""Everything of which the worker keeps counts."""


def kept_parts(community) -> dict:
    rows = Part.objects.filter(community=community)
    return {
        (one.work_id, one.place, one.phase, one.month, one.person_id): (one.side, one.acts) for one in rows
    }


def kept_works(community) -> dict:
    rows = Work.objects.filter(community=community)
    return {
        one.pk: (one.began_by_id, one.began_at, one.began_side, one.partners_from, one.from_start)
        for one in rows
    }


def kept_figures(community) -> dict:
    rows = Figure.objects.filter(community=community)
    return {(one.work_id, one.month, one.key, one.side): one.count for one in rows}


def in_field(by, cell, back) -> dict:
    """What an opened field tells of each piece of work; which sides have part in it stands on the map itself."""
    told = told_of(by, cell.works, back)
    assert all(
        (one.partners, one.staff) == (told[one.id].partners > 0, told[one.id].staff > 0) for one in cell.works
    )
    return {one.id: (told[one.id].partners, told[one.id].staff) for one in cell.works}


@pytest.fixture(scope="module", params=SEEDS)
def drawn(django_db_setup, django_db_blocker, request):
    """The community; what a test does to it is undone after it, and the community after all of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield Reported(request.param, 160)
        transaction.set_rollback(True)


def test_equal_to_looking_at_each_row(drawn, db):
    town = drawn.town.community
    seal_all_lines()
    keep_up()
    naive = Naive(town)
    parts, works, counts = naive.parts, naive.begun, naive.figures

    assert kept_parts(town) == parts
    assert kept_works(town) == works
    assert kept_figures(town) == counts
    assert len(parts) > 50 and (FULL or {key[2] for key in counts} == COUNTED)
    assert keep_up() == 0

    keep_all()
    by, today, seen = drawn.people[0], drawn.last.date(), defaultdict(set)
    with as_of(drawn.last), acting(by):
        for center in (None, drawn.second.pk):
            here, now = maps(by, center), now_of(by, center)
            for back, when in enumerate(spans(today)[:3]):
                shown = {
                    (one.place.value, one.phase.value): in_field(by, one, back)
                    for one in here[back]
                    if one.works
                }
                told = figures(now, sums_of(by, when, center), (), ready_in(by, when, center))
                for key in MET:
                    seen[key].add(told[key])
                span = (when.first, when.last, center)
                assert shown == fields(naive, *span)
                assert {key.value: parts for key, parts in told.items()} == factors(naive, today, *span) | {
                    "waited": (),
                    "shared": (),
                }  # of all of us, and of other rooms
    assert (kept_parts(town), kept_figures(town)) == (parts, counts)
    assert FULL or [key for key in MET if len(seen[key]) < 2] == [], seen


def reported(as_web, by, report):
    """Its numbers, as somebody reads them."""
    report.told = None
    with as_web(), acting(by):
        return {one.key: one.value for part in report_told(by, report).parts for one in part.figures}


def size(report):
    return 0 if report.group_id else 1 if report.center_id else 2


def of_bodies(town, since, until, on):
    """Reports of everyone, of each center and of each group, with what the rows say."""
    here = {"community": town, "since": since, "until": until}
    for center in (None, *Organization.objects.filter(community=town, kind="center")):
        time = Time(town, teams(town, center), since, until, on)
        expected = of_groups(time) | of_network(time, center)
        for kind in ("grid", "standards"):
            yield Report(kind=kind, center=center, **here), expected
    network = of_network(Time(town, teams(town), since, until, on), None)
    for group in teams(town):
        expected = of_groups(Time(town, [group], since, until, on))
        for kind in ("grid", "standards", *(["council"] if group.kind == "council" else [])):
            yield Report(kind=kind, group=group, **here), network | expected


def of_projects(town, until):
    for project in Project.objects.filter(group__in=teams(town)):
        since = min(project.at.date(), until)
        told = of_project(project, until) if project.at.date() <= until else {}
        if told:
            yield (
                Report(
                    kind="project",
                    project=project,
                    group=project.group,
                    community=town,
                    since=since,
                    until=until,
                ),
                told,
            )


def test_every_number_of_a_report_is_equal_to_looking_at_each_row_for_every_reader(drawn, db, as_web):
    town, readers = drawn.town.community, drawn.people[1:6]
    today, seen = drawn.last.date(), set()
    with as_of(drawn.last):
        for since, until in ((today - timedelta(days=400), today), (BEGINS.date(), BEGINS.date() + timedelta(days=300)),
                             (today - timedelta(days=30), today + timedelta(days=60))):  # fmt: skip
            wanted = [
                *of_bodies(town, since, until, min(today, until)),
                *of_projects(town, min(today, until)),
            ]
            for place, (report, expected) in enumerate(wanted):
                asks = [key for part in KINDS[report.kind].parts for key in part.figures]
                keys = {key for key in asks if FIGURES[key].least <= size(report)}
                told = reported(as_web, readers[place % 5], report)
                assert told == {key: expected[key] for key in keys}, (report.kind, since, until)
                seen |= {key for key in keys if told[key]}
    assert FULL or set(FIGURES) - seen == set()
