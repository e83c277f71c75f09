"""How Riverbend decides: what was not agreed on, what was, and what waits today."""

from __future__ import annotations

from django.utils import timezone

from alongside.contributions.actor import program
from alongside.conversation.models import Remark
from alongside.governance.models import Body, Consultation, GroupResult, Motion, Spread, Term, Vote
from alongside.governance.queries.motions import motions
from alongside.governance.results import result_words
from alongside.governance.steps import Step
from alongside.sharing.models import CharterVersion


def words_of(title):
    return result_words(
        list(GroupResult.objects.filter(motion__title__startswith=title).order_by("position"))
    )


def test_one_motion_failed_among_families_and_the_next_passed(demo):
    failed, passed = Motion.objects.filter(kind="charter").order_by("at")

    assert (failed.outcome.passed, passed.outcome.passed, passed.after_id) == (False, True, failed.pk)
    assert "not among patients and caregivers (4 to 8): it needs both." in words_of(
        "Journals and questionnaires"
    )
    assert words_of("Journals for").startswith("Passed among patients and caregivers (11 to 2)")
    assert passed.version.in_force_from > passed.closes_at
    assert not Vote.objects.filter(motion__in=[failed, passed]).exclude(says="").exists()


def test_the_charter_of_before_has_its_days(demo):
    first, not_agreed, now = CharterVersion.objects.filter(community__slug="riverbend").order_by("number")

    assert (first.replaced_at, not_agreed.in_force_from, now.replaced_at) == (now.in_force_from, None, None)


def test_something_is_open_to_vote_on_and_something_is_talked_about(demo):
    by = program(community_id=Motion.objects.first().community_id)

    assert [(one.motion.title, one.step) for one in motions(by)] == [
        ("Ask the young person first", Step.VOTE), ("Every center tells what did not work", Step.TALK),
    ]  # fmt: skip


def test_the_council_has_seats_of_every_side_and_one_to_fill(demo):
    council = Body.objects.get()

    assert Term.objects.filter(ends__gt=timezone.localdate()).count() == council.seats.count() - 1 == 8


def test_people_asked_answered_and_were_told(demo):
    over, still_open = Consultation.objects.order_by("at")

    assert [sum(one.counts) for one in Spread.objects.all()] == [11, 11]
    assert over.did and not still_open.did
    assert Remark.objects.filter(subject_type__in=["motion", "consultation", "body"]).count() == 10
