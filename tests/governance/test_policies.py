"""Policies: proposed by anyone, adopted by who answers or by all, searched, compared, read, looked at again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import Error, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.acting import acting
from alongside.contributions.actor import program
from alongside.governance.actions.bodies import NewBody, NewDecision, Sitter, found_body, note_decision
from alongside.governance.actions.policies import (
    Adopting,
    NewPolicy,
    Wording,
    adopt_version,
    begin_review,
    end_review,
    propose_policy,
    propose_words,
    put_to_everyone,
    say_read,
)
from alongside.governance.due import close_what_is_due
from alongside.governance.models import (
    Decision,
    Policy,
    PolicyAdoption,
    PolicyReading,
    PolicyVersion,
)
from alongside.governance.policy_templates import TEMPLATES
from alongside.governance.queries.policies import one_policy, owed, policies
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.worlds import a_motion, pass_days, vote

PAY = Wording("How we pay", "We pay everyone the same for an hour.", asks_roles=("clinician",))


@pytest.fixture
def amina(town):
    return town.join("Amina Rahman", Role.CLINICIAN)


@pytest.fixture
def tom(town):
    return town.join("Tom Keane", Role.CLINICIAN)


@pytest.fixture
def council(town, sara):
    """A body in which Sara sits."""
    here = program(community_id=town.community.id)
    body = found_body(by=here, new=NewBody("Council", "Keeps it.", "By consent.", ("families", "clinics")))
    new = NewDecision("Sara", "Chosen.", seat_id=body.seats.get(position=1).pk, sitter=Sitter.of(sara))
    note_decision(by=here, body_id=body.pk, new=new)
    return body


def proposed(by, body=None, wording=PAY, topic="pay"):
    return propose_policy(
        by=by, new=NewPolicy(wording, topic=topic, tags=("money",), body_id=body and body.pk)
    )


def today():
    return timezone.localdate()


def adopted(by, version, *, starts=0, review=365):
    how = Adopting(today() + timedelta(days=starts), today() + timedelta(days=review), "We all agreed.")
    return adopt_version(by=by, version_id=version.pk, how=how)


def test_anyone_proposes_and_a_member_of_the_body_adopts_with_the_decision_noted(
    as_web, amina, sara, council
):
    with as_web():
        version = proposed(amina, council)
        with acting(amina):
            before = one_policy(amina, version.policy_id).adoption
        with pytest.raises(Refused, match="Whoever answers"):
            adopted(amina, version)
        adopted(sara, version)
        with acting(amina):
            after = one_policy(amina, version.policy_id)

    assert before is None and after.adoption.version_id == version.pk
    assert Decision.objects.filter(body=council, title="How we pay", words="We all agreed.").exists()


def test_the_database_itself_lets_nobody_else_adopt(as_web, amina, sara, council):
    version = proposed(amina, council)
    words = (
        "INSERT INTO governance_policyadoption (version_id, policy_id, starts, review_on, note, author_id, "
        "author_name, author_role, author_title, voice, on_behalf_of_name, at) VALUES "
        "(%s, %s, current_date, current_date + 9, '', %s, %s, %s, '', %s, '', now())"
    )

    def insert(by):
        with connection.cursor() as cursor:
            cursor.execute(
                words, [version.pk, version.policy_id, by.person_id, by.name, by.role.value, by.voice.value]
            )

    with as_web():
        with pytest.raises(Error, match="row-level security"), acting(amina):
            insert(amina)
        with acting(sara):
            insert(sara)

    assert PolicyAdoption.objects.filter(version=version).count() == 1


def test_who_proposes_without_a_body_answers_for_it(amina, tom):
    version = proposed(tom)

    with pytest.raises(Refused):
        adopted(amina, version)
    adopted(tom, version)
    with pytest.raises(Refused, match="adopted already"):
        adopted(tom, version)


def test_what_everyone_votes_on_is_adopted_by_the_motion_alone(town, sara, amina, council):
    first = proposed(amina, council)
    adopted(sara, first)
    other = Wording("How we pay", "We pay everyone beforehand.", "Not everybody can lend us money.")
    version = put_to_everyone(by=amina, policy_id=first.policy_id, wording=other)
    with pytest.raises(Refused, match="Everyone votes"):
        adopted(sara, version)
    pass_days(version.motion, 8)
    vote(version.motion, "yes", sara, amina)
    pass_days(version.motion, 7)
    close_what_is_due()

    now = one_policy(amina, first.policy_id)
    assert (now.version.words, now.adoption.motion_id) == ("We pay everyone beforehand.", version.motion_id)


def test_a_motion_about_a_policy_that_is_not_there_makes_one_and_a_failed_one_none(sara, amina):
    passed, failed = a_motion(sara, kind="policy"), a_motion(sara, kind="policy", title="No")
    for motion, says in ((passed, "yes"), (failed, "no")):
        pass_days(motion, 8)
        vote(motion, says, sara, amina)
        pass_days(motion, 7)
    close_what_is_due()

    assert [one.title for one in PolicyVersion.objects.all()] == [passed.title]
    assert PolicyAdoption.objects.get().motion_id == passed.pk


def test_it_is_found_by_forms_of_words_in_both_languages_and_by_topic(sara):
    proposed(sara, wording=Wording("How we meet", "Meetings begin at five."), topic="meetings")
    proposed(sara, wording=Wording("Ersättning", "Vi betalar för resorna i förväg."), topic="pay")

    def found(**by):
        return [one.version.title for one in policies(sara, **by)]

    assert found(words="meeting") == ["How we meet"]
    assert found(words="resa") == found(words="resor") == ["Ersättning"]
    assert found(words="money") == ["How we meet", "Ersättning"]
    assert found(topic="pay") == ["Ersättning"] and found(words="nothing of it") == []


def test_history_shows_which_words_came_and_went(sara, come_in):
    first = proposed(sara)
    adopted(sara, first)
    propose_words(
        by=sara,
        policy_id=first.policy_id,
        wording=Wording("How we pay", "We pay everyone double for an hour."),
    )
    page = come_in(sara).words(f"/policies/{first.policy_id}/versions/")

    assert '<mark class="al-diff">double</mark>' in page and '<mark class="al-diff">the same</mark>' in page


def test_reading_it_is_said_once_and_only_counted(as_web, town, sara, amina, tom, council):
    version = proposed(tom, council)
    adopted(sara, version)
    with as_web():
        say_read(by=amina, version_id=version.pk)
        with pytest.raises(Refused, match="not asked"):
            say_read(by=sara, version_id=version.pk)
        with acting(sara):
            body_sees = owed(sara, version), PolicyReading.objects.count()
        with acting(tom):
            others_see = owed(tom, version), PolicyReading.objects.count()
        with acting(amina):
            own = PolicyReading.objects.count()

    assert (body_sees, others_see, own) == (((1, 1), 0), ((0, 0), 0), 1)
    assert PolicyReading.objects.count() == 1


def test_a_review_begins_and_ends_and_moves_the_day(sara):
    version = proposed(sara)
    adopted(sara, version, starts=-400, review=-30)
    begin_review(by=sara, policy_id=version.policy_id, words="Prices rose.")
    during = one_policy(sara, version.policy_id)
    later = today() + timedelta(days=90)
    end_review(by=sara, policy_id=version.policy_id, words="Still enough.", review_on=later)
    after = one_policy(sara, version.policy_id)

    assert (during.under_review, after.under_review, after.review_on) == (True, False, later)


def test_today_tells_who_is_asked_who_answers_and_what_is_proposed(sara, amina, tom, council, come_in):
    version = proposed(tom, council)
    waits = come_in(sara).words("/")
    adopted(sara, version, starts=-400, review=-30)
    overdue, asked = come_in(sara).words("/"), come_in(amina).words("/")
    come_in(amina).post(f"/policies/versions/{version.pk}/read/")
    begin_review(by=sara, policy_id=version.policy_id, words="Prices rose.")

    assert "Tom Keane proposes: How we pay" in waits
    assert "It is time to look again at: How we pay" in overdue
    assert "It is time to look again" not in asked and "You are asked to read: How we pay" in asked
    assert "You are asked to read" not in come_in(amina).words("/")
    assert "It is time to look again" not in come_in(sara).words("/")


def test_templates_are_offered_and_impose_nothing(sara, come_in):
    library = come_in(sara).words("/policies/")
    begun = come_in(sara).words("/policies/new/?from=wrong")

    assert all(str(one.title) in library for one in TEMPLATES)
    assert "Nobody is blamed for saying it." in begun
    assert not Policy.objects.exists()


def test_pages_propose_reword_and_adopt(sara, amina, council, come_in):
    answer = come_in(amina).post(
        "/policies/new/",
        title="How we meet",
        words="At five.",
        topic="meetings",
        body=str(council.pk),
        tags="Time, time",
    )
    policy = Policy.objects.get()
    come_in(amina).post(
        f"/policies/{policy.pk}/other-words/", title="How we meet", words="At six.", way="answering"
    )
    same = come_in(amina).post(
        f"/policies/{policy.pk}/other-words/", title="How we meet", words="At six.", way="answering"
    )
    assert (same.status_code, PolicyVersion.objects.count()) == (422, 2)
    first = PolicyVersion.objects.get(words="At five.")
    refused = come_in(amina).get(f"/policies/versions/{first.pk}/adopt/")
    wrong = come_in(sara).post(
        f"/policies/versions/{first.pk}/adopt/", starts="2026-11-20", review_on="2026-11-20", note="Yes."
    )
    come_in(sara).post(
        f"/policies/versions/{first.pk}/adopt/", starts="2026-11-20", review_on="2027-11-20", note="Yes."
    )
    page = come_in(amina).words(f"/policies/{policy.pk}/")

    assert (answer.status_code, policy.tags, refused.status_code, wrong.status_code) == (
        302,
        ["time"],
        403,
        422,
    )
    assert "At five." in page and "Other words are proposed" in page and "Holds since" in page


def test_a_stranger_community_sees_nothing_of_it(as_web, sara, amina):
    from tests.governance.worlds import a_deciding_community

    version = proposed(sara)
    other = a_deciding_community("elsewhere").join("Nora Elsewhere", Role.PATIENT)
    with as_web():
        with acting(amina):
            here = Policy.objects.count(), PolicyVersion.objects.count()
        with acting(other):
            there = Policy.objects.count(), PolicyVersion.objects.count()
            with pytest.raises(Refused):
                one_policy(other, version.policy_id)

    assert (here, there) == ((1, 1), (0, 0))


def test_a_list_of_one_and_of_three_asks_the_same(sara, come_in):
    def queries():
        visit = come_in(sara)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            page = visit.words("/policies/")
        told = [
            one
            for one in asked.captured_queries
            if not one["sql"].startswith(("SAVEPOINT", "RELEASE", "SET ROLE", "RESET"))
        ]
        return len(told), page.count("answers for it.")

    proposed(sara)
    one, first = queries()
    for title in ("B", "C"):
        adopted(sara, proposed(sara, wording=Wording(title, "Words.")))
    three, then = queries()

    assert (first, then) == (1, 3)
    assert one == three <= 8
