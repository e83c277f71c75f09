"""Threads: who reads and writes, that what is taken back is gone, that a page is one query, however much was said."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.contributions.acting import acting
from alongside.contributions.models import Line
from alongside.conversation.actions.remarks import remark, take_back_remark
from alongside.conversation.models import Remark
from alongside.conversation.queries.threads import thread_of
from alongside.conversation.subjects import Subject, subject_for
from alongside.governance.threads import motion_subject
from alongside.kit.ids import time_ordered_id
from alongside.kit.terms import Role
from alongside.kit.verdict import Refused
from tests.governance.conftest import come_in, town
from tests.governance.worlds import a_deciding_community, a_motion

__all__ = ["come_in", "town"]


@pytest.fixture
def talk(town):
    """A motion that a parent and a doctor talk about."""
    sara, tom = town.join("Sara Osei", Role.CAREGIVER), town.join("Tom Keane", Role.CLINICIAN)
    motion = a_motion(sara)
    return motion_subject(motion), sara, tom


def said(by, subject):
    thread = thread_of(by, subject.kind, subject.id)
    return [(one.remark.words, [answer.words for answer in one.answers]) for one in thread.beginnings]


def test_one_says_and_others_answer(talk):
    subject, sara, tom = talk
    first = remark(by=tom, subject=subject, words="Show me that it works.")
    remark(by=sara, subject=subject, words="Come and see.", answers=first.pk)
    remark(by=sara, subject=subject, words="And bring coffee.")

    assert said(tom, subject) == [("Show me that it works.", ["Come and see."]), ("And bring coffee.", [])]
    assert [line.subject_words for line in Line.objects.filter(verb="conversation.remarked")] == [
        subject.words
    ] * 3


def test_sent_twice_it_arrives_once(talk):
    subject, sara, _tom = talk
    sent = time_ordered_id()
    for _ in "12":
        remark(by=sara, subject=subject, words="Yes.", sent_id=sent)

    assert Remark.objects.count() == 1


def test_what_is_taken_back_is_gone_and_keeps_its_place(talk):
    subject, sara, tom = talk
    first = remark(by=tom, subject=subject, words="I was too quick.")
    remark(by=sara, subject=subject, words="No matter.", answers=first.pk)
    with pytest.raises(Refused, match="Only whoever wrote this"):
        take_back_remark(by=sara, subject=subject, remark_id=first.pk)
    take_back_remark(by=tom, subject=subject, remark_id=first.pk)

    assert said(sara, subject) == [("", ["No matter."])]
    with pytest.raises(Refused, match="taken back already"):
        take_back_remark(by=tom, subject=subject, remark_id=first.pk)


def test_another_community_reads_and_writes_nothing(talk, as_web):
    subject, sara, _tom = talk
    remark(by=sara, subject=subject, words="Among us.")
    stranger = a_deciding_community("northgate").join("Noor Said", Role.PATIENT)

    with as_web():
        with acting(sara):
            assert Remark.objects.count() == 1
        with acting(stranger):
            assert Remark.objects.count() == 0
            with pytest.raises(Refused):
                subject_for(stranger, subject.kind, subject.id)
    assert said(stranger, subject) == []


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE conversation_remark SET words = 'I never said that'",
        "UPDATE conversation_remark SET author_name = 'Somebody else'",
        "DELETE FROM conversation_remark",
        "INSERT INTO conversation_remark (id, community_id, subject_type, subject_id, words, author_id, author_name, "
        "author_role, author_title, voice, on_behalf_of_name, at) SELECT gen_random_uuid(), community_id, 'motion', "
        "subject_id, 'as Tom', gen_random_uuid(), 'Tom', 'clinician', '', 'clinician', '', now() FROM conversation_remark",
    ],
)
def test_nobody_puts_words_in_a_mouth_by_raw_sql(talk, as_web, sql):
    subject, sara, _tom = talk
    remark(by=sara, subject=subject, words="Mine.")

    with (
        as_web(),
        acting(sara),
        pytest.raises(DatabaseError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)


def test_a_thread_is_one_query_and_pages(talk):
    subject, sara, tom = talk
    for number in range(25):
        first = remark(by=tom, subject=subject, words=str(number))
        remark(by=sara, subject=subject, words=f"to {number}", answers=first.pk)

    with CaptureQueriesContext(connection) as asked:
        page = thread_of(sara, subject.kind, subject.id)
    earlier = thread_of(sara, subject.kind, subject.id, before=page.older)

    assert len(asked) == 1
    assert [one.remark.words for one in page.beginnings] == [str(number) for number in range(5, 25)]
    assert [one.remark.words for one in earlier.beginnings] == [str(number) for number in range(5)]
    assert all(len(one.answers) == 1 for one in (*page.beginnings, *earlier.beginnings))
    assert earlier.older is None


def test_an_answer_belongs_to_its_own_thread(talk, town):
    subject, sara, _tom = talk
    elsewhere = motion_subject(a_motion(sara, title="Another"))
    first = remark(by=sara, subject=elsewhere, words="There.")

    with pytest.raises(Refused):
        remark(by=sara, subject=subject, words="Here.", answers=first.pk)


def test_what_cannot_be_talked_about_is_not_there(talk):
    _subject, sara, _tom = talk
    with pytest.raises(Refused):
        subject_for(sara, "entry", time_ordered_id())
    assert isinstance(Subject("motion", time_ordered_id(), "x", "/"), Subject)


def test_on_the_page_one_writes_answers_and_takes_back(talk, come_in):
    subject, sara, tom = talk
    here = f"/talk/{subject.kind}/{subject.id}/"
    missing = come_in(tom).post(here, words="")
    come_in(tom).post(here, words="Show me that it works.")
    first = Remark.objects.get()
    question = come_in(sara).words(f"{here}?answers={first.pk}")
    come_in(sara).post(here, words="Come and see.", answers=str(first.pk))
    come_in(tom).post(f"{here}{first.pk}/take-back/")
    page = come_in(sara).words(subject.href)

    assert (missing.status_code, "Write a few words first." in missing.content.decode()) == (422, True)
    assert "Show me that it works." in question and "You answer this" in question
    assert "Come and see." in page and "Taken back by whoever wrote it." in page
    assert "Show me that it works." not in page
