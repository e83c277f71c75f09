"""What is due by the standards of care: the day, the window around it, the ages, and whose sight it hangs on."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.record.actions.entries import write_entry
from alongside.sharing.actions.choices import make_choice
from alongside.visits.due import Standard, State, due_of, in_order
from tests.record.family import calprotectin
from tests.visits.worlds import a_visit

TODAY = date(2026, 11, 22)


def standard(**more) -> Standard:
    plain = {
        "title": "Calprotectin",
        "words": "",
        "category": 6,
        "codes": ("38445-3",),
        "every_days": 182,
        "window_days": 30,
    }
    return Standard(uuid4(), **plain | more)


@pytest.mark.parametrize(
    ("days_ago", "state"),
    [(0, State.DONE), (151, State.DONE), (152, State.SOON), (181, State.SOON), (182, State.DUE), (212, State.DUE),
     (213, State.OVERDUE), (2000, State.OVERDUE)],
)  # fmt: skip
def test_due_from_the_window_before_its_day_and_overdue_after_the_window(days_ago, state):
    assert due_of(standard(), TODAY - timedelta(days=days_ago), TODAY).state == state


def test_never_written_down_is_said_so():
    assert due_of(standard(), None, TODAY).state == State.NEVER


@pytest.mark.parametrize(("age", "meant"), [(9, False), (10, True), (17, True), (18, False), (None, True)])
def test_a_standard_is_for_its_ages(age, meant):
    assert standard(from_age=10, until_age=18).is_for(age) is meant


def test_what_is_overdue_stands_first_and_what_is_done_last():
    last = {"done": 1, "overdue": 400, "due": 190, "never": None}
    found = [
        due_of(standard(title=name), TODAY - timedelta(days=days) if days else None, TODAY)
        for name, days in last.items()
    ]

    assert [one.standard.title for one in in_order(found)] == ["overdue", "never", "due", "done"]


def the_standard(family):
    from dataclasses import replace

    from alongside.kit.terms import Role
    from alongside.visits.actions.standards import set_standard
    from alongside.visits.planning import NewStandard

    by = replace(family.amina, role=Role.COORDINATOR)
    set_standard(by=by, new=NewStandard("Calprotectin", Category.RESULTS, ("38445-3",), 182))


def test_the_page_says_what_is_due_and_not_to_whom_results_are_closed(family, knocking, as_web):
    the_standard(family)
    path = f"/people/{family.of}/visits/{a_visit(family).pk}/"
    with as_web():
        assert "has not been written down yet" in knocking(family.jonas).get(path).content.decode()
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0))
    with as_web():
        assert "done on" in knocking(family.jonas).get(path).content.decode()
    make_choice(
        by=family.maya,
        person_id=family.of,
        category=Category.RESULTS,
        right=Right.NONE,
        audience=Audience.CAREGIVERS,
    )
    with as_web():
        page = knocking(family.jonas).get(path).content.decode()

    assert "Calprotectin" not in page


@pytest.mark.parametrize("days", [1, 7, 30, 91, 182, 365, 730])
def test_a_rhythm_is_said_in_every_language(days):
    from django.utils import translation

    from alongside.visits.showing_sheet import every

    for language in ("en", "sv"):
        with translation.override(language):
            assert "%" not in every(days)
