"""The agenda: who adds, moves, agrees, keeps something from somebody, and what is carried over."""

from __future__ import annotations

from uuid import uuid4

import pytest

from alongside.kit.terms import Audience, Category, Right
from alongside.kit.verdict import Refused
from alongside.record.writing import for_person
from alongside.sharing.actions.choices import make_choice
from alongside.visits.actions.agenda import (
    add_item,
    add_talk,
    agree_on_order,
    ask_first,
    keep_item_from,
    move_item,
    put_back,
    take_off,
)
from alongside.visits.queries.agenda import agenda_of
from tests.record.family import PARENTS
from tests.visits.worlds import held, on_agenda


def words_of(actor, family):
    return [one.words for one in agenda_of(actor, family.of).open]


def test_patient_caregiver_and_team_add_and_all_read_the_same(family, looking):
    for actor, words in (
        (family.maya, "The iron drink"),
        (family.jonas, "Sleep"),
        (family.amina, "The scan"),
    ):
        with looking(actor):
            add_item(by=actor, person_id=family.of, words=words)

    for actor in (family.maya, family.jonas, family.amina):
        with looking(actor):
            assert words_of(actor, family) == ["The iron drink", "Sleep", "The scan"]
            assert [one.by.voice for one in agenda_of(actor, family.of).open] == [
                "patient",
                "caregiver",
                "clinician",
            ]


@pytest.mark.parametrize(
    ("who", "may_know"), [("petra", True), ("stranger", False), ("elsewhere", False), ("researcher", False)]
)
def test_who_may_only_see_the_plan_or_nothing_of_it_adds_nothing(family, looking, who, may_know):
    actor = getattr(family, who)
    with looking(actor), pytest.raises(Refused) as refused:
        add_item(by=actor, person_id=family.of, words="Mine")
    assert refused.value.may_know is may_know


def test_a_caregiver_adds_on_her_behalf_and_both_names_are_kept(family, looking):
    by = for_person(family.jonas, family.of, family.maya.name)
    with looking(family.jonas):
        add_item(by=by, person_id=family.of, words="She wants to know about school trips")

        item = agenda_of(family.jonas, family.of).open[0]
    assert (item.by.name, item.by.on_behalf_of_name) == ("Jonas Lindqvist", "Maya Lindqvist")


def test_sent_twice_it_arrives_once(family):
    key = uuid4()
    for _turn in "12":
        add_item(by=family.maya, person_id=family.of, words="The iron drink", sent_id=key)

    assert words_of(family.maya, family) == ["The iron drink"]


def test_it_is_moved_and_who_moved_it_is_kept(family, looking):
    one, two, three = on_agenda(family, ("maya", "One"), ("jonas", "Two"), ("amina", "Three"))
    with looking(family.jonas):
        move_item(by=family.jonas, person_id=family.of, item_id=three.pk, up=True)
        move_item(by=family.jonas, person_id=family.of, item_id=one.pk, up=True)

    agenda = agenda_of(family.maya, family.of)
    assert [one.words for one in agenda.open] == ["One", "Three", "Two"]
    assert [(one.moved.kind, one.moved.by.name) if one.moved else None for one in agenda.open] == [
        None, ("up", "Jonas Lindqvist"), None,
    ]  # fmt: skip


def test_asked_for_priority_it_says_by_whom_and_moves_nothing(family):
    _one, two = on_agenda(family, ("maya", "One"), ("maya", "Two"))
    ask_first(by=family.jonas, person_id=family.of, item_id=two.pk)

    agenda = agenda_of(family.amina, family.of)
    assert [[by.name for by in one.first_for] for one in agenda.open] == [[], ["Jonas Lindqvist"]]

    ask_first(by=family.jonas, person_id=family.of, item_id=two.pk, wanted=False)
    assert agenda_of(family.amina, family.of).open[1].first_for == ()


def test_the_order_is_agreed_when_both_sides_said_yes_to_this_very_order(family, looking):
    items = [one.pk for one in on_agenda(family, ("maya", "One"), ("amina", "Two"))]
    for actor in (family.jonas, family.amina):
        assert not agenda_of(family.maya, family.of).is_agreed
        with looking(actor):
            assert agree_on_order(by=actor, person_id=family.of, items=items) is not None

    assert agenda_of(family.maya, family.of).is_agreed
    on_agenda(family, ("maya", "Three"))
    assert not agenda_of(family.maya, family.of).is_agreed


def test_nobody_agrees_to_an_order_that_they_did_not_see(family):
    items = [one.pk for one in on_agenda(family, ("maya", "One"), ("amina", "Two"))]
    move_item(by=family.amina, person_id=family.of, item_id=items[1], up=True)

    assert agree_on_order(by=family.maya, person_id=family.of, items=items) is None
    assert agenda_of(family.maya, family.of).yes == ()


def test_what_she_keeps_from_her_parents_is_not_there_for_them_and_leaves_no_gap(family, looking):
    secret = add_item(by=family.maya, person_id=family.of, words="Alone with you", kept_from=PARENTS)
    on_agenda(family, ("jonas", "Sleep"), ("amina", "The scan"))

    with looking(family.jonas):
        agenda = agenda_of(family.jonas, family.of)
        assert [one.words for one in agenda.open] == ["Sleep", "The scan"]
        assert (
            agree_on_order(by=family.jonas, person_id=family.of, items=[one.id for one in agenda.open])
            is not None
        )
        with pytest.raises(Refused) as refused:
            move_item(by=family.jonas, person_id=family.of, item_id=secret.pk, up=False)
    with looking(family.amina):
        assert words_of(family.amina, family)[0] == "Alone with you"
    assert refused.value.may_know is False


def test_only_she_and_who_wrote_it_keep_it_from_others(family, looking):
    mine, dads = on_agenda(family, ("maya", "Mine"), ("jonas", "Dad’s"))
    with looking(family.amina), pytest.raises(Refused):
        keep_item_from(by=family.amina, person_id=family.of, item_id=mine.pk, audiences=PARENTS)
    with looking(family.jonas), pytest.raises(Refused):
        keep_item_from(by=family.jonas, person_id=family.of, item_id=mine.pk, audiences={Audience.CENTER})
    with looking(family.jonas):
        keep_item_from(by=family.jonas, person_id=family.of, item_id=dads.pk, audiences={Audience.CENTER})
    with looking(family.maya):
        keep_item_from(by=family.maya, person_id=family.of, item_id=mine.pk, audiences=PARENTS)

    with looking(family.jonas):
        assert words_of(family.jonas, family) == ["Dad’s"]
    with looking(family.petra):
        assert words_of(family.petra, family) == ["Mine"]


def test_taken_off_it_can_be_put_back(family, looking):
    (item,) = on_agenda(family, ("maya", "The iron drink"))
    with looking(family.amina), pytest.raises(Refused):
        take_off(by=family.amina, person_id=family.of, item_id=item.pk)
    with looking(family.maya):
        take_off(by=family.maya, person_id=family.of, item_id=item.pk)
        assert words_of(family.maya, family) == []
        put_back(by=family.maya, person_id=family.of, item_id=item.pk)
        assert words_of(family.maya, family) == ["The iron drink"]


def test_what_was_not_reached_is_carried_over_by_itself_and_counted(family, looking):
    reached, left = on_agenda(family, ("maya", "The iron drink"), ("maya", "School trip"))
    held(family, reached.pk)
    held(family)

    with looking(family.jonas):
        agenda = agenda_of(family.jonas, family.of)
    # Her father sees visits by the charter, so that he knows of both.
    assert [(one.words, one.carried) for one in agenda.open] == [("School trip", 2)]


def test_an_item_that_came_after_a_visit_was_not_carried_over_by_it(family):
    held(family)
    on_agenda(family, ("maya", "New"))

    assert [one.carried for one in agenda_of(family.maya, family.of).open] == [0]


def test_a_talk_comes_onto_the_agenda_once(family):
    from datetime import date

    told = {"person_id": family.of, "goal_id": uuid4(), "words": "Orchestra", "talk_on": date(2026, 12, 1)}
    first = add_talk(by=family.maya, **told)
    second = add_talk(by=family.amina, **told)

    assert first.pk == second.pk
    assert words_of(family.amina, family) == ["Orchestra"]


def test_who_lost_the_plan_lost_the_agenda(family, looking):
    on_agenda(family, ("maya", "The iron drink"))
    make_choice(
        by=family.maya,
        person_id=family.of,
        category=Category.PLAN,
        right=Right.NONE,
        audience=Audience.CAREGIVERS,
    )

    with looking(family.jonas):
        assert words_of(family.jonas, family) == []
