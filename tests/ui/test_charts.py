"""What a control chart shows: its drawings, its table, its file, and where drawings are kept."""

from __future__ import annotations

import re
from datetime import date

import pytest

from alongside.kit.spc import Center, Figure, Kind, Period, Reading, Said, Series, Split, When, chart, funnel
from alongside.ui.charts import drawn as drawing
from alongside.ui.charts.examples import example_charts
from alongside.ui.charts.files import png_file, svg_file
from alongside.ui.charts.keys import SIGNS
from alongside.ui.charts.palette import PLAIN
from alongside.ui.charts.shown import Labels, control_chart, meanings
from alongside.ui.charts.side_by_side import specification
from alongside.ui.parts import COMPONENTS
from alongside.ui.said import spoken
from alongside.ui.words import percent
from tests.browser import HERE, answer_with

TOKENS = (COMPONENTS.parent / "assets" / "_tokens.scss").read_text(encoding="utf-8")


@pytest.fixture(autouse=True)
def _a_folder_of_its_own(settings, tmp_path):
    settings.ALONGSIDE_HOME = tmp_path
    drawing._drawn.cache_clear()
    yield
    drawing._drawn.cache_clear()


def _months(count, year=2024):
    return [date(year + place // 12, place % 12 + 1, 1) for place in range(count)]


def _drawn(counts, **read):
    found = chart(Series(Kind.P, _months(len(counts)), counts, [100] * len(counts)), Reading(**read))
    return control_chart(found, Labels("Well", percent, "Well"))


def _points(drawing):
    group = drawing.svg.split("points_marks")[1].split("</g>")[0]
    return group.count("<path")


def test_a_drawing_has_a_point_for_every_value_and_none_for_a_gap():
    shown = _drawn([54, None, 56, 55, 52, 54, 57, 53, 55, 54, 52, 56])

    assert _points(shown.wide) == 11
    assert shown.wide.places == (0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    assert shown.rows[1] == ["February 2024", "not known", "", "54%", "39% to 69%", ""]
    assert shown.read[0] == "January 2024: 54%, 54 of 100. Ordinary."


def test_a_phone_shows_the_last_thirty_and_says_so():
    shown = _drawn([54, 56] * 20)

    assert shown.narrow.places == tuple(range(10, 40))
    assert shown.smaller == "The drawing shows the last 30 of 40; the table has them all."
    assert len(shown.rows) == 40


def test_a_drawing_has_a_name_and_no_colour_style_or_script_of_its_own():
    shown = _drawn([54, 56] * 6)

    for one in (shown.narrow, shown.wide):
        assert 'role="img" aria-label="Well. Ordinary variation; no change shown."' in one.svg
        assert not re.search(r"#[0-9a-f]{3,6}\b|style=|<script|<style|onclick", one.svg)


def test_what_is_written_on_a_chart_is_words_and_never_markup():
    found = chart(Series(Kind.P, _months(12), [54] * 12, [100] * 12), Reading())

    shown = control_chart(found, Labels('<img src=x onerror="1">', lambda value: "<b>&"))

    assert "<img" not in shown.narrow.svg
    assert "<b>" not in shown.narrow.svg


def test_nothing_known_draws_nothing():
    assert _drawn([None] * 5) is None


def test_the_key_has_the_signs_of_this_drawing_and_no_others():
    split = [Split(date(2025, 1, 1), "planned together")]

    assert [one.sign for one in _drawn([54, 56] * 6).keys] == ["ordinary", "range"]
    assert [one.sign for one in _drawn([54, 56] * 6 + [72] * 9, splits=split, target=0.9).keys] == [
        "ordinary", "better", "range", "old", "target",
    ]  # fmt: skip


def test_every_kind_of_point_has_its_sign():
    assert set(meanings()) <= set(SIGNS)


def test_a_drawing_is_made_once_and_read_again(settings):
    first = _drawn([54, 56] * 6).wide
    kept = sorted((settings.ALONGSIDE_HOME / "drawings").iterdir())
    stamps = [path.stat().st_mtime_ns for path in kept]
    drawing._drawn.cache_clear()

    again = _drawn([54, 56] * 6).wide

    assert first == again
    assert len(kept) == 2
    assert [path.stat().st_mtime_ns for path in kept] == stamps


def test_a_drawing_of_other_numbers_is_another(settings):
    _drawn([54, 56] * 6)
    _drawn([54, 57] * 6)

    assert len(list((settings.ALONGSIDE_HOME / "drawings").iterdir())) == 4


def test_the_oldest_drawings_go_where_there_are_too_many(tmp_path):
    for number in range(5):
        (tmp_path / f"{number}.svg").write_text("x")
        (tmp_path / f"{number}.svg").touch()

    drawing.prune(tmp_path, 2)

    assert len(list(tmp_path.iterdir())) == 2


def test_the_plain_colours_of_a_file_are_the_light_ones_of_the_style_sheet():
    light = TOKENS.split(":root {")[1].split("}")[0]

    assert {name: re.search(rf"--{name}: (#\w+);", light)[1] for name in PLAIN} == PLAIN


def test_a_file_is_whole_and_its_picture_opens():
    shown = example_charts()["everything"]

    file = svg_file(shown, "Children who are well")

    assert "var(--" not in file
    assert "Better than before since April 2025" in file
    assert "April 2025: a new phase: visits planned together (test 3)" in file
    assert png_file(shown, "Children who are well").startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period.DAY, "3 April 2024"), (Period.WEEK, "the week of 1 April 2024"), (Period.MONTH, "April 2024"),
        (Period.QUARTER, "quarter 2 of 2024"), (Period.YEAR, "2024"), (Period.EVENT, "3 April 2024"),
    ],
)  # fmt: skip
def test_a_moment_is_said_as_its_period_is(period, words):
    assert spoken(Said("%(when)s", {"when": When(date(2024, 4, 3), period)})) == words


def test_a_sentence_counts_and_nests():
    months = Said("%(count)s month", plural="%(count)s months", count=2)

    assert spoken(Said("%(a)s, %(b)s", {"a": months, "b": Figure(0.256)}), percent) == "2 months, 26%"


def test_what_is_usual_among_centers_has_an_edge_that_is_seen_in_grey_and_ends_with_the_drawing():
    centers = [Center(str(place), round(size * 0.7), size) for place, size in enumerate((12, 60, 200, 500))]
    told = specification(funnel(centers), "", 400, percent, "")
    low, high = told["encoding"]["y"]["scale"]["domain"]
    edges = [one for one in told["layer"] if one["mark"]["type"] == "line"]
    heights = [[row["y"] for row in one["data"]["values"]] for one in edges]

    assert ["strokeDash" in one["mark"] for one in edges] == [True, True, False, False]
    assert all(low < min(one) and max(one) < high for one in heights)


@pytest.mark.browser
def test_a_chart_is_read_by_the_arrow_keys_and_by_pointing(page, client, db, settings):
    settings.ALONGSIDE_DEMO = True
    answer_with(page, client)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{HERE}/design/control-chart/")
    figure = page.locator(".al-control").first
    range_ = figure.get_by_label("Read it point by point")

    assert range_.get_attribute("aria-valuetext") == "October 2026: 72%, 153 of 212. Better than usual."
    range_.press("Home")
    assert figure.locator("output").inner_text() == "January 2024: 56%, 113 of 200. Ordinary."
    range_.press("ArrowRight")
    assert figure.locator("output").inner_text() == "February 2024: 54%, 107 of 200. Ordinary."
    figure.locator(".al-chart__wide .points_marks > path").nth(7).hover(force=True)
    assert figure.locator("output").inner_text() == "August 2024: 40%, 81 of 200. Worse than usual."


@pytest.mark.browser
def test_no_text_of_a_chart_is_small_on_a_phone(page, client, db, settings):
    settings.ALONGSIDE_DEMO = True
    answer_with(page, client)
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{HERE}/design/control-chart/")

    sizes = page.evaluate(
        "() => [...document.querySelectorAll('.al-control svg text')].filter(one => one.getClientRects().length)"
        ".map(one => parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a)"
    )

    assert len(sizes) > 30
    assert min(sizes) >= 13
