"""Questions about looks and reviews of emergency access: the body learns who, when and which, and no content."""

from __future__ import annotations

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.contributions.models import Line
from alongside.governance.actions.reviewing import answer_about_look, ask_about_look, review_emergency
from alongside.governance.models import EmergencyReview, LookQuestion
from alongside.governance.queries.reviewing import emergencies, questions
from alongside.kit.terms import Category
from alongside.kit.verdict import Refused
from alongside.record.actions.entries import write_entry
from alongside.record.models import Entry
from alongside.sharing.actions.emergencies import open_in_emergency
from alongside.sharing.models import EmergencyAccess, Receipt
from alongside.sharing.queries.looks import looks_at
from tests.governance.looking import PAIN, a_council, a_look, sit
from tests.record.family import calprotectin


@pytest.fixture
def council(family):
    return a_council(family)


@pytest.fixture
def asked(family, council, looking):
    """Anna, Maya's mother, asks why Petra looked."""
    a_look(family, family.petra, audience=3)
    with looking(family.anna):
        look = looks_at(family.anna, family.of, list(Category)).looks[0]
        return ask_about_look(by=family.anna, person_id=family.of, look=look, words="Who is this?")


@pytest.fixture
def access(family, council, looking):
    """Tom's emergency access, by which he opened the record."""
    write_entry(by=family.amina, person_id=family.of, new=calprotectin(310.0, words="Secret words."))
    with looking(family.stranger):
        made = open_in_emergency(by=family.stranger, person_id=family.of, reason=PAIN)
    a_look(family, family.stranger, because=f"emergency:{made.pk}")
    return made


def test_a_mother_asks_and_is_answered_(family, council, knocking, as_web):
    _body, sara = council
    a_look(family, family.petra, audience=3)
    with as_web():
        anna = knocking(family.anna)
        page = anna.get(f"/people/{family.of}/sharing/looked/").content.decode()
        href = re.search(r'href="([^"]*questions/ask/[^"]*)"', page).group(1).replace("&amp;", "&")
        form = anna.get(href).content.decode()
        sent = anna.post(href, {"words": "Who is this?"})
        once_more = anna.get(href).content.decode()
        council_page = knocking(sara).get("/questions/").content.decode()
        question = LookQuestion.objects.get()
        answered = knocking(sara).post(
            f"/questions/{question.pk}/", {"answer": "She took the calls that day."}
        )
        read = anna.get(sent.headers["Location"]).content.decode()
        today = anna.get("/").content.decode()

    assert "They do not see your record." in form
    assert "within 14 days" in form
    assert ["This was asked about already" in one for one in (form, once_more)] == [False, True]
    assert "/questions/" in page
    assert "Who is this?" in council_page and "Maya" not in council_page
    assert answered.status_code == 302
    assert "She took the calls that day." in read
    assert "answered a question about" in today
    assert question.answer_by == timezone.localdate() + timedelta(days=14)


@pytest.mark.parametrize(
    ("who", "sees"), [("anna", 1), ("maya", 1), ("jonas", 0), ("petra", 0), ("amina", 0), ("stranger", 0), ("elsewhere", 0)]
)  # fmt: skip
def test_a_question_is_read_by_who_asked_by_whom_it_is_about_and_by_the_body(
    family, asked, looking, who, sees
):
    by = getattr(family, who)
    with looking(by):
        assert len(questions(by)) == sees
        assert Line.objects.filter(verb="governance.look_asked").count() == sees


def test_the_body_reads_the_question_and_nothing_of_the_record(family, asked, access, council, looking):
    _body, sara = council
    with looking(sara):
        assert [one.pk for one in questions(sara)] == [asked.pk]
        assert [one.categories for one in emergencies(sara)] == [(Category.CONDITIONS, Category.RESULTS)]
        assert not Entry.objects.exists()
        assert not Receipt.objects.exists()
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM people_person WHERE id = %s", [family.of])
            assert cursor.fetchone() == (0,)


def test_only_who_sits_answers_and_only_once_and_not_about_themselves(family, asked, council, looking):
    body, sara = council
    for by in (family.anna, family.petra, family.amina):
        with pytest.raises(Refused), looking(by):
            answer_about_look(by=by, question_id=asked.pk, words="No.")
    sit(family, body, family.petra, position=2)
    with pytest.raises(Refused, match="about you"), looking(family.petra):
        answer_about_look(by=family.petra, question_id=asked.pk, words="It was me.")
    with looking(sara):
        answer_about_look(by=sara, question_id=asked.pk, words="She took the calls.")
        with pytest.raises(Refused, match="already"):
            answer_about_look(by=sara, question_id=asked.pk, words="Again.")


def test_raw_sql_asks_and_answers_no_more_than_the_rules(family, asked, council, looking):
    for by in (family.jonas, family.stranger, family.petra):
        with looking(by), connection.cursor() as cursor:
            cursor.execute("UPDATE governance_lookquestion SET answer = 'x', answered_at = now()")
            assert cursor.rowcount == 0
    with (
        looking(family.jonas),
        pytest.raises(ProgrammingError),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "INSERT INTO governance_lookquestion (id, community_id, person_id, asker_id, asker_name, asker_voice, viewer_id,"
            " viewer_name, viewer_role, viewer_title, viewer_center, audience, emergency, times, first_at, last_at, "
            "categories, words, asked_at, answer_by, answer, answered_by_name) VALUES (gen_random_uuid(), %s, %s, %s, 'x', "
            "'x', %s, 'x', 'x', '', '', 2, false, 1, now(), now(), '{5}', 'x', now(), now(), '', '')",
            [family.community.pk, family.of, family.jonas.person_id, family.amina.person_id],
        )  # fmt: skip


def test_an_emergency_access_is_reviewed_and_she_reads_it(family, access, council, knocking, as_web):
    _body, sara = council
    with as_web():
        listed = knocking(sara).get("/reviews/").content.decode()
        sent = knocking(sara).post(
            f"/reviews/{access.pk}/", {"verdict": "yes", "words": "He called the center first."}
        )
        maya = knocking(family.maya)
        page = maya.get(f"/reviews/{access.pk}/").content.decode()
        today = maya.get("/").content.decode()

    assert PAIN in listed and "Secret words." not in listed and "Maya" not in listed
    assert sent.status_code == 302
    assert "It can be understood" in page and "He called the center first." in page
    assert "Conditions and results." in page
    assert "reviewed" in today


def test_a_late_review_and_a_late_answer_are_marked(family, asked, access, council, knocking, as_web):
    _body, sara = council
    LookQuestion.objects.update(answer_by=timezone.localdate() - timedelta(days=1))
    EmergencyAccess.objects.update(review_by=timezone.localdate() - timedelta(days=1))
    with as_web():
        pages = [knocking(sara).get(path).content.decode() for path in ("/questions/", "/reviews/")]
        today = knocking(sara).get("/").content.decode()

    assert all("Late" in page for page in pages)
    assert "asks about a look" in today and "To review" in today


def test_what_waits_comes_first_and_what_was_reviewed_after_it_the_latest_first(
    family, access, council, looking
):
    _body, sara = council
    older = _long_ago(access, days=9)
    oldest = _long_ago(access, days=20)
    with looking(sara):
        for one in (oldest, older):
            review_emergency(by=sara, emergency_id=one.pk, understandable=True, words="Fine.")
        assert [one.access.pk for one in emergencies(sara)] == [access.pk, older.pk, oldest.pk]


def _long_ago(access: EmergencyAccess, *, days: int) -> EmergencyAccess:
    """Another one like it, begun so many days before."""
    first, back = access.pk, timedelta(days=days)
    other = EmergencyAccess.objects.get(pk=first)
    other.pk = uuid4()
    other.save(force_insert=True)
    EmergencyAccess.objects.filter(pk=other.pk).update(starts=access.starts - back, ends=access.ends - back)
    return other


def test_nobody_reviews_their_own_access_or_without_a_seat(family, access, council, looking):
    body, _sara = council
    sit(family, body, family.stranger, position=2)
    for by in (family.stranger, family.maya, family.anna):
        with pytest.raises(Refused), looking(by):
            review_emergency(by=by, emergency_id=access.pk, understandable=True, words="Fine.")
    with pytest.raises(Refused), looking(family.petra):
        review_emergency(by=family.petra, emergency_id=access.pk, understandable=True, words="Fine.")
    raw = (
        "INSERT INTO governance_emergencyreview (id, community_id, emergency_id, understandable, words, by_id, by_name, at) "
        "VALUES (gen_random_uuid(), %s, %s, true, 'x', %s, 'x', now())"
    )
    for by in (family.stranger, family.maya, family.petra):
        with (
            looking(by),
            pytest.raises(ProgrammingError),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(raw, [family.community.pk, access.pk, by.person_id])
    assert not EmergencyReview.objects.exists()


@pytest.mark.parametrize("path", ["/questions/", "/reviews/"])
def test_three_rows_cost_no_more_than_one(family, asked, access, council, knocking, as_web, path):
    _body, sara = council
    counted = []
    for _n in range(3):
        with as_web():
            browser = knocking(sara)
            with CaptureQueriesContext(connection) as queries:
                assert browser.get(path).status_code == 200
        counted.append(len(queries))
        LookQuestion.objects.create(
            **{
                field.attname: getattr(asked, field.attname)
                for field in LookQuestion._meta.fields
                if field.name != "id"
            }
        )
        EmergencyAccess.objects.create(
            **{
                field.attname: getattr(access, field.attname)
                for field in EmergencyAccess._meta.fields
                if field.name != "id"
            }
        )

    assert counted[0] == counted[2] <= 8
