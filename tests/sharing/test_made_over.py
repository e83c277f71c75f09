"""A charter's grants are made out of those of the one before the last: what differs is written, and nothing else."""

from __future__ import annotations

import os
import random
from uuid import UUID

import pytest
from django.db import IntegrityError, connection, transaction

from alongside.kit.terms import Right
from alongside.record.lately_keeping import bring_up_stale
from alongside.registry import counting_on
from alongside.registry.models import Counting
from alongside.sharing import preparing, ratifying, tasks, weighing
from alongside.sharing.models import CharterRule, CharterVersion, Grant
from tests.sharing.loading import compile_all, copy_into, load
from tests.sharing.test_at_once import Place
from tests.sharing.test_changes import GRANTS, freshly_compiled, sql
from tests.sharing.test_proof import now
from tests.sharing.test_ratifying import seen, wait_for_the_moment
from tests.sharing.worlds import TERMS_OF_CHARTER, Draw

FULL = os.environ.get("ALONGSIDE_PROOF") == "full"
pytestmark = [pytest.mark.proof] if FULL else []


def a_while_later() -> None:
    """Three minutes pass for every version, and nothing else does."""
    with transaction.atomic():
        sql("SELECT set_config('alongside.swapping', 'on', true)")
        sql(
            "UPDATE sharing_charterversion SET in_force_from = in_force_from - interval '3 minutes', "
            "replaced_at = replaced_at - interval '3 minutes'"
        )


def decided(place: Place, number: int, right: Right) -> CharterVersion:
    version = place.charter(number, right)
    CharterVersion.objects.filter(pk=version.pk).update(ratified_at=now())
    return version


def comes(place: Place, version: CharterVersion) -> None:
    place.next = version
    ratifying.bring_into_force(version.pk)
    wait_for_the_moment(place)


def places() -> dict[int, int]:
    """Under which number the grants of each version stand."""
    return {one.number: one.under for one in CharterVersion.objects.order_by("number")}


def ids(number: int) -> set[int]:
    return set(Grant.objects.filter(charter=number).values_list("pk", flat=True))


def test_version_takes_the_grants_of_the_one_before_the_last(place: Place) -> None:
    comes(place, place.next)
    lying = ids(1)
    a_while_later()
    third = decided(place, 3, Right.SEE)
    CharterRule.objects.filter(version=third, audience=2, category=8).update(right=Right.CONTRIBUTE)

    comes(place, third)

    assert places() == {1: 3, 2: 2, 3: 1} and lying
    assert len(lying - ids(1)) == len(ids(1) - lying) == 1  # the team's journal, and nothing else
    assert seen(place) == [Right.CONTRIBUTE]
    assert set(sql(GRANTS)) == freshly_compiled()


def test_nobody_takes_what_somebody_may_still_read(place: Place) -> None:
    comes(place, place.next)
    comes(place, decided(place, 3, Right.SEE))

    assert places() == {1: 1, 2: 2, 3: 3}
    assert seen(place) == [Right.SEE]


def test_change_after_it_was_replaced_counts_in_what_is_made_of_it(place: Place) -> None:
    comes(place, place.next)
    a_while_later()
    place.choose()
    place.name_caregiver()

    comes(place, decided(place, 3, Right.SEE))

    assert seen(place) == []
    assert set(sql(GRANTS)) == freshly_compiled()


def test_only_the_grants_of_the_version_replaced_last_stay(place: Place) -> None:
    comes(place, place.next)
    comes(place, decided(place, 3, Right.SEE))
    tasks.go_on(0)
    assert set(Grant.objects.values_list("charter", flat=True)) == {1, 2, 3}

    a_while_later()
    ratifying.go_on()

    assert set(Grant.objects.values_list("charter", flat=True)) == {2, 3}


def test_house_is_swept_once_after_a_version_came(place: Place) -> None:
    comes(place, place.next)
    a_while_later()
    count = "SELECT vacuum_count FROM pg_stat_user_tables WHERE relname = 'sharing_grant'"
    [(before,)] = sql(count)

    tasks.go_on(0)
    tasks.go_on(0)

    sql("SELECT pg_stat_clear_snapshot()")
    assert sql(count) == [(before + 1,)]


@pytest.mark.parametrize("fails", [False, True])
def test_what_does_not_come_gives_its_place_back(place: Place, fails: bool) -> None:
    comes(place, place.next)
    a_while_later()
    third = place.charter(3, Right.SEE)
    if fails:
        sql(
            "ALTER TABLE sharing_charterversion ADD CONSTRAINT none_comes CHECK (number < 3 OR prepared_at IS NULL)"
        )
        try:
            ratifying.bring_into_force(third.pk)
        finally:
            sql("ALTER TABLE sharing_charterversion DROP CONSTRAINT none_comes")
    else:
        weighing.weigh(third.pk)
    again = place.charter(4, Right.SEE)

    assert places() == {1: 1, 2: 2, 3: 3, 4: 4}
    assert [one.number for one in preparing.nobody_reads_by()] == [1]
    assert seen(place) == [Right.CONTRIBUTE]
    comes(place, decided(place, 5, Right.SEE))
    assert places() == {1: 5, 2: 2, 3: 3, 4: again.number, 5: 1} and seen(place) == [Right.SEE]


def test_lists_and_numbers_wait_while_a_charter_comes(place: Place) -> None:
    place.enrol()
    sql("INSERT INTO record_lately_stale (person_id) VALUES (%s)", place.maya.person_id)

    assert preparing.is_coming()
    counting_on.count_all()
    assert bring_up_stale() == 0 and not Counting.objects.exists()

    comes(place, place.next)
    assert not preparing.is_coming() and bring_up_stale() > 0


def test_two_versions_never_stand_under_one_number(place: Place) -> None:
    with pytest.raises(IntegrityError, match="grants_under_one_number"):
        CharterVersion.objects.filter(number=2).update(grants_under=1)

    assert places() == {1: 1, 2: 2}


def drafted(drawn: Draw) -> UUID:
    """One more version of the drawn community, under a number of its own."""
    before = {table: len(rows) for table, rows in drawn.tables.items()}
    number = 1 + max((one.number for one in drawn.tables.get("sharing_charterversion", [])), default=0)
    version = drawn.add(
        "sharing_charterversion", community_id=drawn.community.id, number=number, title="Next", in_force_from=None,
        replaced_at=None, preparing_from=None, **TERMS_OF_CHARTER,
    )  # fmt: skip
    drawn.rules(version)
    drawn.guardrails(version)
    drawn.bands(version)
    for table, rows in drawn.tables.items():
        copy_into(table, rows[before.get(table, 0) :])
    sql("UPDATE sharing_charterversion SET preparing_from = now() WHERE id = %s", version.id)
    return version.id


def leave_lying(version: UUID, draw: random.Random) -> None:
    """Of another charter, under this version's number: some as it will have them, some not, some of nobody any more."""
    sql("SELECT sharing_prepare(%s, ARRAY(SELECT id FROM people_person))", version)
    under = CharterVersion.objects.get(pk=version).under
    held = sql("SELECT id FROM sharing_grant WHERE charter = %s ORDER BY id", under)
    some = draw.sample([row[0] for row in held], len(held) // 2)
    gone, others, moved = some[::3], some[1::3], some[2::3]
    sql("DELETE FROM sharing_grant WHERE id = ANY (%s)", gone)
    sql('UPDATE sharing_grant SET "right" = 3 - "right", because = \'band:7\' WHERE id = ANY (%s)', others)
    sql("UPDATE sharing_grant SET starts = '2020-01-01', ends = '2031-01-01' WHERE id = ANY (%s)", moved)
    sql(
        'INSERT INTO sharing_grant (person_id, seat_id, category, charter, "right", audience, starts, ends, because) '
        "SELECT p.id, gen_random_uuid(), 8, %s, 2, 2, '-infinity', 'infinity', 'charter' FROM people_person p LIMIT 5",
        under,
    )


@pytest.mark.parametrize("seed", range(300 if FULL else 12))
def test_whatever_lies_there_it_becomes_what_a_fresh_compile_makes(db: None, seed: int) -> None:
    drawn = Draw(80_000 + seed, now().date(), [])
    load(drawn.tables)
    compile_all(drawn.tables)
    version = drafted(drawn)
    leave_lying(version, drawn.random)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sharing_prepare(%s, ARRAY(SELECT id FROM people_person))", [version])
    held = sql(GRANTS)

    assert set(held) == freshly_compiled()
    assert len(held) == len(set(held))
