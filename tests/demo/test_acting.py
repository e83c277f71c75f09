"""Acting on numbers in the demo: who was seen when, who was asked, and what is looked at again."""

from __future__ import annotations

from tests.demo.reading import one, rows

SEEN = """
  SELECT p.name, max(l.day) FILTER (WHERE l.what IN ('visit', 'held')), max(l.day) FILTER (WHERE l.what = 'judgement')
  FROM record_lately l JOIN people_person p ON p.id = l.person_id JOIN people_community c ON c.id = p.community_id
  WHERE c.slug = 'riverbend' GROUP BY p.id, p.name"""


def test_whoever_was_examined_was_seen(demo: None) -> None:
    later = {name for name, seen, judged in rows(SEEN) if seen and judged and (judged - seen).days > 1}

    assert later == {"Maya Lindqvist"}  # her doctor judged it by telephone


def test_maya_was_seen_at_the_last_visit_that_was_held(demo: None) -> None:
    held = """SELECT max(v.starts_at)::date FROM visits_visit v JOIN people_person p ON p.id = v.person_id
        WHERE p.name = 'Maya Lindqvist' AND v.status = 'held'"""
    (seen,) = [seen for name, seen, _judged in rows(SEEN) if name == "Maya Lindqvist"]

    assert seen == one(held)


def test_some_answered_some_were_asked_and_some_were_not(demo: None) -> None:
    answered = one("SELECT count(DISTINCT person_id) FROM sharing_consentanswer WHERE replaced_at IS NULL")
    both = one(
        "SELECT count(DISTINCT a.person_id) FROM sharing_consentanswer a JOIN sharing_consentanswer b "
        "ON b.person_id = a.person_id AND b.by_self AND NOT a.by_self"
    )
    asked = one("SELECT count(DISTINCT person_id) FROM registry_consentasked")

    assert answered > 50 and 10 < both < answered and 3 < asked < 30


def test_a_weight_in_pounds_is_asked_of_the_family(demo: None) -> None:
    doubts = rows("SELECT asks FROM registry_doubt WHERE check_name = 'weight_pounds' AND closed_at IS NULL")

    assert doubts == [("family",)]


def test_a_study_took_coded_facts_along_and_each_of_its_people_can_read_it(demo: None) -> None:
    ((people, why),) = rows("SELECT people, why FROM registry_taken WHERE kind = 'study'")
    left = one("SELECT count(DISTINCT person_id) FROM sharing_receipt WHERE page = 'a study’s file'")

    assert people == left > 20 and "quiet" in why
