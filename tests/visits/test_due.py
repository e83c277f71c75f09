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


def the_standard(family, **more):
    from dataclasses import replace

    from alongside.kit.terms import Role
    from alongside.visits.actions.standards import set_standard
    from alongside.visits.planning import NewStandard

    by = replace(family.amina, role=Role.COORDINATOR)
    set_standard(by=by, new=NewStandard("Calprotectin", Category.RESULTS, ("38445-3",), 182, **more))


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


def test_a_standard_is_read_in_the_words_of_ones_own_language(family, knocking, as_web):
    from alongside.people.models import Person

    words = {"sv": {"title": "Kalprotektin, ett avföringsprov", "without": "tarmen"}}
    the_standard(family, words="Twice a year.", without="the gut", translations=words)
    Person.objects.filter(pk=family.of).update(language="sv")
    pages = (f"/people/{family.of}/visits/{a_visit(family).pk}/", "/visits/standards/")
    with as_web():
        swedish = [knocking(family.maya).get(path).content.decode() for path in pages]
        english = [knocking(family.jonas).get(path).content.decode() for path in pages]

    assert all("Kalprotektin, ett avföringsprov" in one and "Twice a year." in one for one in swedish)
    assert "Tarmen" in swedish[0]
    assert all("<b>Calprotectin</b>" in one and "Kalprotektin" not in one for one in english)


def test_the_coordinator_writes_a_standard_in_two_languages_and_finds_both_again(family, knocking, as_web):
    from dataclasses import replace

    from alongside.kit.terms import Role
    from alongside.people.models import Seat
    from alongside.visits.models import CareStandard

    Seat.objects.filter(pk=family.petra.seat_id).update(role="coordinator")
    petra = knocking(replace(family.petra, role=Role.COORDINATOR))
    told = {
        "title": "Weight",
        "measure": "29463-7",
        "kind": "6",
        "every_days": "91",
        "window_days": "30",
        "from_age": "0",
    }
    with as_web():
        long = petra.post("/visits/standards/new/", told | {"title_sv": "x" * 121})
        petra.post("/visits/standards/new/", told | {"title_sv": "Vikt", "words_sv": "Vid varje besök."})
        (one,) = CareStandard.objects.all()
        again = petra.get(f"/visits/standards/{one.pk}/").content.decode()

    assert (long.status_code, one.translations) == (
        422,
        {"sv": {"title": "Vikt", "words": "Vid varje besök."}},
    )
    assert "Vid varje besök." in again
