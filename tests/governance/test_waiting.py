"""What of deciding together waits on Today: in care's hats and as a partner, and what was decided."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.contributions.actor import program
from alongside.governance.actions.amendments import NewAmendment, amend
from alongside.governance.actions.consultations import (
    NewConsultation,
    NewQuestion,
    answer_questions,
    consult,
    tell_what_came,
)
from alongside.governance.due import close_what_is_due
from alongside.governance.models import Consultation
from alongside.kit.terms import Role
from alongside.sharing.actions.charters import draft_charter, put_in_force
from alongside.sharing.models import CharterVersion
from tests.governance.worlds import a_motion, pass_days, vote


@pytest.fixture
def nadia(town):
    return town.join("Nadia Ferrante", Role.RESEARCHER)


def test_a_motion_that_one_may_vote_on_waits_until_one_has(sara, nadia, town, come_in):
    grace = town.join("Grace Whitlow", Role.COORDINATOR)
    motion = a_motion(sara)
    label = f"You can vote: {motion.title}"
    early = come_in(sara).words("/")
    pass_days(motion, 8)
    during = [label in come_in(by).words("/") for by in (sara, nadia, grace)]
    vote(motion, "yes", sara, nadia)
    after = [label in come_in(by).words("/") for by in (sara, nadia)]
    pass_days(motion, 7)
    close_what_is_due()

    assert (label in early, during, after) == (False, [True, True, False], [False, False])
    assert f"Decided, yes: {motion.title}" in come_in(sara).words("/")
    assert "Decided, yes" not in come_in(grace).words("/")


def test_everyone_reads_that_a_new_charter_holds_and_who_voted_on_it_by_its_motion(
    sara, nadia, town, come_in
):
    by, grace = program(community_id=town.community.pk), town.join("Grace Whitlow", Role.COORDINATOR)
    draft = draft_charter(by=by, community_id=town.community.pk, title="Journals for the team")
    motion = a_motion(sara, kind="charter", version_id=draft.pk)
    pass_days(motion, 8)
    vote(motion, "yes", sara, nadia)
    pass_days(motion, 7)
    close_what_is_due()
    label = "A new charter holds: Journals for the team"
    before = label in come_in(grace).words("/")
    put_in_force(by=by, version=draft)
    told = [label in come_in(one).words("/") for one in (grace, sara, nadia)]
    CharterVersion.objects.filter(pk=draft.pk).update(in_force_from=timezone.now() - timedelta(days=8))

    assert (before, told) == (False, [True, False, False])
    assert label not in come_in(grace).words("/")


def test_amendments_wait_while_they_are_voted(sara, nadia, come_in):
    motion = a_motion(sara)
    one = amend(by=nadia, motion_id=motion.pk, new=NewAmendment("Until seven.", "We eat."))
    pass_days(motion, 8)
    before = come_in(sara).words("/")
    vote(motion, "yes", sara, amendment_id=one.pk)

    assert "You can vote" in before and "You can vote" not in come_in(sara).words("/")


def test_what_one_is_asked_waits_and_what_came_of_it_is_told(sara, nadia, come_in):
    until = timezone.now() + timedelta(days=5)
    one = consult(
        by=nadia, new=NewConsultation("Sundays", "When?", until, (NewQuestion("Open?", ("Yes", "No")),))
    )
    before = come_in(sara).words("/")
    answer_questions(by=sara, consultation_id=one.pk, chosen={one.questions.get().pk: 0})
    after = come_in(sara).words("/")
    Consultation.objects.filter(pk=one.pk).update(at=until - timedelta(days=9), closes_at=timezone.now())
    tell_what_came(by=nadia, consultation_id=one.pk, words="We open.")

    assert "Nadia Ferrante asks you: Sundays" in before and "asks you" not in after
    assert "What came of it: Sundays" in come_in(sara).words("/")
