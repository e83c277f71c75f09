"""One person has one vote, nobody reads another's, and nothing of it leaks before the end: in the database itself."""

from __future__ import annotations

import threading

import pytest
from django.db import DatabaseError, connection, connections, transaction

from alongside.contributions.acting import acting
from alongside.governance.actions.votes import cast_vote
from alongside.governance.due import close_what_is_due
from alongside.governance.models import GroupResult, Motion, Vote
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.worlds import (
    OWN,
    PROFESSIONAL,
    a_deciding_community,
    a_motion,
    pass_days,
    vote,
)

INSERT = """
    INSERT INTO governance_vote (id, motion_id, amendment_id, group_id, person_id, account_id, name, title, voice,
      says, at) VALUES (%(id)s, %(motion)s, NULL, %(group)s, %(person)s, %(account)s, %(name)s, '', %(voice)s, 'yes', now())
"""


@pytest.fixture
def voting(town):
    """A motion that is voted on, with a mother who is also a nurse, and a doctor."""
    nurse = town.join("Petra Novak", Role.CLINICIAN)
    mum = town.join("Petra Novak", Role.CAREGIVER)
    doctor = town.join("Amina Rahman", Role.CLINICIAN)
    motion = a_motion(mum)
    pass_days(motion, 8)
    return town, motion, nurse, mum, doctor


def raw(sql, actor, as_web, **values):
    """What SQL answers that somebody writes by hand, as the web role in their name."""
    with as_web(), acting(actor), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, {"name": actor.name, "voice": actor.voice.value} | values)
        return cursor.fetchall() if cursor.description else cursor.rowcount


def test_nobody_votes_twice_in_two_hats(voting):
    _town, motion, nurse, mum, _doctor = voting
    vote(motion, "yes", nurse)

    with pytest.raises(Refused, match="You have voted here already"):
        cast_vote(by=mum, motion_id=motion.pk, says=Vote.Says.NO)
    assert [one.says for one in Vote.objects.all()] == ["yes"]


def test_the_database_itself_refuses_a_second_vote(voting, as_web):
    town, motion, nurse, mum, _doctor = voting
    vote(motion, "yes", nurse)
    own = {"motion": motion.pk, "person": mum.person_id, "account": mum.account_id}

    with pytest.raises(DatabaseError, match="vote_once_a"):
        raw(INSERT, mum, as_web, id=time_ordered_id(), group=town.groups()[OWN].pk, **own)


@pytest.mark.parametrize(
    "trick", ["for another", "another's account", "a group that is not mine", "after the end", "too early"]
)
def test_the_database_itself_refuses_what_is_no_vote_of_mine(voting, as_web, trick):
    town, motion, _nurse, _mum, doctor = voting
    other = town.join("Tom Keane", Role.CLINICIAN)
    values = {
        "id": time_ordered_id(), "motion": motion.pk, "group": town.groups()[PROFESSIONAL].pk,
        "person": doctor.person_id, "account": doctor.account_id,
    }  # fmt: skip
    if trick == "for another":
        values |= {"person": other.person_id}
    if trick == "another's account":
        values |= {"account": other.account_id}
    if trick == "a group that is not mine":
        values |= {"group": town.groups()[OWN].pk}
    if trick == "after the end":
        pass_days(motion, 7)
    if trick == "too early":
        pass_days(motion, -7)

    with pytest.raises(DatabaseError, match="row-level security"):
        raw(INSERT, doctor, as_web, **values)


def test_the_same_by_hand_is_a_vote_where_it_is_ones_own(voting, as_web):
    """What is refused above is refused for its reason: without the trick it is written."""
    town, motion, _nurse, _mum, doctor = voting
    own = {"motion": motion.pk, "person": doctor.person_id, "account": doctor.account_id}

    assert raw(INSERT, doctor, as_web, id=time_ordered_id(), group=town.groups()[PROFESSIONAL].pk, **own) == 1


def test_whoever_has_no_seat_in_a_group_is_told_so(voting):
    town, motion, *_rest = voting
    grace = town.join("Grace Whitlow", Role.COORDINATOR)

    with pytest.raises(Refused, match="None of your seats is in this seat group"):
        cast_vote(by=grace, motion_id=motion.pk, says=Vote.Says.YES)


def test_nobody_reads_anothers_vote_or_counts_them_by_raw_sql(voting, as_web):
    _town, motion, nurse, _mum, doctor = voting
    vote(motion, "no", nurse)
    seen = "SELECT says FROM governance_vote"
    results = "SELECT count(*) FROM governance_groupresult"

    assert raw(seen, doctor, as_web) == []
    assert raw(seen, nurse, as_web) == [("no",)]
    assert raw(results, doctor, as_web) == [(0,)]
    assert raw("SELECT count(*) FROM contributions_line WHERE verb = 'governance.voted'", doctor, as_web) == [
        (0,)
    ]
    pass_days(motion, 7)
    close_what_is_due()
    assert raw(seen, doctor, as_web) == []
    assert raw(seen, nurse, as_web) == [("",)]
    assert raw(results, doctor, as_web) == [(2,)]


def test_named_votes_are_read_from_the_end_on(db, as_web):
    town = a_deciding_community("northgate", secret=False)
    sara, amina = town.join("Sara Osei", Role.CAREGIVER), town.join("Amina Rahman", Role.CLINICIAN)
    motion = a_motion(sara)
    pass_days(motion, 8)
    vote(motion, "yes", sara)
    seen = "SELECT name, says FROM governance_vote"

    assert raw(seen, amina, as_web) == []
    pass_days(motion, 7)
    close_what_is_due()
    assert raw(seen, amina, as_web) == [("Sara Osei", "yes")]


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE governance_vote SET says = 'no'", "DELETE FROM governance_vote",
        "INSERT INTO governance_outcome (motion_id, passed, how, author_name, author_role, author_title, voice, "
        "on_behalf_of_name, at, author_id) SELECT id, true, 'vote', '', '', '', 'other', '', now(), author_id "
        "FROM governance_motion",
        "UPDATE governance_motion SET closes_at = now()", "DELETE FROM governance_motion",
        "INSERT INTO governance_groupresult SELECT * FROM governance_groupresult",
    ],
)  # fmt: skip
def test_nobody_turns_a_decision_by_raw_sql(voting, as_web, sql):
    _town, motion, _nurse, mum, _doctor = voting
    vote(motion, "yes", mum)

    with pytest.raises(DatabaseError):
        raw(sql, mum, as_web)


def test_another_community_knows_nothing_of_it(voting, as_web):
    _town, motion, _nurse, mum, _doctor = voting
    stranger = a_deciding_community("northgate").join("Noor Said", Role.CLINICIAN)

    assert raw("SELECT count(*) FROM governance_motion", stranger, as_web) == [(0,)]
    assert raw("SELECT count(*) FROM governance_motion", mum, as_web) == [(1,)]
    with pytest.raises(Refused):
        cast_vote(by=stranger, motion_id=motion.pk, says=Vote.Says.YES)


def together(*acts):
    """Each in a thread and a connection of its own, as near to the same moment as can be; what each raised."""
    gate, raised = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place, act):
        try:
            gate.wait(5)
            act()
        except Exception as problem:  # noqa: BLE001 - it is what the test looks at
            raised[place] = problem
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=(place, act)) for place, act in enumerate(acts)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(30)
    return raised


@pytest.mark.without_lines
def test_two_votes_at_the_same_moment_are_one(own_database):
    town = a_deciding_community()
    nurse, mum = town.join("Petra Novak", Role.CLINICIAN), town.join("Petra Novak", Role.CAREGIVER)
    for _ in range(5):
        motion = a_motion(mum)
        pass_days(motion, 8)

        raised = together(
            lambda by=nurse, m=motion: cast_vote(by=by, motion_id=m.pk, says=Vote.Says.YES),
            lambda by=mum, m=motion: cast_vote(by=by, motion_id=m.pk, says=Vote.Says.NO),
        )

        assert sorted(type(one).__name__ for one in raised) == ["NoneType", "Refused"]
        assert Vote.objects.filter(motion=motion).count() == 1


@pytest.mark.without_lines
def test_a_vote_at_the_moment_of_counting_is_counted_or_refused(own_database):
    town = a_deciding_community()
    doctor = town.join("Amina Rahman", Role.CLINICIAN)
    for _ in range(5):
        motion = a_motion(doctor)
        pass_days(motion, 14)

        raised = together(
            lambda m=motion: cast_vote(by=doctor, motion_id=m.pk, says=Vote.Says.YES), close_what_is_due
        )

        counted = sum(one.yes for one in GroupResult.objects.filter(motion=motion))
        kept = Vote.objects.filter(motion=motion)
        assert counted == kept.count() == (raised[0] is None)
        assert [one.says for one in kept if one.says] == []
        assert Motion.objects.get(pk=motion.pk).outcome is not None
