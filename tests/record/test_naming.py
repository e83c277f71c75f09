"""What the house itself named is said in the reader's language; what somebody named stays as they wrote it."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone, translation

from alongside.kit.terms import Category
from alongside.people.models import Person
from alongside.record.actions.entries import write_entry
from alongside.record.actions.followed import follow
from alongside.record.actions.journal import NewDay, save_day
from alongside.record.models import Entry
from alongside.record.naming import called
from alongside.record.writing import NewEntry


@pytest.mark.parametrize(
    ("written", "english", "swedish"),
    [
        ("Weight", "Weight", "Vikt"),
        ("Vikt", "Weight", "Vikt"),
        ("Tiredness", "Tiredness", "Trötthet"),
        ("Stools in a day", "Stools in a day", "Avföringar per dag"),
        ("of 10", "of 10", "av 10"),
        ("av 10", "of 10", "av 10"),
        ("no", "no", "nej"),
        ("My day: good", "My day: good", "Min dag: bra"),
        ("Så mår Maya: bra", "Maya’s day: good", "Så mår Maya: bra"),
        ("the visit on 5 May", "the visit on 5 May", "besöket 5 maj"),
        ("besöket 5 maj", "the visit on 5 May", "besöket 5 maj"),
        ("the visit on the beach", "the visit on the beach", "the visit on the beach"),
        ("My own thing: weight", "My own thing: weight", "My own thing: weight"),
        ("Weight of my bag", "Weight of my bag", "Weight of my bag"),
        ("", "", ""),
    ],
)
def test_only_the_houses_own_words_are_said_in_the_readers_language(written, english, swedish):
    with translation.override("en"):
        assert called(written) == english
    with translation.override("sv"):
        assert called(written) == swedish


@pytest.fixture
def written(family):
    """Two weights and a tiredness, written down by somebody who reads English."""
    for days, kilos in ((9, 44.0), (2, 44.9)):
        new = NewEntry(
            kind="Observation", category=Category.RESULTS, title="Weight", code_system="http://loinc.org", code="29463-7",
            value=kilos, unit="kg", true_at=timezone.now() - timedelta(days=days),
        )  # fmt: skip
        write_entry(by=family.amina, person_id=family.of, new=new)
    tired = follow(
        by=family.maya, person_id=family.of, title="Tiredness", scale="0-10", unit="", code="tiredness"
    )
    with translation.override("en"):
        day = NewDay(id=uuid4(), true_at=timezone.now(), sky=4, values=((tired, 6.0),))
        save_day(by=family.maya, person_id=family.of, new=day)
    return tired


PAGES = {
    "record/": ("Vikt", "Trötthet", "av 10", "Min dag: bra"),
    "record/values/29463-7/": ("Vikt",),
    "record/values/tiredness/": ("Trötthet", "av 10"),
    "journal/": ("Trötthet", "av 10", "Min dag: bra"),
    "journal/following/": ("Trötthet",),
}


@pytest.mark.parametrize("page", PAGES)
def test_a_swedish_page_says_it_in_swedish_and_the_entry_keeps_its_words(
    family, written, knocking, as_web, page
):
    Person.objects.filter(pk=family.of).update(language="sv")
    with as_web():
        told = knocking(family.maya).get(f"/people/{family.of}/{page}").content.decode()

    assert [words for words in PAGES[page] if words not in told] == []
    assert [words for words in ("Weight", "Tiredness", "of 10", "My day: good") if words in told] == []
    assert set(Entry.objects.filter(code="29463-7").values_list("title", flat=True)) == {"Weight"}
