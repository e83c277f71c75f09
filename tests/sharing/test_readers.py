"""Who stands near to a person, as told to them; and what a choice would change, tried for real and undone."""

from __future__ import annotations

import pytest
from django.db import connection

from alongside.contributions.models import Line
from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Refused
from alongside.sharing.actions.choices import make_choice
from alongside.sharing.models import Choice
from alongside.sharing.previewing import Wish, compare, preview
from alongside.sharing.queries.explaining import explain
from alongside.sharing.queries.readers import readers
from alongside.sharing.queries.rights import rights_over
from tests.record.family import Family


@pytest.mark.parametrize(
    ("who", "count"),
    [("maya", 4), ("anna", 4), ("jonas", 0), ("amina", 0), ("petra", 0), ("stranger", 0), ("elsewhere", 0)],
)
def test_only_the_person_and_who_may_choose_are_told(family: Family, looking, who: str, count: int) -> None:
    with looking(by := getattr(family, who)):
        assert len(readers(by, family.of)) == count


def test_what_is_told_is_what_the_grants_hold_and_what_is_explained(family: Family, looking) -> None:
    with looking(family.maya):
        make_choice(
            by=family.maya,
            person_id=family.of,
            category=Category.JOURNAL,
            right=Right.NONE,
            named_id=family.jonas.person_id,
        )
        found = readers(family.maya, family.of)
        explained = {one.seat_id: explain(family.maya, family.of, one.seat_id) for one in found}

    assert {(one.first_name, one.audience, one.relation) for one in found} == {
        ("Jonas", Audience.CAREGIVERS, "dad"), ("Anna", Audience.CAREGIVERS, "mum"), ("Amina", Audience.TEAM, ""),
        ("Petra", Audience.CENTER, ""),
    }  # fmt: skip
    for one in found:
        assert {item: one.of(item).right for item in Category} == {
            item.category: item.right for item in explained[one.seat_id]
        }
    jonas = next(one for one in found if one.first_name == "Jonas")
    assert jonas.of(Category.JOURNAL).because == f"choice:{Choice.objects.get().pk}"
    assert jonas.of(Category.SENSITIVE).because.startswith("band:")


def test_a_preview_tells_what_the_choice_then_does_and_leaves_no_trace(family: Family, looking) -> None:
    wish = Wish(Category.JOURNAL, Right.NONE, audience=Audience.CAREGIVERS)
    lines = Line.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), sum(id) FROM sharing_grant")
        grants = cursor.fetchone()
    with looking(family.maya):
        told = preview(
            family.maya, rights_over(family.maya, family.of), wish, readers(family.maya, family.of)
        )
        unchanged = readers(family.maya, family.of)

    assert ([one.first_name for one in told.lose], told.gain) == (["Anna", "Jonas"], ())
    assert Choice.objects.count() == 0
    assert Line.objects.count() == lines
    assert all(
        one.of(Category.JOURNAL).right == Right.CONTRIBUTE
        for one in unchanged
        if one.audience == Audience.CAREGIVERS
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), sum(id) FROM sharing_grant")
        assert cursor.fetchone() == grants

    with looking(family.maya):
        make_choice(
            by=family.maya,
            person_id=family.of,
            category=wish.category,
            right=wish.right,
            audience=wish.audience,
        )
        done = compare(wish.category, unchanged, readers(family.maya, family.of))
    for one, other in zip(
        (told.gain, told.lose, told.may_add, told.no_longer_add),
        (done.gain, done.lose, done.may_add, done.no_longer_add),
        strict=True,
    ):
        assert {each.seat_id for each in one} == {each.seat_id for each in other}


def test_taking_back_is_tried_the_same_way(family: Family, looking) -> None:
    with looking(family.maya):
        choice = make_choice(
            by=family.maya,
            person_id=family.of,
            category=Category.NOTES,
            right=Right.NONE,
            audience=Audience.CENTER,
        )
        wish = Wish(Category.NOTES, Right.SEE, audience=Audience.CENTER, withdraw=(choice.pk,))
        told = preview(
            family.maya, rights_over(family.maya, family.of), wish, readers(family.maya, family.of)
        )

    assert [one.first_name for one in told.gain] == ["Petra"]
    assert Choice.objects.get().withdrawn_at is None


def test_a_choice_past_a_guardrail_changes_nothing(family: Family, looking) -> None:
    with looking(family.maya):
        now = readers(family.maya, family.of)
        wish = Wish(Category.JOURNAL, Right.SEE, audience=Audience.STUDY)
        assert preview(family.maya, rights_over(family.maya, family.of), wish, now).changes_nothing
        told = preview(
            family.maya,
            rights_over(family.maya, family.of),
            Wish(Category.MEDICINES, Right.NONE, audience=Audience.TEAM),
            now,
        )
    assert (told.lose, [one.first_name for one in told.no_longer_add]) == ((), ["Amina"])


@pytest.mark.parametrize("who", ["jonas", "amina", "stranger"])
def test_who_may_not_choose_may_not_try(family: Family, looking, who: str) -> None:
    with pytest.raises(Refused), looking(by := getattr(family, who)):
        preview(
            by, rights_over(by, family.of), Wish(Category.NOTES, Right.SEE, audience=Audience.NETWORK), []
        )
