"""Numbers as people meet them: the same page for a mother and a medical director, and a box for whom it is about."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alongside.contributions.actor import program
from alongside.kit.terms import Category
from alongside.registry.actions.measures import offer_measure
from alongside.registry.models import Counting, MeasureVersion, Published, Standing
from alongside.registry.shipped import BY_KEY, SHIPPED
from tests.people.worlds import World, a_world_with_charter

pytestmark = pytest.mark.django_db
FIRST = 2025 * 12
MONTHS = 24


@pytest.fixture
def world() -> World:
    return a_world_with_charter()


def signed_in(world: World, who: str) -> Client:
    """A browser in which that person is signed in."""
    client = Client()
    client.force_login(getattr(world, who).account)
    return client


def remission(world: World) -> MeasureVersion:
    """The measure, with two years of numbers: all of us, and two centers, one of which is hidden."""
    version = offer_measure(by=program(community_id=world.community.pk), one=BY_KEY["remission"])
    here = {"community_id": world.community.pk, "version": version, "first_month": FIRST}
    met = [50 + month for month in range(MONTHS)]
    Published.objects.create(by="all", counted=[100] * MONTHS, met=met, left_out=[12] * MONTHS, **here)
    Published.objects.create(by="sex", key="0", counted=[60] * MONTHS, met=[40] * MONTHS, **here)
    Published.objects.create(by="sex", key="1", counted=[None] * MONTHS, met=[None] * MONTHS, **here)
    return version


def counted_on(world: World, day: date) -> None:
    Counting.objects.create(
        community_id=world.community.pk, moment=f"{day}T08:00:00Z", day=day, members=112, charter=1
    )


def text_of(page: str) -> str:
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", re.sub(r"<svg.*?</svg>", "", main, flags=re.S)).split())


def apart_from_hers(page: str) -> str:
    """The page without the box that only the person, or who cares for them, can see."""
    return re.sub(r'<section[^>]*aria-labelledby="mine.*?</section>', "", page, flags=re.S)


def page_of(client: Client, version: MeasureVersion) -> str:
    answer = client.get(f"/numbers/{version.measure_id}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_the_page_is_the_same_for_a_mother_and_a_doctor(world):
    version = remission(world)

    mother, doctor = (
        text_of(apart_from_hers(page_of(signed_in(world, who), version))) for who in ("jonas", "amina")
    )

    assert mother == doctor
    assert "73 of 100" in mother
    assert "12 who are enrolled are not counted" in mother


def test_what_is_hidden_is_not_in_the_page(world):
    text = text_of(page_of(signed_in(world, "jonas"), remission(world)))

    assert "Girls 40 of 60 67%" in text
    assert "Boys too few" in text


def test_she_is_told_whether_she_is_in_the_number(world):
    version = remission(world)
    Standing.objects.create(
        person_id=world.maya.pk, version=version, categories=[Category.RESULTS], counted=True, met=True,
        on=date(2026, 11, 18), value=0,
    )  # fmt: skip

    assert "Yes, Maya Lindqvist. You count as one who meets it" in text_of(
        page_of(signed_in(world, "maya"), version)
    )
    assert "Am I in this number?" not in text_of(page_of(signed_in(world, "amina"), version))


def test_who_is_not_counted_is_told_why(world):
    version = remission(world)
    Standing.objects.create(
        person_id=world.maya.pk, version=version, categories=[Category.RESULTS], counted=False, met=False
    )

    text = text_of(page_of(signed_in(world, "maya"), version))
    assert "No, Maya Lindqvist. Nothing that counts was written down in the last 200 days" in text


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len([one for one in asked.captured_queries if not one["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def test_the_list_and_a_measure_ask_at_most_eight_times_however_many_there_are(world):
    client, version = signed_in(world, "maya"), remission(world)
    few = queries(client, "/numbers/")
    for one in SHIPPED[1:4]:
        offer_measure(by=program(community_id=world.community.pk), one=one)

    assert queries(client, "/numbers/") == few <= 8
    assert queries(client, f"/numbers/{version.measure_id}/") <= 8


def test_before_anything_is_counted_the_page_says_when_it_begins(world):
    assert "Nothing is counted yet." in text_of(signed_in(world, "maya").get("/numbers/").content.decode())


def standings(world: World, who: str, as_web: Any) -> int:
    from alongside.contributions.acting import acting

    with as_web(), acting(world.actor(who)):
        return Standing.objects.count()


def test_how_somebody_stands_is_read_by_who_may_see_all_that_it_is_made_of(world, as_web):
    version = remission(world)
    Standing.objects.create(
        person_id=world.maya.pk,
        version=version,
        categories=[Category.RESULTS, Category.JOURNAL],
        counted=True,
        met=True,
    )

    assert [standings(world, who, as_web) for who in ("maya", "jonas", "amina", "petra", "ruth")] == [
        1,
        1,
        1,
        0,
        0,
    ]


def test_what_was_never_counted_says_so_and_not_that_there_are_too_few(world):
    version = offer_measure(by=program(community_id=world.community.pk), one=BY_KEY["remission"])
    maya = signed_in(world, "maya")

    for path in ("/numbers/", f"/numbers/{version.measure_id}/", f"/numbers/{version.measure_id}/chart/"):
        page = text_of(maya.get(path).content.decode())
        assert "Not counted yet. That takes some minutes." in page, path
        assert "Too few to show" not in page, path
