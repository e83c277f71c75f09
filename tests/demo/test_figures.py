"""The figures of the demo are those of the published networks (the sources: PMC3313634; the PCDAI's missingness)."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.demo.reading import VISITS, one, rows

SHORT = {"pain", "stools", "wellbeing", "belly", "elsewhere", "29463-7"}
ABBREVIATED = SHORT | {"perianal"}
FULL = ABBREVIATED | {"8302-2", "4537-7", "1751-7", "718-7"}


@pytest.fixture(scope="module")
def visits(demo: None) -> list[tuple[datetime, str, set[str], str | None]]:
    return [(at, center, set(items), pga) for at, center, items, pga in rows(VISITS)]


def quiet(judged: list[str | None]) -> float:
    known = [one for one in judged if one]
    return sum(one == "quiet" for one in known) / len(known)


def test_remission_climbs_from_half_to_three_quarters(visits) -> None:
    now = datetime.now(UTC)
    begin = [pga for at, _, _, pga in visits if at < now - timedelta(days=365 * 8.5)]
    end = [pga for at, _, _, pga in visits if at > now - timedelta(days=365)]

    assert 0.44 < quiet(begin) < 0.58
    assert 0.68 < quiet(end) < 0.80


def test_every_center_climbs_in_its_own_way(visits) -> None:
    middle = datetime.now(UTC) - timedelta(days=365 * 5)
    recent = datetime.now(UTC) - timedelta(days=730)
    climbs = {
        center: round(
            quiet([pga for at, where, _, pga in visits if where == center and at > recent])
            - quiet([pga for at, where, _, pga in visits if where == center and at < middle]), 2)
        for center in ("Riverside", "Northgate", "Harbor House")
    }  # fmt: skip

    assert all(climb > 0.05 for climb in climbs.values()), climbs
    assert len(set(climbs.values())) == 3


@pytest.mark.parametrize(
    ("needed", "published"),
    [(FULL, 0.167), (ABBREVIATED, 0.441), (SHORT, 0.665)],
    ids=["full", "abbreviated", "short"],
)
def test_scores_can_be_computed_as_often_as_published(visits, needed: set[str], published: float) -> None:
    share = sum(needed <= items for _, _, items, _ in visits) / len(visits)

    assert abs(share - published) < 0.025, share


def test_crohns_has_a_score_where_all_its_parts_are_there_and_it_agrees_with_the_doctor_only_in_part(
    visits,
) -> None:
    parts = {"pain", "stools", "wellbeing", "elsewhere", "perianal", "29463-7", "4537-7", "1751-7"}
    scored = [(items, pga) for _, _, items, pga in visits if "activity-score" in items]
    whole = [items for _, _, items, _ in visits if parts <= items]
    scores = """SELECT e.value, (SELECT j.value_words FROM record_entry j WHERE j.person_id = e.person_id
        AND j.true_at = e.true_at AND j.code = 'pga') FROM record_entry e WHERE e.code = 'activity-score'"""
    judged = [(value < 12.5, pga == "quiet") for value, pga in rows(scores) if pga]

    assert all(parts <= items for items, _ in scored)
    assert 0.5 < len(scored) / len(whole) < 0.75, "colitis has no such score"
    assert 0.65 < sum(well == quiet for well, quiet in judged) / len(judged) < 0.97
    of_other_kinds = """SELECT count(*) FROM record_entry e WHERE e.code = 'activity-score' AND NOT EXISTS (SELECT 1
        FROM record_entry d WHERE d.person_id = e.person_id AND d.code = '34000006')"""
    assert one(of_other_kinds) == 0


def test_the_size_is_that_of_the_story(demo: None) -> None:
    patients = "SELECT count(*) FROM people_seat s JOIN people_community c ON c.id = s.community_id WHERE c.slug = %s AND role = %s"

    assert one(patients, "riverbend", "patient") == 120
    assert one(patients, "unga-ibd", "patient") == 8
    assert 17_000 < one("SELECT count(*) FROM record_entry") < 24_000
    assert one("SELECT count(*) FROM record_entry WHERE true_at > now()") == 0
    assert one("SELECT count(*) FROM record_entry WHERE recorded_at > now()") == 0


def test_numbers_have_units_and_children_grow(demo: None) -> None:
    assert (
        one("SELECT count(*) FROM record_entry WHERE value IS NOT NULL AND unit = '' AND category = 5") == 0
    )
    shrunk = """SELECT count(*) FROM (SELECT value - lag(value) OVER (PARTITION BY person_id ORDER BY true_at) AS grew
                FROM record_entry WHERE code = '8302-2') x WHERE grew < 0"""
    assert one(shrunk) == 0
