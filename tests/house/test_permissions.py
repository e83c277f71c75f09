"""Every role knocks at every door, as the web role, and meets what the permission table says.

Where a door of joint work opens, what stands behind it is looked at as well: see tests/house/walking.py.
"""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house.doors import ROLES, Doors, doors, letter, tried
from tests.house.permissions import PERMISSIONS
from tests.house.walking import ROOMS, wrong_behind

METHODS = ("GET", "POST")


def test_every_door_stands_in_the_table_and_the_table_has_no_other():
    assert sorted({name for name, _ in doors()} ^ set(PERMISSIONS)) == []


def test_every_row_has_a_verdict_for_each_role():
    assert [
        name for name, rows in PERMISSIONS.items() for row in rows.values() if len(row) != len(ROLES)
    ] == []


@pytest.mark.parametrize("role", ROLES)
def test_each_role_meets_what_the_table_says_and_in_joint_work_no_record(db, as_web, role):
    world = Doors()
    client = world.client(role)
    place = ROLES.index(role)
    wrong, behind = [], []
    with as_web():
        for name, door in doors():
            rows = PERMISSIONS.get(name, {})
            address = world.address(name, door)
            for method in METHODS if role == "patient" else rows:
                expected = rows[method][place] if method in rows else "m"
                connection.queries_log.clear()  # it would take no more than 9,000 in all
                with CaptureQueriesContext(connection) as asked:
                    answer = tried(client, method, address)
                if (met := letter(answer)) != expected:
                    wrong.append(f"{method} {address} ({name}): met {met}, the table says {expected}")
                if method == "GET" and name.split(":")[0] in ROOMS:
                    behind += wrong_behind(name, place, answer, [one["sql"] for one in asked])

    assert wrong == [], "\n".join(wrong)
    assert behind == [], "\n".join(behind)


def strangers(letters: str) -> dict[str, str]:
    """What those meet who have nothing to do with Maya."""
    return {
        role: letters[ROLES.index(role)]
        for role in ("other_patient", "other_center", "researcher", "coordinator")
    }


def test_the_table_lets_no_stranger_into_a_record():
    """Whatever the table comes to say: what is Maya's is not there for strangers."""
    about_maya = {"person_id", "origin_id", "entry_id", "file_id", "dispute_id", "relation_id", "member_id"}
    inside = {name for name, door in doors() if about_maya & set(getattr(door.pattern, "converters", {}))}
    let_in = {
        f"{name} {method}": strangers(row)
        for name in inside & set(PERMISSIONS)
        for method, row in PERMISSIONS[name].items()
        if set(strangers(row).values()) != {"n"}
    }

    assert len(inside) > 20
    assert let_in == {}


def test_nobody_in_particular_sees_only_what_is_open_to_all():
    open_to_all = {name for name, rows in PERMISSIONS.items() if "p" in {row[0] for row in rows.values()}}

    assert open_to_all == {
        "governance:consultation",
        "home:help", "people:sign_in", "people:passkey_options", "people:sign_out", "people:signed_out",
        "people:invitation", "running:health", "running:ready", "partnership:interest", "partnership:yours",
    }  # fmt: skip
