"""What a page could do to what the worker keeps, if it were wrong: read the counts of one's own community, and no more."""

from __future__ import annotations

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError

from alongside.contributions.acting import view_as
from alongside.parity.keeping import keep_all
from alongside.parity.models import Work
from tests.governance.worlds import a_deciding_community
from tests.groups.worlds import a_team

TABLES = ("parity_work", "parity_part", "parity_figure")
TRIES = [
    *(f"DELETE FROM {table}" for table in TABLES),
    "UPDATE parity_figure SET count = 99", "UPDATE parity_part SET side = 'partners'", "UPDATE parity_work SET title = 'x'",
    "INSERT INTO parity_figure (community_id, work_id, month, key, side, count) SELECT community_id, id, now(), 'x', '', 9 "
    "FROM parity_work",
    "INSERT INTO parity_part (community_id, work_id, place, phase, month, person_id, side, acts) SELECT community_id, id, "
    "'center', 'plan', now(), began_by_id, 'partners', 9 FROM parity_work",
    "INSERT INTO parity_work SELECT * FROM parity_work", "SELECT 1 FROM parity_reached", "UPDATE parity_reached SET seal = 0",
    "SELECT parity_work_of('Group', NULL, NULL)",
]  # fmt: skip


def test_pages_read_the_counts_of_their_community_and_write_none(team, as_web):
    a_team(a_deciding_community("elsewhere"))
    keep_all()
    refused = []
    with as_web(), transaction.atomic(), connection.cursor() as cursor:
        view_as(team.tom)
        for statement in TRIES:
            with pytest.raises(ProgrammingError), transaction.atomic():
                cursor.execute(statement)
            refused.append(statement)
        cursor.execute("SELECT title FROM parity_work")
        read = cursor.fetchall()

    assert Work.objects.count() == 2
    assert (read, refused) == ([("Riverside team",)], TRIES)
