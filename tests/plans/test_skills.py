"""Ladders: written together, signed by both sides, climbed one rung after the other, taken over whole."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.contributions.models import Line
from alongside.kit.verdict import Refused
from alongside.people.queries.standing import today_of
from alongside.plans.actions.skills import (
    refresh_skill,
    set_skill_aside,
    sign_ladder,
    sign_step,
    take_back_step,
    write_ladder,
)
from alongside.plans.climbing import WHOLE
from alongside.plans.ladder_words import signed_words, where_words
from alongside.plans.models import SkillStep
from alongside.plans.queries.beside import beside_of
from alongside.plans.queries.skills import ladder_of, ladders, skill_of, skills_of, usable, versions_of
from tests.plans.saying import seen_by
from tests.plans.scoring import PEN, a_signed_ladder, both_signed, climbing, read_by, signed


@pytest.fixture
def petra(world):
    return world.actor("petra")


def of(world, as_web, by, skill_id):
    """The skill as that actor reads it."""
    return read_by(as_web, by, skill_of, world.maya.id, skill_id)


def test_a_ladder_waits_for_the_other_side(world, as_web, maya, jonas, petra):
    with as_web():
        ladder = write_ladder(by=jonas, new=PEN)
    with as_web():
        sign_ladder(by=maya, ladder_id=ladder.pk)

    waits = read_by(as_web, maya, ladder_of, ladder.pk)
    assert (waits.is_ready, signed_words(waits)) == (
        False,
        "Signed by Jonas Lindqvist and Maya Lindqvist. It may be used once it is signed by a clinician, too.",
    )
    with pytest.raises(Refused, match="sign a ladder before"):
        climbing(world, as_web, maya, ladder.pk)

    with as_web():
        sign_ladder(by=petra, ladder_id=ladder.pk)
    assert [one.id for one in read_by(as_web, maya, usable)] == [ladder.pk]


def test_a_new_version_is_signed_anew_and_the_old_one_is_used_meanwhile(world, as_web, maya, petra):
    first = a_signed_ladder(world, as_web)
    with as_web():
        second = write_ladder(by=petra, new=PEN, after=first)

    assert [(one.version, one.is_ready) for one in read_by(as_web, maya, ladders)] == [(2, False), (1, True)]
    assert [one.id for one in read_by(as_web, maya, usable)] == [first]
    with pytest.raises(Refused, match="newer version"), as_web():
        sign_ladder(by=maya, ladder_id=first)
    with pytest.raises(Refused, match="newer version"), as_web():
        write_ladder(by=maya, new=PEN, after=first)
    with as_web():
        sign_ladder(by=maya, ladder_id=second.pk)

    assert [one.id for one in read_by(as_web, maya, usable)] == [second.pk]
    assert [one.version for one in read_by(as_web, maya, versions_of, second.origin_id)] == [2, 1]


def test_one_signs_once(world, as_web, petra):
    key = a_signed_ladder(world, as_web)
    with pytest.raises(Refused, match="signed this already"), as_web():
        sign_ladder(by=petra, ladder_id=key)


def test_those_who_neither_live_with_it_nor_treat_it_write_none(world, as_web):
    with pytest.raises(Refused, match="patients, families and clinicians"), as_web():
        write_ladder(by=world.actor("ruth"), new=PEN)


def test_both_sign_each_rung(world, as_web, maya, petra):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    signed(world, as_web, maya, skill, 1)
    assert of(world, as_web, petra, skill).reached == 0

    signed(world, as_web, petra, skill, 1)
    both_signed(world, as_web, skill, 2)

    found = of(world, as_web, maya, skill)
    assert (found.reached, where_words(found)) == (
        2,
        "Reached, and signed by both: help. Next: do it together.",
    )


def test_no_rung_is_left_out(world, as_web, maya):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    with pytest.raises(Refused, match="First the step before it"):
        signed(world, as_web, maya, skill, 2)


def test_the_whole_is_taken_over_once_one_does_it_alone(world, as_web, maya, petra):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    both_signed(world, as_web, skill, 1, 2, 3)
    with pytest.raises(Refused, match="First you do it alone"):
        signed(world, as_web, maya, skill, WHOLE)

    both_signed(world, as_web, skill, 4, WHOLE)
    taken = of(world, as_web, maya, skill)
    with as_web():
        take_back_step(
            by=petra, person_id=world.maya.id, skill_id=skill, step=4, words="Two pens went wrong."
        )
    given_back = of(world, as_web, maya, skill)

    assert (taken.is_taken_over, given_back.is_taken_over, given_back.reached) == (True, False, 3)
    assert SkillStep.objects.filter(skill=skill).count() == 11


def test_a_caregiver_learns_it_and_signs_for_himself(world, as_web, maya, jonas, petra):
    skill = climbing(world, as_web, petra, a_signed_ladder(world, as_web), world.jonas)
    signed(world, as_web, jonas, skill, 1)
    with pytest.raises(Refused, match="Whoever learns it signs"):
        signed(world, as_web, maya, skill, 1)

    found = of(world, as_web, maya, skill)
    assert (found.learner.name, found.rungs[0].learner.who.name) == ("Jonas Lindqvist", "Jonas Lindqvist")


def test_only_the_person_or_a_caregiver_learns(world, as_web, petra):
    with pytest.raises(Refused):
        climbing(world, as_web, petra, a_signed_ladder(world, as_web), world.ruth)


def test_begun_once(world, as_web, maya, petra):
    ladder = a_signed_ladder(world, as_web)
    climbing(world, as_web, maya, ladder)
    with pytest.raises(Refused, match="begun already"):
        climbing(world, as_web, petra, ladder)


def test_it_is_looked_at_again_on_a_day(world, as_web, maya, petra):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    day = today_of(maya) + timedelta(days=365)
    with as_web():
        refresh_skill(
            by=petra,
            person_id=world.maya.id,
            skill_id=skill,
            done=True,
            due_on=day,
            words="Sure of every step.",
        )

    found = of(world, as_web, maya, skill)
    assert (found.due_on, found.refreshed[0].done_on) == (day, today_of(maya))
    with pytest.raises(Refused, match="still to come"), as_web():
        refresh_skill(
            by=petra, person_id=world.maya.id, skill_id=skill, done=False, due_on=day - timedelta(days=400)
        )


def test_set_aside_until_somebody_signs(world, as_web, maya, petra):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    with as_web():
        set_skill_aside(by=maya, person_id=world.maya.id, skill_id=skill, words="Not this autumn.")
    assert of(world, as_web, petra, skill).aside.words == "Not this autumn."

    signed(world, as_web, petra, skill, 1)
    assert of(world, as_web, petra, skill).aside is None


def test_the_ledger_has_a_line_for_each(world, as_web, maya):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    both_signed(world, as_web, skill, 1)
    told = Line.objects.filter(verb__startswith="plans.").order_by("at").values_list("verb", flat=True)

    assert list(told) == [
        "plans.ladder_written", "plans.ladder_signed", "plans.skill_begun", "plans.skill_signed", "plans.skill_signed",
    ]  # fmt: skip


def test_a_stranger_reads_nothing_of_it(world, as_web, maya):
    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    ruth = world.actor("ruth")
    assert len(read_by(as_web, maya, skills_of, world.maya.id)) == 1

    assert read_by(as_web, ruth, skills_of, world.maya.id) == []
    with pytest.raises(Refused), as_web():
        sign_step(by=ruth, person_id=world.maya.id, skill_id=skill, step=1)


def test_the_plan_reads_the_same_in_one_query(world, as_web, maya, petra):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    skill = climbing(world, as_web, maya, a_signed_ladder(world, as_web))
    both_signed(world, as_web, skill, 1)
    with as_web():
        refresh_skill(by=petra, person_id=world.maya.id, skill_id=skill, done=True, due_on=None)
    whole = read_by(as_web, maya, skills_of, world.maya.id)

    with seen_by(as_web, maya), CaptureQueriesContext(connection) as asked:
        beside = beside_of(maya, world.maya.id)

    assert (list(beside.skills), len(asked)) == (whole, 1)
