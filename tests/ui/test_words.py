"""Dates and numbers as people say them, in both languages."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from alongside.ui import words
from alongside.ui.drawing import initials, short_name, sparkline

NOON = datetime(2026, 11, 19, 12, 4, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _thursday(monkeypatch):
    monkeypatch.setattr(words, "now", lambda: timezone.localtime(NOON))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", ["Thu 19 Nov", "Thursday 19 November", "19 November", "Thursday", "November 2026", "12:04"]),
        ("sv", ["tors 19 nov", "torsdag 19 november", "19 november", "torsdag", "november 2026", "12:04"]),
    ],
)
def test_a_day_is_written_in_the_language_of_the_page(language, expected):
    with translation.override(language):
        said = [
            write(NOON)
            for write in (words.day, words.long_day, words.short_day, words.weekday, words.month, words.clock)
        ]

    assert said == expected


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (NOON - timedelta(minutes=44), "11:20"),
        (NOON - timedelta(days=1), "yesterday"),
        (NOON + timedelta(days=1), "tomorrow"),
        (NOON - timedelta(days=2), "Tuesday"),
        (NOON - timedelta(days=48), "2 October"),
        (NOON - timedelta(days=413), "2 October 2025"),
        (date(2026, 11, 19), "today"),
        (None, ""),
    ],
)
def test_when_something_was_is_said_as_short_as_it_can_be(when, said):
    with translation.override("en"):
        assert words.when_words(when) == said


def test_a_day_of_this_week_stands_in_its_sentence_in_every_language():
    with translation.override("sv"):
        assert words.when_words(NOON - timedelta(days=2)) == "i tisdags"
        assert words.when_words(NOON + timedelta(days=5)) == "på tisdag"
        assert words.capital(words.long_day(NOON)) == "Torsdag 19 november"


def test_a_moment_is_told_in_the_time_zone_of_the_page():
    with timezone.override("Europe/Stockholm"):
        assert words.clock(NOON) == "13:04"


@pytest.mark.parametrize(
    ("value", "digits", "english", "swedish"),
    [
        (Decimal("46.2"), None, "46.2", "46,2"),
        (Decimal("46.20"), 1, "46.2", "46,2"),
        (18240, None, "18,240", "18\xa0240"),
        (0.1, None, "0.1", "0,1"),
        (163.45542666521368, None, "163.46", "163,46"),
        (0.00012345, None, "0.000123", "0,000123"),
        (1.4004, None, "1.4004", "1,4004"),
        (999_999_999_999_999, None, "999,999,999,999,999", "999\xa0999\xa0999\xa0999\xa0999"),
        (1.23456e17, None, "1.23 × 10¹⁷", "1,23 × 10¹⁷"),
        (-1e300, None, "-1 × 10³⁰⁰", "-1 × 10³⁰⁰"),
        (None, None, "", ""),
    ],
)
def test_a_number_is_written_as_the_language_writes_it(value, digits, english, swedish):
    with translation.override("en"):
        assert words.number(value, digits) == english
    with translation.override("sv"):
        assert words.number(value, digits) == swedish


def test_a_file_is_as_large_as_people_say():
    with translation.override("en"):
        assert [words.size(octets) for octets in (10, 5300, 2_400_000)] == ["1 kB", "5 kB", "2.4 MB"]


@pytest.mark.parametrize(
    ("name", "letters", "short"),
    [
        ("Maya Lindqvist", "ML", "Maya"),
        ("Dr Amina Rahman", "AR", "Dr\xa0Rahman"),
        ("Elis", "E", "Elis"),
        ("", "", ""),
    ],
)
def test_a_name_has_its_letters_and_its_short_form(name, letters, short):
    assert (initials(name), short_name(name)) == (letters, short)


def test_a_small_line_stays_inside_its_frame_whatever_the_values():
    for values in ([5, 5, 5], [1e9, -1e9], [3.2]):
        drawing = sparkline(values, limit=4)
        heights = [float(part.split('"')[0]) for part in drawing.split('cy="')[1:]]
        assert all(0 <= height <= 44 for height in heights)
