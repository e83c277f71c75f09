"""Parity: how long the map and the seven factors take, of 66 centers over five years, and of one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import Known, clinicians
from tests.bench.visitors import asked_often, p95_of

ROUNDS, CENTERS, MONTHS = 8, 66, 60
PAGES = ("/parity/", "/parity/fair/", "/parity/began/")
_COMMUNITY = "SELECT community_id FROM people_seat WHERE id = %(seat)s::uuid"
_PEOPLE = """
    SELECT array_agg(id) FROM (SELECT id FROM people_person WHERE community_id = %(here)s ORDER BY id LIMIT 600) p
"""
_CENTERS = """
    SELECT array_agg(id ORDER BY id) FROM people_organization WHERE community_id = %(here)s AND kind = 'center'
"""
_GROUPS = """
    INSERT INTO groups_group (id, community_id, name, kind, purpose, place, phase, involvement, agenda_by, outcome_by, decides,
      support, led_by_families, members_only, organizations, organization_names, pays, author_name, author_role, author_title,
      voice, on_behalf_of_name, at)
    SELECT gen_random_uuid(), %(here)s, 'Bench parity ' || n, 'team', 'To be measured.',
      (ARRAY['direct care', 'center', 'organization', 'system'])[1 + n %% 4], 'plan', 'partner', '', '', 'consent', false, false,
      false, '{}', '{}', '', 'Bench', 'clinician', '', 'clinician', '', now() - interval '5 years'
    FROM generate_series(1, 2 * %(centers)s) n RETURNING id
"""
_SEATS = """
    INSERT INTO groups_groupseat (id, group_id, person_id, name, role, title, voice, for_whom, knows, organization_name, joined_phase,
      words, given_by_name, given_at, taken_at, left_words, said_before)
    SELECT gen_random_uuid(), g.id, (%(people)s::uuid[])[1 + (abs(hashtextextended(g.id::text, 0)) + s) %% cardinality(%(people)s::uuid[])], 'Bench',
      'improver', '', CASE WHEN s %% 2 = 0 THEN 'patient' ELSE 'other' END, '', 'lived', '', 'design', '', '', now(), now(), '', '[]'
    FROM unnest(%(groups)s::uuid[]) g(id), generate_series(1, 8) s ON CONFLICT DO NOTHING
"""
_WORKS = """
    INSERT INTO parity_work (id, community_id, unit_id, kind, title, centers, began_at, began_by_id, began_by_name, began_side,
      began_voice, partners_from, from_start)
    SELECT CASE WHEN p = 0 THEN g.id ELSE gen_random_uuid() END, %(here)s, g.id, CASE WHEN p = 0 THEN 'group' ELSE 'project' END,
      'Bench ' || g.n || ', ' || p, ARRAY[(%(all)s::uuid[])[1 + (g.n - 1) %% cardinality(%(all)s::uuid[])]], now() - interval '5 years',
      (%(people)s::uuid[])[1], 'Bench', 'partners', 'patient', 'design', true
    FROM unnest(%(groups)s::uuid[]) WITH ORDINALITY g(id, n), generate_series(0, 4) p
"""
_PARTS = """
    INSERT INTO parity_part (community_id, work_id, place, phase, month, person_id, side, acts)
    SELECT %(here)s, w.id, (ARRAY['direct care', 'center', 'organization', 'system'])[1 + abs(hashtextextended(w.id::text, 1)) %% 4],
      (ARRAY['design', 'plan', 'implement', 'evaluate'])[1 + (m / 4 + abs(hashtextextended(w.id::text, 2))) %% 4],
      (date_trunc('month', now()) - m * interval '1 month')::date, (%(people)s::uuid[])[1 + (abs(hashtextextended(w.id::text, 3)) + s) %% cardinality(%(people)s::uuid[])],
      CASE WHEN s %% 2 = 0 THEN 'partners' ELSE 'staff' END, 3
    FROM parity_work w, generate_series(0, %(months)s - 1) m, generate_series(1, 8) s
    WHERE w.unit_id = ANY (%(groups)s::uuid[]) AND (w.kind = 'group' OR m %% 5 = abs(hashtextextended(w.id::text, 4)) %% 5)
"""
_FIGURES = """
    INSERT INTO parity_figure (community_id, work_id, month, key, side, count)
    SELECT %(here)s, w.id, (date_trunc('month', now()) - m * interval '1 month')::date, k.key, k.side, 1 + m %% 5
    FROM parity_work w, generate_series(0, %(months)s - 1) m, (VALUES ('met', ''), ('met_away', ''), ('met_known', ''),
      ('met_early', ''), ('met_welcomed', ''), ('item', 'partners'), ('item', 'staff'), ('item_taken', 'partners'), ('item_taken', 'staff'),
      ('talked', 'partners'), ('talked', 'staff'), ('chaired', 'partners'), ('test', 'staff')) k(key, side)
    WHERE w.unit_id = ANY (%(groups)s::uuid[]) AND w.kind = 'group'
"""
_GONE = (
    "DELETE FROM parity_figure WHERE work_id IN (SELECT id FROM parity_work WHERE unit_id = ANY (%(groups)s::uuid[]))",
    "DELETE FROM parity_part WHERE work_id IN (SELECT id FROM parity_work WHERE unit_id = ANY (%(groups)s::uuid[]))",
    "DELETE FROM parity_work WHERE unit_id = ANY (%(groups)s::uuid[])",
    "DELETE FROM groups_groupseat WHERE group_id = ANY (%(groups)s::uuid[])",
    "DELETE FROM groups_group WHERE id = ANY (%(groups)s::uuid[])",
)


@contextmanager
def five_years(house: BenchHouse, one: Known) -> Iterator[dict[str, Any]]:
    """132 groups with four projects each, eight people in each, at work for five years; gone afterwards."""
    with house.connect("owner") as owner:
        values: dict[str, Any] = {"seat": one.seat_id, "centers": CENTERS, "months": MONTHS}
        values["here"] = owner.execute(_COMMUNITY, values).fetchone()[0]
        values["people"] = owner.execute(_PEOPLE, values).fetchone()[0]
        values["all"] = owner.execute(_CENTERS, values).fetchone()[0]
        values["groups"] = [row[0] for row in owner.execute(_GROUPS, values).fetchall()]
        try:
            for statement in (
                _SEATS,
                _WORKS,
                _PARTS,
                _FIGURES,
                "ANALYZE parity_part",
                "ANALYZE parity_figure",
            ):
                owner.execute(statement, values if "%(" in statement else None)
            yield values
        finally:
            for statement in _GONE:
                owner.execute(statement, values)


def _slowest(house: BenchHouse, ask: str, found: str) -> float:
    """The p95 of the slowest of the pages; what is shown is of the five years."""
    one = clinicians(house)[0]
    with five_years(house, one) as values:
        asks = ask.format(center=values["all"][0])
        assert found in one.visitor.get(f"{PAGES[0]}{asks}")[0].decode()
        return max(p95_of(asked_often([one.visitor], [page + asks], ROUNDS)) for page in PAGES)


@figure("parity_network_s", "s", 2)
def parity_network(house: BenchHouse) -> float:
    """The map, the seven factors and who began what, of everyone: 66 centers, five years."""
    return _slowest(house, "", "of 16 fields") / 1000


@figure("parity_center_ms", "ms", 200)
def parity_center(house: BenchHouse) -> float:
    """The same pages of one center."""
    return _slowest(house, "?center={center}", "of 16 fields")
