"""Holds on pages: what those read who wait, what the clinic reads, and at what cost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.kit.terms import Category, HoldEffect
from alongside.kit.verdict import Refused
from alongside.record.actions.entries import write_entry
from alongside.record.actions.holds import answer_asking, ask_to_see, show_now
from alongside.record.held_together import HeldTogether, together
from alongside.record.models import Entry, Hold
from alongside.record.queries.holds import holds_of
from alongside.ui import words
from tests.record.family import Family, calprotectin
from tests.record.holding import WHY, hold, rule
from tests.record.test_pages import MOST_QUERIES, queries_of, record_of


@pytest.mark.parametrize(("others", "held"), [(0, 1), (0, 3), (2, 1), (2, 3), (2, 0)])
def test_holds_cost_no_more_queries_than_the_page_may_have(
    may: Family, as_web: Any, knocking: Callable[..., Any], others: int, held: int
) -> None:
    for number in range(others + held):
        entry = write_entry(by=may.amina, person_id=may.of, new=calprotectin(float(number)))
        if number >= others:
            hold(may, entry)
    with as_web():
        count, page = queries_of(knocking(may.maya), record_of(may))
    text = page.content.decode()

    assert (text.count("al-held--row"), text.count('id="entry-')) == (held, others)
    assert count <= MOST_QUERIES


def test_she_reads_by_whom_why_and_until_when(
    result: Entry, family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    with as_web():
        client = knocking(family.maya)
        pages = [client.get(record_of(family), {"look": look}).content.decode() for look in ("", "short")]
        narrowed = client.get(record_of(family), {"kind": "6"}).content.decode()
        asked = client.post(f"{record_of(family)}holds/{held.pk}/ask/", follow=True).content.decode()

    assert all("Dr Amina Rahman is holding one result until" in page for page in pages)
    assert WHY in pages[0] and "Ask to see it now" in pages[0] and ">312<" not in pages[0]
    assert "is holding" not in narrowed
    assert "You asked to see it" in asked and "Ask to see it now" not in asked


def test_the_answer_stands_beside_the_hold_and_she_may_ask_again(
    result: Entry, family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    ask_to_see(by=family.maya, person_id=family.of, hold_id=held.pk)
    answer_asking(by=family.amina, person_id=family.of, hold_id=held.pk, words="Tomorrow at ten.")
    with as_web():
        page = knocking(family.maya).get(record_of(family)).content.decode()

    assert "Dr Amina Rahman answered: “Tomorrow at ten.”" in page and "Ask to see it now" in page


def test_the_clinic_reads_who_waits_and_shows_it(
    result: Entry, family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    held = hold(family, result)
    address = f"{record_of(family)}{result.origin_id}/"
    with as_web():
        client = knocking(family.amina)
        timeline = client.get(record_of(family)).content.decode()
        count, page = queries_of(client, address)
        nurse = knocking(family.petra).get(address).content.decode()
        shown = client.post(f"{record_of(family)}holds/{held.pk}/show/", follow=True).content.decode()

    assert "Held for now" in timeline and "Held until" in timeline and count <= MOST_QUERIES
    assert "for Maya, Anna and Jonas." in page.content.decode() and "Show it now" in page.content.decode()
    assert "Show it now" not in nurse and "The care team shows it" in nurse
    assert "Dr Amina Rahman held this from" in shown


def test_where_the_charter_lets_nothing_wait_the_reason_stands_there(
    family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    new = calprotectin(1.0, category=Category.MEDICINES)
    entry = write_entry(by=family.amina, person_id=family.of, new=new)
    with as_web():
        page = knocking(family.amina).get(f"{record_of(family)}{entry.origin_id}/").content.decode()

    assert (
        "Wait before it is shown" not in page and "The charter lets nobody hold this kind of entry." in page
    )


def test_what_comes_when_asked_for_opens_at_her_button(
    family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    rule(family, Category.RESULTS, HoldEffect.ASKED, 0)
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(9.0, true_at=timezone.now()))
    (held,) = Hold.objects.all()
    with as_web():
        client = knocking(family.maya)
        before = client.get(record_of(family)).content.decode()
        after = client.post(f"{record_of(family)}holds/{held.pk}/ask/", follow=True).content.decode()

    assert "One result is there when you ask for it" in before and "Show it to me now" in before
    assert "Calprotectin" not in before and "Calprotectin, stool test" in after


def test_the_form_says_what_is_missing(
    result: Entry, family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    with as_web():
        client = knocking(family.amina)
        answer = client.post(f"{record_of(family)}{result.origin_id}/hold/", {"hold-until": "2020-01-01"})

        late = client.post(
            f"{record_of(family)}{result.origin_id}/hold/",
            {"hold-until": "2099-01-01", "hold-reason": "I call you first."},
        )

    assert answer.status_code == 422 and "Choose a day that is still to come." in answer.content.decode()
    assert "Write why it should wait." in answer.content.decode()
    assert late.status_code == 422 and "Choose an earlier day." in late.content.decode()
    assert "I call you first." in late.content.decode()  # what was written is not lost
    assert not Hold.objects.exists()


def test_a_hold_that_ended_is_not_shown_twice(result: Entry, family: Family) -> None:
    held = hold(family, result)
    show_now(by=family.amina, person_id=family.of, hold_id=held.pk)
    with pytest.raises(Refused, match="not held any more"):
        show_now(by=family.amina, person_id=family.of, hold_id=held.pk)


def test_who_can_see_what_says_that_something_waits(
    result: Entry, family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    page = f"/people/{family.of}/sharing/"
    with as_web():
        assert "waits with one result" not in knocking(family.maya).get(page).content.decode()
    hold(family, result)
    with as_web():
        said = knocking(family.maya).get(page).content.decode()

    assert "waits with one result until" in said and f"#held-{result.origin_id}" in said
    assert result.title not in said


def test_what_waits_by_one_rule_stands_in_one_card(
    family: Family, as_web: Any, knocking: Callable[..., Any]
) -> None:
    rule(family, Category.RESULTS, HoldEffect.WAITS, 7)
    for number in range(3):
        write_entry(
            by=family.amina, person_id=family.of, new=calprotectin(float(number), true_at=timezone.now())
        )
    asked, *others = Hold.objects.order_by("starts")
    with as_web():
        client = knocking(family.maya)
        together, short = (
            client.get(record_of(family), {"look": look}).content.decode() for look in ("", "short")
        )
        client.post(f"{record_of(family)}holds/{asked.pk}/ask/")
        apart = client.get(record_of(family)).content.decode()

    day = words.long_day(asked.until)
    assert together.count("al-held--row") == 1 and together.count(f"holds/{asked.pk}/ask/") == 1
    assert f"3 results wait until {day}" in together and f"3 results wait until {day}" in short
    assert together.count("The charter gives this reason: “So.” Each opens by itself on its day.") == 1
    assert all(f'id="held-{one.entry_origin}"' in together for one in (asked, *others))
    assert apart.count("al-held--row") == 2 and "2 results wait until" in apart and "You asked" in apart


def test_what_waits_until_several_days_says_the_first_and_the_last(family: Family) -> None:
    rule(family, Category.RESULTS, HoldEffect.WAITS, 7)
    for number in range(3):
        write_entry(
            by=family.amina, person_id=family.of, new=calprotectin(float(number), true_at=timezone.now())
        )
    first = Hold.objects.order_by("starts")[0]
    Hold.objects.filter(pk=first.pk).update(until=first.until + timedelta(days=2))
    (card,) = together(holds_of(family.maya, family.of))

    later, sooner = words.long_day(first.until + timedelta(days=2)), words.long_day(first.until)
    assert isinstance(card, HeldTogether)
    assert card.title == f"3 results wait: the first until {sooner}, the last until {later}"
