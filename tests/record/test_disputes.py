"""Two views of one entry: both stay, whoever opened the second."""

from __future__ import annotations

import pytest

from alongside.kit.verdict import Refused
from alongside.record.actions.disputes import answer_dispute, see_it_differently, settle_dispute
from alongside.record.actions.entries import write_entry
from alongside.record.models import Dispute, Entry
from tests.record.family import Family, calprotectin


@pytest.fixture
def missed(family: Family) -> Entry:
    """What the clinic wrote."""
    return write_entry(
        by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Three doses missed.")
    )


def test_both_views_stay(family: Family, missed: Entry, looking) -> None:
    with looking(family.maya):
        view = see_it_differently(
            by=family.maya, person_id=family.of, origin_id=missed.origin_id, words="I missed one."
        )
    with looking(family.amina):
        answer_dispute(
            by=family.amina,
            person_id=family.of,
            origin_id=missed.origin_id,
            dispute_id=view.pk,
            words="The list says three.",
        )
        settle_dispute(
            by=family.amina,
            person_id=family.of,
            origin_id=missed.origin_id,
            dispute_id=view.pk,
            words="One it was.",
        )
        said = list(Dispute.objects.order_by("id").values_list("author_name", "words", "settles"))
        kept = Entry.objects.get(pk=missed.pk).words

    assert said == [
        ("Maya Lindqvist", "I missed one.", False),
        ("Dr Amina Rahman", "The list says three.", False),
        ("Dr Amina Rahman", "One it was.", True),
    ]
    assert kept == "Three doses missed."


def test_either_side_may_open_one(family: Family, looking) -> None:
    entry = write_entry(by=family.maya, person_id=family.of, new=calprotectin(90.0))
    with looking(family.amina):
        see_it_differently(
            by=family.amina, person_id=family.of, origin_id=entry.origin_id, words="Another sample."
        )
        assert Dispute.objects.count() == 1


def test_ones_own_words_one_corrects(family: Family, missed: Entry, looking) -> None:
    with looking(family.amina), pytest.raises(Refused, match="Correct it instead"):
        see_it_differently(by=family.amina, person_id=family.of, origin_id=missed.origin_id, words="Hm.")


def test_a_reader_without_a_pen_adds_no_view(family: Family, missed: Entry, looking) -> None:
    with looking(family.petra):
        assert Entry.objects.filter(pk=missed.pk).exists()
        with pytest.raises(Refused) as refused:
            see_it_differently(by=family.petra, person_id=family.of, origin_id=missed.origin_id, words="Hm.")
    assert refused.value.may_know


def test_only_who_stands_in_it_writes_how_it_went(family: Family, missed: Entry, looking) -> None:
    view = see_it_differently(
        by=family.maya, person_id=family.of, origin_id=missed.origin_id, words="I missed one."
    )
    with looking(family.jonas), pytest.raises(Refused):
        settle_dispute(
            by=family.jonas, person_id=family.of, origin_id=missed.origin_id, dispute_id=view.pk, words="Two."
        )


def test_it_is_settled_once(family: Family, missed: Entry, looking) -> None:
    view = see_it_differently(
        by=family.maya, person_id=family.of, origin_id=missed.origin_id, words="I missed one."
    )
    asked = {"person_id": family.of, "origin_id": missed.origin_id, "dispute_id": view.pk, "words": "One."}
    with looking(family.maya):
        settle_dispute(by=family.maya, **asked)
        with pytest.raises(Refused):
            settle_dispute(by=family.maya, **asked)


def test_a_view_of_another_entry_cannot_be_answered_here(family: Family, missed: Entry, looking) -> None:
    other = write_entry(by=family.amina, person_id=family.of, new=calprotectin(90.0))
    view = see_it_differently(by=family.maya, person_id=family.of, origin_id=other.origin_id, words="No.")
    with looking(family.maya), pytest.raises(Refused) as refused:
        answer_dispute(
            by=family.maya, person_id=family.of, origin_id=missed.origin_id, dispute_id=view.pk, words="Hm."
        )
    assert not refused.value.may_know
