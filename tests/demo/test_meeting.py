"""The register's visits of the last year: prepared, held and summed up by both sides, with forms before them."""

from __future__ import annotations

import json

from tests.demo.reading import one, rows
from tests.r4 import r4_schema

OF_THE_REGISTER = (
    "visits_visit v JOIN people_person p ON p.id = v.person_id AND p.account_id IS NULL "
    "WHERE v.entry_origin IS NOT NULL"
)


def share(of: str) -> float:
    return float(one(f"SELECT avg(({of})::int) FROM {OF_THE_REGISTER}"))  # noqa: S608


def test_visits_of_late_stand_there_once_each_with_its_encounter(demo: None) -> None:
    assert one(f"SELECT count(*) FROM {OF_THE_REGISTER}") > 200  # noqa: S608
    assert share("v.status = 'held' AND v.starts_at > now() - interval '366 days'") == 1
    assert share(
        "EXISTS (SELECT 1 FROM record_entry e WHERE e.origin_id = v.entry_origin AND e.kind = 'Encounter' "
        "AND e.person_id = v.person_id AND e.true_at = v.starts_at)"
    ) == 1  # fmt: skip


def test_both_sides_prepare_some_of_them(demo: None) -> None:
    before = (
        "EXISTS (SELECT 1 FROM visits_agendaitem i WHERE i.person_id = v.person_id AND i.voice IN ({0}) "
        "AND i.at < v.starts_at AND i.at > v.starts_at - interval '15 days')"
    )
    family, team = before.format("'patient', 'caregiver'"), before.format("'clinician'")

    assert 0.25 < share(family) < 0.85
    assert 0.15 < share(team) < 0.8
    assert 0.05 < share(f"{family} AND {team}") < 0.7


def test_some_forms_come_back_before_the_visit(demo: None) -> None:
    asked = rows(
        "SELECT a.answered_at IS NOT NULL, a.answered_at < v.starts_at FROM questionnaires_asked a "
        "JOIN visits_visit v ON v.id = a.visit_id JOIN people_person p ON p.id = v.person_id "
        "AND p.account_id IS NULL WHERE a.why = 'visit' AND v.entry_origin IS NOT NULL"
    )

    assert len(asked) == one(f"SELECT count(*) FROM {OF_THE_REGISTER}")  # noqa: S608
    assert 0.1 < sum(came for came, _before in asked) / len(asked) < 0.85
    assert all(before for came, before in asked if came)


def test_their_answers_are_scored_and_as_fhir_has_them(demo: None) -> None:
    told = rows(
        "SELECT a.scores, e.resource, e.value FROM questionnaires_answered a JOIN record_entry e ON e.id = a.entry_id "
        "JOIN people_person p ON p.id = a.person_id AND p.account_id IS NULL WHERE a.visit_id IS NOT NULL"
    )

    assert len(told) > 30
    for scores, resource, value in told:
        said = json.loads(resource)
        assert [str(fault) for fault in r4_schema().iter_errors(said)] == []
        answers = {item["linkId"]: item["answer"][0].get("valueInteger") for item in said["item"]}
        kept = json.loads(scores) if isinstance(scores, str) else scores
        assert [score["value"] for score in kept] == [
            answers["wellbeing"], answers["pain"] + answers["tiredness"],
        ]  # fmt: skip
        assert value == answers["wellbeing"]


def test_nobody_of_the_story_finds_a_hundred_summaries_to_say_yes_to(demo: None) -> None:
    waiting = one(
        "SELECT count(*) FROM visits_summary s JOIN visits_visit v ON v.id = s.visit_id "
        "WHERE v.status = 'held' AND v.ended_at > now() - interval '30 days' AND NOT EXISTS ("
        "SELECT 1 FROM visits_summaryagreed y WHERE y.summary_id = s.id AND y.voice = 'clinician')"
    )

    assert waiting <= 3
