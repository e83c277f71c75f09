"""How visits are felt: asked after each visit, answered without a trace, and shown where enough people answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.kit.small_numbers import Counts
from alongside.kit.terms import ConsentItem, ConsentWord
from alongside.kit.verdict import Refused
from alongside.registry.actions.care import answer_care, begin_care, end_care
from alongside.registry.care import ALL, FEWEST, MONTHS, count_care, is_over, shown_of_month, top_box
from alongside.registry.models import CareAsked, CareLine, CareTally
from alongside.sharing.actions.consents import answer_consent
from alongside.visits.actions.visits import begin_visit, end_visit, go_on_with_visit
from tests.calm import CALM
from tests.visits.worlds import a_visit

BEST = [5, 5, 5]
answers = st.lists(st.tuples(*[st.sampled_from([1, 4, 5])] * 3), max_size=9)
tables = st.dictionaries(
    st.tuples(st.just("center"), st.sampled_from("abcdef")),
    st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda two: Counts(max(two), min(two))), min_size=1,
)  # fmt: skip


def held(family: Any, who: str = "amina") -> Any:
    visit = a_visit(family)
    begin_visit(by=getattr(family, who), person_id=family.of, visit_id=visit.pk)
    end_visit(by=getattr(family, who), person_id=family.of, visit_id=visit.pk, words="We met.")
    return visit


@pytest.fixture
def asked(family, db) -> CareAsked:
    """The community asks, and Maya's visit was held."""
    begin_care(by=family.jonas)
    held(family)
    return CareAsked.objects.get()


def tally() -> list[tuple[int, int]]:
    return list(CareTally.objects.values_list("answers", "top"))


def mark() -> str:
    """By which write the tally stands as it does, as the database itself remembers it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT xmin::text FROM registry_caretally")
        (found,) = cursor.fetchone()
    return str(found)


@CALM
@given(answers)
def test_the_top_box_is_the_share_of_encounters_with_the_best_answer_to_all_three(told):
    """reference.md: top score = share of encounters with the top answer to all three."""
    counts = top_box(told)

    assert counts.counted == len(told)
    assert counts.met == len([one for one in told if sum(one) == 15])


@CALM
@given(tables, st.integers(0, 9))
def test_no_number_of_fewer_than_25_answers_is_shown_or_can_be_worked_out(centers, few):
    shown = shown_of_month(centers, few)
    hidden = [one for key, one in centers.items() if shown[key] == (None, None) and one.counted]
    together = Counts(sum(one.counted for one in hidden), sum(one.met for one in hidden))

    for key, (counted, met) in shown.items():
        assert counted is None or Counts(counted, met).counted >= FEWEST, key
        assert counted is None or not Counts(counted, met).is_small(few), key
    if shown[ALL] != (None, None) and hidden:
        assert len(hidden) > 1 or len(centers) == 1
        assert not together.is_small(few, FEWEST)


def test_a_month_is_shown_once_none_of_its_visits_can_be_answered():
    november = 2026 * 12 + 10

    assert not is_over(november, date(2026, 12, 14))
    assert is_over(november, date(2026, 12, 15))


def test_nobody_is_asked_where_the_community_does_not_ask(family, db):
    held(family)

    assert not CareAsked.objects.exists()


def test_after_a_visit_the_person_and_the_family_are_asked_and_the_clinic_is_not_told(family, asked, as_web):
    seen = {}
    for who in ("maya", "jonas", "anna", "amina", "petra", "stranger", "elsewhere", "researcher"):
        with as_web(), acting(getattr(family, who)):
            seen[who] = CareAsked.objects.count()

    assert {who for who, count in seen.items() if count} == {"maya", "jonas", "anna"}


def test_an_answer_is_counted_once_and_leaves_no_line(family, asked, as_web):
    lines = Line.objects.count()
    with as_web():
        answer_care(by=family.maya, asked_id=asked.pk, said=BEST)
        for who in (family.maya, family.jonas):
            with pytest.raises(Refused):
                answer_care(by=who, asked_id=asked.pk, said=BEST)

    assert tally() == [(1, 1)]
    assert Line.objects.count() == lines


@pytest.mark.parametrize("said", [BEST, [5, 5, 4], None])
def test_whatever_one_says_the_same_rows_are_written(family, asked, as_web, said):
    """All that is kept about the person is the same, whether and what they answered."""
    with as_web():
        answer_care(by=family.jonas, asked_id=asked.pk, said=said)
    after = CareAsked.objects.values().get()

    assert after == CareAsked.objects.filter(pk=asked.pk).values().get() | {"closed": True}
    assert tally() == [(int(said is not None), int(said == BEST))]
    assert set(after) == {
        "id",
        "visit_id",
        "person_id",
        "community_id",
        "center_id",
        "month",
        "until",
        "closed",
    }


def test_nothing_of_an_answer_points_at_anybody(family, asked, as_web):
    """The tally has no person, no moment, no visit; and one row, however many answer, in whatever order."""
    columns = {one.attname for one in CareTally._meta.fields}
    with as_web():
        answer_care(by=family.maya, asked_id=asked.pk, said=BEST)
    for said in ([1, 2, 3], BEST):
        CareAsked.objects.update(closed=False)
        with as_web():
            answer_care(by=family.jonas, asked_id=asked.pk, said=said)

    assert columns == {"id", "community_id", "center_id", "month", "answers", "top"}
    assert tally() == [(3, 2)]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM information_schema.columns WHERE table_name = 'registry_caretally' "
            "AND data_type IN ('timestamp with time zone', 'date', 'ARRAY', 'jsonb')"
        )
        assert cursor.fetchone() == (0,)


def test_after_the_night_no_row_keeps_the_mark_of_its_last_answer(family, asked, as_web):
    with as_web():
        answer_care(by=family.maya, asked_id=asked.pk, said=BEST)
    before = mark()
    CareAsked.objects.update(until=date(2020, 1, 1))
    count_care(family.community.pk)

    assert not CareAsked.objects.exists()
    assert tally() == [(1, 1)]
    assert mark() != before


@pytest.mark.parametrize("said", [[5, 5], [5, 5, 6], [0, 5, 5], [5, 5, 5, 5], []])
def test_what_is_no_answer_is_not_counted(family, asked, as_web, said):
    from django.db import DatabaseError, transaction  # noqa: PLC0415

    with pytest.raises(DatabaseError), as_web(), transaction.atomic():
        answer_care(by=family.maya, asked_id=asked.pk, said=said)

    assert tally() == []


def test_the_doctor_and_strangers_cannot_answer(family, asked, as_web):
    for who in ("amina", "petra", "stranger", "elsewhere", "researcher"):
        with as_web(), pytest.raises(Refused):
            answer_care(by=getattr(family, who), asked_id=asked.pk, said=BEST)

    assert tally() == []


def test_who_said_no_to_learning_is_not_asked_and_what_waited_is_gone(family, asked, as_web):
    answer = {"by": family.maya, "person_id": family.of, "item": ConsentItem.USE_NONPROFIT}
    answer_consent(**answer, answer=ConsentWord.NO)
    held(family)
    seen = []
    for who in (family.maya, family.jonas):
        with as_web(), acting(who):
            seen.append(CareAsked.objects.count())
        with as_web(), pytest.raises(Refused):
            answer_care(by=who, asked_id=asked.pk, said=BEST)
    answer_consent(**answer, answer=ConsentWord.YES)
    with as_web(), acting(family.jonas):
        seen.append(CareAsked.objects.count())

    assert seen == [0, 0, 1]
    assert tally() == []


def test_a_visit_that_goes_on_counts_once(family, db, as_web):
    begin_care(by=family.amina)
    visit = held(family)
    go_on_with_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    assert not CareAsked.objects.exists()
    end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="")
    asked_id = CareAsked.objects.get().pk
    with as_web():
        answer_care(by=family.maya, asked_id=asked_id, said=BEST)
    go_on_with_visit(by=family.amina, person_id=family.of, visit_id=visit.pk)
    end_visit(by=family.amina, person_id=family.of, visit_id=visit.pk, words="")

    assert CareAsked.objects.get().closed
    assert tally() == [(1, 1)]


def test_it_is_asked_once_and_ended_by_either_side(family, db, as_web):
    with as_web():
        begin_care(by=family.maya)
        with pytest.raises(Refused):
            begin_care(by=family.amina)
        end_care(by=family.amina)
        with pytest.raises(Refused):
            end_care(by=family.jonas)
        with pytest.raises(Refused):
            begin_care(by=family.researcher)
    held(family)

    assert not CareAsked.objects.exists()


def test_too_late_is_too_late(family, asked, as_web):
    CareAsked.objects.update(until=asked.until - timedelta(days=20))
    with as_web(), pytest.raises(Refused):
        answer_care(by=family.maya, asked_id=asked.pk, said=BEST)

    assert tally() == []


def test_lines_hold_nothing_of_months_of_too_few(family, db):
    past = date.today().year * 12 + date.today().month - 1 - 3
    for month, (count, top) in enumerate([(30, 20), (24, 12), (60, 40)]):
        CareTally.objects.create(
            community=family.community, center=family.center, month=past - month, answers=count, top=top
        )
    count_care(family.community.pk)
    line = CareLine.objects.get(by="all")
    told = dict(
        zip(
            range(line.first_month, line.first_month + MONTHS),
            zip(line.counted, line.met, strict=True),
            strict=True,
        )
    )

    assert [told[past - month] for month in range(3)] == [(30, 20), (None, None), (60, 40)]
