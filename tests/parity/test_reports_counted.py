"""Every number of every kind of report, in communities drawn by chance: equal to looking at each row, for every reader."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.contributions.acting import acting
from alongside.demo.clock import as_of
from alongside.improvement.models import Project
from alongside.parity.models import Report
from alongside.parity.queries.reports import told_of
from alongside.parity.report_figures import FIGURES
from alongside.parity.report_words import KINDS
from alongside.people.models import Organization
from tests.parity.drawn import BEGINS
from tests.parity.drawn_reports import Reported
from tests.parity.naive_report import Time, of_groups, of_network, of_project, teams


def reported(as_web, by, report):
    """Its numbers, as somebody reads them."""
    report.told = None
    with as_web(), acting(by):
        return {one.key: one.value for part in told_of(by, report).parts for one in part.figures}


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


@pytest.mark.parametrize("seed", [7])
def test_equal_to_looking_at_each_row_for_every_reader(db, as_web, seed):
    drawn = Reported(seed, 300)
    town, readers = drawn.town.community, drawn.people[1:6]
    today, seen = drawn.last.date(), set()
    with as_of(drawn.last):
        for since, until in ((today - timedelta(days=365), today), (BEGINS.date(), BEGINS.date() + timedelta(days=300)),
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
    assert len(seen) > 45, sorted(set(FIGURES) - seen)
