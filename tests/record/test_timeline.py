"""The timeline's query: complete, in order, and no wider than the viewer's rights."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Category
from alongside.record.actions.comments import comment_on
from alongside.record.actions.disputes import see_it_differently
from alongside.record.actions.entries import correct_entry, write_entry
from alongside.record.models import Entry
from alongside.record.queries.marks import LAST_ID, Mark, read_mark
from alongside.record.queries.timeline import Asked, timeline_page
from alongside.record.queries.whole import whole_entry
from tests.record.family import NOON, PARENTS, Family, calprotectin, words


def titles(family: Family, by: str, **asked) -> list[str]:
    page = timeline_page(getattr(family, by), family.of, Asked(**asked))
    return [row.title for row in page.rows]


def test_newest_first_each_with_what_stands_beside_it(family: Family, looking) -> None:
    old = write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(560.0, true_at=NOON - timedelta(days=90))
    )
    new = write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    comment_on(by=family.jonas, person_id=family.of, origin_id=new.origin_id, words="Good.")
    see_it_differently(by=family.maya, person_id=family.of, origin_id=new.origin_id, words="It feels worse.")

    with looking(family.amina):
        page = timeline_page(family.amina, family.of, Asked())

    shown = [(row.id, row.comments, [one["words"] for one in row.disputes], row.trend) for row in page.rows]
    assert shown == [(new.pk, 1, ["It feels worse."], [560.0, 310.0]), (old.pk, 0, [], [560.0])]
    assert [reader.name for reader in page.who_sees[Category.RESULTS] if reader.name] == ["Anna", "Jonas"]


def test_what_is_kept_from_a_viewer_leaves_no_gap_no_count_no_trend(family: Family, looking) -> None:
    for days, value in enumerate((100.0, 200.0, 300.0)):
        hidden = PARENTS if value == 200.0 else frozenset()
        new = calprotectin(value, true_at=NOON + timedelta(days=days), kept_from=hidden)
        write_entry(by=family.maya, person_id=family.of, new=new)

    seen = {}
    for name in ("maya", "jonas"):
        with looking(getattr(family, name)):
            page = timeline_page(getattr(family, name), family.of, Asked())
            seen[name] = ([row.value for row in page.rows], page.rows[0].trend)
    assert seen == {
        "maya": ([300.0, 200.0, 100.0], [100.0, 200.0, 300.0]),
        "jonas": ([300.0, 100.0], [100.0, 300.0]),
    }


def test_a_mark_out_of_ten_is_one_trend_whatever_language_it_was_written_in(family: Family, looking) -> None:
    for days, unit in enumerate(("of 10", "av 10", "of 10", "mg/kg")):
        new = calprotectin(float(days), true_at=NOON + timedelta(days=days), unit=unit)
        entry = write_entry(by=family.maya, person_id=family.of, new=new)

    with looking(family.maya):
        page = timeline_page(family.maya, family.of, Asked())
        alone = whole_entry(family.maya, family.of, entry.origin_id)
    assert [row.trend for row in page.rows] == [[3.0], [0.0, 1.0, 2.0], [0.0, 1.0], [0.0]]
    assert alone.row.trend == [3.0]


def test_a_stranger_finds_nothing(family: Family, looking) -> None:
    write_entry(by=family.maya, person_id=family.of, new=words("Tummy was quiet."))
    with looking(family.stranger):
        page = timeline_page(family.stranger, family.of, Asked(text="tummy"))
    assert (page.rows, page.who_sees) == ([], {})


def test_the_newest_version_alone_stands_in_it(family: Family, looking) -> None:
    first = write_entry(by=family.maya, person_id=family.of, new=words("Quiet.", title="First"))
    correct_entry(
        by=family.maya, person_id=family.of, origin_id=first.origin_id, new=words("Loud.", title="Second")
    )
    with looking(family.maya):
        assert titles(family, "maya") == ["Second"]


def test_by_category_author_and_words(family: Family, looking) -> None:
    write_entry(by=family.maya, person_id=family.of, new=words("Spelade hela satsen.", title="My day"))
    write_entry(by=family.jonas, person_id=family.of, new=words("She was running again.", title="From home"))
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with looking(family.maya):
        assert titles(family, "maya", category=Category.RESULTS) == ["Calprotectin, stool test"]
        assert titles(family, "maya", group="family") == ["From home"]
        assert titles(family, "maya", group="person") == ["My day"]
        assert titles(family, "maya", text="run") == ["From home"]
        assert titles(family, "maya", text="spelar satsen") == ["My day"]
        assert titles(family, "maya", text="running nowhere") == []
        assert titles(family, "maya", text='"; drop table') == []


def test_a_date_opens_at_that_day(family: Family, looking) -> None:
    for days in range(5):
        write_entry(
            by=family.maya,
            person_id=family.of,
            new=words("", title=str(days), true_at=NOON - timedelta(days=days)),
        )
    with looking(family.maya):
        asked = Asked(before=Mark((NOON - timedelta(days=2)).replace(hour=23, minute=59), LAST_ID))
        page = timeline_page(family.maya, family.of, asked)
    assert ([row.title for row in page.rows], page.newer) == (["2", "3", "4"], page.rows[0].mark)


def test_a_mark_survives_the_address(family: Family) -> None:
    for mark in (
        Mark(NOON, LAST_ID),
        Mark(datetime(1931, 2, 3, 4, 5, 6, 789, tzinfo=UTC), time_ordered_id()),
    ):
        assert read_mark(str(mark)) == mark
    for nonsense in ("", "1", "x.y", "1.", "-" + "9" * 17 + "." + LAST_ID.hex, "-" * 40):
        assert read_mark(nonsense) is None


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    minutes=st.lists(st.integers(0, 8), min_size=0, max_size=25),
    size=st.integers(1, 7),
)
def test_paging_is_complete_without_gaps_or_doubles_both_ways(family: Family, minutes, size) -> None:
    """Many entries of the same minute are the case that an offset, or a date alone, gets wrong."""
    Entry.objects.all().delete()
    rows = [_row(family, NOON + timedelta(minutes=one)) for one in minutes]
    Entry.objects.bulk_create(rows)
    expected = [one.pk for one in sorted(rows, key=lambda one: (one.true_at, one.pk), reverse=True)]

    down, asked, last = [], Asked(), None
    while True:
        last = timeline_page(family.maya, family.of, asked, size=size)
        down += [row.id for row in last.rows]
        if last.older is None:
            break
        asked = Asked(before=last.older)
    up, newer = [row.id for row in reversed(last.rows)], last.newer
    while newer is not None:
        page = timeline_page(family.maya, family.of, Asked(after=newer), size=size)
        up += [row.id for row in reversed(page.rows)]
        newer = page.newer

    assert down == expected
    assert up == list(reversed(expected))


def _row(family: Family, at: datetime) -> Entry:
    key = time_ordered_id()
    return Entry(
        id=key, origin_id=key, person_id=family.of, kind="Observation", category=Category.JOURNAL.value, title="A day",
        true_at=at, author_name="Maya", author_role="patient", voice="patient", resource="{}",
    )  # fmt: skip
