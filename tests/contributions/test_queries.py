"""Reading the ledger: as whoever reads may, in words, with what came of what one gave."""

from __future__ import annotations

import uuid

import pytest
from django.utils import translation

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.contributions.queries import (
    answered,
    lines_about,
    lines_of_community,
    sentence,
    voice_of,
    what_i_gave,
)
from alongside.contributions.verbs import all_verbs
from alongside.kit.terms import Produces, Role, Voice
from tests.contributions.worlds import ANSWERED, TAUGHT, Thing, person, tell

# Nobody did it: the clock counted, the community decided, or whoever did it is not named.
UNNAMED = {
    "governance.amendments_counted", "governance.answers_counted", "governance.motion_failed",
    "governance.motion_passed", "governance.wished_unnamed", "governance.wishes_counted",
    "parity.round_told", "parity.worry_unnamed", "parity.worry_unnamed_said", "partnership.forgotten", "partnership.interest_shown", "partnership.interest_taken_back",
    "people.came_from_organization", "sharing.charter_changed_yours",
}  # fmt: skip


@pytest.fixture
def maya(db):
    return person("Maya Lind")


@pytest.fixture
def amina(db):
    return person("Dr Amina Rahman", Role.CLINICIAN)


def words(lines):
    return [line.subject_words for line in lines]


def test_lines_about_a_person_are_read_by_who_acted_and_by_no_stranger(maya, amina, as_web):
    for word in ("first", "second", "third"):
        tell(by=amina, words=word, about=maya.person_id)
    with as_web():
        with acting(amina):
            hers = lines_about(amina, maya.person_id, limit=2)
            older = lines_about(amina, maya.person_id, before=hers[-1].at)
        stranger = person("Stranger", Role.CLINICIAN)
        with acting(stranger):
            nothing = lines_about(stranger, maya.person_id)

    assert (words(hers), words(older), nothing) == (["third", "second"], ["first"], [])


def test_lines_of_a_community_hold_nobodys_record(maya, amina, as_web):
    tell(by=amina, words="a topic")
    tell(by=amina, words="calprotectin", about=maya.person_id)
    with as_web(), acting(maya):
        found = lines_of_community(maya)

    assert words(found) == ["a topic"]


def test_what_i_gave_comes_with_what_others_did(maya, amina, as_web):
    mine, alone, how = Thing(), Thing(), Thing()
    tell(by=maya, subject=mine, words="stomach pain")
    tell(by=maya, subject=alone, words="a quiet day")
    tell(by=maya, verb=TAUGHT, subject=how, words="to swallow a capsule")
    tell(by=amina, verb=ANSWERED, words="stomach pain", answers=mine.pk)
    tell(by=maya, verb=ANSWERED, words="stomach pain, again", answers=mine.pk)
    with as_web(), acting(maya):
        gave = what_i_gave(maya)
        taken_up = answered(maya)

    told, understood, showed = gave
    assert [one.produces for one in gave] == list(Produces)
    assert [one.count for one in gave] == [2, 1, 1]
    assert [(one.line.subject_words, [a.actor_name for a in one.answers]) for one in told.given] == [
        ("a quiet day", []),
        ("stomach pain", ["Dr Amina Rahman"]),
    ]
    assert (words(one.line for one in understood.given), words(one.line for one in showed.given)) == (
        ["stomach pain, again"],
        ["to swallow a capsule"],
    )
    assert taken_up == 1


def test_what_i_gave_in_another_hat_is_read_there(maya, as_web):
    from dataclasses import replace

    tell(by=maya, words="my journal")
    partner = replace(maya, role=Role.IMPROVER, seat_id=uuid.uuid4())
    tell(by=partner, words="an idea")
    with as_web(), acting(partner):
        given = [one.line.subject_words for gave in what_i_gave(partner) for one in gave.given]

    assert given == ["an idea"]


def test_a_sentence_names_both_who_acts_for_another(maya):
    line = Line(actor_name="Sara", on_behalf_of_name="Maya", verb="tests.unknown", subject_words="{a day}")

    assert sentence(line) == "Sara, for Maya, did something with {a day}"


@pytest.mark.parametrize("language", ["en", "sv"])
def test_every_verb_makes_a_sentence_in_every_language(language):
    assert len(all_verbs()) > 5
    with translation.override(language):
        for one in all_verbs():
            said = sentence(Line(actor_name="Maya", verb=one.key, subject_words="a thing"), about="Erik")
            assert "{" not in said and ("Maya" in said) == (one.key not in UNNAMED), one.key


def test_a_line_keeps_the_voice_of_its_role(maya, amina):
    assert [voice_of(tell(by=one)) for one in (maya, amina)] == [Voice.PATIENT, Voice.CLINICIAN]


@pytest.mark.parametrize("many", [1, 3])
def test_what_i_gave_takes_the_same_queries_however_much_it_is(maya, amina, django_assert_num_queries, many):
    for _ in range(many):
        thing = Thing()
        tell(by=maya, subject=thing)
        tell(by=amina, answers=thing.pk)
    with django_assert_num_queries(4):
        gave, told = what_i_gave(maya), answered(maya)

    assert (sum(len(one.given) for one in gave), told) == (many, many)
