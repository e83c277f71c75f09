"""What row-level security costs against the same query with the filter written by hand, in one run."""

from __future__ import annotations

import statistics
import time

from tests.bench.figures import figure
from tests.bench.house import BenchHouse
from tests.bench.people import clinicians, patients_of

_LATEST = """
    SELECT id, origin_id, true_at, resource FROM record_entry
    WHERE person_id = %(person)s AND superseded_at IS NULL {filter}
    ORDER BY true_at DESC, id DESC LIMIT 50
"""
_BY_HAND = """
    AND EXISTS (SELECT 1 FROM sharing_grant g WHERE g.seat_id = %(seat)s AND g.person_id = record_entry.person_id
      AND g.category = record_entry.category AND g.right >= 1 AND g.starts <= now() AND now() < g.ends
      AND g.charter = %(charter)s AND (record_entry.kept_from & (1 << g.audience)) = 0
      AND (record_entry.held_until IS NULL OR record_entry.held_until <= now() OR g.audience > 1))
"""
_WHERE = "SELECT community_id, sharing_charter_number(community_id) FROM people_seat WHERE id = %s"


@figure("rls_over_filter_ratio", "ratio", 1.15)
def rls_over_filter(house: BenchHouse) -> float:
    """The latest 50 entries of a patient: as the web role under its policies, over the owner with a filter by hand."""
    doctor = clinicians(house)[0]
    people = patients_of(house, doctor, 20)
    by_policy, by_hand = [], []
    with house.connect("web") as web, house.connect("owner") as owner:
        community, charter = owner.execute(_WHERE, [doctor.seat_id]).fetchone() or ("", 0)
        web.execute("SELECT set_config('alongside.seat', %s, false)", [doctor.seat_id])
        web.execute("SELECT set_config('alongside.community', %s, false)", [str(community)])
        for turn in range(41):
            for person in people:
                asked = {"person": person, "seat": doctor.seat_id, "charter": charter}
                policy = _took(web, _LATEST.format(filter=""), asked)
                hand = _took(owner, _LATEST.format(filter=_BY_HAND), asked)
                if turn:
                    by_policy.append(policy)
                    by_hand.append(hand)
    return statistics.median(by_policy) / statistics.median(by_hand)


def _took(connection: object, sql: str, asked: dict[str, str]) -> float:
    begun = time.perf_counter()
    connection.execute(sql, asked).fetchall()  # type: ignore[attr-defined]
    return time.perf_counter() - begun
