"""When a motion is talked about, voted and counted; consent, amendments that are voted first, who closes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.governance.actions.amendments import NewAmendment, amend, support, take_in
from alongside.governance.actions.closing import close_motion, months_later
from alongside.governance.actions.objections import object_to, withdraw_objection
from alongside.governance.actions.votes import cast_vote
from alongside.governance.authorship import clock
from alongside.governance.due import close_what_is_due
from alongside.governance.models import AmendmentFate, GroupResult, Motion, Outcome, Support, Vote
from alongside.governance.steps import Step, days_of, step_of
from alongside.governance.wording import wording_now
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from alongside.sharing.actions.charters import draft_charter
from alongside.sharing.models import CharterVersion
from tests.governance.worlds import a_deciding_community, a_motion, pass_days, vote

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.fixture
def people(town):
    return town.join("Sara Osei", Role.CAREGIVER), town.join("Amina Rahman", Role.CLINICIAN)


@pytest.mark.parametrize(
    ("days", "way", "standing", "objected", "decided", "step"),
    [
        (6.9, "vote", False, False, False, Step.TALK),
        (7, "vote", False, False, False, Step.VOTE),
        (7, "vote", True, False, False, Step.AMENDMENTS),
        (10.5, "vote", True, False, False, Step.COUNTING),
        (10.5, "vote", False, False, False, Step.VOTE),
        (14, "vote", False, False, False, Step.COUNTING),
        (6.9, "consent", False, True, False, Step.TALK),
        (7, "consent", False, False, False, Step.COUNTING),
        (7, "consent", False, True, False, Step.VOTE),
        (3, "vote", False, False, True, Step.DECIDED),
    ],
)
def test_where_a_motion_stands(days, way, standing, objected, decided, step):
    voting_from, amended_by, closes_at = days_of(NOON, 14)
    motion = Motion(way=way, at=NOON, voting_from=voting_from, amended_by=amended_by, closes_at=closes_at)
    now = NOON + timedelta(days=days)

    assert step_of(motion, now=now, standing=standing, objected=objected, decided=decided) is step


def test_the_charter_says_how_long_it_is_open(people, town):
    CharterVersion.objects.filter(pk=town.charter.pk).update(motion_days=4)
    motion = a_motion(people[0])

    assert (motion.closes_at - motion.at, motion.voting_from - motion.at) == (
        timedelta(days=4),
        timedelta(days=2),
    )


def test_without_a_charter_nobody_begins(people, town):
    CharterVersion.objects.filter(pk=town.charter.pk).update(replaced_at=NOON)

    with pytest.raises(Refused, match="No charter is in force yet"):
        a_motion(people[0])


def test_nobody_votes_while_it_is_talked_about_or_afterwards(people):
    sara, _amina = people
    motion = a_motion(sara)
    with pytest.raises(Refused, match="Voting has not begun yet"):
        cast_vote(by=sara, motion_id=motion.pk, says=Vote.Says.YES)
    pass_days(motion, 15)
    with pytest.raises(Refused, match="Voting is over"):
        cast_vote(by=sara, motion_id=motion.pk, says=Vote.Says.YES)


def test_its_words_stand_once_it_is_voted(people):
    sara, amina = people
    motion = a_motion(sara)
    pass_days(motion, 8)

    with pytest.raises(Refused, match="Its words stand as they are"):
        amend(by=amina, motion_id=motion.pk, new=NewAmendment("Other words.", "Better."))


def test_what_nobody_objects_to_holds_by_consent(people):
    motion = a_motion(people[0], way=Motion.Way.CONSENT)
    pass_days(motion, 7.1)
    close_what_is_due()

    outcome = Outcome.objects.get(motion=motion)
    assert (outcome.passed, outcome.how, GroupResult.objects.count()) == (True, "consent", 0)


def test_one_objection_that_stands_brings_a_vote(people):
    sara, amina = people
    motion = a_motion(sara, way=Motion.Way.CONSENT)
    objection = object_to(by=amina, motion_id=motion.pk, words="Nobody to staff it.")
    pass_days(motion, 7.1)
    withdraw_objection(by=amina, objection_id=objection.pk)
    assert close_what_is_due() == 0
    vote(motion, "yes", sara, amina)
    pass_days(motion, 7)
    close_what_is_due()

    assert Outcome.objects.get(motion=motion).how == "vote"


def test_an_objection_withdrawn_in_time_does_not_stand(people):
    sara, amina = people
    motion = a_motion(sara, way=Motion.Way.CONSENT)
    objection = object_to(by=amina, motion_id=motion.pk, words="Nobody to staff it.")
    withdraw_objection(by=amina, objection_id=objection.pk)
    pass_days(motion, 7.1)
    close_what_is_due()

    assert Outcome.objects.get(motion=motion).how == "consent"


def test_what_is_not_taken_in_is_voted_first(people):
    sara, amina = people
    motion = a_motion(sara)
    liked = amend(by=amina, motion_id=motion.pk, new=NewAmendment("Until seven.", "We eat."))
    other = amend(by=amina, motion_id=motion.pk, new=NewAmendment("Until six.", "We sleep."))
    pass_days(motion, 7.5)
    with pytest.raises(Refused, match="The amendments are voted first"):
        cast_vote(by=sara, motion_id=motion.pk, says=Vote.Says.YES)
    vote(motion, "yes", sara, amina, amendment_id=liked.pk)
    vote(motion, "no", sara, amina, amendment_id=other.pk)
    pass_days(motion, 3.5)
    assert close_what_is_due() == 1
    fates = dict(AmendmentFate.objects.values_list("amendment", "fate"))
    vote(motion, "yes", sara, amina)
    pass_days(motion, 4)
    close_what_is_due()

    assert fates == {liked.pk: "voted_in", other.pk: "voted_out"}
    assert (wording_now(motion).words, Outcome.objects.get(motion=motion).passed) == ("Until seven.", True)


def test_only_whoever_began_it_takes_an_amendment_in(people):
    sara, amina = people
    motion = a_motion(sara)
    amendment = amend(by=amina, motion_id=motion.pk, new=NewAmendment("Until seven.", "We eat."))
    with pytest.raises(Refused, match="Only whoever began the motion takes an amendment in"):
        take_in(by=amina, amendment_id=amendment.pk)
    take_in(by=sara, amendment_id=amendment.pk)
    with pytest.raises(Refused, match="settled already"):
        take_in(by=sara, amendment_id=amendment.pk)

    assert wording_now(motion).words == "Until seven."


def test_support_counts_once(people):
    sara, amina = people
    motion = a_motion(sara)
    amendment = amend(by=amina, motion_id=motion.pk, new=NewAmendment("Until seven.", "We eat."))
    support(by=sara, amendment_id=amendment.pk)
    support(by=sara, amendment_id=amendment.pk)

    assert Support.objects.count() == 1


def test_nobody_but_the_clock_closes(people):
    motion = a_motion(people[0])
    with pytest.raises(Refused, match="by the clock"):
        close_motion(by=people[0], motion_id=motion.pk)
    with pytest.raises(Refused, match="not over yet"):
        close_motion(by=clock(motion.community_id), motion_id=motion.pk)


def test_a_term_ends_on_the_same_day_of_a_month():
    assert months_later(datetime(2026, 11, 30).date(), 15) == datetime(2028, 2, 28).date()


def test_a_charter_that_passes_is_brought_into_force_by_the_worker(people, town):
    sara, amina = people
    drafts = [
        draft_charter(by=by, community_id=town.community.id, title=title)
        for by, title in (
            (sara, "Journals for the team"),
            (amina, "Journals for the team, notes for the center"),
        )
    ]
    motion = a_motion(sara, kind=Motion.Kind.CHARTER, version_id=drafts[0].pk)
    better = amend(
        by=amina, motion_id=motion.pk, new=NewAmendment("Notes too.", "Safer.", version_id=drafts[1].pk)
    )
    take_in(by=sara, amendment_id=better.pk)
    pass_days(motion, 8)
    vote(motion, "yes", sara, amina)
    pass_days(motion, 7)
    close_what_is_due()

    waiting = [
        job.args["version_id"]
        for job in ProcrastinateJob.objects.filter(task_name="sharing.bring_into_force")
    ]
    ratified = CharterVersion.objects.exclude(ratified_at=None)
    assert (waiting, [one.pk for one in ratified]) == ([str(drafts[1].pk)], [drafts[1].pk])
    assert all(CharterVersion.objects.get(pk=one.pk).frozen_at for one in drafts)


def test_a_motion_on_the_charter_needs_a_draft_of_ones_own_community(people, town):
    elsewhere = a_deciding_community("northgate")
    by = elsewhere.join("Noor Said", Role.PATIENT)
    theirs = draft_charter(by=by, community_id=elsewhere.community.id, title="Theirs")

    for version_id in (None, theirs.pk, town.charter.pk):
        with pytest.raises(Refused, match="Choose a draft"):
            a_motion(people[0], kind=Motion.Kind.CHARTER, version_id=version_id)
