"""A day's followed values stand together, and nothing is lost or shown to more people for it."""

from __future__ import annotations

import re

import pytest

from alongside.kit.terms import Category
from alongside.record.actions.comments import comment_on
from alongside.record.actions.entries import write_entry
from alongside.record.queries.journal import DAY_CODE, SYSTEM
from alongside.record.writing import NewEntry
from tests.record.family import NOON, PARENTS, Family, words


def followed(title: str, value: float, **more: object) -> NewEntry:
    """A value that Maya follows."""
    return NewEntry(
        kind="Observation", category=Category.JOURNAL, title=title, true_at=NOON, value=value, unit="of 10",
        code_system="urn:alongside:followed", code=title, **more,
    )  # fmt: skip


@pytest.fixture
def write(family: Family):
    """Write what is given as Maya, and give its place in the record."""
    return lambda new, by=None: write_entry(by=by or family.maya, person_id=family.of, new=new).origin_id


@pytest.fixture
def cards(family: Family, knocking, as_web):
    """The entries of the timeline, as somebody meets them: each with the words in it, and the ids."""

    def of(who: str = "maya", look: str = "") -> list[str]:
        with as_web():
            page = knocking(getattr(family, who)).get(f"/people/{family.of}/record/{look}").content.decode()
        parts = re.split(r'<li class="al-entry', page)[1:]
        return [" ".join(re.sub(r"<[^>]+>", " ", part.split("</section>")[0]).split()) for part in parts]

    return of


def test_values_alone_stand_in_one_card(write, cards) -> None:
    for title, value in (("Tummy pain", 3.0), ("Tiredness", 5.0)):
        write(followed(title, value))

    [card] = cards()
    assert "What is followed" in card
    assert "Tummy pain 3 of 10" in card and "Tiredness 5 of 10" in card


def test_values_stand_with_the_day_that_they_came_with(write, cards) -> None:
    write(words("Quiet.", code_system=SYSTEM, code=DAY_CODE, value=4.0, value_words="good"))
    write(followed("Tummy pain", 3.0))

    [card] = cards()
    assert "My day: good" in card and "Tummy pain 3 of 10" in card and "Quiet." in card


def test_one_value_alone_stays_an_entry(write, cards) -> None:
    write(followed("Tummy pain", 3.0))

    [card] = cards()
    assert "What is followed" not in card and "Correct" in card


def test_what_others_see_or_wrote_stays_apart(family, write, cards) -> None:
    write(followed("Tummy pain", 3.0))
    write(followed("Tiredness", 5.0))
    write(followed("Joint pain", 1.0, kept_from=PARENTS))
    write(followed("Sleep", 7.0), by=family.jonas)
    spoken = write(followed("Weight", 4.0))
    comment_on(by=family.amina, person_id=family.of, origin_id=spoken, words="Good.")

    together = [card for card in cards() if "What is followed" in card]
    assert len(cards()) == 4
    assert [
        ("Tummy pain" in card, "Joint pain" in card, "Sleep" in card, "Weight" in card) for card in together
    ] == [(True, False, False, False)]
    assert "Joint pain" not in " ".join(cards("jonas"))


def test_every_value_keeps_its_place_for_what_arrives(family, write, knocking, as_web) -> None:
    ids = [write(followed(title, 3.0)) for title in ("Tummy pain", "Tiredness")]

    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/record/").content.decode()

    assert [page.count(f'id="entry-{one}"') for one in ids] == [1, 1]


def test_the_short_look_has_a_line_for_each(write, cards, family, knocking, as_web) -> None:
    for title in ("Tummy pain", "Tiredness"):
        write(followed(title, 3.0))

    with as_web():
        page = knocking(family.maya).get(f"/people/{family.of}/record/?look=short").content.decode()
    assert "What is followed" not in page and page.count("Tummy pain") == 1
