"""Dates as people remember them, in English and Swedish."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.kit.rough_dates import RoughDate, read_rough_date
from alongside.kit.terms import Precision
from tests.calm import CALM

TODAY = date(2026, 11, 21)
BORN = date(2005, 2, 28)

DAY, MONTH, SEASON, YEAR = Precision.DAY, Precision.MONTH, Precision.SEASON, Precision.YEAR


@pytest.mark.parametrize(
    ("words", "day", "precision"),
    [
        ("spring 2011", date(2011, 3, 1), SEASON),
        ("in the spring of 2011", date(2011, 3, 1), SEASON),
        ("Våren 2011", date(2011, 3, 1), SEASON),
        ("på våren 2011", date(2011, 3, 1), SEASON),
        ("hösten 2014", date(2014, 9, 1), SEASON),
        ("summer 2019", date(2019, 6, 1), SEASON),
        ("late summer 2019", date(2019, 6, 1), SEASON),
        ("winter 2011", date(2011, 1, 1), SEASON),
        ("winter 2010/11", date(2010, 12, 1), SEASON),
        ("Christmas 2015", date(2015, 12, 1), SEASON),
        ("julen 2015", date(2015, 12, 1), SEASON),
        ("late 2012", date(2012, 10, 1), SEASON),
        ("early 2012", date(2012, 1, 1), SEASON),
        ("2009", date(2009, 1, 1), YEAR),
        ("in 2009", date(2009, 1, 1), YEAR),
        ("år 2009", date(2009, 1, 1), YEAR),
        ("last year", date(2025, 1, 1), YEAR),
        ("i fjol", date(2025, 1, 1), YEAR),
        ("two years ago", date(2024, 1, 1), YEAR),
        ("för tre år sedan", date(2023, 1, 1), YEAR),
        ("March 2012", date(2012, 3, 1), MONTH),
        ("mars 2012", date(2012, 3, 1), MONTH),
        ("i mars 2012", date(2012, 3, 1), MONTH),
        ("early March 2012", date(2012, 3, 1), MONTH),
        ("2012-03", date(2012, 3, 1), MONTH),
        ("juli 2012", date(2012, 7, 1), MONTH),
        ("5 March 2012", date(2012, 3, 5), DAY),
        ("the 5th of March 2012", date(2012, 3, 5), DAY),
        ("den 5 mars 2012", date(2012, 3, 5), DAY),
        ("March 5, 2012", date(2012, 3, 5), DAY),
        ("2012-03-05", date(2012, 3, 5), DAY),
        ("yesterday", date(2026, 11, 20), DAY),
        ("today", TODAY, DAY),
        ("when I was six", date(2011, 2, 28), YEAR),
        ("when she was 6", date(2011, 2, 28), YEAR),
        ("at the age of six", date(2011, 2, 28), YEAR),
        ("age 6", date(2011, 2, 28), YEAR),
        ("six years old", date(2011, 2, 28), YEAR),
        ("när jag var sex", date(2011, 2, 28), YEAR),
        ("när hon var sex år", date(2011, 2, 28), YEAR),
        ("vid sex års ålder", date(2011, 2, 28), YEAR),
    ],
)
def test_what_people_say_has_its_place_in_time(words, day, precision):
    assert read_rough_date(words, today=TODAY, born=BORN) == RoughDate(day, precision, words)


@pytest.mark.parametrize(
    "words",
    ["", "a while back", "spring", "31 February 2012", "2027", "spring 2031", "when I was ninety", "20111"],
)
def test_what_cannot_be_read_or_has_not_come_is_nothing(words):
    assert read_rough_date(words, today=TODAY, born=BORN) is None


def test_an_age_means_nothing_without_a_birth_date():
    assert read_rough_date("when I was six", today=TODAY) is None


def test_an_age_of_somebody_born_on_29_february_begins_on_1_march():
    told = read_rough_date("when I was six", today=TODAY, born=date(2004, 2, 29))
    assert told == RoughDate(date(2010, 3, 1), YEAR, "when I was six")


def test_spaces_are_made_one_and_the_words_stay_as_told():
    told = read_rough_date("  Spring   2011. ", today=TODAY)
    assert told == RoughDate(date(2011, 3, 1), SEASON, "Spring 2011.")


@CALM
@given(st.text(max_size=40))
def test_no_words_break_it_and_none_lies_ahead(words):
    told = read_rough_date(words, today=TODAY, born=BORN)
    assert told is None or told.day <= TODAY


@CALM
@given(st.dates(date(1900, 1, 1), TODAY))
def test_every_day_written_out_is_that_day(day):
    assert read_rough_date(day.isoformat(), today=TODAY) == RoughDate(day, DAY, day.isoformat())
