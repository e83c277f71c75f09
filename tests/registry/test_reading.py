"""How people read a chart: what they decide, for everyone or in a chart of their own, with who and when."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from alongside.contributions.actor import program
from alongside.contributions.models import Line
from alongside.kit.spc import Kind, Meaning, RuleSet
from alongside.kit.verdict import Refused
from alongside.registry.actions.measures import look_after
from alongside.registry.actions.reading import (
    Decision,
    decide,
    end_chart,
    keep_chart,
    share_chart,
    undo_decision,
)
from alongside.registry.charting import chart_of
from alongside.registry.lines import ALL
from alongside.registry.measuring.definition import from_kept
from alongside.registry.models import ChartAct, MeasureVersion, Published, SavedChart
from alongside.registry.queries.published import told_of
from alongside.registry.queries.reading import acts_on
from tests.people.worlds import World, a_world_with_charter
from tests.registry.test_pages import queries, remission, signed_in, text_of

pytestmark = pytest.mark.django_db
MAY = date(2026, 5, 1)
SPLIT = Decision("split", month=MAY, words="Visits planned together")


@pytest.fixture
def world() -> World:
    return a_world_with_charter()


@pytest.fixture
def version(world: World) -> MeasureVersion:
    """Two years: about half until April 2026, three quarters from May on."""
    version = remission(world)
    met = [50 + month % 3 for month in range(16)] + [75 + month % 3 for month in range(8)]
    Published.objects.filter(version=version, by="all").update(met=met)
    return version


def drawn(version: MeasureVersion, chart: SavedChart | None = None) -> Any:
    """The chart of all of us, read as people decided."""
    line = told_of(Published.objects.get(version=version, by="all"))
    return chart_of(from_kept(version.definition), line, acts_on(program(), version.measure_id, ALL, chart))


def decided(
    world: World, who: str, version: MeasureVersion, new: Decision, chart: SavedChart | None = None
) -> ChartAct:
    """Somebody decides something about the line of all of us."""
    chart_id = chart.pk if chart else None
    return decide(by=world.actor(who), measure_id=version.measure_id, line=ALL, new=new, chart_id=chart_id)


def test_a_new_phase_has_its_own_lines_and_the_sentence_follows(world, version):
    before = drawn(version)
    act = decided(world, "ruth", version, SPLIT)
    after = drawn(version)

    assert [phase.begins for phase in before.phases] == [date(2025, 1, 1)]
    assert [phase.begins for phase in after.phases] == [date(2025, 1, 1), MAY]
    assert after.phases[1].why == "Visits planned together"
    assert [round(phase.centre, 2) for phase in after.phases] == [0.51, 0.76]
    assert before.said != after.said
    assert (
        Line.objects.get(subject_id=act.pk).subject_words == "Children who are well: Visits planned together"
    )


def test_nothing_is_ever_decided_by_the_program(world, version):
    chart = drawn(version)

    assert len(chart.phases) == 1 and chart.reading.frozen_until is None
    assert Meaning.LEFT_OUT not in chart.meanings
    assert ChartAct.objects.count() == 0


def test_each_kind_of_decision_changes_how_the_chart_is_read(world, version):
    for new in (
        Decision("freeze", month=date(2025, 12, 1)),
        Decision("leave_out", month=date(2025, 8, 1), words="Closed in August"),
        Decision("target", value=0.8),
        Decision("note", month=date(2026, 3, 1), choice="pdsa", words="Test 3 begins"),
        Decision("drawn_as", choice="run"),
        Decision("rules", choice="ihi"),
    ):
        decided(world, "ruth", version, new)
    chart = drawn(version)

    assert chart.series.kind == Kind.RUN and chart.reading.rules == RuleSet.IHI
    assert chart.phases[0].frozen_until == date(2025, 12, 1) and chart.phases[0].based_on == 11
    assert chart.meanings[7] == Meaning.LEFT_OUT
    assert chart.capability.target == 0.8
    assert [(note.at, note.words) for note in chart.reading.notes] == [(date(2026, 3, 1), "Test 3 begins")]


def test_what_is_taken_back_stays_readable_and_what_was_before_it_holds_again(world, version):
    decided(world, "ruth", version, Decision("target", value=0.7))
    second = decided(world, "ruth", version, Decision("target", value=0.9))
    undo_decision(by=world.actor("ruth"), measure_id=version.measure_id, act_id=second.pk)

    assert drawn(version).reading.target == 0.7
    page = text_of(signed_in(world, "jonas").get(f"/numbers/{version.measure_id}/chart/").content.decode())
    assert "Target 90% Taken back by Ruth Adler" in page
    with pytest.raises(Refused, match="already"):
        undo_decision(by=world.actor("ruth"), measure_id=version.measure_id, act_id=second.pk)


def test_a_phase_begins_once_in_a_month(world, version):
    decided(world, "ruth", version, SPLIT)

    with pytest.raises(Refused, match="begins in this month already"):
        decided(world, "ruth", version, SPLIT)


def test_who_looks_after_a_number_decides_too_and_others_do_not(world, version):
    with pytest.raises(Refused, match="coordinator"):
        decided(world, "jonas", version, SPLIT)
    look_after(by=world.actor("jonas"), measure_id=version.measure_id)

    assert decided(world, "jonas", version, SPLIT).author_name == "Jonas Lindqvist"


def test_a_chart_of_ones_own_changes_nothing_for_others(world, version):
    decided(world, "ruth", version, Decision("note", month=MAY, choice="pdsa", words="Test 3"))
    jonas = world.actor("jonas")
    mine = keep_chart(
        by=jonas, measure_id=version.measure_id, line=ALL, title="Before and after", with_shared=True
    )
    decided(world, "jonas", version, SPLIT, mine)

    assert len(drawn(version).phases) == 1
    assert len(drawn(version, mine).phases) == 2 and drawn(version, mine).reading.notes
    alone = keep_chart(by=jonas, measure_id=version.measure_id, line=ALL, title="Bare", with_shared=False)
    assert drawn(version, alone).reading.notes == []
    assert "Before and after" not in " ".join(Line.objects.values_list("subject_words", flat=True))


def statuses(world: World, path: str) -> dict[str, int]:
    """What each of them meets there."""
    return {who: signed_in(world, who).get(path).status_code for who in ("jonas", "maya", "ruth")}


def test_a_chart_is_found_by_its_maker_alone_until_it_is_shared(world, version):
    jonas = world.actor("jonas")
    mine = keep_chart(by=jonas, measure_id=version.measure_id, line=ALL, title="Mine", with_shared=True)
    path = f"/numbers/charts/{mine.pk}/"

    assert statuses(world, path) == {"jonas": 200, "maya": 404, "ruth": 404}
    share_chart(by=jonas, chart_id=mine.pk)
    assert statuses(world, path) == {"jonas": 200, "maya": 200, "ruth": 200}
    with pytest.raises(Refused, match="Jonas Lindqvist made this chart"):
        decided(world, "ruth", version, SPLIT, mine)
    end_chart(by=jonas, chart_id=mine.pk)
    assert statuses(world, path) == {"jonas": 404, "maya": 404, "ruth": 404}


def sent(world: World, who: str, path: str, **told: str) -> Any:
    return signed_in(world, who).post(path, told)


def test_the_coordinator_decides_on_the_page_and_everyone_reads_it(world, version):
    page = f"/numbers/{version.measure_id}/"
    missing = sent(world, "ruth", f"{page}chart/decide/split/", month="2026-05-01")
    answer = sent(
        world, "ruth", f"{page}chart/decide/split/", month="2026-05-01", words="Visits planned together"
    )

    assert (missing.status_code, answer.status_code) == (422, 302)
    mother = text_of(signed_in(world, "jonas").get(page).content.decode())
    assert "May 2026: a new phase: Visits planned together" in mother
    assert "A new phase from May 2026: Visits planned together" in mother and "Ruth Adler" in mother


def test_a_share_is_typed_as_so_many_of_a_hundred(world, version):
    path = f"/numbers/{version.measure_id}/chart/decide/target/"

    assert sent(world, "ruth", path, value="120").status_code == 422
    assert sent(world, "ruth", path, value="80").status_code == 302
    assert drawn(version).reading.target == 0.8


def test_a_chart_is_taken_along_as_a_picture_and_as_numbers(world, version):
    decided(world, "ruth", version, Decision("leave_out", month=date(2025, 8, 1), words="=closed()"))
    client, page = signed_in(world, "jonas"), f"/numbers/{version.measure_id}/chart/file"
    found = {kind: client.get(f"{page}.{kind}") for kind in ("png", "svg", "csv")}

    assert found["png"].content.startswith(b"\x89PNG") and b"var(--" not in found["svg"].content
    rows = found["csv"].content.decode().splitlines()
    assert rows[0] == "month,counted,met,value,middle,lower,upper,phase,says,left_out"
    assert rows[1].startswith("2025-01,100,50,0.5,") and len(rows) == 25
    assert rows[8].endswith(",left-out,'=closed()")
    assert client.get(f"{page}.exe").status_code == 404


def test_what_is_hidden_is_in_no_file(world, version):
    counted = [100] * 23 + [None]
    Published.objects.filter(version=version, by="all").update(counted=counted, met=[*[50] * 23, None])
    rows = (
        signed_in(world, "jonas")
        .get(f"/numbers/{version.measure_id}/chart/file.csv")
        .content.decode()
        .splitlines()
    )

    assert rows[-1].startswith("2026-12,,,,")


def test_an_open_page_is_told_only_where_something_changed(world, version):
    client, page = signed_in(world, "jonas"), f"/numbers/{version.measure_id}/"
    seen = client.get(page).content.decode().split('data-seen="')[1].split('"')[0]
    asked = {"headers": {"HX-Request": "true"}}

    assert client.get(f"{page}?seen={seen}", **asked).status_code == 204
    decided(world, "ruth", version, SPLIT)
    answer = client.get(f"{page}?seen={seen}", **asked)
    assert answer.status_code == 200 and "<html" not in answer.content.decode()
    assert "Visits planned together" in answer.content.decode()


def test_pages_of_charts_ask_at_most_eight_times_however_much_was_decided(world, version):
    client, page = signed_in(world, "jonas"), f"/numbers/{version.measure_id}/"
    paths = [page, f"{page}chart/", f"{page}side-by-side/?by=sex"]
    few = [queries(client, path) for path in paths]
    for month in range(1, 4):
        decided(
            world, "ruth", version, Decision("note", month=date(2026, month, 1), choice="event", words="x")
        )
    for title in ("one", "two"):
        keep_chart(
            by=world.actor("jonas"), measure_id=version.measure_id, line=ALL, title=title, with_shared=True
        )

    assert [queries(client, path) for path in paths] == few
    assert max(few) <= 8


def center(world: World, version: MeasureVersion) -> None:
    """A center with numbers of its own."""
    here = {"community_id": world.community.pk, "version": version, "first_month": 2025 * 12}
    Published.objects.create(
        by="center", key=str(world.center.pk), counted=[40] * 24, met=[20 + month for month in range(20)] + [None] * 4, **here
    )  # fmt: skip


def test_small_charts_stand_side_by_side_each_with_its_sentence(world, version):
    center(world, version)
    page = signed_in(world, "maya").get(f"/numbers/{version.measure_id}/side-by-side/").content.decode()

    assert page.count("al-small-chart__name") == 1
    assert "Riverside" in page and str(world.center.pk) not in page
    link = page.split(f'href="/numbers/{version.measure_id}/chart/?line=')[1].split('"')[0]
    one = signed_in(world, "maya").get(f"/numbers/{version.measure_id}/chart/?line={link}").content.decode()
    assert "Children who are well: Riverside" in one
    assert (
        "Girls"
        in signed_in(world, "maya")
        .get(f"/numbers/{version.measure_id}/side-by-side/?by=sex")
        .content.decode()
    )


def test_a_line_or_a_chart_that_is_not_there_is_not_found(world, version):
    client, page = signed_in(world, "jonas"), f"/numbers/{version.measure_id}/chart/"
    nowhere = UUID(int=7)

    assert client.get(f"{page}?line=center-0123456789ab").status_code == 404
    assert client.get(f"{page}file.csv?chart={nowhere}").status_code == 404
    assert client.get(f"{page}file.csv?chart=x").status_code == 404
    assert client.get(f"/numbers/{nowhere}/chart/").status_code == 404
    assert client.get(f"{page}decide/everything/").status_code == 404
