"""The house that browser tests use is a real one, and the test is connected to its database."""

import pytest
from django.db import connection


def test_house_answers_and_shares_its_database_with_the_test(house):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database(), current_user")
        here = cursor.fetchone()

    assert house.get("/readyz").json() == {"ready": True}
    assert here == (house.database, "alongside_owner")


@pytest.mark.browser
def test_page_opens_in_a_browser(house, page):
    answer = page.goto(house.url + "/healthz")

    assert answer.status == 200


def test_pages_are_served_in_the_role_of_the_web(house):
    house.get("/")

    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = %s", [house.database])
        names = {name for (name,) in cursor.fetchall()}

    assert names == {"alongside_owner", "alongside_web"}  # the test itself, and the house
