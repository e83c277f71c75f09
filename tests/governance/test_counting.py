"""A motion passes only with a majority and a quorum in each seat group."""

from __future__ import annotations

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.governance.counting import all_agree, result
from alongside.governance.due import close_what_is_due
from alongside.governance.models import GroupResult, Motion, Outcome, Vote
from alongside.kit.terms import Role
from alongside.people.actions.merging import merge_persons
from alongside.people.models import Seat
from tests.governance.worlds import OWN, PROFESSIONAL, a_deciding_community, a_motion, pass_days, vote


@pytest.fixture
def town(db):
    return a_deciding_community()


def members(town, role, count):
    return [town.join(f"{role.value.title()} {'ABCDEFGHIJ'[place]}", role) for place in range(count)]


@pytest.mark.parametrize(
    ("quorum", "members", "yes", "no", "aside", "enough", "passed"),
    [
        (0, 5, 3, 2, 0, True, True),
        (0, 5, 2, 2, 1, True, False),
        (0, 5, 0, 0, 0, True, False),
        (0, 0, 0, 0, 0, False, False),
        (50, 10, 4, 0, 0, False, False),
        (50, 10, 4, 0, 1, True, True),
        (10, 11, 1, 0, 0, False, False),
        (10, 10, 1, 0, 0, True, True),
        (100, 3, 2, 1, 0, True, True),
    ],
)
def test_a_group_says_yes(quorum, members, yes, no, aside, enough, passed):
    said = result(Motion(), None, 1, "all", quorum, members, yes, no, aside)

    assert (said.enough, said.passed) == (enough, passed)


def test_nothing_passes_where_no_group_is_asked():
    assert not all_agree([])


@pytest.mark.parametrize(
    ("families", "professionals", "passed"),
    [((3, 2), (2, 1), True), ((2, 3), (3, 0), False), ((5, 0), (1, 2), False), ((2, 2), (3, 0), False)],
)
def test_each_group_must_agree(town, families, professionals, passed):
    parents, doctors = members(town, Role.CAREGIVER, 5), members(town, Role.CLINICIAN, 3)
    motion = a_motion(parents[0])
    pass_days(motion, 8)
    vote(motion, "yes", *parents[: families[0]], *doctors[: professionals[0]])
    vote(motion, "no", *parents[families[0] : sum(families)], *doctors[professionals[0] : sum(professionals)])
    pass_days(motion, 7)

    assert close_what_is_due() == 1

    kept = {one.name: (one.yes, one.no, one.members) for one in GroupResult.objects.filter(motion=motion)}
    assert kept == {OWN: (*families, 5), PROFESSIONAL: (*professionals, 3)}
    assert Outcome.objects.get(motion=motion).passed is passed
    assert close_what_is_due() == 0


def test_a_quorum_is_needed_in_each_group(db):
    town = a_deciding_community(quorum=40)
    parents, doctors = members(town, Role.CAREGIVER, 6), members(town, Role.CLINICIAN, 2)
    motion = a_motion(parents[0])
    pass_days(motion, 8)
    vote(motion, "yes", *parents[:2], *doctors)
    pass_days(motion, 7)
    close_what_is_due()

    kept = {one.name: one.enough for one in GroupResult.objects.filter(motion=motion)}
    assert (kept, Outcome.objects.get(motion=motion).passed) == ({OWN: False, PROFESSIONAL: True}, False)


def test_whoever_is_in_two_groups_counts_once(town):
    nurse = town.join("Petra Novak", Role.CLINICIAN)
    mum = town.join("Petra Novak", Role.CAREGIVER)
    town.join("Jonas Berg", Role.CAREGIVER)
    town.join("Amina Rahman", Role.CLINICIAN)
    motion = a_motion(mum)
    pass_days(motion, 8)
    vote(motion, "yes", nurse, group_id=town.groups()[PROFESSIONAL].pk)
    pass_days(motion, 7)
    close_what_is_due()

    kept = {one.name: (one.yes, one.members) for one in GroupResult.objects.filter(motion=motion)}
    assert kept == {OWN: (0, 1), PROFESSIONAL: (1, 2)}


def test_a_secret_vote_is_forgotten_and_a_named_one_is_kept(town):
    doctor = members(town, Role.CLINICIAN, 1)[0]
    named = a_deciding_community("northgate", secret=False)
    other = members(named, Role.CLINICIAN, 1)[0]
    for by in (doctor, other):
        motion = a_motion(by)
        pass_days(motion, 8)
        vote(motion, "no", by)
        pass_days(motion, 7)
    close_what_is_due()

    says = {one.motion.community.slug: one.says for one in Vote.objects.select_related("motion__community")}
    assert says == {"riverbend": "", "northgate": "no"}


def test_nobody_closes_early(town):
    doctor = members(town, Role.CLINICIAN, 1)[0]
    motion = a_motion(doctor)
    assert close_what_is_due() == 0
    pass_days(motion, 13.9)

    assert (close_what_is_due(), hasattr(motion, "outcome")) == (0, False)


def test_two_entries_that_are_one_person_have_one_vote(town):
    first, again = town.join("Sara Osei", Role.CAREGIVER), town.join("Sarah Osei", Role.CAREGIVER)
    town.join("Jonas Berg", Role.CAREGIVER)
    motion = a_motion(first)
    pass_days(motion, 8)
    vote(motion, "yes", first)
    vote(motion, "no", again)
    merge_persons(
        by=program(community_id=town.community.id), kept=town.people["Sara Osei"], gone=town.people["Sarah Osei"],
        reason="one and the same",
    )  # fmt: skip
    pass_days(motion, 7)
    close_what_is_due()

    said = GroupResult.objects.get(motion=motion, name=OWN)
    assert (said.yes, said.no, said.members) == (1, 0, 2)


def test_whoever_voted_while_they_had_a_seat_is_counted(town):
    parents = members(town, Role.CAREGIVER, 2)
    motion = a_motion(parents[0])
    pass_days(motion, 8)
    vote(motion, "yes", parents[1])
    Seat.objects.filter(pk=parents[1].seat_id).update(ends=timezone.localdate())
    pass_days(motion, 7)
    close_what_is_due()

    said = GroupResult.objects.get(motion=motion, name=OWN)
    assert (said.yes, said.members) == (1, 2)
