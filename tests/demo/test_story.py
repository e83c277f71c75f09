"""The people of the story, and what they may see of each other."""

import pytest

from alongside.demo.chance import id_of
from alongside.kit.terms import Category
from tests.demo.reading import one, rows

SEEN = """SELECT DISTINCT g.category FROM sharing_grant g
  JOIN people_seat s ON s.id = g.seat_id JOIN people_person v ON v.id = s.person_id
  JOIN people_person p ON p.id = g.person_id
  WHERE v.name = %s AND s.role = %s AND p.name = %s AND g.starts <= now() AND now() < g.ends"""


def seen(viewer: str, role: str, person: str) -> set[Category]:
    return {Category(category) for (category,) in rows(SEEN, viewer, role, person)}


def test_everyone_of_the_story_stands_at_the_door(demo: None) -> None:
    there = {name for (name,) in rows("SELECT DISTINCT name FROM demo_people()")}

    assert {
        "Maya Lindqvist", "Jonas Lindqvist", "Dr Amina Rahman", "Petra Novak", "Sara Osei", "Dr Tom Keane",
        "Dr Nadia Ferrante", "Grace Whitlow", "Ben Castell", "Miriam Yardley", "Helen Marsh", "Elsa Norrbäck",
    } <= there  # fmt: skip
    roles = {role for (role,) in rows("SELECT DISTINCT role FROM demo_people()")}
    assert {"patient", "caregiver", "clinician", "researcher", "coordinator", "improver", "advocate"} <= roles


def test_young_people_of_every_band_are_there(demo: None) -> None:
    names = (
        "Kofi Osei",
        "Ivy Marsh",
        "Noor Haddad",
        "Nils Berg",
        "Leo Farrow",
        "Amara Diallo",
        "Felix Harkness",
    )
    ages = "SELECT extract(year FROM age(birth_date))::int FROM people_person WHERE name = ANY (%s)"

    assert {age for (age,) in rows(ages, list(names))} == {12, 13, 15, 16, 17, 18, 19}


def test_dad_sees_results_and_not_the_journal(demo: None) -> None:
    of_dad = seen("Jonas Lindqvist", "caregiver", "Maya Lindqvist")

    assert Category.RESULTS in of_dad
    assert Category.JOURNAL not in of_dad and Category.SENSITIVE not in of_dad
    assert Category.JOURNAL in seen("Dr Amina Rahman", "clinician", "Maya Lindqvist")


def test_mum_sees_what_her_scope_holds(demo: None) -> None:
    assert seen("Ingrid Dahlin", "caregiver", "Maya Lindqvist") == {
        Category.IDENTITY, Category.CONTACT, Category.MEDICINES, Category.VISITS, Category.PLAN,
    }  # fmt: skip


def test_at_18_a_parents_sight_ends_unless_renewed(demo: None) -> None:
    assert seen("Fatou Diallo", "caregiver", "Amara Diallo") == set()
    assert Category.RESULTS in seen("Judith Harkness", "caregiver", "Felix Harkness")


def test_two_hats_are_kept_apart(demo: None) -> None:
    assert seen("Helen Marsh", "clinician", "Ivy Marsh") == set()
    assert Category.RESULTS in seen("Helen Marsh", "caregiver", "Ivy Marsh")


def test_a_researcher_sees_those_who_consented_without_their_names(demo: None) -> None:
    of_maya = seen("Dr Nadia Ferrante", "researcher", "Maya Lindqvist")

    assert Category.RESULTS in of_maya and Category.IDENTITY not in of_maya
    assert seen("Dr Nadia Ferrante", "researcher", "Noor Haddad") == set()


def test_one_human_stands_in_two_communities(demo: None) -> None:
    homes = """SELECT count(DISTINCT p.community_id) FROM people_person p JOIN people_account a ON a.id = p.account_id
               WHERE a.email = 'jonas@riverbend.example'"""

    assert one(homes) == 2


def test_disagreements_are_kept_and_one_was_settled(demo: None) -> None:
    opened = "SELECT count(*) FROM record_dispute WHERE about_dispute_id IS NULL"

    assert one(opened) >= 5
    assert one("SELECT count(*) FROM record_dispute WHERE settles") == 1
    words = "SELECT author_name FROM record_dispute WHERE words LIKE 'I missed one.%%'"
    assert rows(words) == [("Maya Lindqvist",)]


@pytest.mark.parametrize("days_ago", [0, 1])
def test_today_and_yesterday_have_entries(demo: None, days_ago: int) -> None:
    day = """SELECT count(*) FROM record_entry e JOIN people_person p ON p.id = e.person_id
      JOIN people_community c ON c.id = p.community_id
      WHERE (e.true_at AT TIME ZONE c.zone)::date = (now() AT TIME ZONE c.zone)::date - %s AND e.source = ''"""

    assert one(day, days_ago) >= 2


def test_what_was_brought_in_has_one_line_for_each_patient(demo: None) -> None:
    lines = "SELECT count(*), count(DISTINCT about_id) FROM contributions_line WHERE verb = 'demo.history_brought_in'"

    assert rows(lines) == [(128, 128)]


def test_patients_and_parents_are_experts_of_record(demo: None) -> None:
    lived = """SELECT count(DISTINCT x.person_id) FROM people_expertofrecord x
      JOIN people_expertise e ON e.person_id = x.person_id AND e.topic_id = x.topic_id AND e.lived"""

    assert one(lived) >= 5


def test_nobody_can_be_written_to_by_mistake(demo: None) -> None:
    assert one("SELECT count(*) FROM people_account WHERE email NOT LIKE '%%.example'") == 0
    outside = "SELECT count(*) FROM people_contactpoint WHERE value NOT LIKE '07700 900%%' AND value NOT LIKE '070-17406%%'"
    assert one(outside) == 0  # numbers that are kept free for stories


def test_maya_is_the_same_everywhere(demo: None) -> None:
    assert one("SELECT name FROM people_person WHERE id = %s", id_of("person", "maya")) == "Maya Lindqvist"
    values = """SELECT value FROM record_entry WHERE person_id = %s AND code = '38445-3' AND true_at > now() - interval '190 days'
      AND superseded_at IS NULL ORDER BY true_at"""
    assert [value for (value,) in rows(values, id_of("person", "maya"))] == [1180, 860, 610, 310]


def test_one_result_waits_for_maya_and_one_was_asked_for(demo: None) -> None:
    held = """SELECT author_name, released_at IS NULL AND until > now(), asked_by_name FROM record_hold h
              JOIN people_person p ON p.id = h.person_id WHERE p.name = 'Maya Lindqvist' ORDER BY starts"""
    entries = "SELECT title, held_until > now() FROM record_entry WHERE code IN ('mri-report', 'azathioprine-level')"

    assert rows(held) == [("Dr Amina Rahman", False, "Maya Lindqvist"), ("Dr Amina Rahman", True, "")]
    assert set(rows(entries)) == {("MRI of the small bowel", True), ("Azathioprine in the blood", None)}
